#pragma once

#include "io/SummaryWriter.h"

namespace xushi {

/// A workbook with the one sheet 汇总表. Numbers are numbers with a format of exactly the shown digits; texts are
/// text, also when they begin like a formula. Refuses with `file.*`.
class XlsxSummaryWriter : public SummaryWriter {
public:
    std::string_view extension() const override { return "xlsx"; }

private:
    Result<WrittenSummary> writeFile(const SummaryTable& table, const std::filesystem::path& path, const WritingProgress& progress) const override;
};

} // namespace xushi
