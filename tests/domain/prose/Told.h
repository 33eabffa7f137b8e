#pragma once

#include "domain/prose/ProseStatement.h"

#include <span>
#include <string>

namespace xushi {

/// A statement on one line: `118.6 = figure/level 118.6亿元 p:2024-05/explicit [全市|研发费用]`. g: growth and its base, r: rank and its
/// scope, q: qualifier, c: comparator, of: the statement that it belongs to, ?: what should be asked.
std::string told(const ProseStatement& statement, std::span<const ProseStatement> all);

} // namespace xushi
