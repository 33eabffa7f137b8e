#include "usecases/ReadNews.h"

#include "domain/Records.h"
#include "usecases/CompareBoards.h"
#include "usecases/StorePosition.h"

#include <algorithm>
#include <map>

namespace xushi {
namespace {

/// A record as it stood at the position, and the entry that wrote it last.
struct ChangedRecord {
    Fields before;
    std::int64_t last = 0;
};

/// In the order in which they were written first.
struct ChangedRecords {
    std::vector<JournalPlace> places;
    std::map<std::pair<RecordKind, std::string>, ChangedRecord> records;

    void take(const EarlierState& state) {
        const auto [at, isFirst] = records.try_emplace({state.place.kind, state.place.key}, ChangedRecord{state.before, 0});
        if (isFirst) places.push_back(state.place);
        at->second.last = state.place.sequence;
    }
};

bool isTold(const JournalPlace& place) { return place.kind == RecordKind::Figure || place.kind == RecordKind::Submission; }

Result<JournalHead> headAt(Reading& reading, const NewsAsked& asked) {
    std::optional<JournalHead> found;
    const auto read = reading.readHeads(asked.since - 1, [&](const JournalHead& head) {
        found = head;
        return false;
    });
    if (!read) return read.error();
    const bool isKnown = found && found->sequence == asked.since && (asked.code.empty() || found->shortCode() == asked.code);
    if (!isKnown) return missing("news.another-journal");
    return *found;
}

std::int64_t groupOf(const std::vector<JournalAct>& acts, std::int64_t entry) {
    const auto behind = std::ranges::upper_bound(acts, entry, {}, &JournalAct::group);
    return behind == acts.begin() ? entry : std::prev(behind)->group;
}

Result<void> tellFigureAt(Reading& reading, const std::string& key, const Fields& before, std::int64_t act, StoreNews& news) {
    const auto place = figureKeyFrom(key);
    const auto after = place ? reading.readFigure(*place) : Result<std::optional<Figure>>(std::optional<Figure>());
    if (!after) return after.error();
    if (!*after) return {};
    const auto then = before.empty() ? std::nullopt : std::optional(figureFrom(before));
    if (then && !*then) return then->error();
    tellFigure(news, then ? std::optional(**then) : std::nullopt, **after, act);
    return {};
}

Result<void> tellMonths(Reading& reading, const ChangedRecords& changed, const std::vector<JournalAct>& acts, StoreNews& news) {
    const auto submissions = reading.readSubmissions(everyYear);
    if (!submissions) return submissions.error();
    for (const auto& submission : *submissions) {
        const auto at = changed.records.find({RecordKind::Submission, keyTextOf(submission)});
        if (at == changed.records.end()) continue;
        const auto before = at->second.before.empty() ? Result<Submission>(Submission{.key = submission.key}) : submissionFrom(at->second.before);
        if (!before) return before.error();
        if (before->stage != submission.stage) news.months.push_back({submission.key, before->stage, submission.stage, groupOf(acts, at->second.last)});
    }
    return {};
}

} // namespace

Result<StoreNews> readNews(Reading& reading, const NewsAsked& asked) {
    StoreNews news;
    const auto from = headAt(reading, asked);
    if (!from) return from.error();
    const auto to = reading.journalHead();
    if (!to) return to.error();
    news.from = *from;
    news.to = *to;
    const auto acts = readActsBetween(reading, news.from.sequence, news.to.sequence);
    if (!acts) return acts.error();
    for (const auto& act : *acts) news.acts.emplace(act.group, act);
    const auto states = reading.readEarlierStates(asked.since, isTold);
    if (!states) return states.error();
    ChangedRecords changed;
    for (const auto& state : *states) changed.take(state);
    for (const auto& place : changed.places) {
        if (place.kind != RecordKind::Figure) continue;
        const ChangedRecord& record = changed.records.at({place.kind, place.key});
        if (const auto told = tellFigureAt(reading, place.key, record.before, groupOf(*acts, record.last), news); !told) return told.error();
    }
    if (const auto told = tellMonths(reading, changed, *acts, news); !told) return told.error();
    return news;
}

Result<void> tellLights(Store& store, const NewsAsked& asked, StoreNews& news) {
    if (news.from.sequence == news.to.sequence) return {};
    const auto compared = compareBoards(store, {.from = news.from.sequence, .to = news.to.sequence, .period = asked.period, .region = asked.region});
    if (!compared) return compared.error().key == "position.no-period" ? Result<void>() : Result<void>(compared.error());
    news.lights = lightNewsOf(compared->rows);
    return {};
}

} // namespace xushi
