#include "domain/reading/Conversion.h"
#include "domain/reading/GivenFigure.h"
#include "domain/reading/StoredNumber.h"
#include "fuzz/Fuzzing.h"
#include "io/sheets/PlainNumber.h"

#include <string>

namespace xushi {
namespace {

/// What a text comes to, without the words of a refusal.
std::string outcomeOf(const Result<NumberReading>& reading) {
    if (!reading) return reading.error().key;
    return std::to_string(static_cast<int>(reading->state)) + ' ' + (reading->value ? reading->value->toString() : "-") + ' ' + reading->unit + ' ' + reading->scaleWord;
}

std::string inFullWidth(std::string_view text) {
    std::string wide;
    for (const char c : text)
        if (c >= '0' && c <= '9') wide += std::string("\xEF\xBC") + static_cast<char>(0x90 + (c - '0'));
        else wide += c;
    return wide;
}

/// Two amounts in 元 and 万元 are one amount.
bool areOneAmount(const Decimal& small, const Decimal& large) {
    __extension__ using Wide = __int128;
    Wide left = small.units();
    Wide right = Wide{large.units()} * 10'000;
    for (int i = 0; i < large.scale(); ++i) left *= 10;
    for (int i = 0; i < small.scale(); ++i) right *= 10;
    return left == right;
}

void claimConversions(const NumberReading& reading) {
    for (const std::string_view unit : {"", "亿元", "家", "%", "个百分点", "万人", "件"})
        if (const auto value = inUnit(reading, unit)) claim(value->isFigure(), "a converted number is one of a figure");
    const auto small = inUnit(reading, "元");
    const auto large = inUnit(reading, "万元");
    if (small && large && reading.unit.ends_with("元")) claim(areOneAmount(*small, *large), "an amount is the same in every unit");
    if (const auto growth = growthInPercent(reading)) claim(growth->isFigure(), "a growth is one of a figure");
}

/// What holds of a reading, however its text was written.
void claimRead(const Result<NumberReading>& reading, const NumberContext& context) {
    if (!reading) return;
    claim(reading->value.has_value() == (reading->state == FigureState::Reported), "a state has no value, a number has one");
    if (!reading->value) return;
    claim(reading->value->isFigure(), "a number is one of a figure");
    const auto again = readNumber(reading->value->toString(), {.strictness = context.strictness});
    claim(again && again->value && again->value->isIdentical(*reading->value), "a number that is written again reads the same");
    claimConversions(*reading);
}

void claimReading(std::string_view text, const NumberContext& context) {
    const auto reading = readNumber(text, context);
    claim(reading || reading.error().key.starts_with("number."), "a refusal is one of a number");
    const std::string outcome = outcomeOf(reading);
    if (context.plain != PlainNumber::Amount) return claimRead(reading, context);
    claim(outcomeOf(readNumber(" " + std::string(text) + "\t", context)) == outcome, "blanks around a number mean nothing");
    claim(outcomeOf(readNumber(inFullWidth(text), context)) == outcome, "full-width digits are digits");
    claimRead(reading, context);
}

void claimStored(std::string_view text) {
    const auto plain = plainNumber(text);
    if (!plain) return;
    claim(plainNumber(*plain) == plain, "plain digits stay as they are");
    const auto stored = readStoredNumber(text);
    const auto again = readStoredNumber(*plain);
    if (stored) claim(again && *stored->value == *again->value, "a stored number has the value of its plain digits");
}

void claimGiven(const std::string& text) {
    for (const std::string_view unit : {"亿元", "家", "%"}) {
        Figure figure;
        if (!takeGiven(GivenNumber(text), unit, figure) || !figure.value) continue;
        Figure second;
        claim(takeGiven(GivenNumber(figure.value->toString()), unit, second).has_value() && second.value && second.value->isIdentical(*figure.value),
              "a figure that is typed again is the same");
    }
}

} // namespace

void fuzz_number(std::string_view bytes) {
    if (bytes.size() > 256) return; // longer than any that is read
    for (const auto strictness : {Strictness::Typed, Strictness::FromFile})
        for (const auto plain : {PlainNumber::Amount, PlainNumber::Percent, PlainNumber::Share, PlainNumber::Unsaid, PlainNumber::Index})
            claimReading(bytes, {.plain = plain, .strictness = strictness});
    claimReading(bytes, {.strictness = Strictness::FromFile, .hasDecimalComma = true, .unit = "家次"});
    claimStored(bytes);
    claimGiven(std::string(bytes));
}

} // namespace xushi
