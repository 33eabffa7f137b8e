#pragma once

#include "io/SheetReader.h"
#include "io/sheets/foreign/ForeignFormat.h"

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace xushi {

/// What a workbook says before its sheets.
struct BiffBook {
    struct Tab {
        std::string name;
        std::size_t position = 0; ///< in the stream
        bool isHidden = false;
    };

    bool isBiff8 = true;
    bool isSince1904 = false;
    bool areFormulasKept = true; ///< some formula has its result; else nobody has reckoned them
    int codePage = 1252;
    std::vector<Tab> tabs; ///< sheets of cells alone, no charts, no macros
    std::vector<std::string> texts;
    std::vector<std::uint16_t> formatOfLook;     ///< format index by XF
    std::map<std::uint16_t, std::string> codes;  ///< spelled out in the file

    ForeignFormat format(std::uint16_t look, bool isNegative) const;
};

/// Reads the beginning of the stream into `book`; empty, or the key of what stood in the way.
std::string_view readBiffBook(std::string_view stream, const ReadLimits& limits, BiffBook& book);

} // namespace xushi
