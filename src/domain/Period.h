#pragma once

#include "domain/Month.h"
#include "domain/Result.h"
#include "domain/Tokens.h"

#include <string>
#include <string_view>

namespace xushi {

enum class PeriodKind {
    Ytd,     ///< January up to the last month (累计)
    Month,   ///< the last month alone (当月)
    Quarter, ///< the quarter that ends with the last month, alone
    Point,   ///< the end of the last month (时点), for stocks
};
template <> struct Tokens<PeriodKind> {
    static constexpr TokenList<PeriodKind, 4> all{{{PeriodKind::Ytd, "ytd"},
                                                   {PeriodKind::Month, "month"},
                                                   {PeriodKind::Quarter, "quarter"},
                                                   {PeriodKind::Point, "point"}}};
};

/// The time that a figure speaks of. Ordered by year, last month, kind.
struct Period {
    int year = 0;
    Month last = Month::first();
    PeriodKind kind = PeriodKind::Ytd;

    static Period ytd(int year, int month) { return {year, Month(month), PeriodKind::Ytd}; }
    static Period point(int year, int month) { return {year, Month(month), PeriodKind::Point}; }

    /// Reads `2025-05`, `2025-05m`, `202505`, `2025Q1`, `2025H1`, `2025`, `2025年1—5月`, `1-5月`, `一季度`, `上半年`,
    /// `全年`, `5月当月`, `2025年5月末`, `年末`, `二季度末`, `元月`, and a date that begins or ends a month (`2025-05-31`)
    /// for that month, with any dash and full-width digits. Without a year in the text `defaultYear` is taken; when that
    /// is 0 too the text is refused. A bare month counts from January. What only tables write (a footnote mark, 同比 in a
    /// joined header) is refused, and what may be two months (`2004.1`, which a spreadsheet makes of `2004.10`). Refuses
    /// with `period.*`.
    static Result<Period> parse(std::string_view text, int defaultYear = 0);

    /// `2025-05`; a month alone is `2025-05m`, a quarter alone `2025Q2`. `parse` reads it back.
    std::string toText() const;

    Period withKind(PeriodKind other) const { return {year, last, other}; }
    Period lastYear() const { return {year - 1, last, kind}; }
    /// The month before, within the same year; nothing for January.
    std::optional<Period> previousMonth() const;

    auto operator<=>(const Period&) const = default;
};

/// True when the last month of the period has not begun on `today`.
bool isFuture(const Period& period, const Date& today);

} // namespace xushi
