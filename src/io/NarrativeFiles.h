#pragma once

#include "domain/Result.h"
#include "domain/narrative/NarrativeTemplate.h"

#include <filesystem>
#include <string>
#include <string_view>

namespace xushi {

/// The text of a narrative template (docs/CATALOG.md); `name` is what a problem calls it. Refuses with `template.*`.
Result<NarrativeTemplate> narrativeTemplateFrom(std::string_view text, const std::string& name);
/// A template of data/narratives; one that names no code has that of its file.
Result<NarrativeTemplate> readNarrativeTemplate(const std::filesystem::path& path);

} // namespace xushi
