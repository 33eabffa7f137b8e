#include "wiring/NarrativeReports.h"

#include "io/FileTarget.h"
#include "io/NarrativeFiles.h"
#include "io/TextReportWriter.h"
#include "io/docx/DocxReportWriter.h"
#include "io/odt/OdtReportWriter.h"
#include "io/pdf/PdfReportWriter.h"
#include "io/pdf/ReportPainter.h"
#include "wiring/Composition.h"
#include "words/narrative/Narrating.h"

#include <algorithm>

namespace xushi {
namespace {

namespace fs = std::filesystem;

std::vector<fs::path> narrativePaths() {
    std::vector<fs::path> paths;
    std::error_code error;
    for (const auto& entry : fs::directory_iterator(dataFolder() / "narratives", error))
        if (lowerEnding(entry.path()) == ".json") paths.push_back(entry.path());
    std::ranges::sort(paths);
    return paths;
}

} // namespace

Result<std::vector<KnownNarrative>> knownNarratives() {
    std::vector<KnownNarrative> known;
    for (const auto& path : narrativePaths()) {
        const auto narrative = readNarrativeTemplate(path);
        if (!narrative) return narrative.error();
        known.push_back({narrative->code, narrative->name});
    }
    return known;
}

Result<NarrativeTemplate> narrativeNamed(const std::string& name) {
    if (lowerEnding(name) == ".json") return readNarrativeTemplate(name);
    std::string known;
    for (const auto& path : narrativePaths()) {
        auto narrative = readNarrativeTemplate(path);
        if (!narrative) return narrative.error();
        if (narrative->code == name || narrative->name == name) return narrative;
        known += (known.empty() ? "" : ", ") + narrative->code;
    }
    return missing("narrative.unknown", {name, known});
}

const Narrating& narrating() {
    static const Narrating narrate = narrativeOf;
    return narrate;
}

std::unique_ptr<PagePainter> reportPainter(const Narrative& narrative) { return std::make_unique<ReportPainter>(narrative); }

const std::vector<std::unique_ptr<ReportWriter>>& reportWriters() {
    static const auto writers = [] {
        std::vector<std::unique_ptr<ReportWriter>> all;
        all.push_back(std::make_unique<DocxReportWriter>());
        all.push_back(std::make_unique<OdtReportWriter>());
        all.push_back(std::make_unique<PdfReportWriter>());
        all.push_back(std::make_unique<TextReportWriter>());
        return all;
    }();
    return writers;
}

Result<const ReportWriter*> reportWriterFor(const fs::path& path) {
    std::string ending = lowerEnding(path);
    if (!ending.empty()) ending.erase(0, 1);
    std::string known;
    for (const auto& writer : reportWriters()) {
        if (writer->extension() == ending) return writer.get();
        known += (known.empty() ? "" : ", ") + std::string(writer->extension());
    }
    return refused("narrative.format", {ending, known});
}

} // namespace xushi
