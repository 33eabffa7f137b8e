#include "store/sql/JournalTable.h"

#include "store/sql/JournalChain.h"
#include "store/sql/Sha256.h"

namespace xushi {
namespace {

#define XUSHI_ENTRY                                                                                                   \
    "sequence, group_sequence, previous_hash, actor, host, at, act, reason, kind, key, before, after, hash"

// What cannot be decoded must not be read as something that fits the hash by chance, such as an empty body.
Fields decoded(const std::string& bytes) {
    auto fields = decodeFields(bytes);
    if (!fields) throwDamaged();
    return std::move(*fields);
}

RecordKind kindFrom(const std::string& text) {
    const auto kind = fromToken<RecordKind>(text);
    if (!kind) throwDamaged();
    return *kind;
}

JournalHead headFrom(SqlStatement& row) {
    JournalHead head;
    head.sequence = row.number();
    head.hash = row.blob();
    head.at = row.text();
    return head;
}

} // namespace

JournalHead JournalTable::head() {
    SqlStatement query(m_prepared, "SELECT sequence, hash, at FROM journal ORDER BY sequence DESC LIMIT 1");
    return query.step() ? headFrom(query) : emptyHead();
}

void JournalTable::beginGroup() {
    m_head = head();
    m_act = {};
}

void JournalTable::append(JournalEntry entry) {
    entry.sequence = m_head->sequence + 1;
    if (m_act.group == 0)
        m_act = {.group = entry.sequence, .act = entry.note.act, .firstKey = entry.key, .firstKind = entry.kind,
                 .actor = entry.note.actor, .host = entry.note.host, .at = entry.note.at, .reason = entry.note.reason};
    ++m_act.count;
    m_act.hasStep = m_act.hasStep || entry.kind == RecordKind::Submission;
    entry.group = m_act.group;
    entry.previousHash = m_head->hash;
    entry.hash = sha256(canonicalBytes(entry));
    SqlStatement insert(m_prepared, "INSERT INTO journal (" XUSHI_ENTRY ") "
                                    "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)");
    insert.bind(entry.sequence).bind(entry.group).bindBlob(entry.previousHash).bind(entry.note.actor)
        .bind(entry.note.host).bind(entry.note.at).bind(entry.note.act).bind(entry.note.reason)
        .bind(std::string(token(entry.kind))).bind(entry.key).bindBlob(encodeFields(entry.before))
        .bindBlob(encodeFields(entry.after)).bindBlob(entry.hash).run();
    m_head = JournalHead{entry.sequence, entry.hash, entry.note.at};
}

std::vector<JournalEntry> JournalTable::after(std::int64_t sequence) {
    SqlStatement query(m_prepared, "SELECT " XUSHI_ENTRY " FROM journal WHERE sequence > $1 ORDER BY sequence");
    query.bind(sequence);
    return entriesOf(query);
}

std::vector<EarlierState> JournalTable::statesBefore(std::int64_t sequence,
                                                     const std::function<bool(const JournalPlace&)>& isWanted) {
    // The engine fetches a body only when it is asked for.
    SqlStatement query(m_prepared, "SELECT sequence, kind, key, before FROM journal WHERE sequence > $1 ORDER BY sequence");
    query.bind(sequence);
    std::vector<EarlierState> states;
    while (query.step()) {
        JournalPlace place;
        place.sequence = query.number();
        place.kind = kindFrom(query.text());
        place.key = query.text();
        if (isWanted(place)) states.push_back({std::move(place), decoded(query.blob())});
    }
    return states;
}

std::vector<JournalEntry> JournalTable::of(RecordKind kind, const std::vector<std::string>& keys) {
    SqlStatement query(m_prepared, "SELECT " XUSHI_ENTRY " FROM journal WHERE kind = $1 AND key IN "
                                   "(SELECT value FROM json_each($2)) ORDER BY sequence");
    query.bind(std::string(token(kind))).bind(jsonListOf(keys));
    return entriesOf(query);
}

std::vector<JournalEntry> JournalTable::group(std::int64_t group) {
    // The entries of an act stand together, so the first entry of the next act ends the reading.
    SqlStatement query(m_prepared,
                       "SELECT " XUSHI_ENTRY " FROM journal WHERE group_sequence = $1 AND sequence >= $2 AND sequence < "
                       "coalesce((SELECT sequence FROM journal WHERE sequence > $3 AND group_sequence <> $4 "
                       "ORDER BY sequence LIMIT 1), 9223372036854775807) ORDER BY sequence");
    query.bind(group).bind(group).bind(group).bind(group);
    return entriesOf(query);
}

void JournalTable::readHeads(std::int64_t afterSequence, const std::function<bool(const JournalHead&)>& take) {
    SqlStatement query(m_prepared, "SELECT sequence, hash, at FROM journal WHERE sequence > $1 ORDER BY sequence");
    query.bind(afterSequence);
    while (query.step())
        if (!take(headFrom(query))) return;
}

std::vector<JournalEntry> JournalTable::entriesOf(SqlStatement& query) {
    std::vector<JournalEntry> entries;
    while (query.step()) {
        JournalEntry entry;
        entry.sequence = query.number();
        entry.group = query.number();
        entry.previousHash = query.blob();
        entry.note.actor = query.text();
        entry.note.host = query.text();
        entry.note.at = query.text();
        entry.note.act = query.text();
        entry.note.reason = query.text();
        entry.kind = kindFrom(query.text());
        entry.key = query.text();
        entry.before = decoded(query.blob());
        entry.after = decoded(query.blob());
        entry.hash = query.blob();
        entries.push_back(std::move(entry));
    }
    return entries;
}

} // namespace xushi
