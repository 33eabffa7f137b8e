#pragma once

#include "domain/Figure.h"
#include "domain/Target.h"

#include <optional>
#include <string>
#include <string_view>

namespace xushi {

/// What the words directly before a number say of it.
struct ProseCue {
    std::u32string rest;      ///< what stands before those words
    std::u32string qualifier; ///< 近, 超, 达, 约 ...
    std::u32string verb;      ///< 增长, 回落, 高于 ...; empty for none
    int sign = 0;             ///< of the verb; 0 where the verb alone does not tell (收窄, 扩大)
    bool isGap = false;       ///< 高于, 快于, 欠: the distance to another rate
    bool isTo = false;        ///< 到, 至: the level that was reached
    bool isIn = false;        ///< 控制在, 保持在
    bool isRespective = false; ///< 分别
    bool isEstimate = false;  ///< 预计
    bool isPlanned = false;   ///< 计划
    bool isLoss = false;      ///< 亏损
    std::u32string base;      ///< 上年同期, 一季度, 全省平均; empty where nothing is said
    std::u32string baseWords; ///< as written: 同比, 比一季度
};

/// `left` ends where the number begins; `isPoints` looks for the verb of a gap before what it compares with.
ProseCue cueBefore(std::u32string_view left, bool isPoints);

struct ProseComparator {
    std::string word;
    Comparator op = Comparator::Ge;
};
/// Of the words before and behind a number: 突破300, 15以上, 不少于600.
std::optional<ProseComparator> comparatorOf(std::u32string_view before, std::u32string_view behind);

/// The commitment of a text that stands before a number.
std::optional<Commitment> commitmentIn(std::u32string_view text);
bool saysTarget(std::u32string_view text);

} // namespace xushi
