#pragma once

#include "domain/filling/FillInKey.h"
#include "domain/recognition/TableReading.h"

#include <map>
#include <optional>
#include <string_view>
#include <vector>

namespace xushi {

/// The rows of a sheet that the program gave out (domain/filling/FillInSheet.h): each says by its key whose figure it has, wherever it
/// stands now. What a row says otherwise than its key is a problem and never a figure; what stands beside the figure was given out and is
/// no figure. A row without a key is none of these.
class KeyedRows {
public:
    explicit KeyedRows(const TableReading& table);

    bool areThere() const { return !m_keys.empty(); }
    bool hasKey(int row) const { return m_keys.contains(row); }
    /// `status`: what the row says of it. A row without a figure that is as it was given out gives nothing.
    void read(int row, const std::optional<DataStatus>& status, std::vector<FoundCell>& cells) const;

private:
    struct Owner {
        const Indicator* indicator;
        const Region* region;
        Period period;
    };
    bool hasColumn(std::string_view heading) const { return m_columns.contains(heading); }
    const SheetCell* cellOf(int row, std::string_view heading) const;
    std::string textOf(int row, std::string_view heading) const;
    Result<Owner> ownerOf(const FillInKey& key) const;
    std::optional<Remark> otherThanKey(int row, const Owner& owner) const;
    std::optional<Remark> otherThanTitle(const Owner& owner) const;
    bool isCalled(const std::string& label, const Indicator& indicator) const;
    void compareBeside(int row, std::string_view heading, const std::string& given, const FoundCell& of, std::vector<FoundCell>& cells) const;
    void readFigure(const SheetCell& cell, const Indicator& indicator, FoundCell& found) const;

    const TableReading& m_table;
    std::map<std::string_view, int> m_columns;  ///< by the headings that are given out
    std::map<int, const SheetCell*> m_keys; ///< by row, what stands where a key is expected
};

/// Rows with a key that stand in no table: their figures would be lost.
std::vector<FoundCell> keyedRowsOutside(const SheetGrid& grid, const std::vector<FoundTable>& tables);

} // namespace xushi
