#include "wiring/ChartFiles.h"

#include "io/ChartTable.h"
#include "io/FileTarget.h"
#include "io/ReplaceFile.h"
#include "io/chart/ChartFile.h"
#include "io/chart/ChartPdf.h"

#include <algorithm>
#include <array>

namespace xushi {
namespace {

struct ChartBytes {
    std::string bytes;
    WrittenChart told = {};
};

/// A chart alone on its pages.
Result<ChartBytes> pagesOf(const Chart& chart) {
    auto made = chartPdfOf({.title = chart.title, .pages = {{chart.title, chart}}});
    return made ? Result<ChartBytes>({std::move(made->bytes), {made->undrawn}}) : made.error();
}

Result<ChartBytes> pictureOf(const Chart& chart) {
    std::string bytes = chartAsPng(chart);
    if (bytes.empty()) return Problem{ProblemKind::Unavailable, "file.not-made", {}};
    return ChartBytes{std::move(bytes), {undrawnInPicture(chart)}};
}

struct ChartFormat {
    std::string_view ending;
    Result<ChartBytes> (*made)(const Chart&);
};

constexpr std::array chartFormats{
    ChartFormat{"png", pictureOf},
    ChartFormat{"svg", [](const Chart& chart) { return Result<ChartBytes>({chartAsSvg(chart)}); }},
    ChartFormat{"pdf", pagesOf},
    ChartFormat{"csv", [](const Chart& chart) { return Result<ChartBytes>({chartAsCsv(chart)}); }},
};

Result<const ChartFormat*> formatFor(const std::filesystem::path& path) {
    std::string ending = lowerEnding(path);
    if (!ending.empty()) ending.erase(0, 1);
    std::string known;
    for (const auto& format : chartFormats) {
        if (format.ending == ending) return &format;
        known += (known.empty() ? "" : ", ") + std::string(format.ending);
    }
    return refused("chart.format", {ending, known});
}

/// What is made in memory does not know where it goes.
Problem ofFile(const Problem& problem, const std::filesystem::path& path) { return {problem.kind, problem.key, {path.string()}}; }

} // namespace

std::vector<std::string_view> chartEndings() {
    std::vector<std::string_view> endings;
    for (const auto& format : chartFormats) endings.push_back(format.ending);
    return endings;
}

Result<void> checkChartEnding(const std::filesystem::path& path) {
    const auto format = formatFor(path);
    return format ? Result<void>() : format.error();
}

Result<WrittenChart> writeChart(const Chart& chart, const std::filesystem::path& path) {
    const auto format = formatFor(path);
    if (!format) return format.error();
    const auto made = (*format)->made(chart);
    if (!made) return ofFile(made.error(), path);
    if (const auto replaced = replaceFile(path, made->bytes); !replaced) return replaced.error();
    return made->told;
}

Result<WrittenChart> writeChartPack(const ChartPack& pack, const std::filesystem::path& path, const WritingProgress& progress) {
    const auto made = chartPdfOf(pack, progress);
    if (!made) return ofFile(made.error(), path);
    if (const auto replaced = replaceFile(path, made->bytes); !replaced) return replaced.error();
    return WrittenChart{made->undrawn};
}

CopiedChart copiedChart(const Chart& chart) { return {chartAsPng(chart), chartAsSvg(chart), chartAsHtml(chart), chartAsCells(chart)}; }

} // namespace xushi
