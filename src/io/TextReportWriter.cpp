#include "io/TextReportWriter.h"

#include "io/ReplaceFile.h"
#include "io/ReportLines.h"

namespace xushi {

Result<WrittenReport> TextReportWriter::write(const Report& report, const std::filesystem::path& path) const {
    std::string text;
    for (const auto& line : reportLines(report.narrative)) text += (line.style == ReportStyle::Title ? "" : "　　") + line.text + "\n";
    if (const auto replaced = replaceFile(path, text); !replaced) return replaced.error();
    return WrittenReport{};
}

} // namespace xushi
