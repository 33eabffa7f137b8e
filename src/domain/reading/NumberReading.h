#pragma once

#include "domain/Figure.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace xushi {

/// What a number without a sign of its own means in its column.
enum class PlainNumber {
    Amount,  ///< itself
    Percent, ///< 6.2 is 6.2 %
    Share,   ///< 0.08 is 8 %: a percent number format
    Unsaid,  ///< a column of rates of which nobody has said how they are written: refused
    Index,   ///< 105.0 on 上年同期=100
};

/// Where a text comes from. One grammar reads them all; only two forms are of one side: a person may type a sum
/// (=32.5+25.31), and a program may have written an exponent.
enum class Strictness { Typed, FromFile };

/// What is known beside the text.
struct NumberContext {
    PlainNumber plain = PlainNumber::Amount;
    Strictness strictness = Strictness::Typed;
    bool hasDecimalComma = false; ///< 1.234,5
    std::string unit = {};        ///< a unit of the column's own, beside those that everyone has
};

/// How a number speaks.
enum class NumberForm { Amount, Percent, PerMille, Points, Times, Index };

/// What the words before a number say of it: 增长2倍 is not 为上年同期的2倍.
enum class GrowthVerb { Grew, Fell, IsOfLastYear };

/// What a cell says, as it says it: nothing is multiplied, converted or dropped.
struct NumberReading {
    FigureState state = FigureState::Reported;
    std::optional<Decimal> value; ///< absent in every state but Reported; its own sign, not that of a verb
    NumberForm form = NumberForm::Amount;
    int scale = 0;         ///< the power of ten that `scaleWord` stands for: 万 4, 万亿 12
    std::string scaleWord = {};
    std::string unit = {}; ///< as written: 元, 家次, %, 个百分点
    std::optional<Qualifier> qualifier = {};
    std::string qualifierWord = {}; ///< as written: 多 is read as 余, 左右 as 约
    std::optional<GrowthVerb> verb = {};
    std::string verbWords = {};
    std::string note = {}; ///< footnote marks
    std::string formula = {}; ///< the sum that the value was computed from: =32.5+25.31
    std::vector<Remark> remarks = {}; ///< `number.taken-*`: what a person must see before it is written
};

/// Reads a cell: marks first (blank and 无 unreported; — 一 - / not applicable; … below the unit), then a sum, or words,
/// sign, digits with groups of three or Chinese numerals, scale word, unit. Characters that show nothing are passed over.
/// Refuses everything else with `number.*`: a comma that may be a decimal point (0,123), two qualifiers, a footnote mark
/// that cannot be told from the digits, an exponent that was typed, a sum in a file, a rate that may be a share, the
/// error of a formula, writing that turns around.
Result<NumberReading> readNumber(std::string_view text, const NumberContext& context = {});

} // namespace xushi
