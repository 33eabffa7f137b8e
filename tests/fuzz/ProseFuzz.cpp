#include "domain/texts/Characters.h"
#include "fuzz/FileInMemory.h"
#include "fuzz/FoundBook.h"
#include "fuzz/Fuzzing.h"
#include "fuzz/ZipBytes.h"
#include "io/prose/PageProse.h"
#include "io/prose/ProseProcess.h"

namespace xushi {
namespace {

constexpr ProseLimits fuzzedProse{.fileBytes = 1U << 20U, .unpackedBytes = 2U << 20U, .textBytes = 1U << 16U};

bool isKeyOfProse(const std::string& key) { return key.starts_with("document.") || key == "file.not-found"; }

void claimProse(const std::vector<std::pair<std::string, std::string>>& entries) {
    const FileInMemory file(zipOf(entries));
    const auto text = readProse(NamedFile(file.path(), "报告.docx"), fuzzedProse);
    claim(text || isKeyOfProse(text.error().key), "a refusal is one of reports");
    if (!text) return;
    claim(text->size() <= 2 * fuzzedProse.textBytes, "a text is within the limits");
    for (std::string_view rest = *text; !rest.empty();) {
        const Character character = firstCharacter(rest);
        claim(character.isValid && character.code != 0, "a text is UTF-8");
        rest.remove_prefix(character.length);
    }
    const auto answered = readProseAnswer(proseAnswer(text), NamedFile({}, "报告.docx"));
    claim(answered && *answered, "a text is an answer");
}

} // namespace

void fuzz_word_prose(std::string_view bytes) {
    auto pieces = piecesOf(bytes);
    pieces.resize(2);
    std::vector<std::pair<std::string, std::string>> entries{{"word/document.xml", pieces[0]}};
    entries.emplace_back("_rels/.rels", pieces[1].empty() ? "<Relationships/>" : pieces[1]);
    claimProse(entries);
}

void fuzz_open_prose(std::string_view bytes) {
    auto pieces = piecesOf(bytes);
    pieces.resize(2);
    std::vector<std::pair<std::string, std::string>> entries{{"mimetype", "application/vnd.oasis.opendocument.text"}, {"content.xml", pieces[0]}};
    if (!pieces[1].empty()) entries.emplace_back("META-INF/manifest.xml", pieces[1]);
    claimProse(entries);
}

void fuzz_pdf_places(std::string_view bytes) {
    auto pages = pagedLines(bytes);
    for (const auto& page : pages)
        for (const auto& line : page.lines) claim(!line.text.empty() && line.text.size() <= bytes.size() * 2, "a line has words");
    const std::string text = pageProse(std::move(pages));
    claim(text.size() <= bytes.size() * 2, "no more is said than was there");
}

} // namespace xushi
