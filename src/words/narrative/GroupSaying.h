#pragma once

#include "words/narrative/ItemSaying.h"

namespace xushi {

/// Several indicators that share what is said: 甲、乙分别达12家、9家，同比分别增长3.0%、2.0%; 甲、乙等核心指标同比增幅均保持在20%以上. Where
/// one falls while another grows, or one has words instead of a rate, each has its own. Who has no figure stands behind them with its
/// mark.
SentenceRuns sayGroup(const NarrativeTemplate::Group& group, NarrativeWorld& world, SentenceState& state);

} // namespace xushi
