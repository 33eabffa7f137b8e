#pragma once

#include "domain/prose/ProseClaims.h"

namespace xushi {

/// Digits at `at` that are part of a name, an address or a time: 12345热线, 2025世界大会, www.example.cn/2025/06, 9时30分, 14:35:20, 图2-1, 1-8级.
std::optional<ProseClaim> nameOrTimeAt(const ProseText& text, std::size_t at);

} // namespace xushi
