#pragma once

#include "words/narrative/NarrativeWorld.h"

#include <string>

namespace xushi {

/// 居全市第3位, 增速居全市第3位, 占全市的12.3%, 增速高于全市2.1个百分点 of a region; 居前三位的是… of the city. Empty where they have no
/// meaning: of the city beside itself, and where a region is not ranked.
std::string regionPhrase(NarrativeAspect what, const NarrativeSubject& subject, const NarrativeWorld& world);

} // namespace xushi
