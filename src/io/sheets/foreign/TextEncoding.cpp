#include "io/sheets/foreign/TextEncoding.h"

#include <algorithm>
#include <array>
#include <memory>
#include <string_view>
#include <unicode/ucnv.h>
#include <unicode/utf8.h>

namespace xushi {
namespace {

struct CloseConverter {
    void operator()(UConverter* converter) const { ucnv_close(converter); }
};
using OpenConverter = std::unique_ptr<UConverter, CloseConverter>;

OpenConverter strictConverter(const char* name) {
    UErrorCode status = U_ZERO_ERROR;
    OpenConverter converter(ucnv_open(name, &status));
    if (U_SUCCESS(status)) ucnv_setToUCallBack(converter.get(), UCNV_TO_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &status);
    if (U_FAILURE(status)) converter.reset();
    return converter;
}

std::optional<std::string> strictly(std::string_view bytes, const char* encoding) {
    const auto from = strictConverter(encoding);
    const auto to = strictConverter("UTF-8");
    if (!from || !to) return std::nullopt;
    std::string text;
    std::array<char, 1 << 16> part{};
    std::array<UChar, 1 << 12> between{};
    UChar* written = between.data();
    UChar* read = between.data();
    const char* source = bytes.data();
    UErrorCode status = U_BUFFER_OVERFLOW_ERROR;
    for (bool isFirst = true; status == U_BUFFER_OVERFLOW_ERROR; isFirst = false) {
        status = U_ZERO_ERROR;
        char* target = part.data();
        ucnv_convertEx(to.get(), from.get(), &target, part.data() + part.size(), &source, bytes.data() + bytes.size(), between.data(),
                       &read, &written, between.data() + between.size(), isFirst, true, &status);
        text.append(part.data(), target);
    }
    if (U_FAILURE(status)) return std::nullopt;
    return text;
}

struct Utf8Look {
    std::size_t wide = 0;
    std::size_t broken = 0;
    bool hasNul = false;
};

Utf8Look lookAtUtf8(std::string_view bytes) {
    Utf8Look look;
    const auto* data = reinterpret_cast<const std::uint8_t*>(bytes.data());
    for (std::size_t at = 0; at < bytes.size();) {
        UChar32 character = 0;
        U8_NEXT(data, at, bytes.size(), character);
        look.broken += character < 0;
        look.wide += character > 0x7F;
        look.hasNul |= character == 0;
    }
    return look;
}

std::optional<DecodedText> named(std::optional<std::string> text, const std::string& encoding) {
    if (!text || text->find('\0') != std::string::npos) return std::nullopt;
    return DecodedText{*std::move(text), encoding};
}

/// The half of a pair that is NUL in every digit, delimiter and line end says which half comes first. A table has plenty of
/// these; a text of bytes into which some NUL has slipped has not.
std::optional<DecodedText> unmarkedUtf16(std::string_view bytes) {
    constexpr std::size_t leastShare = 20;
    std::array<std::size_t, 2> nuls{};
    for (std::size_t at = 0; at < bytes.size(); ++at) nuls[at % 2] += bytes[at] == '\0';
    const char* const order = nuls[1] > nuls[0] ? "UTF-16LE" : "UTF-16BE";
    if (std::max(nuls[0], nuls[1]) * leastShare < bytes.size() / 2) return std::nullopt;
    auto decoded = named(strictly(bytes, order), order);
    if (!decoded || decoded->text.find_first_of("\r\n\t,;|") == std::string::npos) return std::nullopt;
    return decoded;
}

std::optional<DecodedText> afterMark(std::string_view bytes) {
    if (bytes.starts_with("\xFF\xFE")) return named(strictly(bytes.substr(2), "UTF-16LE"), "UTF-16LE BOM");
    if (bytes.starts_with("\xFE\xFF")) return named(strictly(bytes.substr(2), "UTF-16BE"), "UTF-16BE BOM");
    return std::nullopt;
}

bool isOfTaiwan(std::string_view declared) { return declared.starts_with("big5"); }

} // namespace

std::optional<DecodedText> decodedText(std::string bytes, const std::string& declared) {
    if (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF")) return afterMark(bytes);
    const bool hasMark = bytes.starts_with("\xEF\xBB\xBF");
    if (hasMark) bytes.erase(0, 3);
    const Utf8Look look = lookAtUtf8(bytes);
    if (look.broken == 0 && !look.hasNul) return DecodedText{std::move(bytes), hasMark ? "UTF-8 BOM" : "UTF-8"};
    if (hasMark) return std::nullopt;
    if (look.hasNul) return unmarkedUtf16(bytes);
    // In GBK hardly a character looks like UTF-8; where most do, some bytes of the file are lost.
    if (look.wide > 3 * look.broken) return std::nullopt;
    if (isOfTaiwan(declared))
        if (auto text = named(strictly(bytes, "Big5"), "Big5")) return text;
    return named(strictly(bytes, "GB18030"), "GB18030");
}

} // namespace xushi
