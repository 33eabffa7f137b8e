#include "words/NewsPhrases.h"

#include "domain/RecordNames.h"
#include "words/FigureChange.h"
#include "words/Phrases.h"
#include "words/RowPhrases.h"

namespace xushi {
namespace {

std::string lightOf(const std::optional<Light>& light, Language language) { return light ? lightWord(*light, language) : say(Remark{"news.no-target", {}}, language); }

std::string changesJoined(const std::vector<std::string>& changes, Language language) {
    std::string text;
    for (const auto& change : changes) text += (text.empty() ? "" : say(Remark{"news.comma", {}}, language)) + change;
    return text;
}

} // namespace

std::string newsHead(const StoreNews& news, const std::string& since, Language language) {
    if (news.size() == 0) return say(Remark{"news.none", {since}}, language);
    std::vector<std::string> clauses;
    const auto add = [&](const char* key, std::size_t count) {
        if (count > 0) clauses.push_back(say(Remark{key, {std::to_string(count)}}, language));
    };
    add("news.count-came", news.came.size());
    add("news.count-revised", news.revised.size());
    add("news.count-lights", news.lights.size());
    add("news.count-months", news.months.size());
    return say(Remark{"news.head", {since, changesJoined(clauses, language)}}, language);
}

std::string figureNewsPhrase(const FigureNews& figure, const Catalogue& catalogue, const NumberFormat& format, Language language) {
    const FigureKey& key = figure.after.key;
    const Indicator* indicator = catalogue.find(key.indicator);
    std::string what;
    if (figure.before) what = changesJoined(figureChanges(figure.before, figure.after, format, language), language);
    else if (indicator) what = boardtext::value(figure.after, *indicator, format, language) + (figure.after.value && !figure.after.stage ? indicator->unit : "");
    return say(Remark{"news.figure", {nameIn(catalogue, key.indicator), nameIn(catalogue, key.region), key.period.toText(), what}}, language);
}

std::string lightNewsPhrase(const LightNews& light, const Catalogue& catalogue, Language language) {
    return say(Remark{"news.light", {nameIn(catalogue, light.indicator), nameIn(catalogue, light.region), lightOf(light.before, language), lightOf(light.after, language)}}, language);
}

std::string monthNewsPhrase(const MonthNews& month, const Catalogue& catalogue, Language language) {
    return say(Remark{"news.month", {nameIn(catalogue, month.key.department), month.key.month.toText(), submissionWord(month.before, language), submissionWord(month.after, language)}}, language);
}

} // namespace xushi
