#pragma once

#include "domain/reading/NumberReading.h"

namespace xushi {

/// The value in `unit`, exactly: 1.3万亿元 is 13000 in 亿元. A number without scale word and unit is in `unit` already.
/// Refuses with `number.*`: another unit (家 is not 家次, a point is not per cent), a scale word without a unit where
/// `unit` has another of its own (1.3万 in 亿元; 1.2万 in 万人 is 1.2), more digits or decimals than a figure has, no value.
Result<Decimal> inUnit(const NumberReading& reading, std::string_view unit);

/// The growth in per cent that the words say: 增长2倍 is 200, 为上年同期的2倍 is 100, 下降3.3% is -3.3, an index of 105
/// is 5, 5‰ is 0.5. Refuses with `number.*`: 倍 without a verb, points, and an amount.
Result<Decimal> growthInPercent(const NumberReading& reading);

} // namespace xushi
