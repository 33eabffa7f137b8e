#pragma once

#include "domain/summary/StoreNews.h"
#include "store/Store.h"

#include <optional>
#include <string>

namespace xushi {

struct NewsAsked {
    std::int64_t since = 0;  ///< the last entry that is known, the last of its act
    std::string code = {};   ///< the check code of that entry; empty: it is not asked
    std::optional<Period> period = {};     ///< of the board whose lights are told; none: the latest
    std::optional<RegionCode> region = {}; ///< none: of every region
};

/// What was written since then, up to now; the lights are told apart. `news.another-journal` where the entry is not there or is another
/// one: the store is not the one that was seen.
Result<StoreNews> readNews(Reading& reading, const NewsAsked& asked);

/// The lights that are others at the end of the news than at their beginning. A store without figures has none.
Result<void> tellLights(Store& store, const NewsAsked& asked, StoreNews& news);

} // namespace xushi
