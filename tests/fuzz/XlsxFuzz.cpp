#include "fuzz/FoundBook.h"
#include "fuzz/Fuzzing.h"
#include "fuzz/ZipBytes.h"
#include "io/sheets/Books.h"

namespace xushi {

void fuzz_xlsx(std::string_view bytes) {
    auto pieces = piecesOf(bytes);
    pieces.resize(6);
    const BookParts parts{.sheet = pieces[0], .strings = pieces[1], .styles = pieces[2], .properties = pieces[3]};
    auto entries = parts.entries();
    if (!pieces[4].empty()) entries[1].second = pieces[4];
    if (!pieces[5].empty()) entries[2].second = pieces[5];
    static_cast<void>(foundBook(zipOf(entries), "表.xlsx"));
}

} // namespace xushi
