#pragma once

#include "domain/Indicator.h"
#include "domain/Region.h"
#include "domain/Rounding.h"
#include "domain/Target.h"
#include "domain/checks/CheckLimits.h"
#include "domain/curves/Curve.h"
#include "domain/workflow/Person.h"

#include <functional>
#include <string>
#include <vector>

namespace xushi {

/// The rules that hold for a whole store.
struct Settings {
    std::string title;      ///< of the store; a sample names itself here
    bool isSample = false;  ///< every title then says so
    RoundingRule rounding = RoundingRule::HalfUp;
    LightThresholds thresholds;
    CheckLimits limits;
    std::optional<YearMonth> closedThrough; ///< no figure up to this month is taken any more
    std::optional<int> dueDay; ///< the day of the following month by which figures are to be submitted, 1..31

    bool operator==(const Settings&) const = default;
};

/// Everything that figures are read with: what is counted, where, by whom, and what was promised.
/// Lists stand in their order of display; `targets` and `curves` hold the latest revision of each, the earlier ones
/// stand apart, ordered by key and revision.
struct Catalogue {
    Settings settings;
    std::vector<Department> departments;
    std::vector<Region> regions;
    std::vector<Curve> curves;
    std::vector<Indicator> indicators;
    std::vector<Target> targets;
    std::vector<Target> earlierTargets;
    std::vector<Curve> earlierCurves;
    std::vector<Person> people;

    const Department* find(const DepartmentCode& code) const;
    const Region* find(const RegionCode& code) const;
    const Curve* find(const CurveCode& code) const;
    const Indicator* find(const IndicatorCode& code) const;
    const Target* find(const TargetKey& key) const;
    const Person* find(const PersonCode& code) const;

    /// The region for which a figure is meant when none is named: the first city, nullptr when there is none.
    const Region* city() const;
    /// By code or by name.
    const Region* regionNamed(std::string_view text) const;
    /// By code, name or alias.
    const Indicator* indicatorNamed(std::string_view text) const;

    /// Puts the lists into display order: by section as first met, order number, parts below their parent.
    void sort();
};

/// The revisions that were known when a verdict was signed: it keeps them, whatever was decided later.
struct SignedRevisions {
    int target = 0;
    int curve = 0; ///< 0: month-linear, or not signed with a curve of its own
};

/// Tells the revisions under which a verdict was signed, by the target and the as-of month; nothing where none was.
using SigningRecord = std::function<std::optional<SignedRevisions>(const TargetKey&, Month)>;

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

/// The revision before `target` whose value was another one: 150 of 150→180. Nothing when it was never changed, or when
/// the change was taken back: a revision that says the same as an earlier one has what stood before that.
const Target* valueBefore(const Catalogue& catalogue, const Target& target);

/// The shape of `curve`; month-linear for none.
const CurveShape& shapeOf(const Curve* curve);

/// The first year whose figures a board of `year` needs: the year before, or as far as a curve looks back.
int firstYearNeeded(const Catalogue& catalogue, int year);

} // namespace xushi
