#include "io/NarrativeFiles.h"
#include "io/ReplaceFile.h"
#include "io/json/JsonText.h"
#include "io/records/RecordReader.h"

#include <array>
#include <set>

namespace xushi {
namespace {

constexpr int narrativeFormat = 1;
constexpr WholeRange mostDecimals{0, 6};
constexpr std::array<std::string_view, 8> narrativeMembers{"format", "code", "name", "title", "comma", "sections", "notes", "table"};
constexpr std::array<std::string_view, 4> sectionMembers{"heading", "paragraphs", "sections", "eachSays"};
constexpr std::array<std::string_view, 4> sentenceMembers{"id", "clauses", "verdict", "end"};
constexpr std::array<std::string_view, 13> itemMembers{"indicator", "region", "before", "after", "says", "joiner", "between", "parts", "partsForm", "unit", "odd", "numerals", "growthDecimals"};
constexpr std::array<std::string_view, 5> groupMembers{"together", "form", "noun", "says", "joiner"};

using Sections = std::vector<NarrativeTemplate::Section>;

/// Reads a template part by part and keeps the first problem.
class NarrativeReader {
public:
    explicit NarrativeReader(const FileValue& document) : m_document(document) {}

    Result<NarrativeTemplate> read() {
        RecordReader in(m_document, "template", "template");
        in.allowOnly(narrativeMembers);
        NarrativeTemplate narrative{.name = in.neededText("name"), .title = in.neededText("title"), .code = in.text("code")};
        if (!narrative.code.empty() && !isCode(narrative.code)) in.refuse("code", narrative.code);
        if (given(m_document, "comma")) narrative.comma = in.neededText("comma");
        narrative.notes = in.texts("notes");
        narrative.table = in.text("table");
        const auto sections = in.elements("sections");
        if (sections.empty()) in.refuse("sections", "[]");
        keep(in);
        narrative.sections = sectionsOf(sections, "section#");
        if (m_problem) return *m_problem;
        return narrative;
    }

private:
    static bool given(const FileValue& record, const char* member) { return record.contains(member) && !record[member].is_null(); }

    bool isRecord(const FileValue& value, const std::string& name) {
        if (!value.is_object() && !m_problem) m_problem = refused("template.not-a-record", {name, shownValue(value)});
        return value.is_object() && !m_problem;
    }

    Sections sectionsOf(const std::vector<FileValue>& values, const std::string& prefix) {
        Sections sections;
        for (const FileValue& value : values) {
            const std::string name = prefix + std::to_string(sections.size() + 1);
            if (!isRecord(value, name)) return sections;
            sections.push_back(sectionFrom(value, name));
        }
        return sections;
    }

    NarrativeTemplate::Section sectionFrom(const FileValue& value, const std::string& name) {
        RecordReader in(value, "template", name);
        in.allowOnly(sectionMembers);
        NarrativeTemplate::Section section{.heading = in.text("heading")};
        if (given(value, "eachSays")) section.eachSays = aspectsOf(in, value, "eachSays");
        const auto paragraphs = in.elements("paragraphs");
        const auto inner = in.elements("sections");
        keep(in);
        for (const FileValue& paragraph : paragraphs) section.paragraphs.push_back(paragraphFrom(paragraph, name + "." + std::to_string(section.paragraphs.size() + 1)));
        section.sections = sectionsOf(inner, name + ".");
        return section;
    }

    /// A list of sentences, each a text or a record.
    NarrativeTemplate::Paragraph paragraphFrom(const FileValue& value, const std::string& name) {
        NarrativeTemplate::Paragraph paragraph;
        if (!value.is_array() && !m_problem) m_problem = refused("template.not-a-record", {name, shownValue(value)});
        if (m_problem) return paragraph;
        for (const FileValue& sentence : value) {
            const std::string place = name + "." + std::to_string(paragraph.size() + 1);
            if (sentence.is_string()) paragraph.push_back({.id = takenId(place), .clauses = {sentence.get<std::string>()}, .end = ""});
            else if (isRecord(sentence, place)) paragraph.push_back(sentenceFrom(sentence, place));
            if (m_problem) return paragraph;
        }
        return paragraph;
    }

    NarrativeTemplate::Sentence sentenceFrom(const FileValue& value, const std::string& place) {
        RecordReader in(value, "template", place);
        in.allowOnly(sentenceMembers);
        NarrativeTemplate::Sentence sentence{.id = in.neededText("id"), .clauses = {}, .hasVerdict = in.flag("verdict", false)};
        if (!sentence.id.empty() && (!isCode(sentence.id) || !m_ids.insert(sentence.id).second)) in.refuse("id", sentence.id);
        if (given(value, "end")) sentence.end = in.text("end");
        const auto clauses = in.elements("clauses");
        if (clauses.empty()) in.refuse("clauses", "[]");
        keep(in);
        for (const FileValue& clause : clauses) {
            if (m_problem) return sentence;
            if (clause.is_string()) sentence.clauses.emplace_back(clause.get<std::string>());
            else if (isRecord(clause, sentence.id) && clause.contains("together")) sentence.clauses.emplace_back(groupFrom(clause, sentence.id));
            else if (!m_problem) sentence.clauses.emplace_back(itemFrom(clause, sentence.id));
        }
        return sentence;
    }

    /// Of a sentence that is a text alone: its place.
    std::string takenId(const std::string& place) {
        if (!m_ids.insert(place).second && !m_problem) m_problem = refused("template.field", {place, "id", place});
        return place;
    }

    NarrativeTemplate::Item itemFrom(const FileValue& value, const std::string& name) {
        RecordReader in(value, "template", name);
        in.allowOnly(itemMembers);
        NarrativeTemplate::Item item{.indicator = in.neededText("indicator"), .region = in.text("region"), .before = in.text("before"), .after = in.text("after")};
        item.says = aspectsOf(in, value);
        item.joiner = textOf(in, value, "joiner");
        item.between = textOf(in, value, "between");
        item.partsForm = in.token<PartsForm>("partsForm").value_or(PartsForm::Brackets);
        item.unit = in.text("unit");
        if (given(value, "odd")) item.odd = in.text("odd");
        if (item.odd != "余" && item.odd != "多") in.refuse("odd", item.odd);
        item.numerals = in.token<NumeralForm>("numerals").value_or(NumeralForm::Digits);
        if (given(value, "growthDecimals")) item.growthDecimals = in.whole("growthDecimals", mostDecimals, 0);
        const auto parts = in.elements("parts");
        keep(in);
        for (const FileValue& part : parts)
            if (isRecord(part, name)) item.parts.push_back(itemFrom(part, name));
        return item;
    }

    NarrativeTemplate::Group groupFrom(const FileValue& value, const std::string& name) {
        RecordReader in(value, "template", name);
        in.allowOnly(groupMembers);
        NarrativeTemplate::Group group{.items = {}, .form = in.token<GroupForm>("form").value_or(GroupForm::Each), .noun = in.text("noun")};
        group.says = aspectsOf(in, value);
        for (const auto what : group.says)
            if (what != NarrativeAspect::Level && what != NarrativeAspect::Growth) in.refuse("says", token(what));
        group.joiner = textOf(in, value, "joiner");
        const auto items = in.elements("together");
        if (items.empty()) in.refuse("together", "[]");
        keep(in);
        for (const FileValue& item : items)
            if (isRecord(item, name)) group.items.push_back(itemFrom(item, name));
        return group;
    }

    static std::optional<std::string> textOf(RecordReader& in, const FileValue& value, const char* member) {
        return given(value, member) ? std::optional(in.text(member)) : std::nullopt;
    }

    static std::vector<NarrativeAspect> aspectsOf(RecordReader& in, const FileValue& value, const char* member = "says") {
        if (!given(value, member)) return {NarrativeAspect::Level};
        std::vector<NarrativeAspect> says;
        for (const auto& text : in.texts(member)) {
            const auto what = fromToken<NarrativeAspect>(text);
            if (!what) in.refuse(member, text);
            else says.push_back(*what);
        }
        if (says.empty()) in.refuse(member, "[]");
        return says;
    }

    void keep(const RecordReader& in) {
        if (!m_problem && !in.isGood()) m_problem = in.problem();
    }

    const FileValue& m_document;
    std::set<std::string> m_ids;
    std::optional<Problem> m_problem;
};

} // namespace

Result<NarrativeTemplate> narrativeTemplateFrom(std::string_view text, const std::string& name) {
    const auto document = parsedJson(text);
    if (!document || !document->is_object()) return Problem{ProblemKind::Unreadable, "template.not-json", {name}};
    const auto format = document->find("format");
    if (format == document->end() || *format != narrativeFormat)
        return refused("template.format", {format == document->end() ? "" : shownValue(*format)});
    return NarrativeReader(*document).read();
}

Result<NarrativeTemplate> readNarrativeTemplate(const std::filesystem::path& path) {
    const auto text = readFileText(path);
    if (!text) return text.error();
    auto narrative = narrativeTemplateFrom(*text, path.string());
    if (narrative && narrative->code.empty()) narrative->code = path.stem().string();
    return narrative;
}

} // namespace xushi
