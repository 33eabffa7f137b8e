#include "app/table/TextBlock.h"
#include "fuzz/Fuzzing.h"

namespace xushi {
namespace {

/// Without the blank rows at its end, which no program is sure of.
TextBlock withoutBlankRows(TextBlock block) {
    while (!block.isEmpty() && block.back() == QStringList{QString()}) block.removeLast();
    return block;
}

} // namespace

void fuzz_clipboard(std::string_view bytes) {
    const QString text = QString::fromUtf8(bytes.data(), static_cast<qsizetype>(bytes.size()));
    const TextBlock block = fromTabSeparated(text);
    qsizetype characters = 0;
    for (const auto& row : block) {
        claim(!row.isEmpty(), "a row has a cell");
        for (const auto& cell : row) characters += cell.size();
    }
    claim(characters <= text.size(), "no cell has what was not pasted");
    const TextBlock again = fromTabSeparated(toTabSeparated(block));
    claim(withoutBlankRows(again) == withoutBlankRows(block), "what was pasted is copied and pasted again");
}

} // namespace xushi
