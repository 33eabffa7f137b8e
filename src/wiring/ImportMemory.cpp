#include "wiring/ImportMemory.h"

#include "domain/recognition/PlainName.h"
#include "io/ReplaceFile.h"
#include "io/json/ImportMapJson.h"
#include "wiring/Composition.h"

#include <algorithm>
#include <set>
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
    std::set<std::string> seen;
    const auto take = [&](auto ImportMap::*names, const std::string& name) {
        for (auto map = m_maps.rbegin(); map != m_maps.rend(); ++map) {
            const auto at = (map->map.*names).find(name);
            if (at == (map->map.*names).end()) continue;
            if ((learned.map.*names).insert(*at).second) learned.fileName = map->fileName;
            return;
        }
    };
    for (const auto& cell : recognition.cells) {
        const bool isIndicator = cell.asks == CellAsks::Indicator;
        if (!isIndicator && cell.asks != CellAsks::Region) continue;
        const std::string& named = isIndicator ? cell.indicatorText : cell.regionText;
        const std::string& text = named.empty() ? cell.text : named;
        if (!seen.insert(text).second) continue;
        if (isIndicator) take(&ImportMap::indicators, plainName(text));
        else take(&ImportMap::regions, plainName(text));
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
