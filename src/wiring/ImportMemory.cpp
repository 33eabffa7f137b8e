#include "wiring/ImportMemory.h"

#include "domain/recognition/PlainName.h"
#include "io/ReplaceFile.h"
#include "io/json/ImportMapJson.h"
#include "wiring/Composition.h"

#include <algorithm>
#include <system_error>

namespace xushi {

ImportMemory::ImportMemory() : ImportMemory(personalFolder().empty() ? std::filesystem::path() : personalFolder() / "import-maps.json") {}

ImportMemory::ImportMemory(std::filesystem::path path) : m_path(std::move(path)) {
    if (m_path.empty()) return;
    auto maps = readImportMaps(m_path);
    if (maps) m_maps = std::move(*maps);
    else m_problem = maps.error();
}

const RememberedMap* ImportMemory::find(const std::string& fingerprint) const {
    const auto at = std::ranges::find(m_maps, fingerprint, &RememberedMap::fingerprint);
    return at == m_maps.end() ? nullptr : &*at;
}

std::optional<RememberedMap> ImportMemory::namesFor(const Recognition& recognition) const {
    RememberedMap learned;
    const auto take = [&](const auto& names, auto& into, const std::string& text, const RememberedMap& from) {
        const auto at = names.find(plainName(text));
        if (at == names.end() || !into.insert(*at).second) return;
        learned.fileName = from.fileName;
    };
    for (const auto& cell : recognition.cells) {
        if (cell.fate != CellFate::Problem) continue;
        for (auto map = m_maps.rbegin(); map != m_maps.rend(); ++map) {
            if (!cell.indicator) take(map->map.indicators, learned.map.indicators, cell.indicatorText.empty() ? cell.text : cell.indicatorText, *map);
            if (!cell.region) take(map->map.regions, learned.map.regions, cell.regionText.empty() ? cell.text : cell.regionText, *map);
        }
    }
    if (learned.map.isEmpty()) return std::nullopt;
    return learned;
}

Result<void> ImportMemory::remember(RememberedMap map) {
    if (m_path.empty() || m_problem || map.fingerprint.empty() || map.fileName.empty()) return {};
    if (const auto* known = find(map.fingerprint); known && *known == map) return {};
    auto maps = m_maps;
    std::erase_if(maps, [&](const RememberedMap& each) { return each.fingerprint == map.fingerprint; });
    maps.push_back(std::move(map));
    const auto text = importMapsText(maps);
    if (!text) return {};
    std::error_code ignored;
    std::filesystem::create_directories(m_path.parent_path(), ignored);
    if (const auto written = replaceFile(m_path, *text); !written) return written;
    m_maps = std::move(maps);
    return {};
}

Result<std::vector<RememberedMap>> importMapsAt(const std::filesystem::path& path) {
    std::error_code error;
    if (!std::filesystem::is_regular_file(path, error)) return missing("import.map-missing", {path.filename().string()});
    auto maps = readImportMaps(path);
    if (maps || maps.error().key != "import.map-unreadable") return maps;
    return Problem{ProblemKind::Unreadable, "import.map-file", {path.filename().string(), maps.error().args.empty() ? std::string() : maps.error().args.front()}};
}

Result<void> saveImportMaps(const std::filesystem::path& path, const std::vector<RememberedMap>& maps) {
    const auto text = importMapsText(maps);
    if (!text) return refused("import.map-file", {path.filename().string(), "UTF-8"});
    return replaceFile(path, *text);
}

} // namespace xushi
