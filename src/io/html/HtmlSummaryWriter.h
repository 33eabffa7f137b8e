#pragma once

#include "io/SummaryWriter.h"

namespace xushi {

/// A page for a browser, complete in one file.
class HtmlSummaryWriter : public SummaryWriter {
public:
    std::string_view extension() const override { return "html"; }
    Result<WrittenSummary> write(const SummaryTable& table, const std::filesystem::path& path) const override;
};

} // namespace xushi
