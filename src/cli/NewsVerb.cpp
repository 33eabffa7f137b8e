#include "cli/NewsVerb.h"

#include "cli/JsonOutput.h"
#include "domain/NamedRecord.h"
#include "domain/RecordNames.h"
#include "domain/texts/PlainText.h"
#include "usecases/StorePosition.h"
#include "wiring/Composition.h"
#include "words/FigureChange.h"
#include "words/NewsPhrases.h"
#include "words/RowPhrases.h"

#include <iostream>

namespace xushi {
namespace {

constexpr NumberFormat newsFormat{MinusSign::Ascii};

nlohmann::ordered_json positionOf(const JournalHead& head) { return {{"entry", head.sequence}, {"at", head.at}, {"code", head.shortCode()}}; }

nlohmann::ordered_json lightJson(const std::optional<Light>& light) {
    return light ? nlohmann::ordered_json(std::string(token(*light))) : nlohmann::ordered_json();
}

nlohmann::ordered_json figureJson(const FigureNews& figure, const Catalogue& catalogue, Language language) {
    const FigureKey& key = figure.after.key;
    const Indicator* indicator = catalogue.find(key.indicator);
    const auto said = [&](const std::optional<Figure>& one) { return indicator ? boardtext::value(one, *indicator, newsFormat, language) : std::string(); };
    return {{"indicator", key.indicator.text}, {"name", nameIn(catalogue, key.indicator)}, {"region", key.region.text}, {"period", key.period.toText()},
            {"before", figure.before ? nlohmann::ordered_json(said(figure.before)) : nlohmann::ordered_json()}, {"after", said(figure.after)}, {"act", figure.act}};
}

} // namespace

std::string NewsVerb::purpose() const { return pick("某条号或某日以来的新报、改动、亮灯变化和流程推进", "Print what came in and what changed since an entry of the journal or a day"); }

void NewsVerb::declare(CLI::App& command) {
    declareStore(command);
    command.add_option("--since", m_since, pick("条号或日期（当天结束时）", "an entry of the journal, or a day (at its end)"))->required();
    command.add_option("--period", m_period, pick("看哪一期的亮灯，默认最近有数据的一期", "whose lights are told; the latest that has figures by default"));
    command.add_option("--region", m_region, pick("看哪个地区的亮灯，代码或名称，默认全部", "whose lights are told, code or name; all by default"));
    command.add_option("--format", m_format, "text, json")->check(CLI::IsMember({"text", "json"}));
}

Result<NewsAsked> NewsVerb::asked(Reading& reading) const {
    const auto position = readPosition(m_since);
    if (!position) return position.error();
    const auto since = entryAt(reading, *position, localDay);
    if (!since) return since.error();
    NewsAsked asked{.since = *since};
    if (!m_period.empty()) {
        const auto period = Period::parse(m_period);
        if (!period) return period.error();
        asked.period = *period;
    }
    if (m_region.empty()) return asked;
    const auto catalogue = reading.readCatalogue(noYear);
    if (!catalogue) return catalogue.error();
    const auto latest = asked.period ? Result<std::optional<Period>>(asked.period) : reading.latestPeriod();
    if (!latest) return latest.error();
    const auto region = regionNamed(*catalogue, m_region, MonthSpan::of(latest->value_or(Period{})));
    if (!region) return region.error();
    asked.region = (*region)->code;
    return asked;
}

ExitCode NewsVerb::run() {
    const auto store = openForReading(m_store);
    if (!store) return fail(store.error());
    const auto wanted = readTogether(**store, [&](Reading& reading) { return asked(reading); });
    if (!wanted) return fail(wanted.error());
    auto news = readTogether(**store, [&](Reading& reading) { return readNews(reading, *wanted); });
    if (!news) return fail(news.error());
    if (const auto told = tellLights(**store, *wanted, *news); !told) return fail(told.error());
    const auto catalogue = readTogether(**store, [](Reading& reading) { return reading.readCatalogue(noYear); });
    if (!catalogue) return fail(catalogue.error());
    if (m_format == "json") printJson(*news, *catalogue);
    else printText(*news, *catalogue);
    return ExitCode::Done;
}

void NewsVerb::printText(const StoreNews& news, const Catalogue& catalogue) const {
    const auto print = [](const std::string& line) { std::cout << plainLine(line) << '\n'; };
    const auto who = [&](std::int64_t act) { return actorName(catalogue, news.acts.at(act).actor) + " " + localMinute(news.acts.at(act).at); };
    print(newsHead(news, localMinute(news.from.at), m_language));
    for (const auto* figures : {&news.came, &news.revised})
        for (const auto& figure : *figures) print("  " + figureNewsPhrase(figure, catalogue, newsFormat, m_language) + "  " + who(figure.act));
    for (const auto& light : news.lights) print("  " + lightNewsPhrase(light, catalogue, m_language));
    for (const auto& month : news.months) print("  " + monthNewsPhrase(month, catalogue, m_language) + "  " + who(month.act));
}

void NewsVerb::printJson(const StoreNews& news, const Catalogue& catalogue) const {
    nlohmann::ordered_json document{{"from", positionOf(news.from)}, {"to", positionOf(news.to)}};
    document["came"] = document["revised"] = document["lights"] = document["months"] = document["acts"] = nlohmann::ordered_json::array();
    for (const auto& figure : news.came) document["came"].push_back(figureJson(figure, catalogue, m_language));
    for (const auto& figure : news.revised) document["revised"].push_back(figureJson(figure, catalogue, m_language));
    for (const auto& light : news.lights)
        document["lights"].push_back({{"indicator", light.indicator.text}, {"name", nameIn(catalogue, light.indicator)}, {"region", light.region.text},
                                      {"before", lightJson(light.before)}, {"after", lightJson(light.after)}, {"acts", light.acts}});
    for (const auto& month : news.months)
        document["months"].push_back({{"department", month.key.department.text}, {"month", month.key.month.toText()}, {"before", std::string(token(month.before))},
                                      {"after", std::string(token(month.after))}, {"act", month.act}});
    for (const auto& [group, act] : news.acts)
        document["acts"].push_back({{"number", group}, {"at", act.at}, {"person", actorName(catalogue, act.actor)}, {"act", act.act}, {"reason", act.reason}});
    std::cout << printableJson(document) << '\n';
}

} // namespace xushi
