#pragma once

#include <cstdlib>

namespace xushi {

/// How often a test of chance is played: `usual` times in the short run, XUSHI_LONG times as often in the long one.
inline int rounds(int usual) {
    const char* longer = std::getenv("XUSHI_LONG");
    const int times = longer ? std::atoi(longer) : 1;
    return usual * (times < 1 ? 1 : times);
}

} // namespace xushi
