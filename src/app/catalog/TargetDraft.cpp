#include "app/catalog/TargetDraft.h"

#include "app/text/QtText.h"
#include "domain/reading/Amount.h"


namespace xushi {
namespace {

TargetNature natureFor(Measure measure) {
    switch (measure) {
    case Measure::Flow:
    case Measure::EventCount: return TargetNature::Flow;
    case Measure::Stock: return TargetNature::Stock;
    case Measure::Rate: return TargetNature::Rate;
    case Measure::Milestone: return TargetNature::Milestone;
    }
    return TargetNature::Flow;
}

Result<void> checkDate(const QString& text) {
    if (text.isEmpty() || Date::from(fromQt(text))) return {};
    return refused("target.date", {fromQt(text)});
}

/// A minus sign before the points says the same.
Result<std::optional<LightThresholds>> thresholdsFrom(const QString& text) {
    if (text.isEmpty()) return std::optional<LightThresholds>();
    const auto points = readPlainNumber(fromQt(text), "个百分点", Strictness::Typed);
    if (!points) return points.error();
    return std::optional(LightThresholds{points->isNegative() ? *points : -*points});
}

} // namespace

TargetDraft draftOf(const Target& target, const Catalogue& catalogue) {
    const Indicator* indicator = catalogue.find(target.key.indicator);
    return {.target = target,
            .indicatorUnit = indicator ? indicator->unit : std::string(),
            .value = toQt(target.value.toString()),
            .startLevel = target.startLevel ? toQt(target.startLevel->toString()) : QString(),
            .decidedOn = toQt(target.decidedOn),
            .threshold = target.thresholds ? toQt((-target.thresholds->farBehindBelow).toString()) : QString(),
            .curve = curveDraftOf(catalogue, target.curve)};
}

TargetDraft draftOfNew(const TargetKey& key, const Indicator& indicator) {
    TargetDraft draft;
    draft.target.key = key;
    draft.indicatorUnit = indicator.unit;
    draft.target.nature = natureFor(indicator.measure);
    if (indicator.direction == Direction::LowerIsBetter) draft.target.comparator = Comparator::Le;
    return draft;
}

TargetDraft refreshed(TargetDraft draft, const Catalogue& catalogue) {
    if (draft.curve.isNew && catalogue.find(CurveCode{fromQt(draft.curve.code)}))
        draft.curve.code = draftOfNewCurve(catalogue, draft.target.key).code;
    if (!draft.curve.isNew && !draft.curve.isEdited)
        draft.curve = curveDraftOf(catalogue, CurveCode{fromQt(draft.curve.code)});
    return draft;
}

Result<Decimal> valueFrom(const TargetDraft& draft) {
    return readPlainNumber(fromQt(draft.value), draft.unit(), Strictness::Typed);
}

Result<Target> targetFrom(const TargetDraft& draft) {
    Target target = draft.target;
    const auto value = valueFrom(draft);
    if (!value) return value.error();
    target.value = *value;
    target.startLevel.reset();
    if (const QString level = draft.startLevel.trimmed(); !level.isEmpty()) {
        const auto parsed = readPlainNumber(fromQt(level), draft.indicatorUnit, Strictness::Typed);
        if (!parsed) return parsed.error();
        target.startLevel = *parsed;
    }
    const auto thresholds = thresholdsFrom(draft.threshold.trimmed());
    if (!thresholds) return thresholds.error();
    target.thresholds = *thresholds;
    const QString date = draft.decidedOn.trimmed();
    if (const auto isDate = checkDate(date); !isDate) return isDate.error();
    target.decidedOn = fromQt(date);
    target.reason = fromQt(draft.reason.trimmed());
    target.curve.reset();
    if (!draft.curve.code.isEmpty()) target.curve = CurveCode{fromQt(draft.curve.code)};
    return target;
}

} // namespace xushi
