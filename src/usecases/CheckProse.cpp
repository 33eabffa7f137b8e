#include "usecases/CheckProse.h"

#include "usecases/ReadBoard.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

namespace xushi {
namespace {

using SpokenOf = std::tuple<IndicatorCode, RegionCode, int, int>; ///< with year and last month

SpokenOf spokenOf(const IndicatorCode& indicator, const RegionCode& region, const Period& period) { return {indicator, region, period.year, period.last.number()}; }

/// The months that are spoken of by numbers whose indicator and region are known.
std::set<Period> periodsOf(const std::vector<ProseStatement>& statements) {
    std::set<Period> periods;
    for (const auto& s : statements)
        if (s.code && s.region && s.period) periods.insert(s.period->period.withKind(PeriodKind::Ytd));
    return periods;
}

std::optional<Ratio> percentOf(const std::optional<Percent>& percent) { return percent ? std::optional(percent->value) : std::nullopt; }

/// What a row has of exactly that month: the figure of an earlier one is not what the text speaks of.
ProseStored storedOf(const BoardRow& row, const Indicator& indicator, const Period& period) {
    ProseStored stored{.unit = indicator.unit};
    if (row.target) stored.target = Ratio(row.target->value);
    const bool isThatMonth = row.asOf && row.asOf->year == period.year && row.asOf->last == period.last;
    if (!isThatMonth) return stored;
    stored.value = row.derivedRate ? row.derivedRate : row.done();
    if (row.value && row.lastYear) stored.change = Ratio(*row.value) - Ratio(*row.lastYear);
    if (row.growth && !row.growth->bound) stored.growth = percentOf(row.growth->percent);
    if (row.growth && row.growth->points) stored.points = row.growth->points->value;
    stored.completion = percentOf(row.standing.completion);
    stored.schedule = percentOf(row.standing.schedule);
    return stored;
}

Result<void> readStored(Reading& reading, const Period& period, std::map<SpokenOf, ProseStored>& all) {
    const auto board = readBoard(reading, period, std::nullopt);
    if (!board) return board.error();
    for (const auto& row : board->rows)
        if (const Indicator* indicator = board->catalogue->find(row.indicator)) all.emplace(spokenOf(row.indicator, row.region, period), storedOf(row, *indicator, period));
    return {};
}

/// A month or quarter alone stands on no board, but for those that begin the year.
bool isOnBoard(const Period& period) {
    if (period.kind == PeriodKind::Month) return period.last == Month::first();
    return period.kind != PeriodKind::Quarter || period.last == Month(3);
}

} // namespace

Result<CheckedProse> checkProse(Reading& reading, std::string_view utf8, const ProseContext& context) {
    const auto catalogue = reading.readCatalogue();
    if (!catalogue) return catalogue.error();
    CheckedProse checked{ProseReader(ProseLexicon(*catalogue)).read(utf8, context), {}};
    std::map<SpokenOf, ProseStored> all;
    for (const auto& period : periodsOf(checked.statements))
        if (const auto read = readStored(reading, period, all); !read) return read.error();
    checked.findings = checkProse(checked.statements, [&](const IndicatorCode& indicator, const RegionCode& region, const Period& period) {
        const auto at = isOnBoard(period) ? all.find(spokenOf(indicator, region, period)) : all.end();
        return at == all.end() ? std::nullopt : std::optional(at->second);
    });
    return checked;
}

} // namespace xushi
