#include "store/sql/Proof.h"

#include "store/sql/RecordTable.h"
#include "store/sql/Sha256.h"

#include <algorithm>
#include <cstring>
#include <map>

namespace xushi {
namespace {

constexpr std::int64_t rowsAtATime = 500;
constexpr int readsBetweenLooks = 64; // at the clock

constexpr std::array recordKinds{RecordKind::Department, RecordKind::Region, RecordKind::Curve, RecordKind::Indicator,
                                 RecordKind::Target, RecordKind::Person, RecordKind::Submission, RecordKind::Review,
                                 RecordKind::Explanation, RecordKind::Settings};

RecordKind kindFrom(std::string_view text) {
    const auto kind = fromToken<RecordKind>(std::string(text));
    if (!kind) throwDamaged();
    return *kind;
}

} // namespace

Proof::Proof(PreparedStatements& prepared, FigureTable& figures) : m_prepared(prepared), m_figures(figures) {
    m_report.head.hash = std::string(32, '\0');
}

std::size_t Proof::HalfHash::operator()(const Half& half) const {
    std::size_t hash = 0;
    std::memcpy(&hash, half.data(), sizeof hash);
    return hash;
}

bool Proof::step(std::chrono::milliseconds budget) {
    const auto end = Clock::now() + budget;
    if (!readJournal(end)) return false;
    m_isInTables = true;
    if (!readTables(end) || !readFigures(end)) return false;
    readWrittenMeanwhile();
    reportLost();
    return true;
}

bool Proof::readJournal(Clock::time_point end) {
    SqlStatement query(m_prepared, "SELECT sequence, group_sequence, previous_hash, actor, host, at, act, reason, kind, key, before, "
                                   "after, hash FROM journal WHERE sequence > $1 ORDER BY sequence");
    query.bind(m_report.head.sequence);
    FieldBytes hashed;
    std::string record;
    for (int reads = 1; query.step(); ++reads) {
        const std::int64_t sequence = query.number();
        hashed.clear();
        hashed.add(std::to_string(sequence));
        hashed.add(std::to_string(query.number()));
        const std::string_view previous = query.view();
        hashed.add(previous);
        bool isChained = sequence == m_expected && previous == m_report.head.hash;
        for (int note = 0; note < 2; ++note) hashed.add(query.view());
        m_report.head.at = query.view();
        hashed.add(m_report.head.at);
        for (int note = 0; note < 2; ++note) hashed.add(query.view());
        const std::string_view kind = query.view();
        const std::string_view key = query.view();
        hashed.add(kind);
        hashed.add(key);
        record.assign(kind).append(1, '|').append(key);
        kindFrom(kind);
        const std::string_view before = query.view();
        hashed.add(before);
        const std::string_view after = query.view();
        hashed.add(after);
        // What cannot be decoded must not pass for something that fits the hash by chance, such as an empty body.
        if (!isEncodedFields(before) || !isEncodedFields(after)) throwDamaged();
        Last& last = m_records[halfOf(record)];
        last.content = halfOf(after);
        last.sequence = sequence;
        if (m_isInTables) m_meanwhile.push_back(sequence);
        const std::string_view hash = query.view();
        isChained = isChained && sha256(hashed.bytes()) == hash;
        if (!isChained) m_report.faults.push_back({"verify.chain", {std::to_string(sequence)}});
        m_expected = sequence + 1;
        m_report.head.sequence = sequence;
        m_report.head.hash = hash;
        ++m_report.journalEntries;
        if (reads % readsBetweenLooks == 0 && Clock::now() > end) return false;
    }
    return true;
}

bool Proof::readTables(Clock::time_point end) {
    for (; m_table < recordKinds.size(); ++m_table, m_row = 0) {
        const RecordTable& table = recordTable(recordKinds[m_table]);
        for (bool isOver = false; !isOver;) {
            const auto rows = readSome(m_prepared, table, rowsAtATime, m_row);
            for (const auto& row : rows) compare(table.kind, keyOfRow(table, row), encodeFields(row));
            m_row += static_cast<std::int64_t>(rows.size());
            m_rowCount += static_cast<std::int64_t>(rows.size());
            isOver = rows.size() < static_cast<std::size_t>(rowsAtATime);
            if (!isOver && Clock::now() > end) return false;
        }
    }
    return true;
}

bool Proof::readFigures(Clock::time_point end) {
    return m_figures.readOn(m_figure, [&](const Figure& figure) {
        compare(RecordKind::Figure, keyTextOf(figure), encodeFields(fieldsOf(figure)));
        ++m_report.figures;
        return ++m_rowCount % readsBetweenLooks != 0 || Clock::now() <= end;
    });
}

void Proof::compare(RecordKind kind, const std::string& key, const std::string& bytes) {
    const auto at = m_records.find(halfOf(std::string(token(kind)) + "|" + key));
    if (at == m_records.end() || !isAsWritten(at->second, kind, bytes)) {
        m_report.faults.push_back({"verify.differs", {std::string(token(kind)), key}});
        if (at == m_records.end()) return;
    }
    at->second.isInTable = true;
}

/// The body that an earlier version wrote lacks the fields that were added since.
bool Proof::isAsWritten(const Last& last, RecordKind kind, const std::string& bytes) {
    if (halfOf(bytes) == last.content) return true;
    SqlStatement query(m_prepared, "SELECT after FROM journal WHERE sequence = $1");
    query.bind(last.sequence);
    if (!query.step()) return false;
    const auto body = decodeFields(query.view());
    return body && encodeFields(inPresentForm(kind, *body)) == bytes;
}

/// Rows that were read before they changed, or that came to stand before those that were read.
void Proof::readWrittenMeanwhile() {
    std::map<std::pair<RecordKind, std::string>, bool> records;
    for (const std::int64_t sequence : m_meanwhile) {
        SqlStatement query(m_prepared, "SELECT kind, key FROM journal WHERE sequence = $1");
        query.bind(sequence);
        if (!query.step()) throwDamaged();
        const RecordKind kind = kindFrom(query.view());
        records[{kind, query.text()}] = true;
    }
    for (const auto& [record, unused] : records) {
        const auto& [kind, key] = record;
        std::optional<Fields> row;
        if (kind != RecordKind::Figure) {
            row = readByKey(m_prepared, recordTable(kind), key);
        } else if (const auto figureKey = figureKeyFrom(key)) {
            if (const auto figure = m_figures.read(*figureKey)) row = fieldsOf(*figure);
        }
        if (row) compare(kind, key, encodeFields(*row));
    }
    m_meanwhile.clear();
}

void Proof::reportLost() {
    std::vector<Remark> lost;
    for (const auto& [record, last] : m_records) {
        if (last.isInTable) continue;
        SqlStatement query(m_prepared, "SELECT kind, key FROM journal WHERE sequence = $1");
        query.bind(last.sequence);
        if (!query.step()) throwDamaged();
        std::string kind = query.text();
        lost.push_back({"verify.lost", {std::move(kind), query.text()}});
    }
    std::ranges::sort(lost, {}, &Remark::args);
    std::ranges::move(lost, std::back_inserter(m_report.faults));
}

Proof::Half Proof::halfOf(std::string_view bytes) {
    const std::string hash = sha256(bytes);
    Half half;
    std::copy_n(hash.begin(), half.size(), half.begin());
    return half;
}

} // namespace xushi
