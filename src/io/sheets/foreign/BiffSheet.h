#pragma once

#include "domain/sheets/Sheet.h"
#include "io/sheets/foreign/BiffBook.h"
#include "io/sheets/foreign/BiffRecords.h"

#include <span>

namespace xushi {

/// The cells of one sheet, in few bytes each until they are handed over.
class BiffSheet {
public:
    explicit BiffSheet(const BiffBook& book, const ReadLimits& limits) : m_book(book), m_limits(limits) {}

    /// Reads the sheet at `position` to its end; empty, or the key of what stood in the way.
    std::string_view read(std::string_view stream, std::size_t position);

    /// The number of cells, and each in the order of rows and columns; the later of two in one place.
    std::size_t size() const { return m_cells.size(); }
    SheetCell cell(std::size_t at) const;
    /// Merges, hidden rows and columns.
    Sheet takeRest();

private:
    enum class Kind : std::uint8_t { Number, SharedText, OwnText, Boolean, Error, Unreckoned };
    struct Cell {
        std::uint16_t row;
        std::uint16_t column;
        std::uint16_t look;
        Kind kind;
        bool isFormula;
        std::uint64_t value; ///< bits of a number, the place of a text, a code
    };

    std::string_view readRecord(const BiffRecord& record, BiffRecords& records);
    void add(const BiffBytes& body, Kind kind, std::uint64_t value, bool isFormula = false);
    void addText(const BiffBytes& body, std::string text, bool isFormula);
    void addPacked(const BiffBytes& body);
    std::string_view addFormula(const BiffBytes& body, BiffRecords& records);
    std::string_view addFormulaText(const BiffBytes& body, BiffRecords& records);
    void addMerges(const BiffBytes& body);
    void order();

    const BiffBook& m_book;
    const ReadLimits& m_limits;
    std::vector<Cell> m_cells;
    std::vector<std::string> m_texts;
    Sheet m_rest;
};

} // namespace xushi
