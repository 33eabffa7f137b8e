#pragma once

#include "domain/summary/SummaryTable.h"

#include <cassert>
#include <cstdint>
#include <string_view>

namespace xushi {

/// How a light looks on paper and in files: a shape as well as a colour, so that it reads without colour.
struct LightMark {
    std::string_view shape;
    std::uint32_t colour; ///< 0xRRGGBB
};

constexpr LightMark lightMark(Light light) {
    switch (light) {
    case Light::On: return {"●", 0x009E73};
    case Light::Behind: return {"▲", 0xF0C000};
    case Light::FarBehind: return {"■", 0xB22222};
    case Light::Missing: return {"○", 0x7A7A7A};
    case Light::NotApplicable: return {"–", 0x7A7A7A};
    }
    assert(false && "a light without a mark");
    return {};
}

/// Where a column puts its cells: numbers stand on the right, what is read as prose on the left.
enum class ColumnSide { Left, Centre, Right };

constexpr ColumnSide columnSide(SummaryColumn column) {
    switch (column) {
    case SummaryColumn::Indicator:
    case SummaryColumn::Note:
    case SummaryColumn::Region:
    case SummaryColumn::Wording:
    case SummaryColumn::Finding:
    case SummaryColumn::Explanation: return ColumnSide::Left;
    case SummaryColumn::Value:
    case SummaryColumn::LastYear:
    case SummaryColumn::Growth:
    case SummaryColumn::Completion:
    case SummaryColumn::Schedule:
    case SummaryColumn::Gap:
    case SummaryColumn::Month:
    case SummaryColumn::Quarter:
    case SummaryColumn::LastYearWhole:
    case SummaryColumn::LastYearCompletion:
    case SummaryColumn::LastYearGrowth:
    case SummaryColumn::Share:
    case SummaryColumn::Contribution:
    case SummaryColumn::Pull:
    case SummaryColumn::Forecast: return ColumnSide::Right;
    default: return ColumnSide::Centre;
    }
}

} // namespace xushi
