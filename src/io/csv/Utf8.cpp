#include "io/csv/Utf8.h"

namespace xushi {
namespace {

struct LeadByte {
    std::size_t length;
    unsigned char secondFrom = 0x80;
    unsigned char secondTo = 0xBF;
};

/// The well-formed sequences of Unicode table 3-7; length 0 for a byte that begins none.
LeadByte leadByte(unsigned char byte) {
    if (byte < 0x80) return {1};
    if (byte >= 0xC2 && byte <= 0xDF) return {2};
    if (byte == 0xE0) return {3, 0xA0, 0xBF};
    if (byte == 0xED) return {3, 0x80, 0x9F};
    if (byte >= 0xE1 && byte <= 0xEF) return {3};
    if (byte == 0xF0) return {4, 0x90, 0xBF};
    if (byte >= 0xF1 && byte <= 0xF3) return {4};
    if (byte == 0xF4) return {4, 0x80, 0x8F};
    return {0};
}

bool isWhole(std::string_view sequence, const LeadByte& lead) {
    for (std::size_t i = 1; i < lead.length; ++i) {
        const auto byte = static_cast<unsigned char>(sequence[i]);
        const bool isSecond = i == 1;
        if (byte < (isSecond ? lead.secondFrom : 0x80) || byte > (isSecond ? lead.secondTo : 0xBF)) return false;
    }
    return true;
}

} // namespace

std::optional<std::size_t> firstNonUtf8(std::string_view bytes) {
    for (std::size_t at = 0; at < bytes.size();) {
        const LeadByte lead = leadByte(static_cast<unsigned char>(bytes[at]));
        if (lead.length == 0 || at + lead.length > bytes.size() || !isWhole(bytes.substr(at), lead)) return at;
        at += lead.length;
    }
    return std::nullopt;
}

} // namespace xushi
