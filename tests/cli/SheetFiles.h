#pragma once

#include "cli/CommandLine.h"

#include <variant>
#include <xlsxwriter.h>

namespace xushi {

/// A cell as it is written: a text, a number, nothing.
using WrittenCell = std::variant<std::monostate, const char*, double>;

/// A workbook of one sheet at `path`, row by row.
inline void writeWorkbook(const std::filesystem::path& path, const char* name, const std::vector<std::vector<WrittenCell>>& rows) {
    lxw_workbook* book = workbook_new(path.c_str());
    lxw_worksheet* sheet = workbook_add_worksheet(book, name);
    for (std::size_t row = 0; row < rows.size(); ++row)
        for (std::size_t column = 0; column < rows[row].size(); ++column) {
            const auto& cell = rows[row][column];
            const auto at = static_cast<lxw_row_t>(row);
            const auto in = static_cast<lxw_col_t>(column);
            if (const auto* text = std::get_if<const char*>(&cell)) worksheet_write_string(sheet, at, in, *text, nullptr);
            else if (const auto* number = std::get_if<double>(&cell)) worksheet_write_number(sheet, at, in, *number, nullptr);
        }
    EXPECT_EQ(workbook_close(book), LXW_NO_ERROR);
}

} // namespace xushi
