#pragma once

#include <algorithm>
#include <bit>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace xushi {

inline std::string littleEnd(std::uint64_t value, int bytes) {
    std::string text;
    for (int i = 0; i < bytes; ++i, value >>= 8U) text += static_cast<char>(value & 0xFFU);
    return text;
}
inline std::string two(std::uint64_t value) { return littleEnd(value, 2); }
inline std::string four(std::uint64_t value) { return littleEnd(value, 4); }
inline std::string eight(double value) { return littleEnd(std::bit_cast<std::uint64_t>(value), 8); }

inline std::string biff(std::uint16_t id, std::string_view body) { return two(id) + two(body.size()) + std::string(body); }

/// Characters in two bytes each.
inline std::string wide(std::u16string_view text) {
    std::string bytes;
    for (const char16_t c : text) bytes += two(c);
    return bytes;
}
/// A text of BIFF8: its length in two bytes, its kind, its characters.
inline std::string biffText(std::u16string_view text) { return two(text.size()) + '\x01' + wide(text); }

/// Row and column from 0, and the look of a cell.
inline std::string at(int row, int column, int look = 0) {
    return two(static_cast<std::uint64_t>(row)) + two(static_cast<std::uint64_t>(column)) + two(static_cast<std::uint64_t>(look));
}
inline std::string numberAt(int row, int column, double value, int look = 0) { return biff(0x0203, at(row, column, look) + eight(value)); }
inline std::string labelAt(int row, int column, std::u16string_view text) { return biff(0x0204, at(row, column) + biffText(text)); }
/// A formula with the eight bytes of its result and its flags; the formula itself is none.
inline std::string formulaAt(int row, int column, std::string_view result, int flags = 0, int look = 0) {
    return biff(0x0006, at(row, column, look) + std::string(result) + two(static_cast<std::uint64_t>(flags)) + four(0) + two(0));
}
inline std::string specialResult(char kind, char value = 0) { return std::string{kind, 0, value, 0, 0, 0, '\xFF', '\xFF'}; }

/// A workbook as Excel 97 to 2003 write it; the parts that tests do not name are left out.
struct BiffFile {
    struct SheetPart {
        std::u16string name = u"Sheet1";
        std::string records;
        char state = 0;
        char kind = 0;
    };

    std::string globals;
    std::vector<SheetPart> sheets;
    std::uint16_t version = 0x0600;

    std::string tab(const SheetPart& sheet, std::size_t position) const {
        const std::string count(1, static_cast<char>(sheet.name.size()));
        std::string narrow;
        for (const char16_t c : sheet.name) narrow += static_cast<char>(c);
        const std::string name = version == 0x0600 ? '\x01' + wide(sheet.name) : narrow;
        return biff(0x0085, four(position) + sheet.state + sheet.kind + count + name);
    }
    std::string beginning(std::uint16_t kind) const { return biff(0x0809, two(version) + two(kind) + four(0) + four(0) + four(0)); }

    std::string stream() const {
        std::size_t position = beginning(5).size() + globals.size() + biff(0x0A, "").size();
        for (const auto& sheet : sheets) position += tab(sheet, 0).size();
        std::string tabs;
        std::string rest;
        for (const auto& sheet : sheets) {
            tabs += tab(sheet, position + rest.size());
            rest += beginning(0x10) + sheet.records + biff(0x0A, "");
        }
        return beginning(5) + globals + tabs + biff(0x0A, "") + rest;
    }
};

/// An XF record that shows numbers by the format `index`.
inline std::string lookOf(int index) { return biff(0x00E0, two(0) + two(static_cast<std::uint64_t>(index)) + std::string(16, '\0')); }
inline std::string formatCode(int index, std::u16string_view code) { return biff(0x041E, two(static_cast<std::uint64_t>(index)) + biffText(code)); }

/// An OLE container with one stream of this name.
inline std::string oleFile(std::string stream, std::u16string_view name = u"Workbook") {
    constexpr std::size_t sector = 512;
    constexpr std::uint32_t endOfChain = 0xFFFFFFFEU;
    const std::uint64_t size = std::max<std::size_t>(stream.size(), 4096); // less would stand among the small streams
    stream.resize((size + sector - 1) / sector * sector);
    const std::size_t parts = stream.size() / sector;
    std::size_t tables = 1;
    while (tables * (sector / 4) < tables + 1 + parts) ++tables;
    const auto entry = [](std::u16string_view title, char kind, std::uint32_t child, std::uint32_t first, std::uint64_t bytes) {
        std::string text = wide(title);
        text.resize(64, '\0');
        return text + two(2 * title.size() + 2) + kind + '\x01' + four(0xFFFFFFFFU) + four(0xFFFFFFFFU) + four(child) + std::string(36, '\0') + four(first) + littleEnd(bytes, 8);
    };
    std::string header = std::string("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1") + std::string(16, '\0') + two(0x3E) + two(3) + two(0xFFFE) + two(9) + two(6) + std::string(10, '\0') +
                         four(tables) + four(tables) + four(0) + four(4096) + four(endOfChain) + four(0) + four(endOfChain) + four(0);
    std::string allocation;
    for (std::size_t i = 0; i < tables; ++i) {
        header += four(i);
        allocation += four(0xFFFFFFFDU);
    }
    while (header.size() < sector) header += four(0xFFFFFFFFU);
    allocation += four(endOfChain);
    for (std::size_t i = 0; i < parts; ++i) allocation += four(i + 1 < parts ? tables + 2 + i : endOfChain);
    while (allocation.size() < tables * sector) allocation += four(0xFFFFFFFFU);
    std::string directory = entry(u"Root Entry", 5, 1, endOfChain, 0) + entry(name, 2, 0xFFFFFFFFU, static_cast<std::uint32_t>(tables + 1), size);
    directory.resize(sector, '\0');
    return header + allocation + directory + stream;
}

} // namespace xushi
