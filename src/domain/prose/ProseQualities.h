#pragma once

#include "domain/prose/ProseDraft.h"

namespace xushi {

/// Verdicts and deeds in words, without a number: 持平, 由正转负, 均达序时进度, 双过半, 创历史新高, 位居第一, 成功获批….
std::vector<ProseStatement> qualitiesOf(const ProseReading& reading);

} // namespace xushi
