#pragma once

#include "domain/Catalogue.h"

#include <functional>
#include <map>

namespace xushi {

/// The revisions and the rule of the lights that were known when a verdict was signed: it keeps them, whatever was decided later.
struct SignedRevisions {
    int target = 0;
    int curve = 0; ///< 0: month-linear, or not signed with a curve of its own
    std::optional<LightThresholds> thresholds = {}; ///< of the store; nothing where they were not kept
};

/// Tells the revisions under which a verdict was signed, by the target, the as-of month of the figure and the month of
/// the board that shows it; nothing where neither month was signed.
using SigningRecord = std::function<std::optional<SignedRevisions>(const TargetKey&, Month asOf, Month shown)>;

/// The revision of a target by which a figure of `asOf` is judged: the highest that is dated on or before the end of
/// that month (an undated one holds for the whole year); the first where all are dated later. Nothing when there is
/// no target.
const Target* targetInForce(const Catalogue& catalogue, const TargetKey& key, Month asOf,
                            const std::optional<SignedRevisions>& sealed = std::nullopt);
/// The same where the latest revision is at hand; nullptr gives nullptr.
const Target* targetInForce(const Catalogue& catalogue, const Target* latest, Month asOf,
                            const std::optional<SignedRevisions>& sealed = std::nullopt);

/// The curve by which `target` is judged at `asOf`, by the same rule; nullptr when it names none.
const Curve* curveInForce(const Catalogue& catalogue, const Target& target, Month asOf,
                          const std::optional<SignedRevisions>& sealed = std::nullopt);

/// The revision before `target` that wanted something else, another value, comparison or promise: 150 of 150→180. Nothing when it was never changed, or when
/// the change was taken back: a revision that says the same as an earlier one has what stood before that.
const Target* valueBefore(const Catalogue& catalogue, const Target& target);

/// The version of a definition by which figures of `month` are read: the highest revision that starts in or before it
/// (one without a month of its own has always held); the first where all start later.
const Indicator& indicatorInForce(const Catalogue& catalogue, const Indicator& latest, const YearMonth& month);
/// The same by code; nullptr for an unknown one.
const Indicator* indicatorInForce(const Catalogue& catalogue, const IndicatorCode& code, const YearMonth& month);

/// The versions of a definition that some month is read with, the first first; they lie in the catalogue.
std::vector<const Indicator*> versionsInForce(const Catalogue& catalogue, const Indicator& latest);

/// The catalogue as one month reads it: every indicator in the version that is in force then.
class CatalogueByMonth {
public:
    /// `catalogue` must outlive this and everything that it gives.
    explicit CatalogueByMonth(const Catalogue& catalogue) : m_catalogue(catalogue) {}

    /// The catalogue itself where its latest versions hold in the month; no copy is made then. What is given stays
    /// where it is.
    const Catalogue& at(const YearMonth& month);

private:
    const Catalogue& m_catalogue;
    std::map<std::vector<int>, Catalogue> m_made; ///< by the revisions that are in force
};

} // namespace xushi
