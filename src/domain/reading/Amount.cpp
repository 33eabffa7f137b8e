#include "domain/reading/Amount.h"

#include "domain/Width.h"
#include "domain/reading/Conversion.h"
#include "domain/reading/Lexicon.h"
#include "domain/reading/WrittenNumber.h"

#include <array>

namespace xushi {
namespace {

constexpr std::string_view pointsUnit = "个百分点";

std::string shown(std::string_view text) { return withNamedInvisible(trimmed(text)); }

/// What the row has no place for: a footnote mark.
Result<void> checkUnmarked(const NumberReading& reading, std::string_view text) {
    return reading.note.empty() ? Result<void>() : refused("number.note-mark", {shown(text), reading.note});
}

/// A conversion makes zeros that nobody wrote: 50000万元 is 5亿元, not 5.0000.
Result<Decimal> converted(const NumberReading& reading, std::string_view unit) {
    const auto value = inUnit(reading, unit);
    const bool isMoved = value && !value->isIdentical(*reading.value);
    return isMoved ? toDecimal(withoutLastZeros(writtenNumber(*value)), value->toString()) : value;
}

bool isNone(const NumberReading& reading) {
    return reading.state == FigureState::Cleared || reading.state == FigureState::NotApplicable;
}

/// Refuses what a plain number cannot keep.
Result<void> checkPlain(const NumberReading& reading, std::string_view text) {
    if (const auto unmarked = checkUnmarked(reading, text); !unmarked) return unmarked;
    if (!reading.value) return refused("number.no-number", {shown(text)});
    if (reading.qualifier) return refused("number.qualifier-not-here", {shown(text), reading.qualifierWord});
    return {};
}

struct BoundWord {
    std::string_view text;
    Bound bound;
};
constexpr std::array boundWords{BoundWord{"以上", Bound::AtLeast}, BoundWord{"以下", Bound::AtMost}, BoundWord{"以内", Bound::AtMost}};

/// Takes 以上 or 以下 off the end of `text`.
std::optional<Bound> takeBound(std::string_view& text) {
    text = trimmed(text);
    for (const auto& [word, bound] : boundWords)
        if (text.ends_with(word)) {
            text.remove_suffix(word.size());
            return bound;
        }
    return std::nullopt;
}

} // namespace

bool offersNumbers(const Problem& refusal) {
    return refusal.key == "number.decimal-comma" || refusal.key == "number.groups-unclear";
}

Result<Amount> amountOf(const NumberReading& reading, std::string_view text, std::string_view unit) {
    if (const auto unmarked = checkUnmarked(reading, text); !unmarked) return unmarked.error();
    if (!reading.value) return Amount{.state = reading.state};
    if (!reading.verbWords.empty()) return refused("number.not-a-number", {shown(text)});
    const auto value = converted(reading, unit);
    if (!value) return value.error();
    Amount amount{.value = *value, .qualifier = reading.qualifier, .typed = reading.formula};
    const bool isAsWritten = reading.remarks.empty() && value->isIdentical(*reading.value);
    if (amount.typed.empty() && !isAsWritten) amount.typed = shown(text);
    return amount;
}

Result<Decimal> plainNumberOf(const NumberReading& reading, std::string_view text, std::string_view unit) {
    if (const auto plain = checkPlain(reading, text); !plain) return plain.error();
    if (!reading.verbWords.empty()) return refused("number.not-a-number", {shown(text)});
    return converted(reading, unit);
}

Result<std::optional<Decimal>> numberOrNoneOf(const NumberReading& reading, std::string_view text, std::string_view unit) {
    if (isNone(reading) && reading.note.empty()) return std::optional<Decimal>();
    const auto value = plainNumberOf(reading, text, unit);
    return value ? Result<std::optional<Decimal>>(*value) : value.error();
}

Result<std::optional<PublishedGrowth>> publishedGrowthOf(const NumberReading& reading, std::optional<Bound> bound, std::string_view text) {
    if (isNone(reading) && reading.note.empty() && !bound) return std::optional<PublishedGrowth>();
    if (const auto plain = checkPlain(reading, text); !plain) return plain.error();
    if (reading.form == NumberForm::Amount) return refused("number.unit-differs", {shown(text), reading.scaleWord + reading.unit, "%"});
    const auto percent = growthInPercent(reading);
    if (!percent) return percent.error();
    return std::optional(PublishedGrowth{*percent, bound});
}

Result<std::optional<Decimal>> publishedPointsOf(const NumberReading& reading, std::string_view text) {
    if (isNone(reading) && reading.note.empty()) return std::optional<Decimal>();
    if (const auto plain = checkPlain(reading, text); !plain) return plain.error();
    if (reading.verb == GrowthVerb::IsOfLastYear) return refused("number.not-a-number", {shown(text)});
    const auto points = inUnit(reading, pointsUnit);
    if (!points) return points.error();
    return std::optional(reading.verb == GrowthVerb::Fell ? -*points : *points);
}

Result<Amount> readAmount(std::string_view text, std::string_view unit, Strictness strictness) {
    const auto reading = readNumber(text, {.strictness = strictness, .unit = std::string(unit)});
    return reading ? amountOf(*reading, text, unit) : reading.error();
}

Result<Decimal> readPlainNumber(std::string_view text, std::string_view unit, Strictness strictness) {
    const auto reading = readNumber(text, {.strictness = strictness, .unit = std::string(unit)});
    return reading ? plainNumberOf(*reading, text, unit) : reading.error();
}

Result<std::optional<Decimal>> readNumberOrNone(std::string_view text, std::string_view unit, Strictness strictness) {
    const auto reading = readNumber(text, {.strictness = strictness, .unit = std::string(unit)});
    return reading ? numberOrNoneOf(*reading, text, unit) : reading.error();
}

Result<std::optional<PublishedGrowth>> readPublishedGrowth(std::string_view text, Strictness strictness) {
    std::string_view rest = text;
    const auto bound = takeBound(rest);
    const auto reading = readNumber(rest, {.plain = PlainNumber::Percent, .strictness = strictness});
    return reading ? publishedGrowthOf(*reading, bound, text) : reading.error();
}

Result<std::optional<Decimal>> readPublishedPoints(std::string_view text, Strictness strictness) {
    const auto reading = readNumber(text, {.strictness = strictness});
    return reading ? publishedPointsOf(*reading, text) : reading.error();
}

} // namespace xushi
