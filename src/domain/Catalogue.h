#pragma once

#include "domain/Indicator.h"
#include "domain/Region.h"
#include "domain/Rounding.h"
#include "domain/Target.h"
#include "domain/curves/Curve.h"

#include <string>
#include <vector>

namespace xushi {

/// The rules that hold for a whole store.
struct Settings {
    std::string title;      ///< of the store; a sample names itself here
    bool isSample = false;  ///< every title then says so
    RoundingRule rounding = RoundingRule::HalfUp;
    LightThresholds thresholds;

    bool operator==(const Settings&) const = default;
};

/// Everything that figures are read with: what is counted, where, by whom, and what was promised.
/// Lists stand in their order of display; `targets` holds the latest revision of each.
struct Catalogue {
    Settings settings;
    std::vector<Department> departments;
    std::vector<Region> regions;
    std::vector<Curve> curves;
    std::vector<Indicator> indicators;
    std::vector<Target> targets;

    const Department* find(const DepartmentCode& code) const;
    const Region* find(const RegionCode& code) const;
    const Curve* find(const CurveCode& code) const;
    const Indicator* find(const IndicatorCode& code) const;
    const Target* find(const TargetKey& key) const;

    /// The region for which a figure is meant when none is named: the first city, nullptr when there is none.
    const Region* city() const;
    /// By code or by name.
    const Region* regionNamed(std::string_view text) const;
    /// By code, name or alias.
    const Indicator* indicatorNamed(std::string_view text) const;

    /// Puts the lists into display order: by section as first met, order number, parts below their parent.
    void sort();
};

/// The curve of `target`; month-linear when it names none or one that is not there.
const CurveShape& curveOf(const Catalogue& catalogue, const Target& target);

} // namespace xushi
