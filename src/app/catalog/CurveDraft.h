#pragma once

#include "domain/Catalogue.h"

#include <QString>

#include <array>
#include <optional>

namespace xushi {

/// The kinds of curve, in the order of CurveShape.
enum class CurveKind {
    MonthLinear, PlannedPoints, DayLinear, QuarterSteps, LastYearShare, MeanShare, MilestoneDate, NotScheduled,
};

/// A shape of the kind with nothing typed into it yet.
CurveShape blankShape(CurveKind kind);
CurveKind kindOf(const CurveShape& shape);

/// What stands in the curve editor. Shares and dates stay as typed; what a kind does not use is kept for the way back.
struct CurveDraft {
    QString code;  ///< empty: even by month, without a curve of its own
    bool isNew = false;
    QString name;
    bool isAssumed = false;
    CurveKind kind = CurveKind::MonthLinear;
    std::array<QString, 12> points; ///< of a plan, an empty one is interpolated; of quarters, months 3, 6, 9 and 12
    int years = 3;
    QString day;
    QString decidedOn;     ///< from which this revision holds
    int revision = 0;      ///< of the stored curve that was edited
    bool isEdited = false; ///< differs from that curve

    bool operator==(const CurveDraft&) const = default;
};

CurveDraft curveDraftOf(const Catalogue& catalogue, const std::optional<CurveCode>& code);
/// An edit of a stored curve as one of the curve that is stored now: none where nothing differs.
CurveDraft rebased(CurveDraft draft, const Catalogue& catalogue);
/// A curve for one target, under a code that is free.
CurveDraft draftOfNewCurve(const Catalogue& catalogue, const TargetKey& key);
/// Another kind, with what it needs at least filled in: four even quarters, the end of `year`.
CurveDraft withKind(CurveDraft draft, CurveKind kind, int year);
/// The first stored curve of exactly this shape.
const Curve* curveShaped(const Catalogue& catalogue, const CurveShape& shape);

/// The shape as typed; refuses what is not a number or a day (`number.*`, `curve.day`, `curve.quarter-missing`), not
/// what breaks the rules of a curve.
Result<CurveShape> shapeFrom(const CurveDraft& draft);
/// The curve to be saved: `stored` with what was typed written over it, under the revision that was edited.
Result<Curve> curveFrom(const CurveDraft& draft, const Curve* stored, const QString& reason);

} // namespace xushi
