#include "words/DifferencePhrases.h"

#include "domain/RecordNames.h"
#include "words/FigureChange.h"
#include "words/Phrases.h"
#include "words/RowPhrases.h"

namespace xushi {
namespace {

std::string cellText(RowPart part, const BoardRow& row, const Indicator& indicator, const NumberFormat& format, Language language) {
    switch (part) {
    case RowPart::Value: return boardtext::value(row, indicator, format, language);
    case RowPart::AsOf: return boardtext::asOf(row, language);
    case RowPart::Target: return boardtext::targetInForce(row, format, language); // what it was before stands on the other side
    case RowPart::LastYear: return boardtext::lastYear(row, indicator, format);
    case RowPart::Growth: return boardtext::growth(row, indicator, format, language);
    case RowPart::Completion: return boardtext::completion(row, format);
    case RowPart::Schedule: return boardtext::schedule(row, format);
    case RowPart::Gap: return boardtext::gap(row, indicator, format);
    case RowPart::Light: return lightWord(row.standing.light, language);
    case RowPart::Remarks: return boardtext::remarks(row, indicator, format, language);
    }
    return {};
}

std::string withStatus(std::string text, const BoardRow* row, Language language) {
    if (row && row->status) text += (language == Language::Chinese ? "（" : " (") + statusWord(*row->status, language) + (language == Language::Chinese ? "）" : ")");
    return text;
}

std::string clausesJoined(const std::vector<std::string>& clauses, Language language) {
    std::string text;
    for (const auto& clause : clauses) text += (text.empty() ? "" : language == Language::Chinese ? "；" : "; ") + clause;
    return text;
}

} // namespace

std::string partWord(RowPart part, Language language) { return say(Remark{"difference." + std::string(token(part)), {}}, language); }

std::string partText(RowPart part, const BoardRow* row, const Catalogue& catalogue, const NumberFormat& format, Language language) {
    const Indicator* indicator = row ? catalogue.find(row->indicator) : nullptr;
    const std::string text = indicator ? cellText(part, *row, *indicator, format, language) : "";
    if (!text.empty()) return text;
    return part == RowPart::Value ? lightWord(Light::Missing, language) : say(Remark{"change.empty", {}}, language);
}

PartTexts partTexts(RowPart part, const RowDifference& row, const Catalogue& before, const Catalogue& after, const NumberFormat& format,
                    Language language) {
    PartTexts texts{partText(part, row.before, before, format, language), partText(part, row.after, after, format, language)};
    if (part != RowPart::Value || texts.before != texts.after) return texts;
    return {withStatus(texts.before, row.before, language), withStatus(texts.after, row.after, language)};
}

std::string differencePhrase(const RowDifference& row, const Catalogue& before, const Catalogue& after, const NumberFormat& format,
                             Language language) {
    const Catalogue& named = row.after ? after : before;
    const std::string indicator = nameIn(named, row.indicator);
    const std::string region = nameIn(named, row.region);
    if (!row.after) return say(Remark{"difference.gone", {indicator, region}}, language);
    std::vector<std::string> clauses;
    for (const auto part : row.parts) {
        const auto [then, now] = partTexts(part, row, before, after, format, language);
        if (then != now) clauses.push_back(say(Remark{"difference.part", {partWord(part, language), then, now}}, language));
    }
    if (clauses.empty() && row.before)
        for (const auto part : row.parts) clauses.push_back(say(Remark{"difference.part-unseen", {partWord(part, language)}}, language));
    if (!row.before) clauses.insert(clauses.begin(), say(Remark{"difference.new", {indicator, region}}, language));
    const std::string all = clausesJoined(clauses, language);
    return row.before ? say(Remark{"difference.row", {indicator, region, all}}, language) : all;
}

std::string definitionPhrase(const DefinitionDifference& definition, const Catalogue& after, Language language) {
    const auto key = definition.isNew ? "difference.definition-new" : "difference.definition";
    return say(Remark{key, {std::string(token(definition.kind)), recordName(after, definition.kind, definition.key)}}, language);
}

std::string causePhrase(const JournalAct& act, const std::string& at, const Catalogue& catalogue, Language language) {
    std::vector<std::string> args{std::to_string(act.group), at, actorName(catalogue, act.actor), actPhrase(act.act, language)};
    if (act.reason.empty()) return say(Remark{"difference.act", std::move(args)}, language);
    args.push_back(act.reason);
    return say(Remark{"difference.act-why", std::move(args)}, language);
}

} // namespace xushi
