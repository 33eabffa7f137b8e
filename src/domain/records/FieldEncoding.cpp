#include "domain/Records.h"

namespace xushi {
namespace {

constexpr char formatByte = 1;

void appendLength(std::string& out, std::size_t length) {
    for (int shift = 24; shift >= 0; shift -= 8) out += static_cast<char>((length >> shift) & 0xFF);
}

std::size_t lengthAt(std::string_view bytes) {
    std::size_t length = 0;
    for (const char byte : bytes.substr(0, 4)) length = (length << 8) | static_cast<unsigned char>(byte);
    return length;
}

} // namespace

std::string encodeFields(std::span<const std::string> fields) {
    std::string out(1, formatByte);
    for (const auto& field : fields) {
        appendLength(out, field.size());
        out += field;
    }
    return out;
}

Result<Fields> decodeFields(std::string_view bytes) {
    const Problem unreadable{ProblemKind::Unreadable, "journal.body", {}};
    if (bytes.empty() || bytes.front() != formatByte) return unreadable;
    bytes.remove_prefix(1);
    Fields fields;
    while (!bytes.empty()) {
        if (bytes.size() < 4) return unreadable;
        const std::size_t length = lengthAt(bytes);
        bytes.remove_prefix(4);
        if (bytes.size() < length) return unreadable;
        fields.emplace_back(bytes.substr(0, length));
        bytes.remove_prefix(length);
    }
    return fields;
}

} // namespace xushi
