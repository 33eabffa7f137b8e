#include "app/catalog/CurveDraft.h"

#include "app/text/QtText.h"
#include "domain/reading/Amount.h"

#include <algorithm>
#include <utility>

namespace xushi {
namespace {

template <std::size_t... Index> CurveShape blankAt(std::size_t kind, std::index_sequence<Index...>) {
    CurveShape shape;
    ((kind == Index ? void(shape.emplace<Index>()) : void()), ...);
    return shape;
}

QString& pointAt(CurveDraft& draft, Month month) { return draft.points[static_cast<std::size_t>(month.number() - 1)]; }
QString typedAt(const CurveDraft& draft, int month) {
    return draft.points[static_cast<std::size_t>(month - 1)].trimmed();
}

void takeShape(CurveDraft& draft, const CurveShape& shape) {
    draft.kind = kindOf(shape);
    if (const auto* planned = std::get_if<PlannedPoints>(&shape))
        for (const auto& point : planned->points) pointAt(draft, point.month) = toQt(point.percent.toString());
    if (const auto* steps = std::get_if<QuarterSteps>(&shape))
        for (int quarter = 1; quarter <= 4; ++quarter)
            pointAt(draft, Month(quarter * 3)) = toQt(steps->percents[static_cast<std::size_t>(quarter - 1)].toString());
    if (const auto* mean = std::get_if<MeanShare>(&shape)) draft.years = mean->years;
    if (const auto* milestone = std::get_if<MilestoneDate>(&shape)) draft.day = toQt(milestone->day.toText());
}

Result<CurveShape> plannedFrom(const CurveDraft& draft) {
    PlannedPoints planned;
    for (int month = 1; month <= 12; ++month) {
        const QString text = typedAt(draft, month);
        if (text.isEmpty()) continue;
        const auto percent = readPlainNumber(fromQt(text), "%", Strictness::Typed);
        if (!percent) return percent.error();
        planned.points.push_back({Month(month), *percent});
    }
    return CurveShape(std::move(planned));
}

Result<CurveShape> stepsFrom(const CurveDraft& draft) {
    QuarterSteps steps;
    for (int quarter = 1; quarter <= 4; ++quarter) {
        const QString text = typedAt(draft, quarter * 3);
        if (text.isEmpty()) return refused("curve.quarter-missing", {std::to_string(quarter * 3)});
        const auto percent = readPlainNumber(fromQt(text), "%", Strictness::Typed);
        if (!percent) return percent.error();
        steps.percents[static_cast<std::size_t>(quarter - 1)] = *percent;
    }
    return CurveShape(steps);
}

} // namespace

CurveShape blankShape(CurveKind kind) {
    return blankAt(static_cast<std::size_t>(kind), std::make_index_sequence<std::variant_size_v<CurveShape>>());
}

CurveKind kindOf(const CurveShape& shape) {
    static_assert(std::variant_size_v<CurveShape> == static_cast<std::size_t>(CurveKind::NotScheduled) + 1);
    return static_cast<CurveKind>(shape.index());
}

CurveDraft curveDraftOf(const Catalogue& catalogue, const std::optional<CurveCode>& code) {
    const Curve* curve = code ? catalogue.find(*code) : nullptr;
    if (!curve) return {};
    CurveDraft draft{.code = toQt(curve->code.text), .name = toQt(curve->name), .isAssumed = curve->isAssumed};
    draft.decidedOn = toQt(curve->decidedOn);
    draft.revision = curve->revision;
    takeShape(draft, curve->shape);
    return draft;
}

CurveDraft rebased(CurveDraft draft, const Catalogue& catalogue) {
    if (draft.isNew || draft.code.isEmpty()) return draft;
    const CurveDraft stored = curveDraftOf(catalogue, CurveCode{fromQt(draft.code)});
    draft.revision = stored.revision;
    draft.isEdited = false;
    draft.isEdited = draft != stored;
    return draft;
}

CurveDraft draftOfNewCurve(const Catalogue& catalogue, const TargetKey& key) {
    const QString stem = toQt(key.indicator.text) + QLatin1Char('-') + QString::number(key.year);
    QString code = stem;
    for (int number = 2; catalogue.find(CurveCode{fromQt(code)}); ++number)
        code = stem + QLatin1Char('-') + QString::number(number);
    CurveDraft draft{.code = code, .isNew = true, .kind = CurveKind::PlannedPoints};
    draft.points.back() = QStringLiteral("100");
    return draft;
}

CurveDraft withKind(CurveDraft draft, CurveKind kind, int year) {
    draft.kind = kind;
    if (kind == CurveKind::MilestoneDate && draft.day.isEmpty()) draft.day = QStringLiteral("%1-12-31").arg(year);
    const bool hasQuarters = !typedAt(draft, 3).isEmpty() || !typedAt(draft, 6).isEmpty() || !typedAt(draft, 9).isEmpty();
    if (kind == CurveKind::QuarterSteps && !hasQuarters)
        for (int quarter = 1; quarter <= 4; ++quarter)
            pointAt(draft, Month(quarter * 3)) = QString::number(quarter * 25);
    return draft;
}

const Curve* curveShaped(const Catalogue& catalogue, const CurveShape& shape) {
    const auto found = std::ranges::find(catalogue.curves, shape, &Curve::shape);
    return found == catalogue.curves.end() ? nullptr : &*found;
}

Result<CurveShape> shapeFrom(const CurveDraft& draft) {
    switch (draft.kind) {
    case CurveKind::PlannedPoints: return plannedFrom(draft);
    case CurveKind::QuarterSteps: return stepsFrom(draft);
    case CurveKind::MeanShare: return CurveShape(MeanShare{draft.years});
    case CurveKind::MilestoneDate: {
        const auto day = Date::from(fromQt(draft.day.trimmed()));
        if (!day) return refused("curve.day", {fromQt(draft.day.trimmed())});
        return CurveShape(MilestoneDate{*day});
    }
    default: return blankShape(draft.kind);
    }
}

Result<Curve> curveFrom(const CurveDraft& draft, const Curve* stored, const QString& reason) {
    const auto shape = shapeFrom(draft);
    if (!shape) return shape.error();
    const QString date = draft.decidedOn.trimmed();
    if (!date.isEmpty() && !Date::from(fromQt(date))) return refused("target.date", {fromQt(date)});
    Curve curve = stored ? *stored : Curve{};
    curve.code = CurveCode{fromQt(draft.code)};
    curve.name = fromQt(draft.name.trimmed());
    curve.shape = *shape;
    curve.isAssumed = draft.isAssumed;
    curve.reason = fromQt(reason.trimmed());
    curve.decidedOn = fromQt(date);
    curve.revision = draft.revision;
    return curve;
}

} // namespace xushi
