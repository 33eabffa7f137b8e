#include "io/sheets/foreign/ForeignFile.h"

#include "io/ReplaceFile.h"

#include <utility>

namespace xushi {
namespace {

constexpr std::int64_t cellsBetweenQuestions = 4096;

bool isUnwanted(unsigned char byte) {
    return (byte < 0x20 && byte != '\t' && byte != '\n' && byte != '\r') || byte == 0x7F;
}

} // namespace

Problem foreignProblem(std::string_view key, const NamedFile& file) {
    const bool isBroken = key == "sheet.damaged" || key == "sheet.encoding";
    return {isBroken ? ProblemKind::Unreadable : ProblemKind::Refused, std::string(key), {file.name}};
}

Result<std::string> foreignBytes(const NamedFile& file, const ReadLimits& limits) {
    auto bytes = readFileText(file.path, limits.fileBytes);
    if (!bytes && bytes.error().key == "file.too-large") return foreignProblem("sheet.too-large", file);
    return bytes;
}

std::string withoutControls(std::string text) {
    const auto firstBad = [&](std::size_t from) {
        for (std::size_t at = from; at < text.size(); ++at) {
            const auto byte = static_cast<unsigned char>(text[at]);
            const bool isSecondHalf = byte == 0xC2 && at + 1 < text.size() && static_cast<unsigned char>(text[at + 1]) < 0xA0;
            if (isUnwanted(byte) || isSecondHalf) return at;
        }
        return text.size();
    };
    for (std::size_t at = firstBad(0); at < text.size(); at = firstBad(at + 3))
        text.replace(at, static_cast<unsigned char>(text[at]) == 0xC2 ? 2 : 1, "\xEF\xBF\xBD");
    return text;
}

bool CellDoor::take(SheetCell cell) {
    if (++m_taken > m_limit) m_stopKey = "sheet.too-large";
    else if (cell.column > widestSheet || cell.text.size() > m_longest) m_stopKey = "sheet.too-large";
    else if (m_taken % cellsBetweenQuestions == 0 && !mayGoOn()) return false;
    if (!m_stopKey.empty()) return false;
    m_sink.take(std::move(cell));
    return true;
}

bool CellDoor::mayGoOn() {
    if (m_sink.isCancelled()) m_stopKey = "sheet.cancelled";
    return m_stopKey.empty();
}

} // namespace xushi
