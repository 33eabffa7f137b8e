#include "io/CatalogueFiles.h"
#include "io/json/JsonText.h"

namespace xushi {
namespace {

void addText(FileValue& to, const char* name, const std::string& text) {
    if (!text.empty()) to[name] = text;
}

void addTexts(FileValue& to, const char* name, const std::vector<std::string>& texts) {
    if (!texts.empty()) to[name] = texts;
}

void addPart(FileValue& to, const char* name, FileValue part) {
    if (!part.empty()) to[name] = std::move(part);
}

FileValue valueOf(const std::vector<SummaryTemplate::Column>& columns) {
    FileValue list = FileValue::array();
    for (const auto& column : columns) {
        FileValue one{{"what", token(column.what)}, {"title", column.title}, {"width", column.widthMillimetres}};
        addText(one, "group", column.group);
        if (column.decimals) one["decimals"] = *column.decimals;
        list.push_back(std::move(one));
    }
    return list;
}

FileValue valueOf(const TableFonts& fonts) {
    FileValue part = FileValue::object();
    addTexts(part, "title", fonts.title);
    addTexts(part, "body", fonts.body);
    addTexts(part, "note", fonts.note);
    return part;
}

FileValue valueOf(const RowFilter& filter) {
    FileValue part = FileValue::object();
    addTexts(part, "sections", filter.sections);
    addTexts(part, "departments", filter.departments);
    addTexts(part, "indicators", filter.indicators);
    addTexts(part, "regions", filter.regions);
    for (const Light light : filter.lights) part["lights"].push_back(token(light));
    if (filter.isTargetedOnly) part["targetedOnly"] = true;
    return part;
}

} // namespace

Result<std::string> summaryTemplateText(const SummaryTemplate& layout) {
    FileValue document{{"format", 1}};
    addText(document, "code", layout.code);
    document["name"] = layout.name;
    document["kind"] = token(layout.kind);
    document["title"] = layout.title;
    addText(document, "subtitle", layout.subtitle);
    document["page"] = {{"paper", token(layout.page.paper)}, {"orientation", token(layout.page.orientation)}};
    addPart(document, "fonts", valueOf(layout.fonts));
    document["grouping"] = token(layout.grouping);
    addPart(document, "filter", valueOf(layout.filter));
    document["columns"] = valueOf(layout.columns);
    if (layout.kind == LayoutKind::Matrix) document["matrix"] = {{"regions", token(layout.matrixRegions)}, {"cells", valueOf(layout.cells)}};
    if (layout.kind == LayoutKind::Ranking) document["ranking"] = {{"by", token(layout.rankedBy)}, {"order", token(layout.rankingOrder)}};
    addTexts(document, "notes", layout.notes);
    addText(document, "signature", layout.signature);
    const auto text = jsonText(document);
    if (!text) return Problem{ProblemKind::Unreadable, "template.not-json", {layout.name}};
    return *text;
}

} // namespace xushi
