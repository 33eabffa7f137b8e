#pragma once

#include <string>

namespace xushi {

/// How a number was measured where that is not the common way.
enum class ProseBasis {
    Common,
    Constant, ///< 按可比价格, 按不变价: the growth that is published
    Other,    ///< 以人民币计, 按可比口径, 剔除退税因素后: another number than the one that is kept
};

/// Takes such words out of the words before a number.
ProseBasis takeBasis(std::u32string& words);

} // namespace xushi
