#pragma once

#include "domain/sheets/Sheet.h"

#include <string>
#include <vector>

namespace xushi {

/// A sheet from rows of cells: a text as it is, `#268.0` a number with its shown decimals, `@2016-10-01` a day, `?TRUE` a boolean,
/// `!#REF!` an error, `=A1` a formula without a result; an empty text is no cell.
inline Sheet typedSheet(const std::vector<std::vector<std::string>>& rows, const std::string& name = {}) {
    Sheet sheet{.name = name};
    for (std::size_t row = 0; row < rows.size(); ++row)
        for (std::size_t column = 0; column < rows[row].size(); ++column) {
            const std::string& text = rows[row][column];
            if (text.empty()) continue;
            SheetCell cell{.row = static_cast<int>(row) + 1, .column = static_cast<int>(column) + 1, .text = text};
            const auto take = [&](CellKind kind) { cell.kind = kind, cell.text = text.substr(1); };
            if (text.front() == '#') {
                take(CellKind::Number);
                const auto point = cell.text.find('.');
                if (point != std::string::npos) {
                    cell.decimals = static_cast<int>(cell.text.size() - point - 1);
                    while (cell.text.back() == '0') cell.text.pop_back();
                    if (cell.text.back() == '.') cell.text.pop_back();
                }
            } else if (text.front() == '@') take(CellKind::Date);
            else if (text.front() == '?') take(CellKind::Boolean);
            else if (text.front() == '!') take(CellKind::Error);
            else if (text.front() == '=') cell.kind = CellKind::Formula;
            sheet.cells.push_back(std::move(cell));
        }
    return sheet;
}

} // namespace xushi
