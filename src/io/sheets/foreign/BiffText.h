#pragma once

#include "io/sheets/foreign/BiffRecords.h"

#include <optional>
#include <string>
#include <vector>

namespace xushi {

/// Reads the texts of a record and of those that continue it.
class BiffTextReader {
public:
    explicit BiffTextReader(std::vector<std::string_view> parts) : m_parts(std::move(parts)) {}

    /// A text of BIFF8 with its length in two bytes, without its font runs and phonetics; nothing where it is cut off.
    std::optional<std::string> longText();
    void skip(std::size_t count);

private:
    bool atEnd();
    std::uint8_t takeByte();
    std::uint16_t takeU16();
    std::uint32_t takeU32();
    std::string takeCharacters(std::size_t count, bool isWide);

    std::vector<std::string_view> m_parts;
    std::size_t m_part = 0;
    std::size_t m_at = 0;
    bool m_isShort = false;
};

/// The record's texts, those of the CONTINUE records that follow it with them.
BiffTextReader biffTextOf(std::string_view first, BiffRecords& records);

/// A text of BIFF8 whose length and kind stand before it in one record: `count` characters.
std::string wideOrNarrow(std::string_view bytes, std::size_t count, bool isWide);

/// Bytes of BIFF5 in the code page of the workbook.
std::string ofCodePage(std::string_view bytes, int codePage);

} // namespace xushi
