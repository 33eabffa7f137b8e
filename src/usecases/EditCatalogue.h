#pragma once

#include "store/Store.h"

#include <map>
#include <span>

namespace xushi {

/// Whether the indicator can be stored as it is; refuses with `indicator.*`. What its figures mean stays: the unit and
/// the form once there are figures, and its meaning (differInMeaning) in months that are closed or signed off. A
/// version with a later `inForceFrom` leaves those as they are; it needs a `changeReason`. The same month, or none as
/// before, corrects the version that is stored.
Result<void> checkIndicator(Reading& reading, const Catalogue& catalogue, const Indicator& indicator);

/// Adds an indicator (revision 0) or writes a new revision of it. Refuses what checkIndicator refuses.
Result<Indicator> saveIndicator(Store& store, const Indicator& indicator, const ChangeNote& note);

/// The indicator with a department that is not in the list yet, in one act. Refuses what checkIndicator and
/// checkDepartment refuse.
Result<Indicator> saveIndicatorOfNewDepartment(Store& store, Indicator indicator, const Department& department, const ChangeNote& note);

/// The last month in which the indicator is reported; it is kept with all its figures.
Result<Indicator> stopIndicator(Store& store, const IndicatorCode& code, const YearMonth& last, const ChangeNote& note);

/// Whether the target can stand beside what is stored and `newCurves`, which are about to be; refuses with `target.*`: the
/// one rule of the form, the command line, an import, a copied year and undo. The reason of a revision is not asked.
Result<void> checkTarget(const Catalogue& catalogue, const Target& target, std::span<const Curve> newCurves = {});

/// Sets a year's target or writes a new revision of it. A revision needs a reason in `target.reason`, and so does
/// a change of the curve (`target.*`).
Result<Target> saveTarget(Store& store, const Target& target, const ChangeNote& note);

/// Adds or changes a curve and gives it to a target in one act; the reason stands in both.
Result<Target> saveTargetWithCurve(Store& store, const Target& target, const Curve& curve, const ChangeNote& note);

/// Whether the rules can take the place of those stored; refuses with `settings.*`. Limits lie above 0 and the threshold
/// of a light at 0 or below; opening closed months needs a reason.
Result<void> checkSettings(const Settings& stored, const Settings& settings, const std::string& reason);

/// Writes the rules of the store. Refuses what checkSettings refuses; the reason is the note's.
Result<void> saveSettings(Store& store, const Settings& settings, const ChangeNote& note);

struct ImportCounts {
    int added = 0;
    int changed = 0;
    int unchanged = 0;
};

/// Upserts every record of `incoming` by its code, all or nothing. Settings are taken only by an empty store.
/// Every record that is new or changed obeys the rule of its editor (checkIndicator, checkRegion, checkTarget ...), beside
/// the others of the file; a changed target or curve needs a reason.
Result<ImportCounts> importCatalogue(Store& store, const Catalogue& incoming, const ChangeNote& note);

} // namespace xushi
