#pragma once

#include <xlsxwriter.h>

#include <filesystem>
#include <string>
#include <vector>

namespace xushi {

/// A cell of a made workbook: a text, or a number where it can be read as one.
using MadeRow = std::vector<std::string>;

struct MadeSheet {
    std::string name;
    std::vector<MadeRow> rows;
    bool isHidden = false;
};

/// What is a number as a whole is written as one; an apostrophe before it keeps it a text.
inline void writeWorkbook(const std::filesystem::path& path, const std::vector<MadeSheet>& sheets) {
    lxw_workbook* book = workbook_new(path.c_str());
    for (const auto& made : sheets) {
        lxw_worksheet* sheet = workbook_add_worksheet(book, made.name.c_str());
        if (made.isHidden) worksheet_hide(sheet);
        for (std::size_t row = 0; row < made.rows.size(); ++row)
            for (std::size_t column = 0; column < made.rows[row].size(); ++column) {
                const std::string& text = made.rows[row][column];
                const auto r = static_cast<lxw_row_t>(row);
                const auto c = static_cast<lxw_col_t>(column);
                const bool isNumber = !text.empty() && text.find_first_not_of("0123456789.-") == std::string::npos;
                if (text.empty()) continue;
                if (isNumber) worksheet_write_number(sheet, r, c, std::stod(text), nullptr);
                else worksheet_write_string(sheet, r, c, text.front() == '\'' ? text.c_str() + 1 : text.c_str(), nullptr);
            }
    }
    workbook_close(book);
}

} // namespace xushi
