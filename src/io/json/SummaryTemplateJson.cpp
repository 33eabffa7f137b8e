#include "io/CatalogueFiles.h"
#include "io/ReplaceFile.h"
#include "io/json/JsonText.h"
#include "io/records/RecordReader.h"

#include <array>

namespace xushi {
namespace {

constexpr int knownFormat = 1;
constexpr WholeRange widths{1, 1000};
constexpr WholeRange decimals{0, 6};
constexpr std::array<std::string_view, 15> members{"format", "code", "name", "kind", "title", "subtitle", "page", "fonts",
                                                   "columns", "grouping", "filter", "matrix", "ranking", "notes", "signature"};
constexpr std::array<std::string_view, 5> columnMembers{"what", "title", "width", "group", "decimals"};
constexpr std::array<std::string_view, 2> pageMembers{"paper", "orientation"};
constexpr std::array<std::string_view, 3> fontMembers{"title", "body", "note"};
constexpr std::array<std::string_view, 6> filterMembers{"sections", "departments", "indicators", "regions", "lights", "targetedOnly"};
constexpr std::array<std::string_view, 2> matrixMembers{"regions", "cells"};
constexpr std::array<std::string_view, 2> rankingMembers{"by", "order"};

using Column = SummaryTemplate::Column;

/// Reads a layout member by member and keeps the first problem.
class LayoutReader {
public:
    explicit LayoutReader(const FileValue& document) : m_document(document) {}

    Result<SummaryTemplate> read() {
        readTexts();
        readPart("page", pageMembers, [&](RecordReader& in) {
            m_layout.page.paper = in.token<Paper>("paper").value_or(Paper::A4);
            m_layout.page.orientation = in.token<Orientation>("orientation").value_or(Orientation::Landscape);
        });
        readPart("fonts", fontMembers, [&](RecordReader& in) {
            m_layout.fonts = {in.texts("title"), in.texts("body"), in.texts("note")};
        });
        readPart("filter", filterMembers, [&](RecordReader& in) { readFilter(in); });
        readColumns(m_document, "columns", m_layout.columns);
        readMatrix();
        readPart("ranking", rankingMembers, [&](RecordReader& in) {
            belongsTo(in, LayoutKind::Ranking);
            m_layout.rankedBy = in.token<RankedBy>("by").value_or(RankedBy::Value);
            m_layout.rankingOrder = in.token<RankingOrder>("order").value_or(RankingOrder::Rank);
        });
        if (m_problem) return *m_problem;
        return std::move(m_layout);
    }

private:
    void readTexts() {
        RecordReader in(m_document, "template", "template");
        in.allowOnly(members);
        m_layout.name = in.neededText("name");
        m_layout.title = in.neededText("title");
        m_layout.notes = in.texts("notes");
        m_layout.signature = in.text("signature");
        m_layout.subtitle = in.text("subtitle");
        m_layout.code = in.text("code");
        if (!m_layout.code.empty() && !isCode(m_layout.code)) in.refuse("code", m_layout.code);
        m_layout.kind = in.token<LayoutKind>("kind").value_or(LayoutKind::Indicators);
        m_layout.grouping = in.token<RowGrouping>("grouping").value_or(RowGrouping::Section);
        if (in.elements("columns").empty()) in.refuse("columns", "[]");
        keep(in);
    }

    template <class Read> void readPart(const char* name, const auto& allowed, Read read) {
        const auto at = m_document.find(name);
        if (at == m_document.end() || at->is_null() || m_problem) return;
        if (!at->is_object()) {
            m_problem = refused("template.not-a-record", {name, shownValue(*at)});
            return;
        }
        RecordReader in(*at, "template", name);
        in.allowOnly(allowed);
        read(in);
        keep(in);
    }

    void readFilter(RecordReader& in) {
        RowFilter& filter = m_layout.filter;
        filter = {.sections = in.texts("sections"), .departments = in.texts("departments"), .indicators = in.texts("indicators"),
                  .regions = in.texts("regions"), .isTargetedOnly = in.flag("targetedOnly", false)};
        for (const auto& text : in.texts("lights")) {
            const auto light = fromToken<Light>(text);
            if (!light || isOfRegions()) in.refuse("lights", text);
            else filter.lights.push_back(*light);
        }
    }

    bool isOfRegions() const { return m_layout.kind == LayoutKind::Matrix || m_layout.kind == LayoutKind::Ranking; }

    /// A matrix without cells shows nothing.
    void readMatrix() {
        const bool isThere = m_document.contains("matrix") && !m_document["matrix"].is_null();
        if (m_layout.kind == LayoutKind::Matrix && !isThere && !m_problem) m_problem = refused("template.missing-field", {"template", "matrix"});
        readPart("matrix", matrixMembers, [&](RecordReader& in) {
            belongsTo(in, LayoutKind::Matrix);
            m_layout.matrixRegions = in.token<MatrixRegions>("regions").value_or(MatrixRegions::Columns);
            if (in.elements("cells").empty()) in.refuse("cells", "[]");
        });
        if (isThere && !m_problem) readColumns(m_document["matrix"], "cells", m_layout.cells);
    }

    void belongsTo(RecordReader& in, LayoutKind kind) const {
        if (m_layout.kind != kind) in.refuse("kind", token(m_layout.kind));
    }

    void readColumns(const FileValue& from, const std::string& list, std::vector<Column>& columns) {
        if (m_problem) return;
        RecordReader in(from, "template", "template");
        for (const FileValue& json : in.elements(list)) {
            const std::string name = list + "#" + std::to_string(columns.size() + 1);
            if (!json.is_object()) m_problem = refused("template.not-a-record", {name, shownValue(json)});
            else columns.push_back(columnFrom(json, name));
            if (m_problem) return;
        }
    }

    Column columnFrom(const FileValue& json, const std::string& name) {
        RecordReader in(json, "template", name);
        in.allowOnly(columnMembers);
        in.neededText("what");
        Column column;
        column.what = in.token<SummaryColumn>("what").value_or(column.what);
        column.title = in.neededText("title");
        column.widthMillimetres = in.whole("width", widths, std::nullopt);
        column.group = in.text("group");
        if (json.contains("decimals") && !json["decimals"].is_null()) column.decimals = in.whole("decimals", decimals, 0);
        if (column.decimals && !hasDecimals(column.what)) in.refuse("decimals", std::to_string(*column.decimals));
        keep(in);
        return column;
    }

    void keep(const RecordReader& in) {
        if (!m_problem && !in.isGood()) m_problem = in.problem();
    }

    const FileValue& m_document;
    SummaryTemplate m_layout;
    std::optional<Problem> m_problem;
};

} // namespace

Result<SummaryTemplate> summaryTemplateFrom(std::string_view text, const std::string& name) {
    const auto document = parsedJson(text);
    if (!document || !document->is_object()) return Problem{ProblemKind::Unreadable, "template.not-json", {name}};
    const auto format = document->find("format");
    if (format == document->end() || *format != knownFormat)
        return refused("template.format", {format == document->end() ? "" : shownValue(*format)});
    return LayoutReader(*document).read();
}

Result<SummaryTemplate> readSummaryTemplate(const std::filesystem::path& path) {
    const auto text = readFileText(path);
    if (!text) return text.error();
    auto layout = summaryTemplateFrom(*text, path.string());
    if (layout && layout->code.empty()) layout->code = path.stem().string();
    return layout;
}

} // namespace xushi
