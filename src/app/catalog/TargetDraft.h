#pragma once

#include "domain/Catalogue.h"

#include <QString>

#include <array>
#include <optional>

namespace xushi {

/// What stands in the curve editor. Shares stay as typed; an empty one is interpolated.
struct CurveDraft {
    QString code;  ///< empty: even by month
    bool isNew = false;
    QString name;
    bool isAssumed = false;
    bool isPlanned = false;
    std::array<QString, 12> points;
    std::optional<CurveShape> otherShape; ///< neither planned nor even: kept as it is
    int revision = 0;      ///< of the stored curve that was edited
    bool isEdited = false; ///< differs from that curve

    bool operator==(const CurveDraft&) const = default;
};

/// What stands in the target form. Numbers and the date stay as typed until they are saved.
struct TargetDraft {
    Target target; ///< as stored, with the fields of the form written over it
    QString value;
    QString startLevel;
    QString decidedOn;
    QString reason; ///< of this change; the one stored belongs to the revision before
    CurveDraft curve;

    bool operator==(const TargetDraft&) const = default;
};

TargetDraft draftOf(const Target& target, const Catalogue& catalogue);
/// A target that was never set: of the nature that the indicator's kind suggests.
TargetDraft draftOfNew(const TargetKey& key, const Indicator& indicator);

CurveDraft curveDraftOf(const Catalogue& catalogue, const std::optional<CurveCode>& code);
/// `draft` with the curve as it stands now, unless it was edited here: another target may have changed it meanwhile.
TargetDraft refreshed(TargetDraft draft, const Catalogue& catalogue);
/// A curve of planned points for one target, under a code that is free.
CurveDraft draftOfNewCurve(const Catalogue& catalogue, const TargetKey& key, const QString& name);

/// What is to be saved; refuses numbers and dates that cannot be read (`number.*`, `target.date`).
Result<Target> targetFrom(const TargetDraft& draft);
/// The shape as typed; refuses what is not a number, not what breaks the rules of a curve.
Result<CurveShape> shapeFrom(const CurveDraft& draft);
/// The curve to be saved: `stored` with what was typed written over it, under the revision that was edited.
Result<Curve> curveFrom(const CurveDraft& draft, const Curve* stored, const QString& reason);

} // namespace xushi
