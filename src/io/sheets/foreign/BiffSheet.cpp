#include "io/sheets/foreign/BiffSheet.h"

#include "io/sheets/foreign/BiffText.h"
#include "io/sheets/foreign/BinaryNumber.h"
#include "io/sheets/foreign/ForeignCell.h"
#include "io/sheets/foreign/ForeignFile.h"

#include <algorithm>
#include <tuple>
#include <utility>

namespace xushi {
namespace {

enum CellRecord : std::uint16_t {
    Formula = 0x0006,
    SheetEncryption = 0x002F,
    ColumnLook = 0x007D,
    PackedNumbers = 0x00BD,
    RichLabel = 0x00D6,
    Merges = 0x00E5,
    SharedLabel = 0x00FD,
    PlainNumber = 0x0203,
    PlainLabel = 0x0204,
    BooleanOrError = 0x0205,
    FormulaText = 0x0207,
    RowLook = 0x0208,
    FormulaOfArray = 0x0221,
    FormulaOfTable = 0x0236,
    PackedNumber = 0x027E,
    FormulaShared = 0x04BC,
};

std::string errorText(std::uint64_t code) {
    switch (code) {
    case 0x00: return "#NULL!";
    case 0x07: return "#DIV/0!";
    case 0x0F: return "#VALUE!";
    case 0x17: return "#REF!";
    case 0x1D: return "#NAME?";
    case 0x24: return "#NUM!";
    case 0x2A: return "#N/A";
    default: return "#ERROR!";
    }
}

std::string labelText(const BiffBytes& body, std::size_t at, const BiffBook& book) {
    const std::size_t count = body.u16(at);
    if (book.isBiff8) return wideOrNarrow(body.rest(at + 3), count, (body.u8(at + 2) & 1U) != 0);
    return ofCodePage(body.rest(at + 2).substr(0, count), book.codePage);
}

} // namespace

std::string_view BiffSheet::read(std::string_view stream, std::size_t position) {
    BiffRecords records(stream, position);
    BiffRecord record;
    if (!records.next(record) || record.id != biffBeginning) return "sheet.damaged";
    for (int depth = 1; records.next(record);) {
        if (record.id == biffBeginning) ++depth; // a chart within the sheet
        else if (record.id == biffEnd && --depth == 0) {
            order();
            return {};
        } else if (depth == 1) {
            const auto problem = readRecord(record, records);
            if (!problem.empty()) return problem;
            if (record.body.isShort()) return "sheet.damaged";
            if (m_cells.size() > static_cast<std::size_t>(m_limits.cells)) return "sheet.too-large";
        }
    }
    return "sheet.damaged";
}

std::string_view BiffSheet::readRecord(const BiffRecord& record, BiffRecords& records) {
    const BiffBytes& body = record.body;
    switch (record.id) {
    case PlainNumber: add(body, Kind::Number, body.u64(6)); break;
    case PackedNumber: add(body, Kind::Number, bitsOfPacked(body.u32(6))); break;
    case PackedNumbers: addPacked(body); break;
    case SharedLabel:
        if (body.u32(6) >= m_book.texts.size()) return "sheet.damaged";
        add(body, Kind::SharedText, body.u32(6));
        break;
    case PlainLabel:
    case RichLabel: addText(body, labelText(body, 6, m_book), false); break;
    case BooleanOrError: add(body, body.u8(7) != 0 ? Kind::Error : Kind::Boolean, body.u8(6)); break;
    case Formula: return addFormula(body, records);
    case SheetEncryption: return "sheet.encrypted";
    case Merges: addMerges(body); break;
    case RowLook:
        if ((body.u16(12) & 0x20U) != 0) m_rest.hiddenRows.push_back(body.u16(0) + 1);
        break;
    case ColumnLook:
        if ((body.u16(8) & 1U) != 0 && body.u16(0) <= body.u16(2) && body.u16(0) < widestSheet)
            m_rest.hiddenColumns.emplace_back(body.u16(0) + 1, std::min(body.u16(2) + 1, widestSheet));
        break;
    default: break;
    }
    return {};
}

void BiffSheet::add(const BiffBytes& body, Kind kind, std::uint64_t value, bool isFormula) {
    m_cells.push_back({body.u16(0), body.u16(2), body.u16(4), kind, isFormula, value});
}

void BiffSheet::addText(const BiffBytes& body, std::string text, bool isFormula) {
    if (text.empty()) return;
    m_texts.push_back(withoutControls(std::move(text)));
    add(body, Kind::OwnText, m_texts.size() - 1, isFormula);
}

/// Numbers of one row side by side: row, first column, then look and number of each, then the last column.
void BiffSheet::addPacked(const BiffBytes& body) {
    constexpr std::size_t each = 6;
    for (std::size_t at = 4, column = body.u16(2); at + each + 2 <= body.size(); at += each, ++column)
        m_cells.push_back({body.u16(0), static_cast<std::uint16_t>(column), body.u16(at), Kind::Number, false, bitsOfPacked(body.u32(at + 2))});
}

std::string_view BiffSheet::addFormula(const BiffBytes& body, BiffRecords& records) {
    constexpr std::uint16_t waitsForReckoning = 0x0002;
    const std::uint64_t result = body.u64(6);
    const bool isNumber = result >> 48U != 0xFFFF;
    const bool isWaiting = (body.u16(14) & waitsForReckoning) != 0;
    if (isNumber) {
        add(body, result == 0 && isWaiting ? Kind::Unreckoned : Kind::Number, result, true);
        return {};
    }
    switch (result & 0xFFU) {
    case 0: return addFormulaText(body, records);
    case 1: add(body, Kind::Boolean, result >> 16U & 0xFFU, true); break;
    case 2: add(body, Kind::Error, result >> 16U & 0xFFU, true); break;
    default: // the empty text; of a workbook that nobody has reckoned every result is said to be it
        if (!m_book.areFormulasKept) add(body, Kind::Unreckoned, 0, true);
    }
    return {};
}

std::string_view BiffSheet::addFormulaText(const BiffBytes& body, BiffRecords& records) {
    BiffRecord record;
    const auto isBetween = [](std::uint16_t id) {
        return id == FormulaOfArray || id == FormulaOfTable || id == FormulaShared || id == biffContinue;
    };
    while (isBetween(records.following()))
        if (!records.next(record)) return "sheet.damaged";
    if (records.following() != FormulaText || !records.next(record)) {
        add(body, Kind::Unreckoned, 0, true);
        return {};
    }
    if (!m_book.isBiff8) {
        addText(body, labelText(record.body, 0, m_book), true);
        return {};
    }
    auto text = biffTextOf(record.body.rest(0), records).longText();
    if (!text) return "sheet.damaged";
    addText(body, *std::move(text), true);
    return {};
}

void BiffSheet::addMerges(const BiffBytes& body) {
    const std::size_t count = body.u16(0);
    for (std::size_t at = 2; at < 2 + 8 * count; at += 8) {
        const CellRange range{body.u16(at) + 1, body.u16(at + 4) + 1, body.u16(at + 2) + 1, std::min(body.u16(at + 6) + 1, widestSheet)};
        const bool isSpan = range.firstRow < range.lastRow || range.firstColumn < range.lastColumn;
        if (isSpan && range.firstRow <= range.lastRow && range.firstColumn <= range.lastColumn) m_rest.merges.push_back(range);
    }
}

void BiffSheet::order() {
    const auto place = [](const Cell& cell) { return std::pair(cell.row, cell.column); };
    std::ranges::stable_sort(m_cells, {}, place);
    std::size_t kept = 0;
    for (std::size_t i = 0; i < m_cells.size(); ++i) {
        if (kept > 0 && place(m_cells[kept - 1]) == place(m_cells[i])) --kept;
        m_cells[kept++] = m_cells[i];
    }
    m_cells.resize(kept);
}

SheetCell BiffSheet::cell(std::size_t at) const {
    const Cell& kept = m_cells[at];
    SheetCell cell{.row = kept.row + 1, .column = kept.column + 1, .kind = CellKind::Text};
    switch (kept.kind) {
    case Kind::SharedText: cell.text = m_book.texts[kept.value]; break;
    case Kind::OwnText: cell.text = m_texts[kept.value]; break;
    case Kind::Boolean:
        cell.kind = CellKind::Boolean;
        cell.text = kept.value != 0 ? "TRUE" : "FALSE";
        break;
    case Kind::Error:
        cell.kind = CellKind::Error;
        cell.text = errorText(kept.value);
        break;
    case Kind::Unreckoned: cell.kind = CellKind::Formula; break;
    case Kind::Number:
        if (auto number = keptNumberOfBits(kept.value)) {
            const bool isNegative = number->text.starts_with('-');
            cell = numberCell(cell.row, cell.column, *std::move(number), m_book.format(kept.look, isNegative), m_book.isSince1904);
        } else {
            cell.kind = CellKind::Error;
            cell.text = "#NUM!";
        }
    }
    cell.isFormula = kept.isFormula;
    return cell;
}

Sheet BiffSheet::takeRest() {
    std::ranges::sort(m_rest.hiddenRows);
    m_rest.hiddenRows.erase(std::unique(m_rest.hiddenRows.begin(), m_rest.hiddenRows.end()), m_rest.hiddenRows.end());
    return std::exchange(m_rest, {});
}

} // namespace xushi
