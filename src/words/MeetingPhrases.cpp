#include "words/MeetingPhrases.h"

#include "domain/analyses/ShownNumbers.h"
#include "words/CountyPhrases.h"
#include "words/Phrases.h"
#include "words/RowPhrases.h"

namespace xushi {
namespace {

std::string meetingWord(const std::string& key, std::vector<std::string> args, Language language) { return say(Remark{key, std::move(args)}, language); }

std::string withUnit(const std::string& name, const Indicator& indicator, Language language) {
    return indicator.unit.empty() ? name : meetingWord("meeting.title", {name, indicator.unit}, language);
}

std::string factsOf(const CountyStanding& standing, const NumberFormat& format, Language language) {
    const BoardRow& row = *standing.row;
    const Indicator& indicator = definitionOf(row, *standing.indicator);
    return meetingWord("meeting.target", {targetWithUnit(*row.target, indicator.unit, formatOf(row, format), language), countyClauses(standing, format, language)}, language);
}

std::string dutyOf(const MeetingSlide& slide, const Catalogue& catalogue, Language language) {
    std::string text = meetingWord("meeting.duty", {boardtext::department(*slide.standing.indicator, catalogue)}, language);
    const std::string curve = boardtext::curve(*slide.standing.row, language);
    if (!curve.empty()) text += meetingWord("county.light-mark", {}, language) + meetingWord("meeting.basis", {curve}, language);
    return text;
}

std::string explanationIn(const MeetingSlide& slide, Language language) {
    if (slide.explanations.empty()) return meetingWord("meeting.unexplained", {}, language);
    std::string all;
    for (const auto& text : slide.explanations) all += (all.empty() ? "" : meetingWord("meeting.explained-mark", {}, language)) + text;
    return meetingWord("meeting.explained", {all}, language);
}

MeetingCountyText countyText(const CountyStanding& county, CountyBar bar, const NumberFormat& format, Language language) {
    MeetingCountyText text{.light = *county.light, .letter = lightLetter(*county.light, language), .name = county.region->name};
    text.bar = barOf(county, bar);
    const BoardRow* row = county.row ? &*county.row : nullptr;
    if (text.bar) text.number = format.decimal(shownShare(*text.bar, row ? formatOf(*row, format).rounding : format.rounding));
    if (!row) return text;
    text.value = boardtext::value(*row, *county.indicator, format, language);
    if (row->isOlderThanAsked) text.asOf = boardtext::asOf(*row, language);
    if (bar == CountyBar::Completion) text.due = row->standing.schedule;
    return text;
}

} // namespace

std::string meetingHead(const Meeting& meeting, const NumberFormat& format, Language language) {
    return meetingWord("meeting.head", {periodPhrase(meeting.period, language), meeting.region->name, format.decimal(shownShare(meeting.schedule, format.rounding)),
                                        std::to_string(meeting.period.last.number())}, language);
}

std::string meetingEmpty(const Meeting& meeting, Language language) {
    return meetingWord(meeting.count(Light::On) > 0 ? "meeting.empty" : "meeting.empty-unjudged", {}, language);
}

MeetingSlideText meetingSlideText(const MeetingSlide& slide, const Catalogue& catalogue, const NumberFormat& format, Language language) {
    const CountyStanding& standing = slide.standing;
    const Indicator& indicator = *standing.indicator;
    MeetingSlideText text{.light = *standing.light, .word = lightWord(*standing.light, language), .title = withUnit(indicator.name, indicator, language)};
    text.facts = factsOf(standing, format, language);
    text.duty = dutyOf(slide, catalogue, language);
    text.remarks = boardtext::note(*standing.row, indicator, format, language);
    text.explanation = explanationIn(slide, language);
    text.isExplained = !slide.explanations.empty();
    const CountyBar bar = barOf(slide);
    text.valueHead = withUnit(meetingWord("meeting.value-head", {}, language), indicator, language);
    text.barHead = meetingWord(bar == CountyBar::Completion ? "meeting.completion-head" : "meeting.share-head", {}, language);
    for (const auto& county : slide.counties) text.counties.push_back(countyText(county, bar, format, language));
    return text;
}

} // namespace xushi
