#pragma once

#include "io/SummaryWriter.h"

namespace xushi {

/// OpenDocument text: a page of A4 landscape with the table, its header repeated, the pages numbered.
class OdtSummaryWriter : public SummaryWriter {
public:
    std::string_view extension() const override { return "odt"; }

private:
    Result<WrittenSummary> writeFile(const SummaryTable& table, const std::filesystem::path& path, const WritingProgress& progress) const override;
};

} // namespace xushi
