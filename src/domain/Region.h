#pragma once

#include "domain/Indicator.h"

namespace xushi {

enum class RegionType { City, District, County, DevelopmentZone, FunctionalZone };
template <> struct Tokens<RegionType> {
    static constexpr TokenList<RegionType, 5> all{{{RegionType::City, "city"},
                                                   {RegionType::District, "district"},
                                                   {RegionType::County, "county"},
                                                   {RegionType::DevelopmentZone, "development-zone"},
                                                   {RegionType::FunctionalZone, "functional-zone"}}};
};

/// 县区: a place that figures are counted for.
struct Region {
    RegionCode code;
    std::string name;
    RegionType type = RegionType::County;
    std::optional<RegionCode> parent;
    bool isInTotal = true; ///< false where its figures are already inside another region's
    std::optional<YearMonth> validFrom;
    std::optional<YearMonth> validTo;
    int order = 0;
    std::string note;
    int revision = 0;

    bool operator==(const Region&) const = default;

    Validity validity() const { return {validFrom, validTo}; }
};

/// 处室
struct Department {
    DepartmentCode code;
    std::string name;
    bool isAssumed = false; ///< the source documents do not name it
    int order = 0;
    int revision = 0;

    bool operator==(const Department&) const = default;
};

} // namespace xushi
