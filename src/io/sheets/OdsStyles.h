#pragma once

#include "io/sheets/NumberLook.h"
#include "io/sheets/XmlPart.h"

#include <map>
#include <string>
#include <unordered_map>

namespace xushi {

/// The styles of an OpenDocument spreadsheet as far as they say how numbers are shown and which sheets are hidden. Is told
/// the elements of styles.xml and then those of content.xml.
class OdsStyles {
public:
    explicit OdsStyles(ReadAllowance& allowance) : m_allowance(allowance) {}

    void begin(const XmlElement& element);
    void end(std::string_view name);

    /// Of a cell style and of those it stands on.
    NumberLook lookOfCell(std::string_view style) const;
    bool isHiddenTable(std::string_view style) const;

private:
    struct CellStyle {
        std::string parent;
        std::string numbers;
    };
    void beginNumber(const XmlElement& number);

    ReadAllowance& m_allowance;
    std::unordered_map<std::string, NumberLook> m_numbers;
    std::unordered_map<std::string, CellStyle> m_cells;
    std::unordered_map<std::string, bool> m_tables;
    std::string m_numberStyle; ///< the one that is open
    std::string m_tableStyle;
};

} // namespace xushi
