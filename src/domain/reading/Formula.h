#pragma once

#include "domain/Decimal.h"

#include <string_view>

namespace xushi {

/// The value of a sum that a person typed, exact: + - * / (also × and ÷), brackets, groups of three; behind the `=`.
/// It has the decimals of its terms, of a product those of both factors, and more where a quotient needs them. Refuses
/// with `number.*`, naming `text`: what is no sum, a quotient that does not end, more digits than a figure has.
Result<Decimal> computed(std::string_view expression, std::string_view text);

} // namespace xushi
