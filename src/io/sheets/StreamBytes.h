#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace xushi {

/// A whole number in groups of seven bits, the lowest first.
void putNumber(std::string& to, std::uint64_t number);
/// The same of an int, small ones short: 0, -1, 1, -2 …
void putSigned(std::string& to, int number);
/// Its length, then its bytes.
void putText(std::string& to, std::string_view text);

/// Takes such numbers and texts off the front of bytes that may be anything. After the first that is not there, or is not
/// written in the one way, every answer is 0 or empty.
class StreamBytes {
public:
    explicit StreamBytes(std::string_view bytes) : m_rest(bytes) {}

    std::uint64_t number();
    int signedNumber();
    std::string text();
    bool yesOrNo();

    std::string_view rest() const { return m_rest; }
    bool isWrong() const { return m_isShort || m_isOdd; }
    /// More bytes might have made it right.
    bool isShort() const { return m_isShort && !m_isOdd; }
    bool isAllTaken() const { return !isWrong() && m_rest.empty(); }

private:
    std::string_view m_rest;
    bool m_isShort = false;
    bool m_isOdd = false;
};

} // namespace xushi
