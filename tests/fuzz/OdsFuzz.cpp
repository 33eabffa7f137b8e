#include "fuzz/FoundBook.h"
#include "fuzz/Fuzzing.h"
#include "fuzz/ZipBytes.h"

namespace xushi {

void fuzz_ods(std::string_view bytes) {
    auto pieces = piecesOf(bytes);
    pieces.resize(4);
    std::vector<std::pair<std::string, std::string>> entries{{"mimetype", "application/vnd.oasis.opendocument.spreadsheet"}, {"content.xml", pieces[0]}};
    if (!pieces[1].empty()) entries.emplace_back("styles.xml", pieces[1]);
    if (!pieces[2].empty()) entries.emplace_back("META-INF/manifest.xml", pieces[2]);
    if (!pieces[3].empty()) entries[0].second = pieces[3];
    static_cast<void>(foundBook(zipOf(entries), "表.ods"));
}

} // namespace xushi
