#include "usecases/ReadBoard.h"

#include "domain/CatalogueByMonth.h"
#include "domain/analyses/BoardMonths.h"
#include "domain/analyses/Series.h"
#include "domain/workflow/Audit.h"
#include "usecases/ReadSignedWorlds.h"

#include <algorithm>
#include <set>

namespace xushi {

BoardRequest BoardReading::request(const Period& period, const std::optional<RegionCode>& region) const {
    return {*catalogue, figures, period, region, signedRevisionsIn(*workflow), signedWorlds.get()};
}

namespace {

using Regions = std::optional<std::vector<RegionCode>>;

/// Without `figures` and `rows`.
Result<BoardReading> readRules(Reading& reading, const Period& period) {
    auto catalogue = reading.readCatalogue({period.year - 1, period.year});
    if (!catalogue) return catalogue.error();
    auto workflow = reading.readWorkflow({period.year - 1, period.year});
    if (!workflow) return workflow.error();
    auto stored = std::make_shared<const Catalogue>(std::move(*catalogue));
    auto worlds = readSignedWorlds(reading, *stored, *workflow, period.year);
    if (!worlds) return worlds.error();
    CatalogueByMonth byMonth(*stored);
    const Catalogue& ofMonth = byMonth.at(monthOf(period));
    return BoardReading{.catalogue = &ofMonth == stored.get() ? stored : std::make_shared<const Catalogue>(ofMonth),
                        .workflow = std::make_unique<Workflow>(std::move(*workflow)),
                        .figures = {},
                        .stored = std::move(stored),
                        .signedWorlds = std::make_unique<SignedWorlds>(std::move(*worlds))};
}

/// Without `rows`.
Result<BoardReading> readYears(Reading& reading, const Period& period, const Regions& figuresOf, bool isWhole) {
    auto board = readRules(reading, period);
    if (!board) return board;
    auto figures = reading.readFigures({.years = {firstYearNeeded(*board->stored, period.year), period.year},
                                        .through = isWhole ? Month::last() : lastMonthNeeded(*board->stored, period.last),
                                        .regions = figuresOf});
    if (!figures) return figures.error();
    board->figures = std::move(*figures);
    return board;
}

Result<BoardReading> withRows(Result<BoardReading> board, const Period& period, const std::optional<RegionCode>& region) {
    if (board) board->rows = boardAt(board->request(period, region));
    return board;
}

Result<BoardReading> readRows(Reading& reading, const Period& period, const std::optional<RegionCode>& region, const Regions& figuresOf) {
    return withRows(readYears(reading, period, figuresOf, false), period, region);
}

/// Puts `added` in the place of what is there of their indicators.
void replace(std::vector<Figure>& figures, const std::set<IndicatorCode>& indicators, std::vector<Figure> added) {
    std::erase_if(figures, [&](const Figure& figure) { return indicators.contains(figure.key.indicator); });
    std::ranges::move(added, std::back_inserter(figures));
    sortForBoard(figures);
}

/// Into a board that has the figures of its months: what some rows rest on besides.
Result<void> readMore(Reading& reading, BoardReading& board, const Period& period, const Regions& figuresOf, const std::vector<IndicatorCode>& more) {
    if (const auto months = monthsOfWords(period); !months.empty()) {
        auto worded = reading.readFigures({.years = {period.year, period.year}, .regions = figuresOf, .months = months, .isWorded = true});
        if (!worded) return worded.error();
        if (!worded->empty()) replace(board.figures, {}, std::move(*worded));
    }
    if (more.empty()) return {};
    auto whole = reading.readFigures({.years = {period.year - 1, period.year}, .indicators = more, .through = period.last, .regions = figuresOf});
    if (!whole) return whole.error();
    replace(board.figures, {more.begin(), more.end()}, std::move(*whole));
    return {};
}

} // namespace

Result<BoardReading> readBoard(Reading& reading, const Period& period, const std::optional<RegionCode>& region) {
    return readRows(reading, period, region, std::nullopt);
}

Result<BoardReading> readRegionBoard(Reading& reading, const Period& period, const RegionCode& region) {
    return readRows(reading, period, region, std::vector{region});
}

Result<BoardReading> readRowsOfBoard(Reading& reading, const Period& period, const std::optional<RegionCode>& region) {
    auto board = readRules(reading, period);
    if (!board) return board;
    const Regions figuresOf = region ? Regions({*region}) : std::nullopt;
    if (needsEveryMonth(*board->stored, *board->signedWorlds)) return readRows(reading, period, region, figuresOf);
    auto figures = reading.readFigures({.years = {period.year - 1, period.year}, .regions = figuresOf, .months = monthsOfBoard(period)});
    if (!figures) return figures.error();
    board->figures = std::move(*figures);
    const auto more = indicatorsOfMoreMonths(board->request(period, region));
    if (more.size() > board->catalogue->indicators.size() / 2) return readRows(reading, period, region, figuresOf);
    if (const auto done = readMore(reading, *board, period, figuresOf, more); !done) return done.error();
    return withRows(std::move(board), period, region);
}

Result<BoardReading> readYearsOfBoard(Reading& reading, const Period& period) { return readYears(reading, period, std::nullopt, true); }

} // namespace xushi
