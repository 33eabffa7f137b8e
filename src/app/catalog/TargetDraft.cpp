#include "app/catalog/TargetDraft.h"

#include "app/shared/QtText.h"

#include <QDate>

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
    if (text.isEmpty() || QDate::fromString(text, Qt::ISODate).isValid()) return {};
    return refused("target.date", {fromQt(text)});
}

} // namespace

TargetDraft draftOf(const Target& target, const Catalogue& catalogue) {
    return {.target = target,
            .value = toQt(target.value.toString()),
            .startLevel = target.startLevel ? toQt(target.startLevel->toString()) : QString(),
            .decidedOn = toQt(target.decidedOn),
            .curve = curveDraftOf(catalogue, target.curve)};
}

TargetDraft draftOfNew(const TargetKey& key, const Indicator& indicator) {
    TargetDraft draft;
    draft.target.key = key;
    draft.target.nature = natureFor(indicator.measure);
    if (indicator.direction == Direction::LowerIsBetter) draft.target.comparator = Comparator::Le;
    return draft;
}

CurveDraft curveDraftOf(const Catalogue& catalogue, const std::optional<CurveCode>& code) {
    const Curve* curve = code ? catalogue.find(*code) : nullptr;
    if (!curve) return {};
    CurveDraft draft{.code = toQt(curve->code.text), .name = toQt(curve->name), .isAssumed = curve->isAssumed};
    draft.revision = curve->revision;
    if (const auto* planned = std::get_if<PlannedPoints>(&curve->shape)) {
        draft.isPlanned = true;
        for (const auto& point : planned->points)
            draft.points[static_cast<std::size_t>(point.month.number() - 1)] = toQt(point.percent.toString());
    } else if (!std::holds_alternative<MonthLinear>(curve->shape)) {
        draft.otherShape = curve->shape;
    }
    return draft;
}

TargetDraft refreshed(TargetDraft draft, const Catalogue& catalogue) {
    if (!draft.curve.isNew && !draft.curve.isEdited)
        draft.curve = curveDraftOf(catalogue, CurveCode{fromQt(draft.curve.code)});
    return draft;
}

CurveDraft draftOfNewCurve(const Catalogue& catalogue, const TargetKey& key, const QString& name) {
    const QString stem = toQt(key.indicator.text) + QLatin1Char('-') + QString::number(key.year);
    QString code = stem;
    for (int number = 2; catalogue.find(CurveCode{fromQt(code)}); ++number)
        code = stem + QLatin1Char('-') + QString::number(number);
    CurveDraft draft{.code = code, .isNew = true, .name = name, .isPlanned = true};
    draft.points.back() = QStringLiteral("100");
    return draft;
}

Result<Target> targetFrom(const TargetDraft& draft) {
    Target target = draft.target;
    const auto value = Decimal::parse(fromQt(draft.value.trimmed()));
    if (!value) return value.error();
    target.value = *value;
    target.startLevel.reset();
    if (const QString level = draft.startLevel.trimmed(); !level.isEmpty()) {
        const auto parsed = Decimal::parse(fromQt(level));
        if (!parsed) return parsed.error();
        target.startLevel = *parsed;
    }
    const QString date = draft.decidedOn.trimmed();
    if (const auto isDate = checkDate(date); !isDate) return isDate.error();
    target.decidedOn = fromQt(date);
    target.reason = fromQt(draft.reason.trimmed());
    target.curve.reset();
    if (!draft.curve.code.isEmpty()) target.curve = CurveCode{fromQt(draft.curve.code)};
    return target;
}

Result<CurveShape> shapeFrom(const CurveDraft& draft) {
    if (!draft.isPlanned) return draft.otherShape.value_or(MonthLinear{});
    PlannedPoints planned;
    for (int month = 1; month <= 12; ++month) {
        const QString text = draft.points[static_cast<std::size_t>(month - 1)].trimmed();
        if (text.isEmpty()) continue;
        const auto percent = Decimal::parse(fromQt(text));
        if (!percent) return percent.error();
        planned.points.push_back({Month(month), *percent});
    }
    return CurveShape(std::move(planned));
}

Result<Curve> curveFrom(const CurveDraft& draft, const Curve* stored, const QString& reason) {
    const auto shape = shapeFrom(draft);
    if (!shape) return shape.error();
    Curve curve = stored ? *stored : Curve{};
    curve.code = CurveCode{fromQt(draft.code)};
    curve.name = fromQt(draft.name.trimmed());
    curve.shape = *shape;
    curve.isAssumed = draft.isAssumed;
    curve.reason = fromQt(reason.trimmed());
    curve.revision = draft.revision;
    return curve;
}

} // namespace xushi
