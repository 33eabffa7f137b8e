#pragma once

#include "domain/prose/ProseStatement.h"

#include <string>
#include <string_view>

namespace xushi {

/// True where a share is said of `part`, and of `total` as its whole: 占25% and 占全市总数的25% are, 硕士以上占25% behind 硕士514人, 占全省的25% of
/// a total of the city and 占同类项目的25% are not.
bool isShareOf(const ProseStatement& share, const ProseStatement& part, const ProseStatement& total);

/// What stands behind 占, without 的比重.
std::u32string denominatorIn(std::u32string_view wording);

} // namespace xushi
