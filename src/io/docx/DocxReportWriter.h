#pragma once

#include "io/ReportWriter.h"

namespace xushi {

/// WordprocessingML: A4 portrait, the faces of an official paper, lines of 28 pt, — 1 — at the outer edge.
class DocxReportWriter : public ReportWriter {
public:
    std::string_view extension() const override { return "docx"; }
    Result<WrittenReport> write(const Report& report, const std::filesystem::path& path) const override;
};

} // namespace xushi
