#include <xlsxwriter.h>

#include <cstdio>
#include <string>

namespace {

constexpr int rows = 100'000;
constexpr int columns = 10;

void writeCell(lxw_worksheet* sheet, lxw_format* money, int row, int column) {
    const auto at = static_cast<lxw_row_t>(row);
    const auto to = static_cast<lxw_col_t>(column);
    switch (column) {
    case 0: worksheet_write_string(sheet, at, to, ("指标" + std::to_string(row % 400)).c_str(), nullptr); break;
    case 1: worksheet_write_string(sheet, at, to, ("第" + std::to_string(row) + "行").c_str(), nullptr); break;
    case 2: worksheet_write_number(sheet, at, to, row, nullptr); break;
    case 3: worksheet_write_formula_num(sheet, at, to, "=C1*2", nullptr, row * 2.0); break;
    default: worksheet_write_number(sheet, at, to, row * 0.37 + column / 7.0, money);
    }
}

} // namespace

/// make_large_book FILE: a million cells, 100,000 rows of two texts and eight numbers, as a program for tables writes them.
int main(int argc, char** argv) {
    if (argc != 2) return 2;
    lxw_workbook* const book = workbook_new(argv[1]);
    lxw_worksheet* const sheet = workbook_add_worksheet(book, "月报");
    lxw_format* const money = workbook_add_format(book);
    format_set_num_format(money, "#,##0.00");
    for (int row = 0; row < rows; ++row)
        for (int column = 0; column < columns; ++column) writeCell(sheet, money, row, column);
    return workbook_close(book) == LXW_NO_ERROR ? 0 : 1;
}
