#pragma once

#include <QString>

namespace xushi {

/// jshtcje for 技术合同成交额: the first letter of each 汉字's pinyin, letters and digits as they are, nothing else.
/// A 汉字 of several readings gives its commonest one (银行: yx), so a person can change what this proposes.
QString pinyinInitials(const QString& name);

} // namespace xushi
