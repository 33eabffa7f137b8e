#include "cli/ExplainVerb.h"

#include "cli/NamedSeries.h"
#include "domain/WordArgument.h"
#include "domain/analyses/DerivedRate.h"
#include "usecases/ReadBoard.h"
#include "wiring/Composition.h"
#include "words/Explaining.h"
#include "words/Phrases.h"

#include <algorithm>
#include <iostream>

namespace xushi {

std::string ExplainVerb::purpose() const { return pick("说明一个数是怎么来的", "Tell how a number was made"); }

void ExplainVerb::declare(CLI::App& command) {
    declareStore(command);
    declareMoment(command);
    command.add_option("--indicator", m_indicator, pick("指标代码或名称", "code or name"))->required();
    command.add_option("--period", m_period, pick("期间，如 2025-05", "such as 2025-05"))->required();
    command.add_option("--column", m_column,
                       "value month-alone last-year growth completion schedule gap linear-gap ratio shortfall catch-up forecast light")
        ->required();
    command.add_option("--region", m_region, pick("地区，默认全市", "the city by default"));
}

ExitCode ExplainVerb::run() {
    const auto period = Period::parse(m_period);
    if (!period) return fail(period.error());
    const auto column = readToken<ExplainedColumn>(m_column, "--column",
                                                   [&](ExplainedColumn c) { return columnWord(c, m_language); });
    if (!column) return fail(column.error());
    const auto store = openThen();
    if (!store) return fail(store.error());
    const auto reading = readTogether(**store, [&](Reading& now) { return readBoard(now, *period, std::nullopt); });
    if (!reading) return fail(reading.error());
    const Catalogue& catalogue = *reading->catalogue;
    const auto series = seriesNamed(catalogue, m_indicator, m_region, MonthSpan::of(*period));
    if (!series) return fail(series.error());
    const auto& [indicator, region] = *series;

    const auto told = explain(reading->request(*period), *indicator, *region, *column);
    if (!told) {
        std::vector<std::string> args{indicator->name, region->name, periodPhrase(*period, m_language), columnWord(*column, m_language)};
        const auto row = boardRowAt(reading->request(*period), *indicator, *region);
        const auto remarks = row ? row->remarks : std::vector<Remark>();
        const auto why = std::ranges::find_if(remarks, saysWhyNoRate);
        if (why == remarks.end()) return fail(missing("explain.nothing", std::move(args)));
        args.push_back(remarkArgument(*why));
        return fail(missing("explain.no-rate", std::move(args)));
    }
    std::cout << indicator->name << ' ' << region->name << ' ' << periodPhrase(*period, m_language) << '\n';
    const NumberFormat format{MinusSign::Ascii, catalogue.settings.rounding};
    for (const auto& line : explanationLines(*told, format, m_language)) std::cout << line << '\n';
    return ExitCode::Done;
}

} // namespace xushi
