#pragma once

#include <cstdint>
#include <string_view>

namespace xushi {

// What Excel 5 to 2003 write is a row of records: a number, a length, and as many bytes, little end first.
// (Read here and not by libfreexl, which leaves out results of formulas, number formats, merges and what is hidden.)

inline constexpr std::uint16_t biffBeginning = 0x0809;
inline constexpr std::uint16_t biffEnd = 0x000A;
inline constexpr std::uint16_t biffContinue = 0x003C;

/// The bytes of a record or of a part of one. What lies beyond them is 0; `isShort` remembers that it was asked for.
class BiffBytes {
public:
    BiffBytes() = default;
    explicit BiffBytes(std::string_view bytes) : m_bytes(bytes) {}

    std::uint8_t u8(std::size_t at) const { return at < m_bytes.size() ? static_cast<std::uint8_t>(m_bytes[at]) : missing(); }
    std::uint16_t u16(std::size_t at) const { return static_cast<std::uint16_t>(u8(at) | u8(at + 1) << 8U); }
    std::uint32_t u32(std::size_t at) const { return u16(at) | std::uint32_t{u16(at + 2)} << 16U; }
    std::uint64_t u64(std::size_t at) const { return u32(at) | std::uint64_t{u32(at + 4)} << 32U; }
    std::string_view rest(std::size_t at) const { return at <= m_bytes.size() ? m_bytes.substr(at) : std::string_view(); }
    std::size_t size() const { return m_bytes.size(); }
    bool isShort() const { return m_isShort; }

private:
    std::uint8_t missing() const { return m_isShort = true, std::uint8_t{0}; }

    std::string_view m_bytes;
    mutable bool m_isShort = false;
};

struct BiffRecord {
    std::uint16_t id = 0;
    BiffBytes body;
};

/// Goes from record to record of a stream.
class BiffRecords {
public:
    BiffRecords(std::string_view stream, std::size_t from) : m_stream(stream), m_at(from) {}

    /// False at the end of the stream and where a record is cut off.
    bool next(BiffRecord& record) {
        const BiffBytes all(m_stream);
        if (m_at > m_stream.size() || m_stream.size() - m_at < 4) return false;
        const std::size_t size = all.u16(m_at + 2);
        if (m_stream.size() - m_at - 4 < size) return false;
        record = {all.u16(m_at), BiffBytes(m_stream.substr(m_at + 4, size))};
        m_at += 4 + size;
        return true;
    }
    /// The number of the record that `next` would give; 0 at the end.
    std::uint16_t following() const {
        return m_at <= m_stream.size() && m_stream.size() - m_at >= 4 ? BiffBytes(m_stream).u16(m_at) : std::uint16_t{0};
    }

private:
    std::string_view m_stream;
    std::size_t m_at;
};

} // namespace xushi
