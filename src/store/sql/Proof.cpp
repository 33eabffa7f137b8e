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
                                 RecordKind::Explanation, RecordKind::Layout, RecordKind::Publication, RecordKind::SentenceEdit, RecordKind::Settings};

RecordKind kindFrom(std::string_view text) {
    const auto kind = fromToken<RecordKind>(std::string(text));
    if (!kind) throwDamaged();
    return *kind;
}

} // namespace

Proof::Proof(PreparedStatements& prepared, FigureTable& figures, const JournalHead& proved)
    : m_prepared(prepared), m_figures(figures), m_acts(prepared), m_chain(prepared, proved), m_isOfTail(proved.sequence > 0),
      m_isInTables(m_isOfTail) {
    m_report.head = proved;
    SqlStatement last(m_prepared, "SELECT max(sequence) FROM journal");
    constexpr std::int64_t mostAtOnce = 1'000'000; // a damaged number asks for no memory
    last.step();
    m_records.reserve(static_cast<std::size_t>(std::clamp(last.optionalNumber().value_or(0) - proved.sequence, std::int64_t{0}, mostAtOnce)));
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
    if (!m_isOfTail && (!readTables(end) || !readFigures(end))) return false;
    readWrittenMeanwhile();
    reportLost();
    if (!m_isOfTail && m_acts.count() != m_actCount) m_report.faults.push_back({"verify.acts", {}});
    return true;
}

bool Proof::readJournal(Clock::time_point end) {
    std::string record;
    const bool isOver = m_chain.readOn([&](const ChainedEntry& entry) {
        kindFrom(entry.kind);
        if (!entry.isChained) m_report.faults.push_back({"verify.chain", {std::to_string(entry.sequence)}});
        record.assign(entry.kind).append(1, '|').append(entry.key);
        Last& last = m_records[halfOf(record)];
        last.content = halfOf(entry.after);
        last.sequence = entry.sequence;
        if (m_isInTables) m_meanwhile.push_back(entry.sequence);
        follow(entry);
        ++m_report.journalEntries;
        return m_report.journalEntries % readsBetweenLooks != 0 || Clock::now() <= end;
    });
    m_report.head = m_chain.head();
    if (isOver) endAct();
    return isOver;
}

void Proof::follow(const ChainedEntry& entry) {
    if (entry.group != m_act.group) {
        endAct();
        m_act = {.group = entry.group, .act = std::string(entry.act), .firstKey = std::string(entry.key), .firstKind = kindFrom(entry.kind),
                 .actor = std::string(entry.actor), .host = std::string(entry.host), .at = std::string(entry.at),
                 .reason = std::string(entry.reason)};
    }
    ++m_act.count;
    m_act.hasStep = m_act.hasStep || entry.kind == token(RecordKind::Submission);
}

/// What the table of acts tells of the act whose last entry was read.
void Proof::endAct() {
    if (m_act.group == 0) return;
    if (m_acts.read(m_act.group) != m_act) m_report.faults.push_back({"verify.act", {std::to_string(m_act.group)}});
    ++m_actCount;
    m_act = {};
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
        compare(RecordKind::Figure, keyTextOf(figure), bodyOf(figure));
        ++m_report.figures;
        return ++m_rowCount % readsBetweenLooks != 0 || Clock::now() <= end;
    });
}

void Proof::compare(RecordKind kind, const std::string& key, const std::string& bytes) {
    const auto at = m_records.find(halfOf(std::string(token(kind)).append(1, '|').append(key)));
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
