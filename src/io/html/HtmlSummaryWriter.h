#pragma once

#include "io/SummaryWriter.h"

namespace xushi {

/// A page for a browser, complete in one file.
class HtmlSummaryWriter : public SummaryWriter {
public:
    std::string_view extension() const override { return "html"; }

private:
    Result<WrittenSummary> writeFile(const SummaryTable& table, const std::filesystem::path& path, const WritingProgress& progress) const override;
};

} // namespace xushi
