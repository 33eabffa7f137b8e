#include "words/Explaining.h"

#include "words/Phrases.h"

namespace xushi {
namespace {

constexpr int exactDecimals = 6; ///< as the board's exchange writes exact values

bool isSigned(ExplainedColumn column) {
    return column == ExplainedColumn::Growth || column == ExplainedColumn::Gap || column == ExplainedColumn::LinearGap;
}

std::string spaced(const std::string& text) { return text.empty() ? text : " " + text; }

std::string inputLine(const ExplainedInput& input, Language language) {
    std::string line = "  " + say(input.name, language) + spaced(input.value) + input.unit;
    if (input.period) line += spaced(periodPhrase(*input.period, language));
    if (input.status) line += spaced(statusWord(*input.status, language));
    if (!input.source.empty()) line += spaced(say(Remark{"explain.source", {input.source}}, language));
    return line;
}

} // namespace

std::string explainedNumber(const Explanation& told, const NumberFormat& format) {
    if (!told.shown) return {};
    return (isSigned(told.column) ? format.signedDecimal(*told.shown) : format.decimal(*told.shown)) + told.unit;
}

std::string columnWord(ExplainedColumn column, Language language) {
    return say(Remark{"explain.column-" + std::string(token(column)), {}}, language);
}

std::vector<std::string> explanationLines(const Explanation& told, const NumberFormat& format, Language language) {
    const auto line = [&](const char* key, std::vector<std::string> args) { return say(Remark{key, std::move(args)}, language); };
    std::vector<std::string> lines;
    lines.push_back(columnWord(told.column, language) + spaced(explainedNumber(told, format)));
    lines.push_back(line("explain.formula", {say(told.formula, language)}));
    if (told.exact && told.rounding)
        lines.push_back(line("explain.exact", {format.ratio(*told.exact, exactDecimals) + told.unit, say(*told.rounding, language)}));
    for (const auto& input : told.inputs) lines.push_back(inputLine(input, language));
    for (const auto& remark : told.remarks) lines.push_back(say(remark, language));
    return lines;
}

} // namespace xushi
