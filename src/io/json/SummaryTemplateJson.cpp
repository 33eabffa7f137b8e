#include "io/CatalogueFiles.h"
#include "io/ReplaceFile.h"
#include "io/json/JsonText.h"
#include "io/records/RecordReader.h"

#include <array>

namespace xushi {
namespace {

constexpr int knownFormat = 1;
constexpr WholeRange widths{1, 1000};
constexpr std::array<std::string_view, 6> members{"format", "name", "title", "columns", "notes", "signature"};
constexpr std::array<std::string_view, 3> columnMembers{"what", "title", "width"};

Result<SummaryTemplate::Column> columnFrom(const FileValue& json, const std::string& name) {
    if (!json.is_object()) return refused("template.not-a-record", {name, shownValue(json)});
    RecordReader in(json, "template", name);
    in.allowOnly(columnMembers);
    in.neededText("what");
    SummaryTemplate::Column column;
    column.what = in.token<SummaryColumn>("what").value_or(column.what);
    column.title = in.neededText("title");
    column.widthMillimetres = in.whole("width", widths, std::nullopt);
    if (!in.isGood()) return in.problem();
    return column;
}

Result<SummaryTemplate> templateFrom(const FileValue& document) {
    RecordReader in(document, "template", "template");
    in.allowOnly(members);
    SummaryTemplate layout;
    layout.name = in.neededText("name");
    layout.title = in.neededText("title");
    layout.notes = in.texts("notes");
    layout.signature = in.text("signature");
    const auto columns = in.elements("columns");
    if (columns.empty()) in.refuse("columns", "[]");
    if (!in.isGood()) return in.problem();
    for (const FileValue& json : columns) {
        const auto column = columnFrom(json, "columns#" + std::to_string(layout.columns.size() + 1));
        if (!column) return column.error();
        layout.columns.push_back(*column);
    }
    return layout;
}

} // namespace

Result<SummaryTemplate> readSummaryTemplate(const std::filesystem::path& path) {
    const auto text = readFileText(path);
    if (!text) return text.error();
    const auto document = parsedJson(*text);
    if (!document || !document->is_object())
        return Problem{ProblemKind::Unreadable, "template.not-json", {path.string()}};
    const auto format = document->find("format");
    if (format == document->end() || *format != knownFormat)
        return refused("template.format", {format == document->end() ? "" : shownValue(*format)});
    return templateFrom(*document);
}

} // namespace xushi
