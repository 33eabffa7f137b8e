#include "domain/Records.h"

#include <array>

namespace xushi {
namespace {

constexpr char formatByte = 1;

std::size_t lengthAt(std::string_view bytes) {
    std::size_t length = 0;
    for (const char byte : bytes.substr(0, 4)) length = (length << 8) | static_cast<unsigned char>(byte);
    return length;
}

} // namespace

void FieldBytes::add(std::string_view field) {
    std::array<char, 4> length{};
    for (std::size_t i = 0; i < length.size(); ++i) length[i] = static_cast<char>((field.size() >> (24 - 8 * i)) & 0xFF);
    m_bytes.append(length.data(), length.size());
    m_bytes += field;
}

std::string encodeFields(std::span<const std::string> fields) {
    FieldBytes out;
    for (const auto& field : fields) out.add(field);
    return out.bytes();
}

bool isEncodedFields(std::string_view bytes) {
    if (bytes.empty() || bytes.front() != formatByte) return false;
    bytes.remove_prefix(1);
    while (!bytes.empty()) {
        if (bytes.size() < 4) return false;
        const std::size_t length = lengthAt(bytes);
        bytes.remove_prefix(4);
        if (bytes.size() < length) return false;
        bytes.remove_prefix(length);
    }
    return true;
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
