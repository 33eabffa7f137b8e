#include "words/Explaining.h"

#include "domain/WordArgument.h"
#include "domain/analyses/RowInputs.h"
#include "words/Phrases.h"

namespace xushi {
namespace {

bool isSigned(ExplainedColumn column) {
    return column == ExplainedColumn::Growth || column == ExplainedColumn::Gap || column == ExplainedColumn::LinearGap;
}

std::string spaced(const std::string& text) { return text.empty() ? text : " " + text; }

/// The texts of the domain have the minus of files.
std::string written(std::string numbers, const NumberFormat& format) {
    if (format.minus == MinusSign::Ascii) return numbers;
    constexpr std::string_view minus = "\u2212";
    for (std::size_t at = 0; at < numbers.size(); ++at)
        if (numbers[at] == '-' && (at == 0 || !(numbers[at - 1] >= '0' && numbers[at - 1] <= '9'))) { // no date
            numbers.replace(at, 1, minus);
            at += minus.size() - 1;
        }
    return numbers;
}

std::string inputLine(const ExplainedInput& input, const NumberFormat& format, Language language) {
    std::string line = "  " + say(input.name, language);
    if (input.target) line += spaced(targetWithUnit(*input.target, input.unit, format, language));
    else if (!input.value.empty()) line += spaced(written(input.value, format)) + input.unit;
    if (input.stage) line += spaced(stageWord(*input.stage, language));
    if (input.period) line += spaced(periodPhrase(*input.period, language));
    if (input.status) line += spaced(statusWord(*input.status, language));
    if (!input.source.empty()) line += spaced(say(Remark{"explain.source", {input.source}}, language));
    return line;
}

Remark written(Remark remark, const NumberFormat& format) {
    if (remark.key.starts_with("explain.")) // of the others an argument may be a person's text
        for (auto& arg : remark.args)
            if (!remarkIn(arg)) arg = written(std::move(arg), format); // its key has hyphens
    return remark;
}

/// Its arguments are texts of people and no numbers.
bool hasTexts(const Remark& formula) { return formula.key == "ground.basis-differs"; }

} // namespace

std::string explainedNumber(const Explanation& told, const NumberFormat& format, Language language) {
    if (!told.shown) return told.inWords ? say(written(*told.inWords, format), language) : std::string();
    if (told.bound) return boundSign(*told.bound) + format.decimal(*told.shown) + told.unit;
    if (told.inWords) return say(written(*told.inWords, format), language);
    const std::string number = isSigned(told.column) ? format.signedDecimal(*told.shown) : format.decimal(*told.shown);
    return withQualifier(number, told.qualifier) + told.unit;
}

std::string columnWord(ExplainedColumn column, Language language) {
    return say(Remark{"explain.column-" + std::string(token(column)), {}}, language);
}

std::string nameOf(const Explanation& told, Language language) {
    return told.name ? say(*told.name, language) : columnWord(told.column, language);
}

std::vector<std::string> explanationLines(const Explanation& told, const NumberFormat& format, Language language) {
    const auto line = [&](const char* key, std::vector<std::string> args) { return say(Remark{key, std::move(args)}, language); };
    std::vector<std::string> lines;
    lines.push_back((told.of ? periodPhrase(*told.of, language) : nameOf(told, language)) + spaced(explainedNumber(told, format, language)));
    if (told.asOf) lines.push_back(line("explain.as-of", {periodPhrase(*told.asOf, language)}));
    lines.push_back(line("explain.formula", {say(hasTexts(told.formula) ? told.formula : written(told.formula, format), language)}));
    if (told.exact && told.rounding)
        lines.push_back(line("explain.exact", {written(exactText(*told.exact), format) + told.unit, say(*told.rounding, language)}));
    for (const auto& input : told.inputs) lines.push_back(inputLine(input, format, language));
    for (const auto& remark : told.remarks) lines.push_back(say(written(remark, format), language));
    return lines;
}

} // namespace xushi
