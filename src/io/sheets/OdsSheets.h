#pragma once

#include "io/sheets/CellPlace.h"
#include "io/sheets/OdsStyles.h"

#include <vector>

namespace xushi {

/// Hands on the sheets of an OpenDocument content while it is read. Repeated cells and rows that hold nothing cost nothing.
class OdsSheets : public XmlHandler {
public:
    OdsSheets(OdsStyles& styles, ReadAllowance& allowance) : m_styles(styles), m_allowance(allowance) {}

    void begin(const XmlElement& element) override;
    void end() override;
    void text(std::string_view text) override;

    bool isSpreadsheet() const { return m_isSpreadsheet; }

private:
    enum class Place { Outside, Document, Styles, Body, Sheets, Table, Row, Cell, Covered, Paragraph, Other };
    struct Open {
        Place place = Place::Outside;
        std::string name; ///< of a style alone
    };
    /// Columns that follow each other and are alike.
    struct Columns {
        int last = 0;
        std::string style;
    };
    Place placeIn(Place parent, const XmlElement& element) const;
    void beginTable(const XmlElement& table);
    void beginColumn(const XmlElement& column);
    void beginRow(const XmlElement& row);
    void beginCell(const XmlElement& cell, bool isCovered);
    void beginInParagraph(const XmlElement& element);
    void append(std::string_view text);

    void endCell();
    void endRow();
    void endTable();
    /// What the open cell is, without its place; nothing for an empty one.
    std::optional<SheetCell> finished();
    NumberLook look() const;
    void finishNumber(SheetCell& cell) const;

    OdsStyles& m_styles;
    ReadAllowance& m_allowance;
    std::vector<Open> m_open{Open{}};
    bool m_isSpreadsheet = false;

    Sheet m_sheet;
    std::vector<Columns> m_columns;
    std::vector<CellRange> m_merges; ///< of the table, as claimed
    CellPlace m_lastUsed;

    int m_row = 0; ///< the last one before the open row
    int m_rowTimes = 1;
    bool m_isRowHidden = false;
    std::string m_rowStyle;
    std::vector<SheetCell> m_rowCells;
    std::vector<CellRange> m_hiddenRows; ///< that no cell stands behind yet

    int m_column = 0; ///< the last one before the open cell
    int m_columnTimes = 1;
    int m_rowsSpanned = 1;
    int m_columnsSpanned = 1;
    std::string m_style;
    std::string m_type;
    std::string m_value;
    bool m_isError = false;
    std::optional<std::string> m_formula;
    std::string m_text;
    int m_paragraphs = 0;
    bool m_isAfterBlank = true; ///< white space in a paragraph counts once, and not at its beginning
};

} // namespace xushi
