#include "cli/BoardVerb.h"

#include "cli/BoardOutput.h"
#include "domain/NamedRecord.h"
#include "usecases/ReadBoard.h"
#include "wiring/Composition.h"

#include <iostream>

namespace xushi {

std::string BoardVerb::purpose() const { return pick("列出某期间的进度", "Print how everything stands at a period"); }

void BoardVerb::declare(CLI::App& command) {
    declareStore(command);
    command.add_option("--period", m_period, pick("期间，如 2025-05", "such as 2025-05"))->required();
    command.add_option("--region", m_region, pick("地区代码或名称，默认全部", "code or name; all by default"));
    command.add_option("--format", m_format, "text, csv, json")->check(CLI::IsMember({"text", "csv", "json"}));
}

Result<BoardReading> BoardVerb::boardOf(Reading& reading, const Period& period) const {
    if (m_region.empty()) return readBoard(reading, period, std::nullopt);
    const auto catalogue = reading.readCatalogue({period.year, period.year});
    if (!catalogue) return catalogue.error();
    const auto region = regionNamed(*catalogue, m_region, MonthSpan::of(period));
    if (!region) return region.error();
    return readRegionBoard(reading, period, (*region)->code);
}

ExitCode BoardVerb::run() {
    const auto period = Period::parse(m_period);
    if (!period) return fail(period.error());
    const auto store = openForReading(m_store);
    if (!store) return fail(store.error());
    const auto reading = readTogether(**store, [&](Reading& now) { return boardOf(now, *period); });
    if (!reading) return fail(reading.error());
    if (m_format == "text") {
        writeText(std::cout, *reading->catalogue, reading->rows, m_language);
        return ExitCode::Done;
    }
    const auto lines = boardLines(*reading->catalogue, reading->rows, m_language);
    if (m_format == "json") writeJson(std::cout, lines);
    else writeCsv(std::cout, lines);
    return ExitCode::Done;
}

} // namespace xushi
