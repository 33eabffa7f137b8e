#include "io/xlsx/XlsxSummaryWriter.h"

#include "io/DocumentTime.h"
#include "io/ReplaceFile.h"
#include "io/xlsx/SummarySheet.h"

#include <cerrno>
#include <clocale>
#include <locale.h>
#include <memory>

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

lxw_error setProperties(lxw_workbook* workbook, const SummaryTable& table) {
    std::string title = table.title;
    lxw_doc_properties properties{.title = title.data(), .created = documentTimeSeconds(table.documentTime)};
    return workbook_set_properties(workbook, &properties);
}

lxw_error writeWorkbook(const SummaryTable& table, const std::filesystem::path& path) {
    lxw_workbook* workbook = workbook_new(path.c_str());
    if (!workbook) return LXW_ERROR_MEMORY_MALLOC_FAILED;
    XlsxStyles styles(workbook);
    lxw_error error = setProperties(workbook, table);
    lxw_worksheet* sheet = workbook_add_worksheet(workbook, "汇总表");
    if (error == LXW_NO_ERROR) error = SummarySheet(table, sheet, styles).write();
    const lxw_error closed = workbook_close(workbook);
    return error == LXW_NO_ERROR ? closed : error;
}

} // namespace

Result<void> XlsxSummaryWriter::write(const SummaryTable& table, const std::filesystem::path& path) const {
    return replaceFile(path, [&](const std::filesystem::path& temporary) -> Result<void> {
        const PlainNumbers plainNumbers;
        errno = 0;
        if (writeWorkbook(table, temporary) == LXW_NO_ERROR) return {};
        const char* key = errno == ENOSPC ? "file.disk-full" : "file.cannot-write";
        return Problem{ProblemKind::Unavailable, key, {path.string()}};
    });
}

} // namespace xushi
