#include "store/sql/Proof.h"

#include "store/sql/RecordTable.h"

#include <algorithm>
#include <array>
#include <map>

namespace xushi {
namespace {

constexpr std::int64_t rowsAtATime = 500;
constexpr int readsBetweenLooks = 64; // at the clock

constexpr std::array recordKinds{RecordKind::Department, RecordKind::Region, RecordKind::Curve, RecordKind::Indicator,
                                 RecordKind::Target, RecordKind::Person, RecordKind::Submission, RecordKind::Review,
                                 RecordKind::Explanation, RecordKind::Layout, RecordKind::Publication, RecordKind::SentenceEdit, RecordKind::Pin, RecordKind::Settings};

RecordKind kindFrom(std::string_view text) {
    const auto kind = fromToken<RecordKind>(std::string(text));
    if (!kind) throwDamaged();
    return *kind;
}

std::size_t entriesBehind(PreparedStatements& prepared, const JournalHead& head) {
    constexpr std::int64_t mostAtOnce = 1'000'000; // a damaged number asks for no memory
    SqlStatement last(prepared, "SELECT max(sequence) FROM journal");
    last.step();
    return static_cast<std::size_t>(std::clamp(last.optionalNumber().value_or(0) - head.sequence, std::int64_t{0}, mostAtOnce));
}

} // namespace

Proof::Proof(PreparedStatements& prepared, FigureTable& figures, const JournalHead& proved)
    : m_prepared(prepared), m_figures(figures), m_acts(prepared), m_chain(prepared, proved), m_records(entriesBehind(prepared, proved)),
      m_isOfTail(proved.sequence > 0), m_isInTables(m_isOfTail) {
    m_report.head = proved;
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
    const bool isOver = m_chain.readOn([&](const ChainedEntry& entry) {
        kindFrom(entry.kind);
        if (!entry.isChained) m_report.faults.push_back({"verify.chain", {std::to_string(entry.sequence)}});
        LastEntry& last = m_records.at(digestOf(entry.kind, entry.key));
        last.content = m_digest.of(entry.after);
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
    LastEntry* last = m_records.find(digestOf(token(kind), key));
    if (!last || !isAsWritten(*last, kind, bytes)) {
        m_report.faults.push_back({"verify.differs", {std::string(token(kind)), key}});
        if (!last) return;
    }
    last->isInTable = true;
}

/// The body that an earlier version wrote lacks the fields that were added since.
bool Proof::isAsWritten(const LastEntry& last, RecordKind kind, const std::string& bytes) {
    if (m_digest.of(bytes) == last.content) return true;
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
    m_records.each([&](const LastEntry& last) {
        if (last.isInTable) return;
        SqlStatement query(m_prepared, "SELECT kind, key FROM journal WHERE sequence = $1");
        query.bind(last.sequence);
        if (!query.step()) throwDamaged();
        std::string kind = query.text();
        lost.push_back({"verify.lost", {std::move(kind), query.text()}});
    });
    std::ranges::sort(lost, {}, &Remark::args);
    std::ranges::move(lost, std::back_inserter(m_report.faults));
}

SecretDigest::Value Proof::digestOf(std::string_view kind, std::string_view key) {
    return m_digest.of(m_record.assign(kind).append(1, '|').append(key));
}

} // namespace xushi
