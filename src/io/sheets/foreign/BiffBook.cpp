#include "io/sheets/foreign/BiffBook.h"

#include "io/sheets/foreign/BiffText.h"
#include "io/sheets/foreign/ForeignFile.h"

namespace xushi {
namespace {

constexpr std::uint16_t formulaRecord = 0x0006;
constexpr std::uint16_t dateSystemRecord = 0x0022;
constexpr std::uint16_t encryptionRecord = 0x002F;
constexpr std::uint16_t codePageRecord = 0x0042;
constexpr std::uint16_t tabRecord = 0x0085;
constexpr std::uint16_t lookRecord = 0x00E0;
constexpr std::uint16_t textsRecord = 0x00FC;
constexpr std::uint16_t formatRecord = 0x041E;

void readTab(const BiffBytes& body, BiffBook& book) {
    constexpr std::uint8_t cells = 0;
    if (body.u8(5) != cells) return;
    const std::size_t count = body.u8(6);
    const std::string name = book.isBiff8 ? wideOrNarrow(body.rest(8), count, (body.u8(7) & 1U) != 0)
                                          : ofCodePage(body.rest(7).substr(0, count), book.codePage);
    book.tabs.push_back({withoutControls(name), body.u32(0), (body.u8(4) & 3U) != 0});
}

void readFormat(const BiffBytes& body, BiffBook& book) {
    book.codes[body.u16(0)] = book.isBiff8 ? wideOrNarrow(body.rest(5), body.u16(2), (body.u8(4) & 1U) != 0)
                                           : ofCodePage(body.rest(3).substr(0, body.u8(2)), book.codePage);
}

std::string_view readTexts(const BiffBytes& body, BiffRecords& records, const ReadLimits& limits, BiffBook& book) {
    const std::uint32_t count = body.u32(4);
    if (count > limits.cells) return "sheet.too-large";
    BiffTextReader reader = biffTextOf(body.rest(8), records);
    for (std::uint32_t i = 0; i < count; ++i) {
        auto text = reader.longText();
        if (!text) return "sheet.damaged";
        book.texts.push_back(withoutControls(*std::move(text)));
    }
    return {};
}

/// A formula whose result is neither the empty text nor a 0 that waits to be reckoned.
bool hasResult(const BiffBytes& body) {
    constexpr std::uint64_t emptyText = 0xFFFF'0000'0000'0003U;
    const std::uint64_t result = body.u64(6);
    return (result & 0xFFFF'0000'0000'00FFU) != emptyText && result != 0;
}

bool haveFormulasResults(std::string_view stream) {
    BiffRecords records(stream, 0);
    BiffRecord record;
    while (records.next(record))
        if (record.id == formulaRecord && hasResult(record.body)) return true;
    return false;
}

std::string_view readGlobal(const BiffRecord& record, BiffRecords& records, const ReadLimits& limits, BiffBook& book) {
    switch (record.id) {
    case encryptionRecord: return "sheet.encrypted";
    case textsRecord: return readTexts(record.body, records, limits, book);
    case dateSystemRecord: book.isSince1904 = record.body.u16(0) == 1; break;
    case codePageRecord: book.codePage = record.body.u16(0); break;
    case tabRecord: readTab(record.body, book); break;
    case formatRecord: readFormat(record.body, book); break;
    case lookRecord: book.formatOfLook.push_back(record.body.u16(2)); break;
    default: break;
    }
    return record.body.isShort() ? "sheet.damaged" : std::string_view();
}

} // namespace

ForeignFormat BiffBook::format(std::uint16_t look, bool isNegative) const {
    if (look >= formatOfLook.size()) return {};
    const std::uint16_t index = formatOfLook[look];
    const auto own = codes.find(index);
    return foreignFormat(own == codes.end() ? builtInFormat(index) : std::string_view(own->second), isNegative);
}

std::string_view readBiffBook(std::string_view stream, const ReadLimits& limits, BiffBook& book) {
    constexpr std::uint16_t biff5 = 0x0500;
    constexpr std::uint16_t biff8 = 0x0600;
    BiffRecords records(stream, 0);
    BiffRecord record;
    if (!records.next(record) || record.id != biffBeginning) return "sheet.damaged";
    const std::uint16_t version = record.body.u16(0);
    if (version != biff5 && version != biff8) return version < biff5 ? "sheet.old-xls" : "sheet.damaged";
    book.isBiff8 = version == biff8;
    while (records.next(record)) {
        if (record.id == biffEnd) {
            book.areFormulasKept = haveFormulasResults(stream);
            return book.tabs.empty() ? "sheet.not-a-table" : std::string_view();
        }
        if (const auto problem = readGlobal(record, records, limits, book); !problem.empty()) return problem;
    }
    return "sheet.damaged";
}

} // namespace xushi
