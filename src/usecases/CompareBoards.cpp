#include "usecases/CompareBoards.h"

#include "domain/Records.h"
#include "usecases/ReadPackage.h"
#include "usecases/StorePosition.h"

#include <algorithm>
#include <set>

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
    return place.kind != RecordKind::Publication && place.kind != RecordKind::SentenceEdit && place.kind != RecordKind::Person && place.kind != RecordKind::Pin && place.kind != RecordKind::Review
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

BoardComparison compared(BoardThen before, BoardThen after, const Between& between, const Period& period) {
    BoardComparison comparison{std::move(before.board), std::move(after.board), period, std::move(before.head), std::move(after.head), {}, {}, {}};
    comparison.rows = rowDifferences({*comparison.before.catalogue, comparison.before.rows, *comparison.after.catalogue, comparison.after.rows, period},
                                     between.written);
    comparison.definitions = definitionDifferences(*comparison.before.stored, *comparison.after.stored, between.written);
    comparison.acts = actsNamed(comparison, between.acts);
    return comparison;
}

/// An entry's hash covers everything before it: the last entry of which both have the same hash. 0: none.
Result<std::int64_t> lastCommonEntry(Store& one, Store& other, const StoresAsked& asked) {
    std::int64_t known = 0;
    for (std::int64_t behind = std::min(asked.there, asked.here) + 1; known + 1 < behind;) {
        const std::int64_t middle = known + (behind - known) / 2;
        const auto hash = [&](Reading& reading) { return hashOfEntry(reading, middle); };
        const auto there = readTogetherAt(one, asked.there, hash);
        const auto here = readTogetherAt(other, asked.here, hash);
        if (!here || !there) return here ? there.error() : here.error();
        (*here == *there ? known : behind) = middle;
    }
    return known;
}

/// The keys of the figures that were written behind an entry.
void addFiguresWritten(const Between& between, std::set<FigureKey>& keys) {
    for (const auto& written : between.written) {
        if (written.kind != RecordKind::Figure) continue;
        if (const auto key = figureKeyFrom(written.key)) keys.insert(*key);
    }
}

/// These figures as a store has them at an entry, by their keys, in one reading.
Result<std::map<FigureKey, Figure>> figuresThen(Store& store, std::int64_t entry, const std::set<FigureKey>& keys) {
    FiguresWanted wanted{.years = {keys.begin()->period.year, keys.begin()->period.year}, .indicators = std::vector<IndicatorCode>()};
    for (const auto& key : keys) {
        wanted.years.first = std::min(wanted.years.first, key.period.year);
        wanted.years.last = std::max(wanted.years.last, key.period.year);
        if (std::ranges::find(*wanted.indicators, key.indicator) == wanted.indicators->end()) wanted.indicators->push_back(key.indicator);
    }
    auto read = readTogetherAt(store, entry, [&](Reading& reading) { return reading.readFigures(wanted); });
    if (!read) return read.error();
    std::map<FigureKey, Figure> figures;
    for (auto& figure : *read)
        if (keys.contains(figure.key)) figures.insert_or_assign(figure.key, figure);
    return figures;
}

Result<std::int64_t> countOtherFigures(Store& there, Store& here, const StoresAsked& asked, const std::set<FigureKey>& keys) {
    if (keys.empty()) return 0;
    const auto then = figuresThen(there, asked.there, keys);
    if (!then) return then.error();
    const auto now = figuresThen(here, asked.here, keys);
    if (!now) return now.error();
    return std::ranges::count_if(keys, [&](const FigureKey& key) {
        const auto before = then->find(key);
        const auto after = now->find(key);
        const bool wasThere = before != then->end();
        return wasThere != (after != now->end()) || (wasThere && !isSameContent(before->second, after->second));
    });
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
    return compared(std::move(*before), std::move(*after), *between, *period);
}

Result<StoresCompared> compareStores(Store& there, Store& here, const StoresAsked& asked) {
    const auto common = lastCommonEntry(there, here, asked);
    if (!common) return common.error();
    if (*common == 0) return refused("difference.other-store");
    auto period = periodOf(here, {.from = 0, .to = asked.here, .period = asked.period});
    if (!period && period.error().key == "position.no-period") period = periodOf(there, {.from = 0, .to = asked.there});
    if (!period) return period.error();
    auto before = boardThen(there, asked.there, *period, asked.region);
    if (!before) return before.error();
    auto after = boardThen(here, asked.here, *period, asked.region);
    if (!after) return after.error();
    const auto behind = [&](std::int64_t to) { return [common = *common, to](Reading& reading) { return readBetween(reading, common, to); }; };
    const auto writtenHere = readTogetherAt(here, asked.here, behind(asked.here));
    if (!writtenHere) return writtenHere.error();
    const auto writtenThere = readTogetherAt(there, asked.there, behind(asked.there));
    if (!writtenThere) return writtenThere.error();
    std::set<FigureKey> keys;
    addFiguresWritten(*writtenHere, keys);
    addFiguresWritten(*writtenThere, keys);
    const auto figures = countOtherFigures(there, here, asked, keys);
    if (!figures) return figures.error();
    return StoresCompared{.boards = compared(std::move(*before), std::move(*after), *writtenHere, *period), .common = *common, .actsHere = std::ssize(writtenHere->acts),
                          .actsThere = std::ssize(writtenThere->acts), .figures = *figures};
}

} // namespace xushi
