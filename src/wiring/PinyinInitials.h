#pragma once

#include <string>
#include <string_view>

namespace xushi {

/// jshtcje for 技术合同成交额: the first letter of each 汉字's pinyin, letters and digits as they are, nothing else.
/// A 汉字 of several readings gives its commonest one (银行: yx), so a person can change what this proposes.
std::string pinyinInitials(std::string_view utf8);

} // namespace xushi
