#include "usecases/CompareBoards.h"

#include "usecases/StorePosition.h"

#include <algorithm>

namespace xushi {
namespace {

struct BoardThen {
    BoardReading board;
    JournalHead head;
};

Result<BoardThen> boardThen(Store& store, std::int64_t entry, const Period& period, const std::optional<RegionCode>& region) {
    return readTogetherAt(store, entry, [&](Reading& reading) -> Result<BoardThen> {
        auto board = readRowsOfBoard(reading, period, region);
        if (!board) return board.error();
        auto head = reading.journalHead();
        if (!head) return head.error();
        return BoardThen{std::move(*board), std::move(*head)};
    });
}

Result<Period> periodOf(Store& store, const ComparisonAsked& asked) {
    if (asked.period) return *asked.period;
    const auto latest = readTogetherAt(store, asked.to, [](Reading& reading) { return reading.latestPeriod(); });
    if (!latest) return latest.error();
    if (!*latest) return missing("position.no-period");
    return **latest;
}

/// What a board may rest on.
bool isOfBoard(const JournalPlace& place) {
    return place.kind != RecordKind::Publication && place.kind != RecordKind::SentenceEdit && place.kind != RecordKind::Person && place.kind != RecordKind::Review
           && place.kind != RecordKind::Explanation;
}

struct Between {
    std::vector<JournalAct> acts;
    std::vector<WrittenRecord> written;
};

Result<Between> readBetween(Reading& reading, std::int64_t from, std::int64_t to) {
    auto acts = readActsBetween(reading, from, to);
    if (!acts) return acts.error();
    const auto states = reading.readEarlierStates(from, isOfBoard);
    if (!states) return states.error();
    Between between{std::move(*acts), {}};
    for (const auto& state : *states) {
        const auto behind = std::ranges::upper_bound(between.acts, state.place.sequence, {}, &JournalAct::group);
        if (behind != between.acts.begin()) between.written.push_back({state.place.kind, state.place.key, std::prev(behind)->group});
    }
    return between;
}

std::map<std::int64_t, JournalAct> actsNamed(const BoardComparison& comparison, const std::vector<JournalAct>& acts) {
    std::map<std::int64_t, JournalAct> named;
    const auto add = [&](const std::vector<std::int64_t>& groups) {
        for (const auto group : groups) named.emplace(group, *std::ranges::lower_bound(acts, group, {}, &JournalAct::group));
    };
    for (const auto& row : comparison.rows) add(row.acts);
    for (const auto& definition : comparison.definitions) add(definition.acts);
    return named;
}

} // namespace

ComparisonAsked comparisonWithNow(const Publication& publication, bool isOfEveryRegion, const Catalogue& catalogue, std::int64_t now) {
    ComparisonAsked asked{.from = publication.entry, .to = now, .period = publication.period, .region = {}};
    if (isOfEveryRegion) return asked;
    const Region* city = catalogue.city();
    if (!publication.region.empty()) asked.region = publication.region;
    else if (city) asked.region = city->code;
    return asked;
}

Result<BoardComparison> compareBoards(Store& store, const ComparisonAsked& asked) {
    if (asked.from > asked.to) return refused("position.order", {std::to_string(asked.from), std::to_string(asked.to)});
    const auto period = periodOf(store, asked);
    if (!period) return period.error();
    auto before = boardThen(store, asked.from, *period, asked.region);
    if (!before) return before.error();
    auto after = boardThen(store, asked.to, *period, asked.region);
    if (!after) return after.error();
    const auto between = readTogetherAt(store, asked.to, [&](Reading& reading) { return readBetween(reading, asked.from, asked.to); });
    if (!between) return between.error();
    BoardComparison comparison{std::move(before->board), std::move(after->board), *period, std::move(before->head), std::move(after->head), {}, {}, {}};
    comparison.rows = rowDifferences({*comparison.before.catalogue, comparison.before.rows, *comparison.after.catalogue, comparison.after.rows, *period},
                                     between->written);
    comparison.definitions = definitionDifferences(*comparison.before.stored, *comparison.after.stored, between->written);
    comparison.acts = actsNamed(comparison, between->acts);
    return comparison;
}

} // namespace xushi
