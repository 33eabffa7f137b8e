#pragma once

#include <string>

namespace xushi {

/// One cell as the file holds it.
struct ReadCell {
    std::string type;    ///< of the element: s for a shared string, empty for a number
    std::string value;   ///< the text of a shared string, or what stands in <v>
    std::string pattern; ///< the number format, empty for General
    bool hasFormula = false;
};

/// Reads cells back from a workbook of one sheet, for tests only: no entity beyond the five of XML.
class SheetReader {
public:
    explicit SheetReader(const std::string& path);

    ReadCell cell(const std::string& reference) const;
    const std::string& sheet() const { return m_sheet; }
    const std::string& workbook() const { return m_workbook; }

private:
    std::string sharedString(int index) const;
    std::string patternOf(int style) const;

    std::string m_sheet;
    std::string m_strings;
    std::string m_styles;
    std::string m_workbook;
};

} // namespace xushi
