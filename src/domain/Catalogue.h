#pragma once

#include "domain/Indicator.h"
#include "domain/Region.h"
#include "domain/Rounding.h"
#include "domain/Target.h"
#include "domain/checks/CheckLimits.h"
#include "domain/checks/CheckSilence.h"
#include "domain/curves/Curve.h"
#include "domain/summary/StoredLayout.h"
#include "domain/workflow/Person.h"

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
    std::vector<CheckSilence> silences = usualSilences(); ///< rules of 核实 that are not asked

    bool operator==(const Settings&) const = default;
};

/// Everything that figures are read with: what is counted, where, by whom, and what was promised.
/// Lists stand in their order of display; `targets`, `curves` and `indicators` hold the latest revision of each, the
/// earlier ones stand apart, ordered by key and revision. `targets` stand in the order of their keys: they are found by it.
struct Catalogue {
    Settings settings;
    std::vector<Department> departments;
    std::vector<Region> regions;
    std::vector<Curve> curves;
    std::vector<Indicator> indicators;
    std::vector<Target> targets;
    std::vector<Target> earlierTargets;
    std::vector<Target> withdrawnTargets; ///< taken back since they were added: no target, and a revision to go on from
    std::vector<Curve> earlierCurves;
    std::vector<Indicator> earlierIndicators; ///< read only where a definition holds from a month on
    std::vector<Person> people;
    std::vector<StoredLayout> layouts; ///< of the bureau's own; those of data/templates stand in no store

    const Department* find(const DepartmentCode& code) const;
    const Region* find(const RegionCode& code) const;
    const Curve* find(const CurveCode& code) const;
    const Indicator* find(const IndicatorCode& code) const;
    const Target* find(const TargetKey& key) const; ///< in time of the logarithm of their number
    const Person* find(const PersonCode& code) const;
    const StoredLayout* find(const LayoutCode& code) const;

    /// The region for which a figure is meant when none is named: the first city, nullptr when there is none.
    const Region* city() const;

    /// Puts the lists into display order: by section as first met, order number, parts below their parent.
    void sort();
};

/// The shape of `curve`; month-linear for none.
const CurveShape& shapeOf(const Curve* curve);

/// The first year whose figures a board of `year` needs: the year before, or as far as a curve looks back.
int firstYearNeeded(const Catalogue& catalogue, int year);
/// Up to which month of each year a board at a month needs figures, besides those of December: that month, or the whole
/// years where a curve looks back.
Month lastMonthNeeded(const Catalogue& catalogue, Month asked);

} // namespace xushi
