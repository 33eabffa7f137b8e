#pragma once

#include "io/SummaryWriter.h"

namespace xushi {

/// OpenDocument text: a page of A4 landscape with the table, its header repeated, the pages numbered.
class OdtSummaryWriter : public SummaryWriter {
public:
    std::string_view extension() const override { return "odt"; }
    Result<WrittenSummary> write(const SummaryTable& table, const std::filesystem::path& path) const override;
};

} // namespace xushi
