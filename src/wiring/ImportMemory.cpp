#include "wiring/ImportMemory.h"

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

} // namespace xushi
