#include "cli/DiffVerb.h"

#include "cli/JsonOutput.h"
#include "domain/NamedRecord.h"
#include "domain/RecordNames.h"
#include "domain/texts/PlainText.h"
#include "usecases/StorePosition.h"
#include "wiring/Backups.h"
#include "wiring/Composition.h"
#include "wiring/PublishedFiles.h"
#include "wiring/RestoreCopy.h"
#include "words/DifferencePhrases.h"
#include "words/FigureChange.h"

#include <iostream>
#include <map>

namespace xushi {
namespace {

/// Where catalogueChanges puts a record: indicators/STARTS.
std::string placeOf(const DefinitionDifference& definition) { return std::string(token(definition.kind)) + "s/" + definition.key; }

std::multimap<std::string, Remark> changesByPlace(const BoardComparison& comparison) {
    std::multimap<std::string, Remark> changes;
    for (auto& [place, change] : definitionChanges(*comparison.before.stored, *comparison.after.stored)) changes.emplace(place, std::move(change));
    return changes;
}

nlohmann::ordered_json jsonOf(const JournalHead& position) {
    return {{"entry", position.sequence}, {"at", position.at}, {"code", position.shortCode()}};
}

} // namespace

std::string DiffVerb::purpose() const { return pick("两个时点之间进度表有哪些变化、谁改的", "Print what differs on the board between two positions, and who changed it"); }

void DiffVerb::declare(CLI::App& command) {
    declareStore(command);
    auto* other = command.add_option("OTHER", m_other, pick("备份：backup --list 的序号、文件名或路径，与现在比", "a copy, by its number in backup --list, its name or a path, against now"));
    auto* from = command.add_option("--from", m_from, pick("较早的条号或日期（当天结束时）", "the earlier entry of the journal, or a day (at its end)"));
    auto* to = command.add_option("--to", m_to, pick("较晚的条号或日期，默认现在", "the later one; now by default"))->needs(from);
    auto* period = command.add_option("--period", m_period, pick("期间，默认最近有数据的一期", "the latest that has figures by default"));
    auto* region = command.add_option("--region", m_region, pick("地区代码或名称，默认全部", "code or name; all by default"));
    auto* published = command.add_option("--published", m_published, pick("某号留存与现在之间", "between a publication and now, by its number"))->check(CLI::PositiveNumber);
    for (auto* option : {from, to, period, region}) published->excludes(option);
    for (auto* option : {from, published}) other->excludes(option);
    command.add_option("--format", m_format, "text, json")->check(CLI::IsMember({"text", "json"}));
    command.callback([other, from, published] {
        if (other->count() + from->count() + published->count() == 0) throw CLI::RequiredError("OTHER | --from | --published");
    });
}

Result<std::int64_t> DiffVerb::entryOf(Reading& reading, const std::string& position) const {
    const auto asked = readPosition(position);
    return asked ? entryAt(reading, *asked, localDay) : Result<std::int64_t>(asked.error());
}

Result<ComparisonAsked> DiffVerb::askedByPublication(Reading& reading) const {
    const auto found = readPublished(reading, m_published);
    return found ? comparisonAsked(reading, found->publication) : Result<ComparisonAsked>(found.error());
}

Result<ComparisonAsked> DiffVerb::askedByPositions(Reading& reading) const {
    const auto from = entryOf(reading, m_from);
    if (!from) return from.error();
    const auto head = reading.journalHead();
    if (!head) return head.error();
    const auto to = m_to.empty() ? Result<std::int64_t>(head->sequence) : entryOf(reading, m_to);
    if (!to) return to.error();
    auto asked = placeAsked(reading);
    if (!asked) return asked.error();
    asked->from = *from;
    asked->to = *to;
    return asked;
}

/// Period and region as they were given.
Result<ComparisonAsked> DiffVerb::placeAsked(Reading& reading) const {
    ComparisonAsked asked;
    const auto period = m_period.empty() ? reading.latestPeriod() : Result<std::optional<Period>>(std::optional<Period>());
    if (!period) return period.error();
    if (!m_period.empty()) {
        const auto named = Period::parse(m_period);
        if (!named) return named.error();
        asked.period = *named;
    }
    if (m_region.empty()) return asked;
    const auto catalogue = reading.readCatalogue(noYear);
    if (!catalogue) return catalogue.error();
    const auto region = regionNamed(*catalogue, m_region, MonthSpan::of(asked.period ? *asked.period : period->value_or(Period{})));
    if (!region) return region.error();
    asked.region = (*region)->code;
    return asked;
}

ExitCode DiffVerb::run() {
    const auto store = openForReading(m_store);
    if (!store) return fail(store.error());
    if (!m_other.empty()) return compareWithCopy(**store);
    const auto asked = readTogether(**store, [&](Reading& reading) { return m_published > 0 ? askedByPublication(reading) : askedByPositions(reading); });
    if (!asked) return fail(asked.error());
    const auto comparison = compareBoards(**store, *asked);
    if (!comparison) return fail(comparison.error());
    if (m_format == "json") printJson(*comparison);
    else printText(*comparison);
    return ExitCode::Done;
}

ExitCode DiffVerb::compareWithCopy(Store& store) const {
    const auto path = copyMeant(m_store, m_other);
    if (!path) return fail(path.error());
    const auto copy = openCopy(*path);
    if (!copy) return fail(copy.error());
    const auto asked = readTogether(store, [&](Reading& reading) { return placeAsked(reading); });
    if (!asked) return fail(asked.error());
    const auto compared = xushi::compareWithCopy(**copy, store, asked->period, asked->region);
    if (!compared) return fail(compared.error());
    if (m_format == "json") {
        printJson(compared->boards);
        return ExitCode::Done;
    }
    if (compared->actsThere > 0) std::cout << say(Remark{"difference.other-way", {std::to_string(compared->common), std::to_string(compared->actsThere)}}, m_language) << '\n';
    printText(compared->boards);
    return ExitCode::Done;
}

void DiffVerb::printText(const BoardComparison& comparison) const {
    constexpr NumberFormat ascii{MinusSign::Ascii};
    const Catalogue& after = *comparison.after.catalogue;
    const auto print = [](const std::string& line) { std::cout << plainLine(line) << '\n'; };
    const auto printActs = [&](const std::vector<std::int64_t>& acts) {
        for (const auto group : acts) {
            const JournalAct& act = comparison.acts.at(group);
            print("  " + causePhrase(act, localMinute(act.at), after, m_language));
        }
    };
    print(say(Remark{"difference.head",
                     {comparison.period.toText(), std::to_string(comparison.from.sequence), localMinute(comparison.from.at), comparison.from.shortCode(),
                      std::to_string(comparison.to.sequence), localMinute(comparison.to.at), comparison.to.shortCode(), std::to_string(comparison.rows.size()),
                      std::to_string(comparison.definitions.size())}},
              m_language));
    for (const auto& row : comparison.rows) {
        print(differencePhrase(row, *comparison.before.catalogue, after, ascii, m_language));
        printActs(row.acts);
    }
    const auto changes = changesByPlace(comparison);
    for (const auto& definition : comparison.definitions) {
        print(definitionPhrase(definition, *comparison.after.stored, m_language));
        const auto [first, last] = changes.equal_range(placeOf(definition));
        for (auto change = first; change != last; ++change) print("  " + say(change->second, m_language));
        printActs(definition.acts);
    }
}

void DiffVerb::printJson(const BoardComparison& comparison) const {
    constexpr NumberFormat ascii{MinusSign::Ascii};
    const Catalogue& before = *comparison.before.catalogue;
    const Catalogue& after = *comparison.after.catalogue;
    nlohmann::ordered_json document{{"period", comparison.period.toText()}, {"from", jsonOf(comparison.from)}, {"to", jsonOf(comparison.to)}};
    document["rows"] = document["definitions"] = document["acts"] = nlohmann::ordered_json::array();
    for (const auto& row : comparison.rows) {
        const Catalogue& named = row.after ? after : before;
        nlohmann::ordered_json line{{"indicator", row.indicator.text}, {"name", nameIn(named, row.indicator)}, {"region", row.region.text},
                                    {"new", row.before == nullptr}, {"gone", row.after == nullptr}, {"parts", nlohmann::ordered_json::object()}, {"acts", row.acts}};
        for (const auto part : row.parts) {
            const auto [then, now] = partTexts(part, row, before, after, ascii, m_language);
            line["parts"][std::string(token(part))] = {{"before", then}, {"after", now}};
        }
        document["rows"].push_back(std::move(line));
    }
    const auto changes = changesByPlace(comparison);
    for (const auto& definition : comparison.definitions) {
        nlohmann::ordered_json line{{"kind", token(definition.kind)}, {"key", definition.key}, {"new", definition.isNew}, {"fields", nlohmann::ordered_json::array()}, {"acts", definition.acts}};
        const auto [first, last] = changes.equal_range(placeOf(definition));
        for (auto change = first; change != last; ++change) line["fields"].push_back(say(change->second, m_language));
        document["definitions"].push_back(std::move(line));
    }
    for (const auto& [group, act] : comparison.acts)
        document["acts"].push_back({{"number", group}, {"at", act.at}, {"person", actorName(after, act.actor)}, {"act", act.act}, {"reason", act.reason}});
    std::cout << printableJson(document) << '\n';
}

} // namespace xushi
