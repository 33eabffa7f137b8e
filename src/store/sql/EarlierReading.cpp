#include "store/sql/EarlierReading.h"

#include "domain/analyses/Series.h"
#include "store/sql/JournalChain.h"
#include "store/sql/JournalKeys.h"
#include "store/sql/RecordTable.h"

#include <algorithm>

namespace xushi {
namespace {

constexpr auto lastOfKind =
    "SELECT key, sequence, after FROM journal JOIN (SELECT max(sequence) AS last, min(sequence) AS came FROM journal "
    "WHERE kind = $1 AND sequence <= $2 GROUP BY key) ON sequence = last ORDER BY came";
constexpr auto lastOfStretch =
    "SELECT key, sequence, after FROM journal JOIN (SELECT max(sequence) AS last, min(sequence) AS came FROM journal "
    "WHERE kind = $1 AND sequence <= $2 AND key >= $3 AND key < $4 GROUP BY key) ON sequence = last ORDER BY came";
constexpr auto lastOfKey =
    "SELECT sequence, after FROM journal WHERE kind = $1 AND key = $2 AND sequence <= $3 ORDER BY sequence DESC LIMIT 1";

/// As the tables hold it; an earlier version of the program may have written a body without the fields that were added since.
Fields rowFrom(RecordKind kind, std::string_view bytes) {
    auto body = decodeFields(bytes);
    if (!body) throwDamaged();
    return inPresentForm(kind, std::move(*body));
}

Figure figureOf(const Fields& fields) {
    auto figure = figureFrom(fields);
    if (!figure) throwDamaged();
    return std::move(*figure);
}

/// The records of the catalogue stand as they came; all others by their key.
void order(RecordKind kind, std::vector<Fields>& rows) {
    const int keyFields = recordTable(kind).keyFields;
    if (keyFields < 2) return;
    std::ranges::sort(rows, [&](const Fields& a, const Fields& b) {
        return std::lexicographical_compare(a.begin(), a.begin() + keyFields, b.begin(), b.begin() + keyFields);
    });
}

} // namespace

std::vector<Fields> EarlierReading::bodiesOf(RecordKind kind, const std::optional<std::vector<KeyStretch>>& stretches,
                                             const IsMeantKey& isMeant) {
    std::vector<Fields> bodies;
    std::vector<std::int64_t> read;
    const auto take = [&](SqlStatement& query) {
        while (query.step()) {
            const std::string_view key = query.view();
            if (isMeant && !isMeant(key)) continue;
            read.push_back(query.number());
            bodies.push_back(rowFrom(kind, query.view()));
        }
    };
    if (!stretches) {
        SqlStatement query(m_tables.prepared, lastOfKind);
        take(query.bind(std::string(token(kind))).bind(m_entry));
    } else if (!stretches->empty()) {
        SqlStatement query(m_tables.prepared, lastOfStretch);
        for (const auto& [first, end] : *stretches) take(query.bind(std::string(token(kind))).bind(m_entry).bind(first).bind(end));
    }
    if (m_rows) m_rows->holdEntries(std::move(read));
    return bodies;
}

void EarlierReading::eachRowOf(const RecordsWanted& wanted, const TakeFields& take) {
    std::vector<Fields> rows;
    if (wanted.years && beginsWithYear(wanted.kind)) {
        rows = bodiesOf(wanted.kind, std::vector{stretchOf(*wanted.years)});
    } else if (wanted.years) {
        rows = bodiesOf(wanted.kind, {}, [&](std::string_view key) {
            const int year = yearInLastPart(key);
            return year >= wanted.years->first && year <= wanted.years->last;
        });
    } else {
        rows = bodiesOf(wanted.kind);
    }
    order(wanted.kind, rows);
    std::ranges::for_each(rows, take);
}

std::optional<Fields> EarlierReading::rowOf(RecordKind kind, const std::string& key) {
    std::optional<std::int64_t> sequence;
    std::optional<Fields> body;
    {
        SqlStatement query(m_tables.prepared, lastOfKey);
        query.bind(std::string(token(kind))).bind(key).bind(m_entry);
        if (!query.step()) return std::nullopt;
        sequence = query.number();
        body = rowFrom(kind, query.view());
    }
    if (m_rows) m_rows->holdEntry(*sequence);
    return body;
}

Result<std::vector<Figure>> EarlierReading::readFigures(const FiguresWanted& wanted) {
    const auto isMeant = isOfWanted(wanted);
    std::vector<Figure> figures;
    for (const auto& body : bodiesOf(RecordKind::Figure, stretchesOf(m_tables.prepared, wanted), isMeant))
        figures.push_back(figureOf(body));
    if (wanted.isWorded) std::erase_if(figures, [](const Figure& figure) { return figure.wording.empty(); });
    sortForBoard(figures);
    return figures;
}

Result<std::optional<Figure>> EarlierReading::readFigure(const FigureKey& key) {
    const auto body = rowOf(RecordKind::Figure, keyTextOf(key));
    return body ? std::optional(figureOf(*body)) : std::nullopt;
}

/// Year by year from the last one of which something was written: their keys lie together.
Result<std::optional<Period>> EarlierReading::latestPeriod() {
    std::string end = "~";
    for (;;) {
        std::string year;
        {
            SqlStatement query(m_tables.prepared, "SELECT key FROM journal WHERE kind = $1 AND key < $2 AND sequence <= $3 "
                                                  "ORDER BY key DESC LIMIT 1");
            query.bind(std::string(token(RecordKind::Figure))).bind(end).bind(m_entry);
            if (!query.step()) return std::optional<Period>();
            year = query.text().substr(0, 4);
        }
        std::optional<Period> latest;
        for (const auto& body : bodiesOf(RecordKind::Figure, std::vector{KeyStretch{year, year + "~"}})) {
            const Figure figure = figureOf(body);
            const bool counts = figure.state != FigureState::Cleared && figure.isOfTheDone() && !figure.isAsOfAssumed;
            const Period period = figure.key.period.withKind(PeriodKind::Ytd);
            if (counts && (!latest || latest->last < period.last)) latest = period;
        }
        if (latest) return latest;
        end = year;
    }
}

Result<JournalHead> EarlierReading::journalHead() {
    JournalHead head = emptyHead();
    if (m_entry == 0) return head;
    m_tables.journal.readHeads(m_entry - 1, [&](const JournalHead& entry) {
        head = entry;
        return false;
    });
    return head;
}

std::vector<JournalEntry> EarlierReading::upToEntry(std::vector<JournalEntry> entries) {
    std::erase_if(entries, [this](const JournalEntry& entry) { return entry.sequence > m_entry; });
    if (m_rows) m_rows->holdEntries(entries);
    return entries;
}

std::vector<JournalEntry> EarlierReading::entriesOf(RecordKind kind, const std::vector<std::string>& keys) {
    return upToEntry(m_tables.journal.of(kind, keys));
}

Result<std::vector<JournalEntry>> EarlierReading::readJournal(std::int64_t afterSequence) {
    return upToEntry(m_tables.journal.after(afterSequence));
}

Result<std::vector<EarlierState>> EarlierReading::readEarlierStates(
    std::int64_t afterSequence, const std::function<bool(const JournalPlace&)>& isWanted) {
    auto states = m_tables.journal.statesBefore(
        afterSequence, [&](const JournalPlace& place) { return place.sequence <= m_entry && isWanted(place); });
    if (m_rows) m_rows->holdEntries(states);
    return states;
}

Result<std::vector<JournalEntry>> EarlierReading::readGroup(std::int64_t group) { return upToEntry(m_tables.journal.group(group)); }

Result<std::vector<JournalAct>> EarlierReading::readActs(const ActsWanted& wanted) {
    ActsWanted upTo = wanted;
    upTo.before = wanted.before == 0 ? m_entry + 1 : std::min(wanted.before, m_entry + 1);
    return m_tables.acts.read(upTo);
}

Result<void> EarlierReading::readHeads(std::int64_t afterSequence, const std::function<bool(const JournalHead&)>& take) {
    m_tables.journal.readHeads(afterSequence, [&](const JournalHead& head) { return head.sequence <= m_entry && take(head); });
    return {};
}

} // namespace xushi
