#include "words/FigureChange.h"

#include "domain/Reversal.h"
#include "domain/analyses/ShownNumbers.h"
#include "domain/reading/StateMark.h"
#include "words/Phrases.h"

#include <algorithm>
#include <array>
#include <iterator>

namespace xushi {
namespace {

constexpr std::array<std::string_view, 34> knownActs{
    "allocate", "annotate", "change-indicators", "clear", "create", "curve", "deadline", "department", "enter", "explain",
    "fill", "import", "import-catalogue", "indicator", "layout", "merge", "narrative", "package", "paste", "person", "pin", "publish", "redo", "region", "remove-layout",
    "replace", "restore", "review", "roll-over", "settings", "stop-indicator", "succeed-indicator", "target", "undo"};

std::string valueText(const Figure& figure, const NumberFormat& format, Language language) {
    if (const auto mark = markOf(figure.state); !mark.empty()) return std::string(mark);
    if (figure.state == FigureState::Cleared) return lightWord(Light::Missing, language);
    const std::string number = figure.value ? format.decimal(*figure.value) : "";
    if (figure.stage) return say(shownStage(*figure.stage, number), language);
    return figure.value ? number : lightWord(Light::Missing, language);
}

std::string numberText(const std::optional<Decimal>& number, const NumberFormat& format) {
    return number ? format.decimal(*number) : "";
}

std::string growthText(const std::optional<PublishedGrowth>& growth, const NumberFormat& format) {
    if (!growth) return "";
    return (growth->bound ? boundSign(*growth->bound) : "") + format.decimal(growth->percent) + "%";
}

/// One field of a figure: the key of its name and what stands in it.
struct FieldText {
    const char* name;
    std::string text;
};

std::vector<FieldText> fieldTexts(const Figure& f, const NumberFormat& format, Language language) {
    return {{"change.qualifier", f.qualifier ? std::string(token(*f.qualifier)) : ""},
            {"change.status", statusWord(f.status, language)},
            {"change.growth", growthText(f.growth, format)},
            {"change.points", numberText(f.points, format)},
            {"change.restated-base", numberText(f.restatedBase, format)},
            {"change.last-year", numberText(f.lastYear, format)},
            {"change.source", f.source},
            {"change.note", f.note},
            {"change.wording", f.wording},
            {"change.as-of-assumed", f.isAsOfAssumed ? say(Remark{"change.yes", {}}, language) : ""},
            {"change.typed", f.typed}};
}

std::string orEmpty(const std::string& text, Language language) {
    return text.empty() ? say(Remark{"change.empty", {}}, language) : text;
}

Figure startOf(const std::optional<Figure>& before, const Figure& after) {
    return before ? *before : Figure{.key = after.key, .state = FigureState::Cleared};
}

std::vector<std::string> fieldChanges(const Figure& before, const Figure& after, const NumberFormat& format, Language language) {
    std::vector<std::string> changes;
    const auto earlier = fieldTexts(before, format, language);
    const auto later = fieldTexts(after, format, language);
    for (std::size_t i = 0; i < later.size(); ++i) {
        if (earlier[i].text == later[i].text) continue;
        const std::string name = say(Remark{later[i].name, {}}, language);
        changes.push_back(say(Remark{"change.field", {name, orEmpty(earlier[i].text, language), orEmpty(later[i].text, language)}}, language));
    }
    return changes;
}

} // namespace

std::string actPhrase(std::string_view act, Language language) {
    if (const auto reversal = reversalFrom(act)) {
        const bool isUndo = reversal->way == ReversalWay::Undo;
        return say(Remark{isUndo ? "act.undo-of" : "act.redo-of", {std::to_string(reversal->group)}}, language);
    }
    if (const auto step = fromToken<Step>(act)) return stepWord(*step, language);
    if (std::ranges::find(knownActs, act) == knownActs.end()) return std::string(act);
    return say(Remark{"act." + std::string(act), {}}, language);
}

std::string actorName(const Catalogue& catalogue, std::string_view actor) {
    for (const auto& person : catalogue.people)
        if (person.code.text == actor) return person.name;
    const auto at = std::ranges::find_if(catalogue.people, [&](const Person& person) { return !actor.empty() && person.login == actor; });
    return at == catalogue.people.end() ? std::string(actor) : at->name;
}

std::vector<std::string> figureChanges(const std::optional<Figure>& before, const Figure& after,
                                       const NumberFormat& format, Language language) {
    const Figure start = startOf(before, after);
    std::vector<std::string> changes;
    const std::string from = valueText(start, format, language);
    const std::string to = valueText(after, format, language);
    if (from != to) changes.push_back(say(Remark{"change.value", {from, to}}, language));
    std::ranges::move(fieldChanges(start, after, format, language), std::back_inserter(changes));
    return changes;
}

std::vector<std::string> descriptionChanges(const std::optional<Figure>& before, const Figure& after,
                                            const NumberFormat& format, Language language) {
    Figure start = startOf(before, after);
    start.qualifier = after.qualifier;
    return fieldChanges(start, after, format, language);
}

} // namespace xushi
