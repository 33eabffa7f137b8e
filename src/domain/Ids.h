#pragma once

#include <compare>
#include <string>
#include <string_view>

namespace xushi {

/// What can be a code: some text without blanks around it, control characters or the bar, which joins codes into keys.
bool isCode(std::string_view text);

/// The short code by which a thing of the catalogue is known; each kind of thing has a code type of its own.
template <class Tag> struct Code {
    std::string text;

    bool empty() const { return text.empty(); }
    auto operator<=>(const Code&) const = default;
};

using IndicatorCode = Code<struct IndicatorTag>;
using RegionCode = Code<struct RegionTag>;
using DepartmentCode = Code<struct DepartmentTag>;
using CurveCode = Code<struct CurveTag>;

} // namespace xushi
