#include "io/sheets/OdsStyles.h"

#include "io/sheets/CellPlace.h"

namespace xushi {
namespace {

constexpr std::string_view styleSpace = ":style:1.0";
constexpr std::string_view numberSpace = ":datastyle:1.0";
constexpr std::string_view tableSpace = ":table:1.0";

bool isNumberStyle(std::string_view name) {
    return name == "number-style" || name == "percentage-style" || name == "currency-style" || name == "date-style" || name == "time-style";
}

} // namespace

void OdsStyles::begin(const XmlElement& element) {
    if (element.space.ends_with(numberSpace)) return beginNumber(element);
    if (!element.space.ends_with(styleSpace)) return;
    if (element.name == "style") {
        const std::string name(element.valueIn(styleSpace, "name"));
        const auto family = element.valueIn(styleSpace, "family");
        if (family == "table") m_tableStyle = name;
        if (family == "table-cell")
            m_cells[name] = {std::string(element.valueIn(styleSpace, "parent-style-name")), std::string(element.valueIn(styleSpace, "data-style-name"))};
        m_allowance.keep(2 * sizeof(CellStyle));
    } else if (element.name == "table-properties" && !m_tableStyle.empty()) {
        m_tables[m_tableStyle] = element.valueIn(tableSpace, "display") == "false";
    }
}

/// A style of numbers, or what stands in one: plain digits alone say how many decimals are shown.
void OdsStyles::beginNumber(const XmlElement& number) {
    if (isNumberStyle(number.name)) {
        m_numberStyle = number.valueIn(styleSpace, "name");
        m_numbers[m_numberStyle] = {.isDate = number.name == "date-style" || number.name == "time-style",
                                    .isPercent = number.name == "percentage-style"};
        m_allowance.keep(2 * sizeof(NumberLook));
        return;
    }
    if (number.name != "number" || m_numberStyle.empty()) return;
    const auto places = number.findIn(numberSpace, "decimal-places");
    const auto least = number.findIn(numberSpace, "min-decimal-places");
    const bool isSimple = places && (!least || *least == *places) && !number.findIn(numberSpace, "display-factor");
    if (isSimple) m_numbers[m_numberStyle].decimals = *places == "0" ? 0 : countOf(*places, 30);
}

void OdsStyles::end(std::string_view name) {
    if (isNumberStyle(name)) m_numberStyle.clear();
    if (name == "style") m_tableStyle.clear();
}

NumberLook OdsStyles::lookOfCell(std::string_view style) const {
    constexpr int generations = 16; // styles may stand on each other in a ring
    std::string name(style);
    for (int i = 0; i < generations; ++i) {
        const auto cell = m_cells.find(name);
        if (cell == m_cells.end()) return {};
        if (const auto numbers = m_numbers.find(cell->second.numbers); numbers != m_numbers.end()) return numbers->second;
        name = cell->second.parent;
    }
    return {};
}

bool OdsStyles::isHiddenTable(std::string_view style) const {
    const auto table = m_tables.find(std::string(style));
    return table != m_tables.end() && table->second;
}

} // namespace xushi
