#pragma once

#include "io/sheets/foreign/CellText.h"
#include "io/sheets/foreign/ForeignFile.h"
#include "io/sheets/foreign/HtmlStyle.h"
#include "io/sheets/foreign/TableGrid.h"

#include <optional>

namespace xushi {

/// The attributes of an element, by their names in lower case.
class HtmlAttributes {
public:
    /// As libxml2 hands them over: name, value, name, value …, null; null where there are none.
    explicit HtmlAttributes(const unsigned char** pairs) : m_pairs(pairs) {}

    std::optional<std::string_view> value(std::string_view name) const;
    long number(std::string_view name, long otherwise) const;

private:
    const unsigned char** m_pairs;
};

/// Collects the tables of a page from what libxml2's parser for HTML calls.
class HtmlReader {
public:
    HtmlReader(const ReadLimits& limits, CellDoor& door) : m_limits(limits), m_door(door) {}

    void read(std::string_view utf8);
    std::string_view stopKey() const { return m_stopKey; }
    /// Every table, with its caption or heading for a name, also empty ones.
    std::vector<Sheet> takeSheets() { return std::move(m_sheets); }

    void begin(std::string_view element, const HtmlAttributes& attributes);
    void end(std::string_view element);
    void characters(std::string_view text);
    void styleText(std::string_view text);

private:
    struct OpenCell {
        TableGrid::Place place;
        CellText text;
        HtmlStyle style;
        std::optional<std::string> number; ///< x:num or sdval; empty where the text is the number
        bool isFormula = false;
    };
    struct OpenTable {
        std::size_t sheet = 0;
        TableGrid grid;
        std::optional<OpenCell> cell;
        std::optional<CellText> caption;
        int columns = 0; ///< that <col> elements have told of
    };

    void stop(std::string_view key);
    void beginTable(const HtmlStyle& style);
    void endTable();
    void beginCell(const HtmlAttributes& attributes, const HtmlStyle& style);
    void endCell();
    void endCaption();
    void readColumns(const HtmlAttributes& attributes, const HtmlStyle& style);
    HtmlStyle styleOf(const HtmlAttributes& attributes) const;
    CellText* openText();

    const ReadLimits& m_limits;
    CellDoor& m_door;
    void* m_parser = nullptr;
    std::string_view m_stopKey;
    HtmlStyleSheet m_styles;
    std::string m_css;
    std::vector<Sheet> m_sheets;
    std::vector<OpenTable> m_open;
    std::optional<CellText> m_openHeading;
    std::string m_heading;
    int m_depth = 0;
    int m_hiddenFrom = 0; ///< the depth of the element within a cell that is not shown; 0 outside of one
    std::int64_t m_cells = 0;
    std::int64_t m_elements = 0;
};

} // namespace xushi
