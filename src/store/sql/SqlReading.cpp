#include "store/sql/SqlReading.h"

#include "store/sql/JournalKeys.h"
#include "store/sql/RecordTable.h"

#include <algorithm>
#include <string_view>

namespace xushi {
namespace {

void holdAll(RowProof& proof, const RecordsWanted& wanted, const std::vector<ReadRow>& rows) {
    if (!wanted.years) return proof.holdAll(wanted.kind, rows);
    const YearSpan& years = *wanted.years;
    if (beginsWithYear(wanted.kind)) return proof.holdAll(wanted.kind, rows, std::vector{stretchOf(years)});
    proof.holdAll(wanted.kind, rows, {}, [&](std::string_view key) {
        const int year = yearInLastPart(key);
        return year >= years.first && year <= years.last;
    });
}

} // namespace

void SqlReading::eachRowOf(const RecordsWanted& wanted, const TakeFields& take) {
    const RecordTable& table = recordTable(wanted.kind);
    const auto each = [&](const TakeFields& taking) {
        if (wanted.years) eachOfYears(m_tables.prepared, table, wanted.years->first, wanted.years->last, taking);
        else eachOfAll(m_tables.prepared, table, taking);
    };
    if (!m_rows) return each(take);
    std::vector<Fields> rows; // nobody sees one that is not proved
    std::vector<ReadRow> read;
    each([&](const Fields& row) {
        read.push_back({keyOfRow(table, row), encodeFields(row)});
        rows.push_back(row);
    });
    holdAll(*m_rows, wanted, read);
    std::ranges::for_each(rows, take);
}

std::optional<Fields> SqlReading::rowOf(RecordKind kind, const std::string& key) {
    auto fields = readByKey(m_tables.prepared, recordTable(kind), key);
    if (m_rows) m_rows->hold(kind, {key, fields ? encodeFields(*fields) : ""});
    return fields;
}

std::vector<JournalEntry> SqlReading::entriesOf(RecordKind kind, const std::vector<std::string>& keys) {
    return held(m_tables.journal.of(kind, keys));
}

Result<std::vector<Figure>> SqlReading::readFigures(const FiguresWanted& wanted) {
    if (!m_rows) return m_tables.figures.read(wanted);
    FiguresWanted held = wanted;
    held.isWorded = false; // that a figure has no words is to be proved, too
    auto figures = m_tables.figures.read(held);
    holdFigures(figures, held);
    if (wanted.isWorded) std::erase_if(figures, [](const Figure& figure) { return figure.wording.empty(); });
    return figures;
}

void SqlReading::holdFigures(const std::vector<Figure>& figures, const FiguresWanted& wanted) {
    std::vector<ReadRow> rows;
    rows.reserve(figures.size());
    for (const auto& figure : figures) rows.push_back({keyTextOf(figure), bodyOf(figure)});
    m_rows->holdAll(RecordKind::Figure, rows, stretchesOf(m_tables.prepared, wanted), isOfWanted(wanted));
}

Result<std::optional<Figure>> SqlReading::readFigure(const FigureKey& key) {
    auto figure = m_tables.figures.read(key);
    if (m_rows) m_rows->hold(RecordKind::Figure, {keyTextOf(key), figure ? bodyOf(*figure) : ""});
    return figure;
}

std::vector<JournalEntry> SqlReading::held(std::vector<JournalEntry> entries) {
    if (m_rows) m_rows->holdEntries(entries);
    return entries;
}

Result<std::vector<JournalEntry>> SqlReading::readJournal(std::int64_t afterSequence) {
    return held(m_tables.journal.after(afterSequence));
}

Result<std::vector<EarlierState>> SqlReading::readEarlierStates(
    std::int64_t afterSequence, const std::function<bool(const JournalPlace&)>& isWanted) {
    auto states = m_tables.journal.statesBefore(afterSequence, isWanted);
    if (m_rows) m_rows->holdEntries(states);
    return states;
}

Result<std::vector<JournalEntry>> SqlReading::readGroup(std::int64_t group) { return held(m_tables.journal.group(group)); }

Result<void> SqlReading::readHeads(std::int64_t afterSequence, const std::function<bool(const JournalHead&)>& take) {
    m_tables.journal.readHeads(afterSequence, take);
    return {};
}

} // namespace xushi
