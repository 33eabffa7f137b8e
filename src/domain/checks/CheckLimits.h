#pragma once

#include "domain/Decimal.h"

namespace xushi {

/// How far a figure may stand out before it is asked about (核实性). Settings of a store.
struct CheckLimits {
    Decimal growth{50, 0};          ///< |同比| above it, per cent
    Decimal completion{150, 0};     ///< completion above it, per cent
    Decimal gapJump{20, 0};         ///< gap that moved by more since the figure before, 百分点
    Decimal unitSlip{10000, 0};     ///< times last year's figure, or a part of it: 万 for 亿
    Decimal jump{8, 0};             ///< times the cumulative before, from the second quarter on: a lost point
    Decimal recomputed{1, 1};       ///< published growth off the recomputed one by more, 百分点
    Decimal smallCount{12, 0};      ///< whole things up to it are few, and what chance does to them is not asked about

    bool operator==(const CheckLimits&) const = default;
};

} // namespace xushi
