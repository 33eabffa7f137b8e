#pragma once

#include <xlsxwriter.h>

#include <compare>
#include <cstdint>
#include <map>
#include <string>

namespace xushi {

/// The look of one cell.
struct XlsxStyle {
    std::string font = "宋体";
    int size = 9;
    int across = LXW_ALIGN_CENTER;
    int borders = LXW_BORDER_NONE; ///< on all four sides, or as `isBand` says
    bool isBand = false;           ///< only the upper and lower border
    bool isBold = false;
    bool wraps = false;
    std::uint32_t fill = 0;   ///< 0xRRGGBB, 0 for none
    std::uint32_t colour = 0; ///< 0xRRGGBB
    int indent = 0;
    bool isOpen = false; ///< may be written while the sheet is protected
    std::string pattern; ///< number format, empty for text

    auto operator<=>(const XlsxStyle&) const = default;
};

/// Makes every look once: a workbook has few of them and many cells.
class XlsxStyles {
public:
    explicit XlsxStyles(lxw_workbook* workbook) : m_workbook(workbook) {}

    lxw_format* format(const XlsxStyle& style);

private:
    lxw_workbook* m_workbook;
    std::map<XlsxStyle, lxw_format*> m_formats;
};

} // namespace xushi
