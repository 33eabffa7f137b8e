#include "io/xlsx/XlsxStyles.h"

namespace xushi {
namespace {

void setBorders(lxw_format* format, const XlsxStyle& style) {
    const auto border = static_cast<std::uint8_t>(style.borders);
    format_set_top(format, border);
    format_set_bottom(format, border);
    if (style.isBand) return;
    format_set_left(format, border);
    format_set_right(format, border);
}

void setFont(lxw_format* format, const XlsxStyle& style) {
    format_set_font_name(format, style.font.c_str());
    format_set_font_size(format, style.size);
    // 134 is GB2312: without it some readers choose a western substitute for a font that is not installed.
    format_set_font_charset(format, 134);
    if (style.isBold) format_set_bold(format);
    if (style.colour != 0) format_set_font_color(format, style.colour);
}

} // namespace

lxw_format* XlsxStyles::format(const XlsxStyle& style) {
    lxw_format*& format = m_formats[style];
    if (format) return format;
    format = workbook_add_format(m_workbook);
    setFont(format, style);
    setBorders(format, style);
    format_set_align(format, static_cast<std::uint8_t>(style.across));
    format_set_align(format, LXW_ALIGN_VERTICAL_CENTER);
    if (style.wraps) format_set_text_wrap(format);
    if (style.fill != 0) format_set_bg_color(format, style.fill);
    if (style.indent > 0) format_set_indent(format, static_cast<std::uint8_t>(style.indent));
    if (style.isOpen) format_set_unlocked(format);
    if (!style.pattern.empty()) format_set_num_format(format, style.pattern.c_str());
    return format;
}

} // namespace xushi
