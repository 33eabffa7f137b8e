#pragma once

#include "io/SummaryWriter.h"

namespace xushi {

/// The cells of the table for a spreadsheet: UTF-8 with a byte order mark, texts guarded against formulas. A section has its name in
/// the first column, and the last record has the 校验码 there; one record of titles, a group before that of its column; numbers are bare,
/// without the words around them that their column has.
class CsvSummaryWriter : public SummaryWriter {
public:
    std::string_view extension() const override { return "csv"; }

private:
    Result<WrittenSummary> writeFile(const SummaryTable& table, const std::filesystem::path& path, const WritingProgress& progress) const override;
};

} // namespace xushi
