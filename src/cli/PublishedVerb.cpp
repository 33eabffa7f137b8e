#include "cli/PublishedVerb.h"

#include "cli/JsonOutput.h"
#include "cli/SummaryVerb.h"
#include "domain/RecordNames.h"
#include "domain/texts/PlainText.h"
#include "wiring/Composition.h"
#include "wiring/LayoutFiles.h"
#include "wiring/PublishedFiles.h"
#include "words/FigureChange.h"
#include "words/Phrases.h"
#include "words/UndrawnCharacters.h"

#include <QGuiApplication>

#include <iostream>

namespace xushi {
namespace {

const char* stateName(PublishedState state) {
    switch (state) {
    case PublishedState::Same: return "same";
    case PublishedState::Changed: return "changed";
    case PublishedState::Gone: return "gone";
    }
    return "";
}

RegionCode regionShown(const Publication& publication, const Catalogue& catalogue) {
    if (!publication.region.empty()) return publication.region;
    const Region* city = catalogue.city();
    return city ? city->code : RegionCode{};
}

nlohmann::ordered_json jsonOrNull(const std::string& text) { return text.empty() ? nlohmann::ordered_json() : nlohmann::ordered_json(text); }

nlohmann::ordered_json jsonOf(const PublishedTable& table, PublishedState state, const Catalogue& catalogue) {
    const Publication& p = table.publication;
    return {{"number", p.number},
            {"at", table.note.at},
            {"person", actorName(catalogue, table.note.actor)},
            {"act", table.act},
            {"reason", table.note.reason},
            {"layout", p.layout.code},
            {"layoutRevision", p.layout.revision},
            {"layoutSha256", jsonOrNull(p.layout.digest)},
            {"period", p.period.toText()},
            {"region", regionShown(p, catalogue).text},
            {"entry", p.entry},
            {"code", table.code},
            {"format", jsonOrNull(p.format)},
            {"file", jsonOrNull(p.fileName)},
            {"sha256", jsonOrNull(p.digest)},
            {"contentSha256", jsonOrNull(p.content)},
            {"kept", p.isKept()},
            {"today", stateName(state)}};
}

} // namespace

std::string PublishedVerb::purpose() const { return pick("列出发布过的表，或按当时的样子重新导出", "List the tables that were given out, or export one as it was"); }

void PublishedVerb::declare(CLI::App& command) {
    declareStore(command);
    command.add_option("--format", m_format, "text, json")->check(CLI::IsMember({"text", "json"}));
    auto* out = command.add_option("--out", m_out, pick("输出文件；已有的文件会被覆盖，台账不会", "the file to write; one that is there is replaced, a store never"));
    auto* number = command.add_option("--export", m_number, pick("重新导出的留存编号", "the number of the one to export"))->check(CLI::PositiveNumber)->needs(out);
    out->needs(number);
}

ExitCode PublishedVerb::run() {
    const auto store = openForReading(m_store);
    if (!store) return fail(store.error());
    return m_number == 0 ? list(**store) : exportOne(**store);
}

std::string PublishedVerb::lineOf(const PublishedTable& table, PublishedState state, const Catalogue& catalogue) const {
    const Publication& p = table.publication;
    const auto word = [&](const char* key) { return "  " + say(Remark{key, {}}, m_language); };
    std::string line = "#" + std::to_string(p.number) + "  " + localMinute(table.note.at) + "  " + actorName(catalogue, table.note.actor) + "  "
                       + periodPhrase(p.period, m_language) + "  " + nameIn(catalogue, regionShown(p, catalogue));
    line += "  " + say(Remark{"summary.anchor", {table.code, std::to_string(p.entry)}}, m_language);
    if (!p.fileName.empty()) line += "  " + p.fileName + "  SHA-256 " + p.digest;
    line += word(p.isKept() ? "publication.kept" : "publication.position-only");
    line += "  " + say(remarkOf(state), m_language);
    if (!table.note.reason.empty()) line += "  " + table.note.reason;
    return line;
}

ExitCode PublishedVerb::list(Store& store) const {
    std::optional<Catalogue> catalogue;
    JournalHead now;
    const auto published = readTogether(store, [&](Reading& reading) -> Result<std::vector<PublishedTable>> {
        auto read = reading.readCatalogue(noYear);
        if (!read) return read.error();
        catalogue = std::move(*read);
        const auto head = reading.journalHead();
        if (!head) return head.error();
        now = *head;
        return readPublished(reading);
    });
    if (!published) return fail(published.error());
    const auto states = statesOfPublished(store, *published, now.sequence, layoutOf, summaryWords(Language::Chinese));
    if (!states) return fail(states.error());
    auto document = nlohmann::ordered_json::array();
    for (std::size_t i = 0; i < published->size(); ++i) {
        if (m_format == "json") document.push_back(jsonOf((*published)[i], (*states)[i], *catalogue));
        else std::cout << plainLine(lineOf((*published)[i], (*states)[i], *catalogue)) << '\n';
    }
    if (m_format == "json") std::cout << printableJson(document) << '\n';
    else if (published->empty()) std::cout << say(Remark{"publication.nothing", {}}, m_language) << '\n';
    return ExitCode::Done;
}

ExitCode PublishedVerb::exportOne(Store& store) const {
    const auto found = readTogether(store, [&](Reading& reading) { return readPublished(reading, m_number); });
    if (!found) return fail(found.error());
    const Publication& publication = found->publication;
    const auto application = offscreenApplication();
    const auto exported = exportPublication(store, publication, m_out);
    if (!exported) return fail(exported.error());
    if (const auto missing = undrawnRemark(exported->undrawn)) warn(*missing);
    std::cout << m_out << '\n' << sayAll(remarksOf(*exported, publication), m_language) << '\n';
    return ExitCode::Done;
}

} // namespace xushi
