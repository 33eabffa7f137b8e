#include "words/ActPhrases.h"

#include "domain/RecordNames.h"
#include "domain/VersionInForce.h"
#include "words/FigureChange.h"
#include "words/Phrases.h"
#include "words/RowPhrases.h"

namespace xushi {
namespace {

constexpr auto betweenPlaceParts = " · ";

std::string joinedParts(const std::vector<std::string>& parts, std::string_view between) {
    std::string text;
    for (const auto& part : parts)
        if (!part.empty()) text += text.empty() ? part : std::string(between) + part;
    return text;
}

/// Of a review and an explanation as well, whose keys begin like it.
std::optional<FigureKey> figureInKey(RecordKind kind, std::string_view key) {
    if (kind == RecordKind::Figure || kind == RecordKind::Review) return figureKeyFrom(key);
    return kind == RecordKind::Explanation ? figureKeyFrom(key.substr(0, key.rfind('|'))) : std::nullopt;
}

std::string figurePlaceText(const Catalogue& catalogue, const FigureKey& key, Language language) {
    return joinedParts({nameIn(catalogue, key.indicator), periodPhrase(key.period, language), nameIn(catalogue, key.region)}, betweenPlaceParts);
}

/// 产业处 · 2025年5月 of a submission, 技术合同成交额 · 淮安市 · 2025年 of a target.
std::string recordPlaceText(const Catalogue& catalogue, RecordKind kind, std::string_view key, Language language) {
    if (const auto figure = figureInKey(kind, key)) return figurePlaceText(catalogue, *figure, language);
    const std::string name = recordName(catalogue, kind, key);
    const std::string_view last = key.substr(key.rfind('|') + 1);
    if (kind == RecordKind::Submission) return joinedParts({name, say(Remark{"history.month", {std::string(last)}}, language)}, betweenPlaceParts);
    if (kind != RecordKind::Target) return name;
    const std::string_view region = key.substr(key.find('|') + 1, key.rfind('|') - key.find('|') - 1);
    return joinedParts({name, nameIn(catalogue, RegionCode{std::string(region)}), say(Remark{"history.year", {std::string(last)}}, language)}, betweenPlaceParts);
}

std::optional<Figure> figureWithin(const Fields& fields) {
    auto figure = figureFrom(fields);
    return fields.empty() || !figure ? std::nullopt : std::optional(std::move(*figure));
}

/// From and to with the unit, or whatever else of the figure has changed.
std::string figureChangeText(const JournalEntry& entry, const Catalogue& catalogue, const NumberFormat& format, Language language) {
    const auto before = figureWithin(entry.before);
    const auto after = figureWithin(entry.after);
    if (!after) return recordPlaceText(catalogue, entry.kind, entry.key, language);
    const std::string place = figurePlaceText(catalogue, after->key, language);
    const Indicator* latest = catalogue.find(after->key.indicator);
    const Indicator definition = latest ? indicatorInForce(catalogue, *latest, monthOf(after->key.period)) : Indicator{};
    const std::string from = boardtext::value(before, definition, format, language);
    const std::string to = boardtext::value(after, definition, format, language);
    if (from == to) return joinedParts({place, joinedParts(descriptionChanges(before, *after, format, language), "；")}, betweenPlaceParts);
    const bool hasUnit = after->value && !definition.unit.empty();
    return say(Remark{"history.change", {place, from, hasUnit ? to + " " + definition.unit : to}}, language);
}

std::string submissionContent(const Submission& submission, Language language) {
    const std::string stage = submissionWord(submission.stage, language);
    return submission.deadline.empty() ? stage : say(Remark{"history.deadline", {stage, submission.deadline}}, language);
}

std::string reviewContent(const Review& review, Language language) {
    if (review.isAccepted) return say(Remark{"history.accepted", {}}, language);
    return review.comment.empty() ? std::string() : say(Remark{"history.returned", {review.comment}}, language);
}

std::string targetContent(const Target& target, const Indicator* indicator, const NumberFormat& format, Language language) {
    if (target.isWithdrawn) return {};
    return indicator ? targetWithUnit(target, indicator->unit, format, language) : targetPhrase(target, format, language);
}

/// What it held before and holds now, where a few words say that.
std::string recordChangeText(const JournalEntry& entry, const Catalogue& catalogue, const NumberFormat& format, Language language) {
    const std::string place = recordPlaceText(catalogue, entry.kind, entry.key, language);
    const Indicator* indicator = entry.kind == RecordKind::Target ? catalogue.find(IndicatorCode{entry.key.substr(0, entry.key.find('|'))}) : nullptr;
    const std::string from = recordContent(entry.kind, entry.before, indicator, format, language);
    const std::string to = recordContent(entry.kind, entry.after, indicator, format, language);
    if (from == to) return place;
    return from.empty() || to.empty() ? joinedParts({place, to}, betweenPlaceParts) : say(Remark{"history.change", {place, from, to}}, language);
}

} // namespace

std::string actSubject(const JournalAct& act, const JournalEntry* only, std::string_view file, const Catalogue& catalogue, const NumberFormat& format,
                       Language language) {
    if (!file.empty()) return say(Remark{"history.file", {std::string(file), std::to_string(act.count)}}, language);
    if (only && only->kind == RecordKind::Figure) return figureChangeText(*only, catalogue, format, language);
    if (only) return recordChangeText(*only, catalogue, format, language);
    const std::string first = recordPlaceText(catalogue, act.firstKind, act.firstKey, language);
    return act.count > 1 ? say(Remark{"history.several", {first, std::to_string(act.count)}}, language) : first;
}

std::string recordContent(RecordKind kind, const Fields& fields, const Indicator* indicator, const NumberFormat& format, Language language) {
    if (fields.empty()) return {};
    const auto told = [](const auto& record, const auto& content) { return record ? content(*record) : std::string(); };
    switch (kind) {
    case RecordKind::Target: return told(targetFrom(fields), [&](const Target& target) { return targetContent(target, indicator, format, language); });
    case RecordKind::Submission: return told(submissionFrom(fields), [&](const Submission& submission) { return submissionContent(submission, language); });
    case RecordKind::Review: return told(reviewFrom(fields), [&](const Review& review) { return reviewContent(review, language); });
    case RecordKind::Explanation: return told(explanationFrom(fields), [](const FindingExplanation& explanation) { return explanation.text; });
    case RecordKind::Pin: return told(pinFrom(fields), [&](const PersonPin& pin) { return say(Remark{pin.kept.empty() ? "history.pin-none" : "history.pin-set", {}}, language); });
    case RecordKind::SentenceEdit: return told(sentenceEditFrom(fields), [](const SentenceEdit& edit) { return edit.text; });
    case RecordKind::Publication: return told(publicationFrom(fields), [](const Publication& publication) { return publication.fileName; });
    default: return {};
    }
}

std::vector<std::string> actWords() {
    return {"enter", "paste", "fill", "replace", "clear", "import", "merge", "annotate", "explain", "submit", "withdraw", "return", "approve", "sign-off", "unlock", "deadline", "review",
            "undo", "redo", "restore", "target", "allocate", "roll-over", "indicator", "change-indicators", "stop-indicator", "succeed-indicator", "curve", "region", "department", "person", "pin",
            "settings", "import-catalogue", "layout", "remove-layout", "narrative", "publish", "package", "create"};
}

std::string recordTitle(const Catalogue& catalogue, RecordKind kind, std::string_view key, Language language) {
    const std::string word = say(Remark{"record." + std::string(token(kind)), {}}, language);
    return say(Remark{"history.record", {recordName(catalogue, kind, key), word}}, language);
}

} // namespace xushi
