#include "domain/reading/StoredNumber.h"

#include "domain/Width.h"
#include "domain/reading/WrittenNumber.h"

#include <algorithm>

namespace xushi {
namespace {

/// With the zeros at the end that the format shows, as far as fifteen digits go.
Decimal padded(const Decimal& value, int decimals) {
    const int room = Decimal::maxDigits - static_cast<int>(writtenNumber(value).digits.size());
    const int scale = std::min({decimals, Decimal::maxScale, value.scale() + room});
    return value.rescaled(std::max(scale, value.scale()));
}

} // namespace

Result<NumberReading> readStoredNumber(std::string_view text, const StoredFormat& format) {
    auto number = writtenNumber(trimmed(text));
    if (!number) return refused("number.not-a-number", {std::string(text)});
    if (format.isPercent) number->power += 2;
    number = withoutLastZeros(roundedToDigits(*std::move(number), Decimal::maxDigits));
    const int shown = std::clamp(format.decimals.value_or(0), 0, Decimal::maxScale);
    const bool isTooFine = number->power < -Decimal::maxScale;
    if (isTooFine && format.decimals) number = roundedToDecimals(*std::move(number), shown);
    const auto value = toDecimal(*number, text);
    if (!value) return value.error();
    NumberReading reading{.value = padded(*value, shown)};
    if (isTooFine) reading.remarks.push_back({"number.taken-as-shown", {std::string(text), reading.value->toString()}});
    else if (text.find_first_of("eE") != std::string_view::npos)
        reading.remarks.push_back({"number.taken-exponent", {std::string(text), reading.value->toString()}});
    if (!format.isPercent) return reading;
    reading.form = NumberForm::Percent;
    reading.unit = "%";
    return reading;
}

} // namespace xushi
