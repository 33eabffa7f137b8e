#include "fuzz/FoundBook.h"
#include "fuzz/Fuzzing.h"

#include <algorithm>

namespace xushi {
namespace {

std::string quotedField(const std::string& text) {
    std::string field = "\"";
    for (const char c : text) field += c == '"' ? "\"\"" : std::string(1, c);
    return field + '"';
}

/// The cells as a program writes them, below a line that names the delimiter.
std::string writtenAgain(const Sheet& sheet) {
    std::string text = "sep=,\n";
    int row = 1;
    int column = 1;
    for (const auto& cell : sheet.cells) {
        for (; row < cell.row; ++row, column = 1) text += '\n';
        for (; column < cell.column; ++column) text += ',';
        text += quotedField(cell.text);
    }
    return text + "\n";
}

} // namespace

void fuzz_text(std::string_view bytes) {
    constexpr std::size_t longest = 20'000; // a longer text is not read as one that is quoted
    const auto book = foundBook(bytes, "表.csv");
    if (!book || book->format != "csv" || std::ranges::any_of(book->sheets[0].cells, [](const auto& cell) { return cell.text.size() > longest; })) return;
    const std::string again = writtenAgain(book->sheets[0]);
    if (again.size() > fuzzLimits.fileBytes || book->sheets[0].cells.back().row > 100'000) return;
    const auto second = foundBook(again, "表.csv");
    claim(second.has_value() && second->sheets[0].cells.size() == book->sheets[0].cells.size(), "what was read is written and read again");
    if (!second) return;
    for (std::size_t i = 0; i < second->sheets[0].cells.size(); ++i) {
        const auto& first = book->sheets[0].cells[i];
        const auto& then = second->sheets[0].cells[i];
        claim(then.row == first.row + 1 && then.column == first.column && then.text == first.text, "a cell that is written again reads the same");
    }
}

} // namespace xushi
