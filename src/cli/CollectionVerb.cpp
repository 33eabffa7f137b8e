#include "cli/CollectionVerb.h"

#include "cli/JsonOutput.h"
#include "domain/RecordNames.h"
#include "domain/texts/PlainText.h"
#include "wiring/Composition.h"
#include "words/CollectionPhrases.h"
#include "words/FigureChange.h"

#include <iostream>

namespace xushi {
namespace {

std::string stateOf(const CollectionRow& row) { return row.isComplete() ? "complete" : row.there > 0 ? "partial" : "nothing"; }

nlohmann::ordered_json orNull(const std::optional<Date>& day) {
    return day ? nlohmann::ordered_json(day->toText()) : nlohmann::ordered_json();
}

nlohmann::ordered_json jsonOf(const FigureSending& sending, const Catalogue& catalogue) {
    nlohmann::ordered_json json{{"at", sending.at}, {"person", actorName(catalogue, sending.actor)}, {"act", sending.act}, {"number", sending.group}, {"reason", sending.reason}};
    if (!sending.isFromFile()) return json;
    json["file"] = sending.file;
    json["cell"] = sending.place;
    json["sha256"] = sending.digest;
    return json;
}

nlohmann::ordered_json jsonOf(const SentFile& file, const Catalogue& catalogue) {
    return {{"file", file.name},         {"sha256", file.digest},     {"at", file.first.at},   {"person", actorName(catalogue, file.first.actor)},
            {"number", file.first.group}, {"figures", file.figures},  {"standing", file.standing},
            {"late", file.isLate},        {"superseded", file.isSuperseded()}};
}

nlohmann::ordered_json jsonOf(const CollectionRow& row, const Catalogue& catalogue) {
    nlohmann::ordered_json json{{"region", row.region.text},
                                {"regionName", nameIn(catalogue, row.region)},
                                {"department", row.department.text},
                                {"departmentName", nameIn(catalogue, row.department)},
                                {"state", stateOf(row)},
                                {"due", row.due},
                                {"there", row.there},
                                {"excused", row.excused},
                                {"byHand", row.byHand},
                                {"deadline", orNull(row.deadline)},
                                {"overdue", row.isOverdue},
                                {"late", row.cameLate},
                                {"sentTwice", row.isSentTwice},
                                {"missing", nlohmann::ordered_json::array()},
                                {"last", nullptr},
                                {"files", nlohmann::ordered_json::array()}};
    for (const auto& key : row.missing) json["missing"].push_back({{"indicator", key.indicator.text}, {"name", nameIn(catalogue, key.indicator)}, {"period", key.period.toText()}});
    if (row.last) json["last"] = jsonOf(*row.last, catalogue);
    for (const auto& file : row.files) json["files"].push_back(jsonOf(file, catalogue));
    return json;
}

} // namespace

std::string CollectionVerb::purpose() const { return pick("谁报了、谁没报某月的数据，附催报文字", "Print who has sent the figures of a month, and reminders for the others"); }

void CollectionVerb::declare(CLI::App& command) {
    declareStore(command);
    declareMoment(command);
    command.add_option("--period", m_period, pick("期间，如 2025-05", "such as 2025-05"))->required();
    command.add_option("--format", m_format, "text, json")->check(CLI::IsMember({"text", "json"}));
}

void CollectionVerb::printText(const Collection& collection) const {
    const Catalogue& catalogue = collection.catalogue;
    for (const auto& row : collection.rows) {
        std::string line = nameIn(catalogue, row.region) + "  " + nameIn(catalogue, row.department) + "  " + collectionWord(row, m_language) + " "
                           + std::to_string(row.there) + "/" + std::to_string(row.due);
        if (row.deadline) line += "  " + pick("截止 ", "due ") + row.deadline->toText();
        if (row.last) line += "  " + pick("最近 ", "last ") + localMinute(row.last->at) + " " + actorName(catalogue, row.last->actor) + " " + actPhrase(row.last->act, m_language);
        if (row.last && row.last->isFromFile()) line += " " + row.last->file + " " + row.last->place;
        if (const auto remarks = collectionRemarks(row, m_language); !remarks.empty()) line += "  " + remarks;
        std::cout << plainLine(line) << '\n';
        if (!row.isSentTwice) continue;
        for (const auto& file : row.files)
            std::cout << "  " << plainLine(say(Remark{"collection.file", {file.name, localMinute(file.first.at), std::to_string(file.figures), std::to_string(file.standing)}}, m_language)) << '\n';
    }
    for (const auto& reminder : remindersOf(catalogue, collection.rows, collection.month, collection.today, m_language)) std::cout << '\n' << plainLine(reminder.text) << '\n';
}

void CollectionVerb::printJson(const Collection& collection) const {
    nlohmann::ordered_json document{{"period", collection.month.toText()}, {"today", collection.today.toText()}, {"rows", nlohmann::ordered_json::array()},
                                    {"reminders", nlohmann::ordered_json::array()}};
    for (const auto& row : collection.rows) document["rows"].push_back(jsonOf(row, collection.catalogue));
    for (const auto& reminder : remindersOf(collection.catalogue, collection.rows, collection.month, collection.today, m_language)) {
        nlohmann::ordered_json entry{{"region", reminder.region.text}, {"deadline", orNull(reminder.deadline)}, {"text", reminder.text}};
        if (reminder.department) entry["department"] = reminder.department->text;
        document["reminders"].push_back(std::move(entry));
    }
    std::cout << printableJson(document) << '\n';
}

ExitCode CollectionVerb::run() {
    const auto period = Period::parse(m_period);
    if (!period) return fail(period.error());
    const auto store = openThen();
    if (!store) return fail(store.error());
    const auto collection = readTogether(**store, [&](Reading& reading) { return readCollection(reading, {monthOf(*period), today(), localDay}); });
    if (!collection) return fail(collection.error());
    if (m_format == "json") printJson(*collection);
    else printText(*collection);
    return ExitCode::Done;
}

} // namespace xushi
