#include "store/sql/JournalKeys.h"

#include "store/sql/SqlStatement.h"

#include <algorithm>
#include <set>

namespace xushi {

std::string firstKeyOf(int year) {
    const std::string january = Period::ytd(year, 1).toText();
    return january.substr(0, january.find('-'));
}

// Behind every character that follows a year.
std::string endOfKeysOf(int year) { return firstKeyOf(year) + "~"; }

KeyStretch stretchOf(YearSpan years) { return {firstKeyOf(years.first), endOfKeysOf(years.last)}; }

namespace {

constexpr std::size_t fewIndicators = 16; // of more a year is read faster from its first key to its last
constexpr int monthsInQuarter = 3;
constexpr char behindBar = '|' + 1;

/// Every key that begins like those of both periods, and what lies between.
KeyStretch stretchOf(const Period& first, const Period& last) { return {first.toText(), last.toText() + "~"}; }

std::vector<KeyStretch> stretchesThrough(YearSpan years, Month through) {
    if (through == Month::last()) return {stretchOf(years)};
    const int quarters = through.number() / monthsInQuarter;
    std::vector<KeyStretch> stretches;
    for (int year = years.first; year <= years.last; ++year) {
        stretches.push_back(stretchOf(Period::ytd(year, 1), Period::ytd(year, through.number())));
        stretches.push_back(stretchOf(Period::ytd(year, 12), Period::ytd(year, 12)));
        const auto quarter = [year](int number) { return Period{year, Month(number * monthsInQuarter), PeriodKind::Quarter}; };
        if (quarters > 0) stretches.push_back(stretchOf(quarter(1), quarter(quarters)));
        stretches.push_back(stretchOf(quarter(4), quarter(4)));
    }
    return stretches;
}

std::vector<KeyStretch> stretchesOfMonths(const std::vector<YearMonth>& months) {
    std::vector<KeyStretch> stretches;
    for (const auto& month : months) {
        const Period period = Period::ytd(month.year, month.month);
        stretches.push_back(stretchOf(period, period));
        const Period quarter = period.withKind(PeriodKind::Quarter);
        if (month.month % monthsInQuarter == 0) stretches.push_back(stretchOf(quarter, quarter));
    }
    return stretches;
}

/// The two parts of a key that tell its period, with the bar behind them.
std::string periodInKey(const std::string& key) {
    const auto kind = key.find('|');
    const auto end = kind == std::string::npos ? kind : key.find('|', kind + 1);
    if (end == std::string::npos) throwDamaged();
    return key.substr(0, end + 1);
}

/// The third part of the key of a figure.
std::string_view indicatorInKey(std::string_view key) {
    for (int part = 0; part < 2; ++part) key.remove_prefix(std::min(key.find('|'), key.size() - 1) + 1);
    return key.substr(0, key.find('|'));
}

/// The last part of it.
std::string_view regionInKey(std::string_view key) { return key.substr(key.rfind('|') + 1); }

using Codes = std::set<std::string, std::less<>>;
template <class Code> std::optional<Codes> codesOf(const std::optional<std::vector<Code>>& wanted) {
    if (!wanted) return std::nullopt;
    Codes codes;
    for (const auto& code : *wanted) codes.insert(code.text);
    return codes;
}

} // namespace

IsMeantKey isOfWanted(const FiguresWanted& wanted) {
    if (!wanted.indicators && !wanted.regions) return {};
    return [indicators = codesOf(wanted.indicators), regions = codesOf(wanted.regions)](std::string_view key) {
        return (!indicators || indicators->contains(indicatorInKey(key))) && (!regions || regions->contains(regionInKey(key)));
    };
}

std::vector<KeyStretch> stretchesOf(PreparedStatements& prepared, const FiguresWanted& wanted) {
    auto whole = wanted.months ? stretchesOfMonths(*wanted.months) : stretchesThrough(wanted.years, wanted.through);
    if (!wanted.indicators || wanted.indicators->size() > fewIndicators) return whole;
    std::set<std::string> codes;
    for (const auto& code : *wanted.indicators) codes.insert(code.text);
    std::vector<KeyStretch> narrow;
    SqlStatement next(prepared, "SELECT key FROM journal WHERE kind = $1 AND key >= $2 AND key < $3 ORDER BY key LIMIT 1");
    for (auto& [from, end] : whole) {
        for (;;) {
            next.bind(std::string(token(RecordKind::Figure))).bind(from).bind(end);
            if (!next.step()) break;
            std::string period = periodInKey(next.text());
            next.step();
            for (const auto& code : codes) narrow.push_back({period + code + '|', period + code + behindBar});
            period.back() = behindBar;
            from = std::move(period);
        }
    }
    return narrow;
}

int yearInLastPart(std::string_view key) {
    int year = 0;
    for (const char digit : key.substr(key.rfind('|') + 1).substr(0, 4)) year = year * 10 + (digit - '0');
    return year;
}

} // namespace xushi
