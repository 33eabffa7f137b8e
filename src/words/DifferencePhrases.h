#pragma once

#include "domain/Catalogue.h"
#include "domain/Format.h"
#include "domain/Journal.h"
#include "domain/summary/BoardDifference.h"
#include "words/Sentences.h"

#include <string>

namespace xushi {

/// 累计完成, 亮灯: what of a row differs.
std::string partWord(RowPart part, Language language);
/// 114.2, 突破268, 滞后: what stands there, as the window shows it; 未报 or 空 where nothing does. `row` nullptr: there is none.
std::string partText(RowPart part, const BoardRow* row, const Catalogue& catalogue, const NumberFormat& format, Language language);

/// Both sides of a difference; the status stands with the value where the number alone would read the same.
struct PartTexts {
    std::string before;
    std::string after;
};
PartTexts partTexts(RowPart part, const RowDifference& row, const Catalogue& before, const Catalogue& after, const NumberFormat& format,
                    Language language);

/// 新开工（淮安市）：累计完成 100 → 101；亮灯 滞后 → 达序时.
std::string differencePhrase(const RowDifference& row, const Catalogue& before, const Catalogue& after, const NumberFormat& format,
                             Language language);
/// 指标“新开工”已改.
std::string definitionPhrase(const DefinitionDifference& definition, const Catalogue& after, Language language);
/// 第 12 号操作，2025-06-03 09:02，张伟，填报：补报. `at` in the form in which a person reads it.
std::string causePhrase(const JournalAct& act, const std::string& at, const Catalogue& catalogue, Language language);

} // namespace xushi
