#include "io/sheets/StreamBytes.h"

#include <limits>

namespace xushi {

void putNumber(std::string& to, std::uint64_t number) {
    for (; number > 0x7F; number >>= 7U) to += static_cast<char>(number | 0x80U);
    to += static_cast<char>(number);
}

void putSigned(std::string& to, int number) {
    const auto wide = static_cast<std::int64_t>(number);
    putNumber(to, static_cast<std::uint64_t>(wide < 0 ? -2 * wide - 1 : 2 * wide));
}

void putText(std::string& to, std::string_view text) {
    putNumber(to, text.size());
    to += text;
}

std::uint64_t StreamBytes::number() {
    std::uint64_t number = 0;
    for (unsigned at = 0; !isWrong(); ++at) {
        if (at == m_rest.size()) return m_isShort = true, 0;
        const auto byte = static_cast<unsigned char>(m_rest[at]);
        const std::uint64_t bits = byte & 0x7FU;
        const unsigned shift = at * 7;
        if (shift > 63 || (bits << shift) >> shift != bits) return m_isOdd = true, 0;
        number |= bits << shift;
        if ((byte & 0x80U) != 0) continue;
        if (at > 0 && byte == 0) return m_isOdd = true, 0; // a shorter way would have done
        m_rest.remove_prefix(at + 1);
        return number;
    }
    return 0;
}

int StreamBytes::signedNumber() {
    const auto folded = number();
    if (folded > std::uint64_t{std::numeric_limits<std::uint32_t>::max()}) return m_isOdd = true, 0;
    const auto half = static_cast<std::int64_t>(folded / 2);
    return static_cast<int>(folded % 2 == 0 ? half : -half - 1);
}

std::string StreamBytes::text() {
    const auto size = number();
    if (isWrong()) return {};
    if (size > m_rest.size()) return m_isShort = true, std::string();
    std::string text(m_rest.substr(0, static_cast<std::size_t>(size)));
    m_rest.remove_prefix(static_cast<std::size_t>(size));
    return text;
}

bool StreamBytes::yesOrNo() {
    const auto answer = number();
    if (answer > 1) m_isOdd = true;
    return answer == 1;
}

} // namespace xushi
