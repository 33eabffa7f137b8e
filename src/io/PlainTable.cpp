#include "io/PlainTable.h"

#include "domain/texts/PlainText.h"
#include "domain/texts/TextRules.h"

#include <algorithm>
#include <array>

namespace xushi {
namespace {

/// What stands before a name: the indent of a part, and that it is one.
std::size_t leadOf(std::string_view text) {
    static constexpr std::array<std::string_view, 2> leads{"　", "其中："};
    std::size_t length = 0;
    for (bool hasLead = true; hasLead;) {
        hasLead = false;
        for (const auto lead : leads)
            if (text.substr(length).starts_with(lead)) {
                length += lead.size();
                hasLead = true;
            }
    }
    return length;
}

void makeName(std::string& text) {
    std::string line = plainText(text);
    std::ranges::replace(line, '\n', ' ');
    const std::size_t lead = leadOf(line);
    text = line.substr(0, lead) + shortened(std::string_view(line).substr(lead), mostCharacters(TextForm::Name));
}

void makeProse(std::string& text) { text = shortened(plainText(text), mostCharacters(TextForm::Prose)); }

bool isName(SummaryColumn column) {
    return column == SummaryColumn::Indicator || column == SummaryColumn::Unit || column == SummaryColumn::Department ||
           column == SummaryColumn::Region || column == SummaryColumn::Section;
}

} // namespace

SummaryTable plainTable(SummaryTable table) {
    for (std::string* line : {&table.title, &table.subtitle, &table.anchor}) makeName(*line);
    for (auto& column : table.columns) {
        makeProse(column.title);
        makeProse(column.group);
    }
    for (auto& row : table.rows)
        for (std::size_t i = 0; i < row.cells.size(); ++i) {
            const bool isSection = row.kind == SummaryRowKind::Section;
            if (isSection || (i < table.columns.size() && isName(table.columns[i].what))) makeName(row.cells[i].text);
            else makeProse(row.cells[i].text);
        }
    for (auto& note : table.notes) makeProse(note);
    makeProse(table.signature);
    return table;
}

} // namespace xushi
