#pragma once

#include "words/narrative/NarrativeWorld.h"

#include <string>

namespace xushi {

/// The parts of a sentence that say one thing of one indicator. Each is empty where there is nothing to be said.
namespace aspect {

/// 156项, 近300项, 570余家, 预计达582家; 完成 of a milestone.
std::string level(const NarrativeSubject& subject, const NarrativeWorld& world);
/// 同比增长28.4%, 同比预计上升0.06个百分点; with its own months where it was published for others than `asOf`.
std::string growth(const NarrativeSubject& subject, const NarrativeWorld& world, const Period& asOf);
/// Everything else but level, growth and wording. `asOf` is the sentence's.
std::string other(NarrativeAspect what, const NarrativeSubject& subject, const NarrativeWorld& world);
/// 确保, 力争 of the target; empty where it has none.
std::string commitment(const NarrativeSubject& subject);
/// 250个以上, 突破268亿元, 增长15%以上.
std::string target(const NarrativeSubject& subject, const NarrativeWorld& world);
/// The word of a milestone that was promised: 修订完善, 全覆盖; of any other target the same as target().
std::string promise(const NarrativeSubject& subject, const NarrativeWorld& world);
/// 〔未报〕, 〔上年同期数缺〕 …: why nothing is said. Empty where nothing had to be.
std::string mark(NarrativeAspect what, const NarrativeSubject& subject);
/// What the source says in words; of a milestone without any how far it is.
std::string wording(const NarrativeSubject& subject);

} // namespace aspect

/// The amount's unit: the item's own word where both count single things.
std::string unitOf(const NarrativeSubject& subject);

} // namespace xushi
