#include "cli/BoardVerb.h"

#include "domain/NamedRecord.h"
#include "usecases/ReadOutlook.h"
#include "wiring/Composition.h"

#include <iostream>

namespace xushi {

std::string BoardVerb::purpose() const { return pick("列出某期间的进度", "Print how everything stands at a period"); }

void BoardVerb::declare(CLI::App& command) {
    declareStore(command);
    declareMoment(command);
    command.add_option("--period", m_period, pick("期间，如 2025-05", "such as 2025-05"))->required();
    command.add_option("--region", m_region, pick("地区代码或名称，默认全部", "code or name; all by default"));
    command.add_option("--format", m_format, "text, csv, json")->check(CLI::IsMember({"text", "csv", "json"}));
    command.add_flag("--why", m_tellsWhy, pick("附每项的原因、全年推算、按平均进度的判断和谁未报", "with the reason of each row, its forecast, its verdict under the even schedule and who owes it"));
}

Result<BoardReading> BoardVerb::boardOf(Reading& reading, const Period& period) const {
    if (m_region.empty()) return m_tellsWhy ? readBoard(reading, period, std::nullopt) : readRowsOfBoard(reading, period, std::nullopt);
    const auto catalogue = reading.readCatalogue({period.year, period.year});
    if (!catalogue) return catalogue.error();
    const auto region = regionNamed(*catalogue, m_region, MonthSpan::of(period));
    if (!region) return region.error();
    return m_tellsWhy ? readRegionBoard(reading, period, (*region)->code) : readRowsOfBoard(reading, period, (*region)->code);
}

Result<BoardVerb::Asked> BoardVerb::read(Reading& reading, const Period& period) const {
    auto board = boardOf(reading, period);
    if (!board) return board.error();
    Asked asked{.board = std::move(*board), .why = {}};
    if (!m_tellsWhy) return asked;
    const auto outlook = readOutlook(reading, asked.board, period);
    if (!outlook) return outlook.error();
    for (std::size_t i = 0; i < outlook->rows.size(); ++i) asked.why.push_back(whyOf(outlook->rows[i], outlook->debts[i], *asked.board.catalogue, m_language));
    return asked;
}

ExitCode BoardVerb::run() {
    const auto period = Period::parse(m_period);
    if (!period) return fail(period.error());
    const auto store = openThen();
    if (!store) return fail(store.error());
    const auto asked = readTogether(**store, [&](Reading& now) { return read(now, *period); });
    if (!asked) return fail(asked.error());
    const BoardReading* reading = &asked->board;
    if (m_format == "text") {
        writeText(std::cout, *reading->catalogue, reading->rows, m_language);
        writeWhy(std::cout, *reading->catalogue, reading->rows, asked->why);
        return ExitCode::Done;
    }
    const auto lines = boardLines(*reading->catalogue, reading->rows, m_language, asked->why);
    if (m_format == "json") writeJson(std::cout, lines);
    else writeCsv(std::cout, lines);
    return ExitCode::Done;
}

} // namespace xushi
