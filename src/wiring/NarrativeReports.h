#pragma once

#include "domain/narrative/NarrativeRequest.h"
#include "io/PagePainter.h"
#include "io/ReportWriter.h"

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

/// Reports in words: the templates of data/narratives and who makes them.
namespace xushi {

struct KnownNarrative {
    std::string code;
    std::string name;
};

/// In the order of their files. Refuses with `template.*` what cannot be read.
Result<std::vector<KnownNarrative>> knownNarratives();
/// The template of a code or name, or of a file of one's own (.json); `narrative.unknown` names those that there are.
Result<NarrativeTemplate> narrativeNamed(const std::string& name);
/// What makes a report of a template, for buildNarrative().
const Narrating& narrating();

/// One writer for each format of a report.
const std::vector<std::unique_ptr<ReportWriter>>& reportWriters();
/// The writer for the ending of `path`; `narrative.format` names those that there are.
Result<const ReportWriter*> reportWriterFor(const std::filesystem::path& path);

/// The pages of a report's text for the printer, drawn by the painter that draws the PDF.
std::unique_ptr<PagePainter> reportPainter(const Narrative& narrative);

} // namespace xushi
