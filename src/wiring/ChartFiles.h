#pragma once

#include "domain/Result.h"
#include "domain/charts/ChartPack.h"
#include "io/SummaryWriter.h"

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

/// Charts as files. All but the tables need a QApplication (offscreen serves).
namespace xushi {

/// png, svg, pdf, csv: the endings of a chart's files.
std::vector<std::string_view> chartEndings();
/// Whether writeChart can write a file of this ending; `chart.format` names the endings that there are.
Result<void> checkChartEnding(const std::filesystem::path& path);
/// What became of a chart, or of a pack.
struct WrittenChart {
    std::u32string undrawn = {}; ///< characters for which an empty box stands in a picture or a PDF
};
/// A picture, a page of a PDF or its table twin, by the ending of `path`. Refuses with `chart.format` and `file.*`; what stood there stays
/// whole on any failure.
Result<WrittenChart> writeChart(const Chart& chart, const std::filesystem::path& path);

/// As a PDF. `file.given-up` where `progress` ended it: what stood there stays.
Result<WrittenChart> writeChartPack(const ChartPack& pack, const std::filesystem::path& path, const WritingProgress& progress = {});

/// For the clipboard: the picture as PNG and SVG, its table as HTML and tab-separated.
struct CopiedChart {
    std::string png;
    std::string svg;
    std::string html;
    std::string cells;
};
CopiedChart copiedChart(const Chart& chart);

} // namespace xushi
