#include "domain/Period.h"

#include "domain/Width.h"

#include <array>
#include <optional>
#include <regex>

namespace xushi {
namespace {

/// Full-width digits folded, every dash turned into '-', all blanks removed.
std::string normalised(std::string_view text) {
    std::string folded = foldWidth(text);
    for (const std::string_view dash : {"—", "–", "～", "~", "至", "―"})
        for (auto at = folded.find(dash); at != std::string::npos; at = folded.find(dash))
            folded.replace(at, dash.size(), "-");
    std::erase_if(folded, [](char c) { return c == ' ' || c == '\t'; });
    return folded;
}

struct Named {
    std::string_view text;
    int lastMonth;
    PeriodKind kind;
};
constexpr std::array names{
    Named{"一季度", 3, PeriodKind::Ytd},      Named{"第一季度", 3, PeriodKind::Ytd},
    Named{"二季度", 6, PeriodKind::Quarter},  Named{"第二季度", 6, PeriodKind::Quarter},
    Named{"三季度", 9, PeriodKind::Quarter},  Named{"第三季度", 9, PeriodKind::Quarter},
    Named{"四季度", 12, PeriodKind::Quarter}, Named{"第四季度", 12, PeriodKind::Quarter},
    Named{"上半年", 6, PeriodKind::Ytd},      Named{"前三季度", 9, PeriodKind::Ytd},
    Named{"全年", 12, PeriodKind::Ytd},       Named{"年度", 12, PeriodKind::Ytd},
    Named{"H1", 6, PeriodKind::Ytd},          Named{"Q1", 3, PeriodKind::Ytd},
    Named{"Q2", 6, PeriodKind::Quarter},      Named{"Q3", 9, PeriodKind::Quarter},
    Named{"Q4", 12, PeriodKind::Quarter},     Named{"", 12, PeriodKind::Ytd},
};

/// The part of a period text after the year.
std::optional<Period> parseWithinYear(const std::string& rest, int year) {
    for (const auto& name : names)
        if (rest == name.text) return Period{year, Month(name.lastMonth), name.kind};
    std::smatch match;
    static const std::regex numbered("-?([0-9]{1,2})(m?)");
    static const std::regex worded("(?:1-)?([0-9]{1,2})月(当月|份|末|底|累计|份累计)?");
    const bool isWorded = std::regex_match(rest, match, worded);
    if (!isWorded && !std::regex_match(rest, match, numbered)) return std::nullopt;
    const auto month = Month::from(std::stoi(match[1]));
    if (!month) return std::nullopt;
    const std::string suffix = match[2];
    if (suffix == "m" || suffix == "当月") return Period{year, *month, PeriodKind::Month};
    if (suffix == "末" || suffix == "底") return Period{year, *month, PeriodKind::Point};
    return Period{year, *month, PeriodKind::Ytd};
}

} // namespace

Result<Period> Period::parse(std::string_view text, int defaultYear) {
    const std::string plain = normalised(text);
    std::smatch match;
    static const std::regex withYear("((?:19|20)[0-9]{2})(?:年)?");
    const bool hasYear = std::regex_search(plain, match, withYear, std::regex_constants::match_continuous);
    const int year = hasYear ? std::stoi(match[1]) : defaultYear;
    const std::string rest = hasYear ? match.suffix().str() : plain;
    if (year == 0) return refused("period.no-year", {std::string(text)});
    const auto period = rest.empty() && !hasYear ? std::nullopt : parseWithinYear(rest, year);
    if (!period) return refused("period.not-a-period", {std::string(text)});
    return *period;
}

std::string Period::toText() const {
    if (kind == PeriodKind::Quarter)
        return std::to_string(year) + "Q" + std::to_string(last.number() / 3);
    const std::string month = (last.number() < 10 ? "-0" : "-") + std::to_string(last.number());
    return std::to_string(year) + month + (kind == PeriodKind::Month ? "m" : "");
}

std::optional<Period> Period::previousMonth() const {
    if (last == Month::first()) return std::nullopt;
    return Period{year, Month(last.number() - 1), kind};
}

bool isFuture(const Period& period, const Date& today) {
    if (period.year != today.year) return period.year > today.year;
    return period.last.number() > today.month;
}

} // namespace xushi
