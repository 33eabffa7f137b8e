#pragma once

namespace xushi {

/// Years, both ends among them; none where the first lies behind the last.
struct YearSpan {
    int first = 0;
    int last = 0;

    constexpr bool holds(int year) const { return first <= year && year <= last; }
};

/// The years of which a figure, a target or a period can speak.
constexpr YearSpan everyYear{1900, 2099};
constexpr YearSpan noYear{1, 0};

} // namespace xushi
