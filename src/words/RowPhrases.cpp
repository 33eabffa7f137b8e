#include "words/RowPhrases.h"

#include "domain/analyses/ShownNumbers.h"
#include "domain/reading/StateMark.h"
#include "words/Phrases.h"

namespace xushi::boardtext {
namespace {

constexpr auto notApplicable = "—";

std::vector<Remark> allRemarks(const BoardRow& row, const Indicator& indicator, const NumberFormat& format) {
    std::vector<Remark> all = row.remarks;
    const bool isOwn = row.target && !std::holds_alternative<MonthLinear>(shapeOf(row.curve));
    if (!isOwn || !row.standing.linearGap) return all;
    const Decimal shown = shownPoints(*row.standing.linearGap, indicator.measure, formatOf(row, format).rounding);
    all.insert(all.begin(), {"note.linear-verdict", {format.signedDecimal(shown)}});
    return all;
}

} // namespace

std::string value(const BoardRow& row, const Indicator& indicator, const NumberFormat& format, Language language) {
    if (const auto mark = markOf(row.state); !mark.empty()) return std::string(mark);
    std::string number;
    if (row.value) number = withQualifier(format.decimal(shownFigure(*row.value, definitionOf(row, indicator))), row.qualifier);
    return row.stage ? say(shownStage(*row.stage, number), language) : number;
}

std::string value(const std::optional<Figure>& figure, const Indicator& indicator, const NumberFormat& format, Language language) {
    if (!figure) return lightWord(Light::Missing, language);
    if (figure->value && figure->state == FigureState::Reported) {
        const std::string number = withQualifier(format.decimal(*figure->value), figure->qualifier);
        return figure->stage ? say(shownStage(*figure->stage, number + indicator.unit), language) : number;
    }
    const std::string text = value(BoardRow{.state = figure->state, .stage = figure->stage}, indicator, format, language);
    return text.empty() ? lightWord(Light::Missing, language) : text;
}

std::string target(const BoardRow& row, const NumberFormat& format, Language language) {
    if (!row.target) return notApplicable;
    return row.targetBefore ? revisedTargetPhrase(*row.targetBefore, *row.target, formatOf(row, format), language)
                            : targetPhrase(*row.target, formatOf(row, format), language);
}

std::string targetInForce(const BoardRow& row, const NumberFormat& format, Language language) {
    return row.target ? targetPhrase(*row.target, formatOf(row, format), language) : notApplicable;
}

std::string lastYear(const BoardRow& row, const Indicator& indicator, const NumberFormat& format) {
    return row.lastYear ? format.decimal(shownFigure(*row.lastYear, definitionOf(row, indicator))) : std::string();
}

std::string completion(const BoardRow& row, const NumberFormat& format) {
    if (row.standing.completion) return format.decimal(shownShare(*row.standing.completion, formatOf(row, format).rounding));
    return row.value ? notApplicable : "";
}

std::string schedule(const BoardRow& row, const NumberFormat& format) {
    return row.standing.schedule ? format.decimal(shownShare(*row.standing.schedule, formatOf(row, format).rounding)) : notApplicable;
}

std::string gap(const BoardRow& row, const Indicator& indicator, const NumberFormat& format) {
    if (row.standing.gap) return format.signedDecimal(shownPoints(*row.standing.gap, indicator.measure, formatOf(row, format).rounding));
    return row.value ? notApplicable : "";
}

std::string growth(const BoardRow& row, const Indicator& indicator, const NumberFormat& format, Language language) {
    if (!row.growth) return row.value ? notApplicable : "";
    return growthPhrase(*row.growth, definitionOf(row, indicator), formatOf(row, format), language);
}

std::string asOf(const BoardRow& row, Language language) {
    return row.asOf ? asOfPhrase(*row.asOf, language) + (row.isAsOfAssumed ? "*" : "") : std::string();
}

std::string curve(const BoardRow& row, Language language) {
    if (!row.target || row.target->nature != TargetNature::Flow) return {};
    const std::string key = "curve." + std::string(shapeToken(shapeOf(row.curve)));
    return say(Remark{key, {}}, language) + (row.curve && row.curve->isAssumed ? "*" : "");
}

std::string department(const Indicator& indicator, const Catalogue& catalogue) {
    const Department* found = catalogue.find(indicator.department);
    return found ? found->name + (found->isAssumed ? "*" : "") : notApplicable;
}

std::string remarks(const BoardRow& row, const Indicator& indicator, const NumberFormat& format, Language language) {
    return sayAll(allRemarks(row, indicator, format), language);
}

std::string note(const BoardRow& row, const Indicator& indicator, const NumberFormat& format, Language language) {
    return noteOf(row.status, allRemarks(row, indicator, format), language);
}

} // namespace xushi::boardtext
