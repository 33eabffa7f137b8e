#pragma once

#include "domain/Catalogue.h"
#include "domain/Journal.h"
#include "words/Sentences.h"

#include <QString>

namespace xushi {

/// 粘贴 36 个单元格，首个：…, 修改目标 技术合同成交额: what the menu says of a step, made alike on the day and after a restart.
QString stepName(const JournalAct& act, const Catalogue& catalogue, Language language);

/// Where an act on figures has been, by its first one; empty for every other act.
QString stepPlace(const JournalAct& act, const Catalogue& catalogue, Language language);

/// 技术合同成交额 · 2025年1—6月 · 涟水县.
QString figurePlace(const FigureKey& key, const Catalogue& catalogue, Language language);

} // namespace xushi
