#include "io/sheets/foreign/BiffText.h"

#include <algorithm>
#include <unicode/unistr.h>
#include <utility>

namespace xushi {
namespace {

constexpr std::uint8_t isWideFlag = 0x01;
constexpr std::uint8_t hasPhoneticsFlag = 0x04;
constexpr std::uint8_t hasRunsFlag = 0x08;

std::string codePageName(int codePage) {
    if (codePage == 936 || codePage == 54936) return "GB18030";
    if (codePage == 65001) return "UTF-8";
    if (codePage == 0x8000 || codePage == 10000) return "macintosh";
    if (codePage >= 1250 && codePage <= 1258) return "windows-" + std::to_string(codePage);
    if (codePage >= 437 && codePage <= 950) return "cp" + std::to_string(codePage);
    return "windows-1252";
}

} // namespace

std::string wideOrNarrow(std::string_view bytes, std::size_t count, bool isWide) {
    const BiffBytes all(bytes);
    const std::size_t whole = std::min(count, isWide ? bytes.size() / 2 : bytes.size());
    icu::UnicodeString text(static_cast<std::int32_t>(whole), UChar32{0}, 0);
    for (std::size_t i = 0; i < whole; ++i) text.append(static_cast<UChar>(isWide ? all.u16(2 * i) : all.u8(i)));
    std::string utf8;
    return text.toUTF8String(utf8);
}

std::string ofCodePage(std::string_view bytes, int codePage) {
    const icu::UnicodeString text(bytes.data(), static_cast<std::int32_t>(bytes.size()), codePageName(codePage).c_str());
    std::string utf8;
    return text.toUTF8String(utf8);
}

BiffTextReader biffTextOf(std::string_view first, BiffRecords& records) {
    std::vector parts{first};
    BiffRecord more;
    while (records.following() == biffContinue && records.next(more)) parts.push_back(more.body.rest(0));
    return BiffTextReader(std::move(parts));
}

bool BiffTextReader::atEnd() {
    while (m_part < m_parts.size() && m_at >= m_parts[m_part].size()) {
        ++m_part;
        m_at = 0;
    }
    return m_part >= m_parts.size();
}

std::uint8_t BiffTextReader::takeByte() {
    if (atEnd()) return m_isShort = true, std::uint8_t{0};
    return static_cast<std::uint8_t>(m_parts[m_part][m_at++]);
}

std::uint16_t BiffTextReader::takeU16() {
    const std::uint16_t low = takeByte();
    return static_cast<std::uint16_t>(low | takeByte() << 8U);
}

std::uint32_t BiffTextReader::takeU32() {
    const std::uint32_t low = takeU16();
    return low | std::uint32_t{takeU16()} << 16U;
}

void BiffTextReader::skip(std::size_t count) {
    while (count > 0 && !atEnd()) {
        const std::size_t here = std::min(count, m_parts[m_part].size() - m_at);
        m_at += here;
        count -= here;
    }
    m_isShort |= count > 0;
}

/// Where characters go on in the next record, they say anew how wide they are.
std::string BiffTextReader::takeCharacters(std::size_t count, bool isWide) {
    std::string bytes; // all in two, so that a pair that is torn apart meets again
    while (count > 0 && !m_isShort) {
        if (m_part < m_parts.size() && m_at >= m_parts[m_part].size()) isWide = (takeByte() & isWideFlag) != 0;
        if (atEnd()) m_isShort = true;
        if (m_isShort) break;
        const std::string_view rest = m_parts[m_part].substr(m_at);
        const std::size_t here = std::min(count, isWide ? rest.size() / 2 : rest.size());
        if (here == 0) m_isShort = true; // half a character
        for (std::size_t i = 0; i < here; ++i) {
            bytes += rest[isWide ? 2 * i : i];
            bytes += isWide ? rest[2 * i + 1] : '\0';
        }
        m_at += isWide ? 2 * here : here;
        count -= here;
    }
    return wideOrNarrow(bytes, bytes.size() / 2, true);
}

std::optional<std::string> BiffTextReader::longText() {
    const std::size_t count = takeU16();
    const std::uint8_t flags = takeByte();
    const std::size_t runs = (flags & hasRunsFlag) != 0 ? takeU16() : 0U;
    const std::size_t phonetics = (flags & hasPhoneticsFlag) != 0 ? takeU32() : 0U;
    std::string text = takeCharacters(count, (flags & isWideFlag) != 0);
    skip(4 * runs + phonetics);
    if (m_isShort) return std::nullopt;
    return text;
}

} // namespace xushi
