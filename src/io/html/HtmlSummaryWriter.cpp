#include "io/html/HtmlSummaryWriter.h"

#include "io/ReplaceFile.h"
#include "io/html/HtmlTable.h"

namespace xushi {

Result<WrittenSummary> HtmlSummaryWriter::writeFile(const SummaryTable& table, const std::filesystem::path& path, const WritingProgress& /*progress*/) const {
    if (const auto replaced = replaceFile(path, htmlPage(table)); !replaced) return replaced.error();
    return WrittenSummary{};
}

} // namespace xushi
