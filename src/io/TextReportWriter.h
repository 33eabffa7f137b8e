#pragma once

#include "io/ReportWriter.h"

namespace xushi {

/// UTF-8, a paragraph a line, each but the title two characters in.
class TextReportWriter : public ReportWriter {
public:
    std::string_view extension() const override { return "txt"; }
    Result<WrittenReport> write(const Report& report, const std::filesystem::path& path) const override;
};

} // namespace xushi
