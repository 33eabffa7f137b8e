#pragma once

#include "domain/prose/ProseDraft.h"

namespace xushi {

/// What of the period over a number decides whether it is a target.
struct TargetFrame {
    bool isAhead = false;    ///< it ends after the document was written
    bool isSaidHere = false; ///< in the sentence of the number
    bool isLocal = false;    ///< of this number alone
    bool isWholeYear = false; ///< 全年: what is to come as long as the year is not over
    bool isPlan = false;     ///< the paragraph tells what will be done
    bool isOfTarget = false; ///< 全年目标25家，其中上半年10家: a part of one
    bool isOver = false;     ///< it is of a year before that of the document
    std::size_t promisesFrom = 0; ///< where the words begin that may promise it: the sentence, or the last semicolon behind what was done
};

/// The target inside a phrase: 完成全年180家任务的76.1%, 年度目标268亿元的42.6%, 完成年度任务（11亿元）的27.3%.
bool isAimOfShare(const ProseReading& reading, const ProseDraft& draft);
/// 为年度预算的34.1%, 仅为目标任务60亿元的31.2%: what stands before the number is a target, so that it is a completion.
bool endsInAim(const ProseReading& reading, const ProseDraft& draft);

/// 超额完成1.5亿元, 还差1个, 缺口14项: how far a level is from its target or from the schedule.
struct AimDistance {
    int sign = 1;
    std::u32string base;
};
std::optional<AimDistance> distanceToAim(const ProseReading& reading, const ProseDraft& draft);
/// 实际9家, 实际完成9家 behind a target; not 实际利用外资, which is a name.
bool saysActual(std::u32string_view words);
/// 已新增520张: what is counted is there.
bool saysDone(std::u32string_view words);
/// 高企要从980家增加到1080家, 每月要完成22亿元: what must be, as 主要 and 重要 do not say.
bool saysMust(const ProseReading& reading, const ProseDraft& draft);
/// 目标, 任务: nothing that a target could be of.
bool isAimWord(std::u32string_view words);
/// Behind 其中, without a word that it has been done.
bool isPlannedPart(const ProseReading& reading, const ProseDraft& draft);

/// Makes a promised or planned number a target, with its comparator and commitment; tells estimates, forecasts and plans.
void decideTarget(const ProseReading& reading, ProseDraft& draft, const TargetFrame& frame);

} // namespace xushi
