#pragma once

#include <map>
#include <string>
#include <string_view>

namespace xushi {

/// What a style says that matters to a table.
struct HtmlStyle {
    std::string numberFormat; ///< of mso-number-format, as a spreadsheet writes it; empty without one
    bool isHidden = false;    ///< display:none

    /// With what `other` says beside.
    void add(const HtmlStyle& other);
};

/// Of `display:none;mso-number-format:"0\.0%"`.
HtmlStyle htmlStyle(std::string_view declarations);

/// The styles of classes of a <style> element.
class HtmlStyleSheet {
public:
    void read(std::string_view css);
    /// Of an attribute class="xl24 total".
    HtmlStyle ofClasses(std::string_view names) const;

private:
    std::map<std::string, HtmlStyle, std::less<>> m_byClass;
};

} // namespace xushi
