#pragma once

#include "app/catalog/CurveDraft.h"

namespace xushi {

/// What stands in the target form. Numbers and the date stay as typed until they are saved.
struct TargetDraft {
    Target target; ///< as stored, with the fields of the form written over it
    std::string indicatorUnit = {};
    QString value;
    QString startLevel;
    QString decidedOn;
    QString threshold; ///< points below the schedule, without a sign; empty: the rule of the store
    QString reason; ///< of this change; the one stored belongs to the revision before
    CurveDraft curve;

    bool operator==(const TargetDraft&) const = default;

    /// The unit in which the value is typed.
    std::string unit() const { return target.nature == TargetNature::Growth ? "%" : indicatorUnit; }
};

TargetDraft draftOf(const Target& target, const Catalogue& catalogue);
/// A target that was never set: of the nature that the indicator's kind suggests.
TargetDraft draftOfNew(const TargetKey& key, const Indicator& indicator);

/// `draft` with the curve as it stands now, unless it was edited here: another target may have changed it meanwhile. A
/// new one whose code was taken meanwhile gets another.
TargetDraft refreshed(TargetDraft draft, const Catalogue& catalogue);

/// The number that stands in the form, in the unit of the draft; refuses with `number.*`.
Result<Decimal> valueFrom(const TargetDraft& draft);

/// What is to be saved; refuses numbers and dates that cannot be read (`number.*`, `target.date`).
Result<Target> targetFrom(const TargetDraft& draft);

} // namespace xushi
