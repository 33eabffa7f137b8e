#include "cli/ProofVerb.h"

#include "cli/JsonOutput.h"
#include "domain/texts/PlainText.h"
#include "wiring/Composition.h"
#include "wiring/ProseFiles.h"
#include "words/ProofPhrases.h"

#include <iostream>

namespace xushi {
namespace {

using Json = nlohmann::ordered_json;

Json textOrNull(const std::string& text) { return text.empty() ? Json() : Json(text); }

Json periodOf(const ProseStatement& s) { return s.period ? Json(s.period->period.toText()) : Json(); }

std::string valueOf(const ProseStatement& s) { return s.value ? s.value->toString() : std::string(); }

Json growthOf(const ProseStatement& s) {
    if (!s.growth) return Json();
    const std::string number = s.growth->value.toString();
    return s.growth->value.isNegative() || s.growth->value.isZero() ? number : "+" + number;
}

/// The fields of a key of such a text, and beside them what the program adds.
Json lineOf(const ProseStatement& s, const ProseFinding& finding, const std::string& reason) {
    Json line{{"start", s.start}, {"end", s.end}, {"text", s.text}, {"kind", token(s.kind)}, {"indicator", textOrNull(s.indicator)}, {"scope", textOrNull(s.scope)}, {"period", periodOf(s)},
              {"value", textOrNull(valueOf(s))}, {"unit", textOrNull(s.unit)}, {"qualifier", textOrNull(s.qualifier)}, {"comparator", textOrNull(s.comparator)}, {"growth", growthOf(s)},
              {"verdict", token(finding.verdict)}, {"stored", textOrNull(finding.stored)}, {"reason", textOrNull(reason)}};
    line["subkind"] = textOrNull(s.subkind);
    line["code"] = s.code ? Json(s.code->text) : Json();
    line["region"] = s.region ? Json(s.region->text) : Json();
    line["periodText"] = s.period ? textOrNull(s.period->wording) : Json();
    line["periodSource"] = s.period ? Json(token(s.period->source)) : Json();
    line["comparatorOp"] = s.op ? Json(token(*s.op)) : Json();
    line["commitment"] = s.commitment ? Json(token(*s.commitment)) : Json();
    line["growthUnit"] = s.growth ? Json(s.growth->unit) : Json();
    line["base"] = s.growth ? textOrNull(s.growth->base) : Json();
    line["rank"] = s.rank ? Json(s.rank->place.toString()) : Json();
    line["rankScope"] = s.rank ? textOrNull(s.rank->scope) : Json();
    line["parent"] = s.parent ? Json(*s.parent) : Json();
    return line;
}

} // namespace

std::string ProofVerb::purpose() const { return pick("核对一篇材料里的每个数", "Check every number of a report against the store and against itself"); }

void ProofVerb::declare(CLI::App& command) {
    declareStore(command);
    command.add_option("FILE", m_file, pick("材料：.docx .odt .pdf .txt", "the report: .docx .odt .pdf .txt"))->required();
    command.add_option("--date", m_date, pick("材料的日期，如 2025-07-10，默认今天", "the day of the report, such as 2025-07-10; today by default"))
        ->check([](const std::string& text) { return Date::from(text) ? std::string() : "YYYY-MM-DD"; });
    command.add_option("--out", m_out, pick("核对报告（.xlsx）；已有的文件会被覆盖，台账不会", "a workbook (.xlsx) of what was found; one that is there is replaced, a store never"));
    command.add_option("--format", m_format, "text, json")->check(CLI::IsMember({"text", "json"}));
}

void ProofVerb::printJson(const CheckedProse& checked) const {
    Json document = Json::array();
    for (std::size_t i = 0; i < checked.statements.size(); ++i) document.push_back(lineOf(checked.statements[i], checked.findings[i], reasonsPhrase(checked.findings[i], m_language)));
    std::cout << printableJson(document) << '\n';
}

void ProofVerb::printText(const CheckedProse& checked) const {
    for (std::size_t i = 0; i < checked.statements.size(); ++i) {
        const auto& s = checked.statements[i];
        const auto& finding = checked.findings[i];
        if (finding.verdict == ProseVerdict::NoFigure) continue;
        std::string line = std::to_string(s.start) + "\t" + s.text + s.unit + "\t" + s.scope + s.indicator + "\t" + (s.period ? s.period->period.toText() : "") + "\t"
                           + verdictWord(finding.verdict, m_language);
        if (const auto reason = reasonsPhrase(finding, m_language); !reason.empty()) line += "\t" + reason;
        std::cout << plainLine(line) << '\n';
    }
}

Result<ProofVerb::Read> ProofVerb::check(const std::string& text, const Date& day) const {
    const auto store = openForReading(m_store);
    if (!store) return store.error();
    return readTogether(**store, [&](Reading& now) -> Result<Read> {
        auto checked = checkProse(now, text, {.date = day});
        if (!checked) return checked.error();
        const auto settings = now.readSettings();
        if (!settings) return settings.error();
        const auto head = now.journalHead();
        if (!head) return head.error();
        return Read{*std::move(checked), {m_store, settings->title, *head}};
    });
}

ExitCode ProofVerb::run() {
    const Date day = Date::from(m_date).value_or(today());
    const auto text = readProseFile(m_file);
    if (!text) return fail(text.error());
    const auto read = check(*text, day);
    if (!read) return fail(read.error());
    if (!m_out.empty()) {
        const ProofReport report{*text, read->checked, std::filesystem::path(m_file).filename().string(), day, read->of, m_language};
        if (const auto written = writeProofReport(report, m_out); !written) return fail(written.error());
    }
    if (m_format == "json") printJson(read->checked);
    else if (m_format == "text" || m_out.empty()) printText(read->checked);
    else std::cout << m_out << '\n';
    return ExitCode::Done;
}

} // namespace xushi
