#include "io/xlsx/XlsxSummaryWriter.h"

#include "io/DocumentTime.h"
#include "io/PlainTable.h"
#include "io/ReplaceFile.h"
#include "io/xlsx/SummarySheet.h"
#include "io/xlsx/WorkbookBytes.h"

namespace xushi {
namespace {

Result<std::string> workbookOf(const SummaryTable& table) {
    return workbookBytes(table.title, documentTimeSeconds(table.documentTime), [&](lxw_workbook* workbook) {
        XlsxStyles styles(workbook);
        return SummarySheet(table, workbook_add_worksheet(workbook, "汇总表"), styles).write();
    });
}

} // namespace

Result<WrittenSummary> XlsxSummaryWriter::writeFile(const SummaryTable& table, const std::filesystem::path& path, const WritingProgress& /*progress*/) const {
    const auto bytes = workbookOf(plainTable(table));
    if (!bytes) return Problem{bytes.error().kind, bytes.error().key, {path.string()}};
    if (const auto replaced = replaceFile(path, *bytes); !replaced) return replaced.error();
    return WrittenSummary{};
}

} // namespace xushi
