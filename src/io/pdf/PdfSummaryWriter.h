#pragma once

#include "io/SummaryWriter.h"

namespace xushi {

/// The pages as SummaryPainter draws them, with all faces embedded and text that can be searched and copied.
/// The caller must have made a QGuiApplication (the offscreen platform will do). Refuses with `file.*`.
class PdfSummaryWriter : public SummaryWriter {
public:
    std::string_view extension() const override { return "pdf"; }

private:
    Result<WrittenSummary> writeFile(const SummaryTable& table, const std::filesystem::path& path, const WritingProgress& progress) const override;
};

} // namespace xushi
