#pragma once

#include "io/sheets/CellFormats.h"
#include "io/sheets/CellPlace.h"
#include "io/sheets/SerialDate.h"
#include "io/sheets/SharedStrings.h"

namespace xushi {

/// What all sheets of a workbook share.
struct XlsxShared {
    const SharedStrings& strings;
    const CellFormats& formats;
    DateSystem dates = DateSystem::From1900;
};

/// Hands on the cells of one worksheet while its part is read, and gathers what is known of the sheet behind them.
class XlsxSheet : public XmlHandler {
public:
    XlsxSheet(const XlsxShared& shared, ReadAllowance& allowance) : m_shared(shared), m_allowance(allowance) {}

    void begin(const XmlElement& element) override;
    void end() override;
    void text(std::string_view text) override;

    /// Merges and what is hidden; takes it out.
    Sheet takeRest();

private:
    enum class Place { Outside, Sheet, Columns, Rows, Row, Cell, Value, Formula, Inline, Run, Text, Merges, Other };
    Place placeIn(Place parent, std::string_view name) const;
    void beginRow(const XmlElement& row);
    void beginCell(const XmlElement& cell);
    void beginColumn(const XmlElement& column);
    void beginMerge(const XmlElement& merge);

    void endCell();
    void handOver(CellKind kind, std::string text, std::string written = {});
    void handText(std::string text);
    void handNumber();
    void handDate(const std::string& plain);

    const XlsxShared& m_shared;
    ReadAllowance& m_allowance;
    std::vector<Place> m_places{Place::Outside};
    std::string m_space; ///< of the root: what stands in another namespace is no part of the sheet

    CellPlace m_at;
    CellPlace m_lastUsed;
    char m_type = 'n'; ///< n s b e d, t of a formula, i inline
    std::string m_style;
    std::string m_value;
    std::string m_formula;
    std::string m_inline;
    bool m_hasFormula = false;
    bool m_hasInline = false;
    std::string m_lookStyle;
    const NumberLook* m_look = nullptr;

    Sheet m_rest;
};

} // namespace xushi
