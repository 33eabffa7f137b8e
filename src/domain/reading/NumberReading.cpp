#include "domain/reading/NumberReading.h"

#include "domain/Width.h"
#include "domain/reading/Formula.h"
#include "domain/reading/Magnitude.h"
#include "domain/reading/NoteMarks.h"
#include "domain/reading/NumberWords.h"
#include "domain/reading/StateMark.h"
#include "domain/Unit.h"
#include "domain/reading/WrittenNumber.h"

namespace xushi {
namespace {

constexpr std::size_t longestText = 200; ///< bytes; a cell that is a number is far shorter

bool isUnit(std::string_view word, const NumberContext& context) {
    const std::string own = foldWidth(context.unit);
    return isUnitWord(word) || (!word.empty() && word == trimmed(own));
}

/// The scale word that `rest` begins with, unless it is the beginning of a unit: 万元 but not 千瓦时.
void takeScale(std::string_view& rest, const NumberContext& context, NumberReading& reading) {
    std::string_view behind = rest;
    const auto scale = takeScaleWord(behind);
    if (!scale || (isUnit(rest, context) && !isUnit(behind, context))) return;
    reading.scale = scale->power;
    reading.scaleWord = scale->word;
    rest = behind;
}

/// What stands behind the digits: 余万元, 万多元, 个百分点, 家左右. False when a word of it is not known.
bool takeWordsBehind(std::string_view rest, const NumberContext& context, NumberReading& reading) {
    if (!takeQualifierBehind(rest, reading)) return false;
    takeScale(rest, context, reading);
    if (!takeQualifierBehind(rest, reading)) return false;
    constexpr std::string_view about = "左右";
    std::string_view end = rest.ends_with(about) ? rest.substr(rest.size() - about.size()) : std::string_view();
    rest.remove_suffix(end.size());
    if (!takeQualifierBehind(end, reading)) return false;
    reading.unit = trimmed(rest);
    return reading.unit.empty() || isUnit(reading.unit, context);
}

NumberForm formOf(std::string_view unit) {
    const auto [base, power] = unitMeaning(unit);
    if (base == "%") return power == 0 ? NumberForm::Percent : NumberForm::PerMille;
    if (base == "倍") return NumberForm::Times;
    return base == "个百分点" ? NumberForm::Points : NumberForm::Amount;
}

Result<NumberReading> asPercent(NumberReading reading, int power, std::string_view text) {
    WrittenNumber number = writtenNumber(*reading.value);
    number.power += power;
    const auto value = power == 0 ? Result<Decimal>(*reading.value) : toDecimal(number, text);
    if (!value) return value.error();
    reading.value = *value;
    reading.form = NumberForm::Percent;
    reading.unit = "%";
    return reading;
}

/// What a number that carries neither scale nor unit means in its column. Nothing is nothing in every way of writing.
Result<NumberReading> meantByColumn(NumberReading reading, const NumberContext& context, std::string_view text) {
    switch (context.plain) {
    case PlainNumber::Amount: return reading;
    case PlainNumber::Percent: return asPercent(std::move(reading), 0, text);
    case PlainNumber::Share: return asPercent(std::move(reading), 2, text);
    case PlainNumber::Unsaid:
        if (reading.value->isZero()) return asPercent(std::move(reading), 0, text);
        return refused("number.percent-or-share", {std::string(text)});
    case PlainNumber::Index: reading.form = NumberForm::Index; return reading;
    }
    return reading;
}

/// Footnote marks off the end; false when a numbered one cannot be told from the digits.
bool takeMarks(std::string_view& rest, NumberReading& reading) {
    const Noted noted = withoutMarks(rest);
    const NumberedMark numbered = numberedMark(noted.text);
    reading.note = std::string(numbered.digits) + noted.marks;
    rest = trimmed(numbered.text);
    if (numbered.digits.empty()) return true;
    const char before = numbered.text.empty() ? '0' : numbered.text.back();
    const bool isApart = before == ' ' || before == '%' || static_cast<unsigned char>(before) >= 0x80;
    return isApart && numbered.digits.size() <= 2 && !rest.empty();
}

/// What stands in the text but cannot be seen, and would make another number of it: a soft hyphen where a minus may be
/// meant, writing that is turned around.
std::optional<std::string> misleadingCharacter(std::string_view text) {
    constexpr std::string_view turned = "\u202E";
    constexpr std::string_view softHyphen = "\u00AD";
    if (text.find(turned) != std::string_view::npos) return "U+202E";
    const std::string folded = foldWidth(text);
    return trimmed(folded).starts_with(softHyphen) ? std::optional<std::string>("U+00AD") : std::nullopt;
}

/// The text as everything below reads it: nothing invisible, half-width, 。 for the point of a Chinese keyboard.
std::string foldedNumber(std::string_view text) {
    std::string folded = foldWidth(withoutInvisible(text));
    constexpr std::string_view ideographicPoint = "。";
    for (auto at = folded.find(ideographicPoint); at != std::string::npos; at = folded.find(ideographicPoint))
        folded.replace(at, ideographicPoint.size(), ".");
    return folded;
}

/// The offers of a refused comma carry the sign that stands before it.
Problem withSign(Problem problem, bool isNegative) {
    for (std::size_t i = 1; isNegative && i < problem.args.size(); ++i) problem.args[i].insert(0, "-");
    return problem;
}

Result<NumberReading> readFormula(std::string_view plain, const NumberContext& context, std::string_view text) {
    if (context.strictness == Strictness::FromFile) return refused("number.formula", {std::string(text)});
    const auto value = computed(plain.substr(1), text);
    if (!value) return value.error();
    return meantByColumn({.value = *value, .formula = std::string(plain)}, context, text);
}

} // namespace

Result<NumberReading> readNumber(std::string_view given, const NumberContext& context) {
    const std::string text = withNamedInvisible(trimmed(given.substr(0, longestText + 1)));
    const auto notANumber = [&] { return refused("number.not-a-number", {text}); };
    if (given.size() > longestText) return notANumber();
    const std::string folded = foldedNumber(given);
    std::string_view rest = trimmed(folded);
    if (const auto character = misleadingCharacter(given); character && !rest.empty())
        return refused("number.misleading-character", {text, *character});
    if (isFormulaError(rest)) return refused("number.formula-error", {text});
    if (rest.starts_with('=')) return readFormula(rest, context, text);
    NumberReading reading;
    if (!takeMarks(rest, reading)) return refused("number.note-unclear", {text});
    if (const auto state = stateMarked(rest); state && (!rest.empty() || reading.note.empty())) {
        reading.state = *state;
        return reading;
    }
    if (!takeWordsBefore(rest, reading)) return notANumber();
    const bool isNegative = rest.starts_with('-');
    if (isNegative || rest.starts_with('+')) rest.remove_prefix(1);
    if (rest.starts_with(' ') || (isNegative && reading.verb && reading.verb != GrowthVerb::Grew)) return notANumber();
    const auto magnitude = takeMagnitude(rest, context, text);
    if (!magnitude) return withSign(magnitude.error(), isNegative);
    reading.value = isNegative ? -magnitude->value : magnitude->value;
    if (!takeWordsBehind(rest, context, reading)) return notANumber();
    if (magnitude->isUnitAlone && !reading.qualifier) return notANumber();
    if (magnitude->hasExponent) reading.remarks.push_back({"number.taken-exponent", {text, reading.value->toString()}});
    reading.form = formOf(reading.unit);
    const bool isPlain = reading.scale == 0 && reading.unit.empty();
    return isPlain ? meantByColumn(std::move(reading), context, text) : reading;
}

} // namespace xushi
