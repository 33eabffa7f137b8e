#pragma once

#include "domain/reading/NumberReading.h"

namespace xushi {

/// True for #DIV/0! and its kin.
bool isFormulaError(std::string_view plain);

/// What a word such as 近, 逾, 余 or 左右 says of the number beside it; nothing for any other word.
std::optional<Qualifier> qualifierOf(std::string_view word);

/// Takes what may stand before a number off `rest`: 同比, a verb, a qualifier. False for 为 without 上年同期 behind it.
bool takeWordsBefore(std::string_view& rest, NumberReading& reading);

/// Takes a qualifier off `rest` that stands behind a number: 余, 多, 左右. False when there is one already.
bool takeQualifierBehind(std::string_view& rest, NumberReading& reading);

} // namespace xushi
