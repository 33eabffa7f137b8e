#pragma once

#include "store/Store.h"

#include <map>

namespace xushi {

/// Whether the indicator can be stored as it is; refuses with `indicator.*`. What its figures mean stays: the unit and
/// the form once there are figures, and its meaning (differInMeaning) in months that are closed or signed off. A
/// version with a later `inForceFrom` leaves those as they are; it needs a `changeReason`. The same month, or none as
/// before, corrects the version that is stored.
Result<void> checkIndicator(Store& store, const Catalogue& catalogue, const Indicator& indicator);

/// Adds an indicator (revision 0) or writes a new revision of it. Refuses what checkIndicator refuses.
Result<Indicator> saveIndicator(Store& store, const Indicator& indicator, const ChangeNote& note);

/// The last month in which the indicator is reported; it is kept with all its figures.
Result<Indicator> stopIndicator(Store& store, const IndicatorCode& code, const YearMonth& last, const ChangeNote& note);

/// Sets a year's target or writes a new revision of it. A revision needs a reason in `target.reason`, and so does
/// a change of the curve (`target.*`).
Result<Target> saveTarget(Store& store, const Target& target, const ChangeNote& note);

/// Adds or changes a curve and gives it to a target in one act; the reason stands in both.
Result<Target> saveTargetWithCurve(Store& store, const Target& target, const Curve& curve, const ChangeNote& note);

/// The rules of the store. Limits lie above 0 and the threshold of a light at 0 or below; opening closed
/// months needs the reason of the note (`settings.*`).
Result<void> saveSettings(Store& store, const Settings& settings, const ChangeNote& note);

struct ImportCounts {
    int added = 0;
    int changed = 0;
    int unchanged = 0;
};

/// Upserts every record of `incoming` by its code, all or nothing. Settings are taken only by an empty store.
/// What figures and closed months mean stays, as in saveIndicator.
Result<ImportCounts> importCatalogue(Store& store, const Catalogue& incoming, const ChangeNote& note);

} // namespace xushi
