#include "domain/checks/Duplicates.h"

#include <map>

namespace xushi {

std::vector<std::optional<std::size_t>> earlierOfSameKey(std::span<const FigureKey> keys) {
    std::vector<std::optional<std::size_t>> earlier(keys.size());
    std::map<FigureKey, std::size_t> latest;
    for (std::size_t place = 0; place < keys.size(); ++place) {
        const auto [at, isFirst] = latest.try_emplace(keys[place], place);
        if (isFirst) continue;
        earlier[place] = at->second;
        at->second = place;
    }
    return earlier;
}

} // namespace xushi
