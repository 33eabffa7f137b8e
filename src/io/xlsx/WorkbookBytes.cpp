#include "io/xlsx/WorkbookBytes.h"

#include "io/EngineFile.h"

#include <algorithm>
#include <cerrno>
#include <clocale>
#include <locale.h>

namespace xushi {
namespace {

/// libxlsxwriter prints numbers with printf: the decimal point of the user's locale must not reach the file.
class PlainNumbers {
public:
    PlainNumbers() : m_plain(newlocale(LC_NUMERIC_MASK, "C", nullptr)), m_before(uselocale(m_plain)) {}
    ~PlainNumbers() {
        uselocale(m_before);
        freelocale(m_plain);
    }
    PlainNumbers(const PlainNumbers&) = delete;
    PlainNumbers& operator=(const PlainNumbers&) = delete;

private:
    locale_t m_plain;
    locale_t m_before;
};

lxw_error writeWorkbook(const std::string& path, std::string& title, std::time_t created, const std::function<lxw_error(lxw_workbook*)>& fill) {
    std::string folder = engineFolder();
    lxw_workbook_options options{.constant_memory = LXW_FALSE,
                                 .tmpdir = folder.empty() ? nullptr : folder.data(),
                                 .use_zip64 = LXW_FALSE};
    lxw_workbook* workbook = workbook_new_opt(path.c_str(), &options);
    if (!workbook) return LXW_ERROR_MEMORY_MALLOC_FAILED;
    lxw_doc_properties properties{.title = title.data(), .created = created};
    lxw_error error = workbook_set_properties(workbook, &properties);
    if (error == LXW_NO_ERROR) error = fill(workbook);
    const lxw_error closed = workbook_close(workbook);
    return error == LXW_NO_ERROR ? closed : error;
}

/// The end of a zip file, which a file that was cut does not have.
bool isWholeZip(std::string_view bytes) {
    using namespace std::string_view_literals;
    constexpr std::size_t longestEnd = 22 + 65535;
    return bytes.starts_with("PK\x03\x04"sv)
           && bytes.substr(bytes.size() - std::min(bytes.size(), longestEnd)).find("PK\x05\x06"sv) != std::string_view::npos;
}

} // namespace

Result<std::string> workbookBytes(std::string title, std::time_t created, const std::function<lxw_error(lxw_workbook*)>& fill) {
    const EngineFile file;
    const PlainNumbers plainNumbers;
    const SilentErrors silentErrors;
    errno = 0;
    const bool isWritten = file.isOpen() && writeWorkbook(file.path(), title, created, fill) == LXW_NO_ERROR;
    std::string bytes = isWritten ? file.bytes() : std::string();
    if (isWholeZip(bytes)) return bytes;
    return Problem{ProblemKind::Unavailable, errno == ENOSPC ? "file.disk-full" : "file.not-made", {}};
}

} // namespace xushi
