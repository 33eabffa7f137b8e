#pragma once

#include <string>
#include <string_view>

namespace xushi {

/// The workbook within a file of Excel 5 to 2003, or why there is none.
struct WorkbookStream {
    std::string bytes;
    std::string_view problem; ///< a key `sheet.*`; empty where `bytes` are there
};

/// Takes the stream `Workbook` or `Book` out of an OLE container, by libgsf; bytes that are no container are taken for the
/// stream itself where they begin like one.
WorkbookStream workbookStream(const std::string& file);

} // namespace xushi
