#pragma once

#include "io/ReportWriter.h"

namespace xushi {

/// The pages as ReportPainter draws them, with all faces embedded and text that can be searched and copied.
/// The caller must have made a QGuiApplication (the offscreen platform will do). Refuses with `file.*`.
class PdfReportWriter : public ReportWriter {
public:
    std::string_view extension() const override { return "pdf"; }
    Result<WrittenReport> write(const Report& report, const std::filesystem::path& path) const override;
};

} // namespace xushi
