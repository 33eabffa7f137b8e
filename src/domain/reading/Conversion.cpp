#include "domain/reading/Conversion.h"

#include "domain/Unit.h"
#include "domain/Width.h"
#include "domain/reading/WrittenNumber.h"

namespace xushi {
namespace {

const Decimal hundred(100);

std::string asWritten(const NumberReading& reading) {
    return reading.value->toString() + reading.scaleWord + reading.unit;
}

/// The value moved by a power of ten; its decimals stay when it does not move.
Result<Decimal> shifted(const NumberReading& reading, int power) {
    if (power == 0) return *reading.value;
    WrittenNumber number = writtenNumber(*reading.value);
    number.power += power;
    return toDecimal(number, asWritten(reading));
}

/// The difference may have a digit more than a figure can keep.
Result<Decimal> less(const Decimal& value, const Decimal& part, const std::string& text) {
    const Decimal difference = value - part;
    if (!difference.isFigure()) return refused("number.too-many-digits", {text});
    return difference;
}

} // namespace

Result<Decimal> inUnit(const NumberReading& reading, std::string_view unit) {
    if (!reading.value) return refused("number.no-value", {std::string(unit)});
    if (reading.scale == 0 && (reading.unit.empty() || reading.unit == trimmed(unit))) return *reading.value;
    const auto target = unitMeaning(unit);
    if (reading.unit.empty()) {
        if (reading.scale == target.power) return *reading.value; // 1.2万 of 万人: nobody means 万万人
        if (target.power != 0) return refused("number.scale-unclear", {asWritten(reading), std::string(unit)});
        return shifted(reading, reading.scale);
    }
    const auto own = unitMeaning(reading.unit);
    if (own.base != target.base)
        return refused("number.unit-differs", {asWritten(reading), reading.scaleWord + reading.unit, std::string(unit)});
    return shifted(reading, reading.scale + own.power - target.power);
}

Result<Decimal> growthInPercent(const NumberReading& reading) {
    if (!reading.value) return refused("number.no-value", {"%"});
    const std::string text = reading.verbWords + asWritten(reading);
    if (reading.form == NumberForm::Amount) return refused("number.percent-or-share", {text});
    if (reading.form == NumberForm::Points) return refused("number.points-not-growth", {text});
    const bool isTimes = reading.form == NumberForm::Times;
    if (isTimes && (!reading.verb || reading.verb == GrowthVerb::Fell)) return refused("number.times-unclear", {text});
    const auto percent = shifted(reading, isTimes ? 2 : reading.form == NumberForm::PerMille ? -1 : 0);
    if (!percent) return percent.error();
    if (reading.form == NumberForm::Index || reading.verb == GrowthVerb::IsOfLastYear) return less(*percent, hundred, text);
    return reading.verb == GrowthVerb::Fell ? -*percent : *percent;
}

} // namespace xushi
