#include "store/sql/JournalChain.h"

#include "store/sql/Sha256.h"

namespace xushi {
namespace {

#define XUSHI_CHAINED                                                                                                 \
    "SELECT sequence, group_sequence, previous_hash, actor, host, at, act, reason, kind, key, before, after, hash FROM journal "

/// An entry with what it is chained by.
class ReadEntry {
public:
    void read(SqlStatement& row) {
        entry = {.sequence = row.number(), .group = row.number()};
        previous = row.view();
        for (auto* text : {&entry.actor, &entry.host, &entry.at, &entry.act, &entry.reason, &entry.kind, &entry.key}) *text = row.view();
        m_before = row.view();
        entry.after = row.view();
        hash = row.view();
        // What cannot be decoded must not pass for something that fits the hash by chance, such as an empty body.
        if (!isEncodedFields(m_before) || !isEncodedFields(entry.after)) throwDamaged();
    }
    /// By the bytes that canonicalBytes() gives, without taking the bodies apart.
    bool hasItsHash() {
        m_hashed.clear();
        m_hashed.add(std::to_string(entry.sequence));
        m_hashed.add(std::to_string(entry.group));
        for (const auto& part : {previous, entry.actor, entry.host, entry.at, entry.act, entry.reason, entry.kind, entry.key, m_before, entry.after})
            m_hashed.add(part);
        return sha256(m_hashed.bytes()) == hash;
    }

    ChainedEntry entry;
    std::string_view previous;
    std::string_view hash;

private:
    std::string_view m_before;
    FieldBytes m_hashed;
};

} // namespace

JournalHead emptyHead() { return {0, std::string(32, '\0'), ""}; }

bool JournalChain::readOn(const std::function<bool(const ChainedEntry&)>& take) {
    SqlStatement query(m_prepared, XUSHI_CHAINED "WHERE sequence > $1 ORDER BY sequence");
    query.bind(m_head.sequence);
    ReadEntry one;
    while (query.step()) {
        one.read(query);
        one.entry.isChained = one.entry.sequence == m_head.sequence + 1 && one.previous == m_head.hash && one.hasItsHash();
        m_head.sequence = one.entry.sequence;
        m_head.hash = one.hash;
        m_head.at = one.entry.at;
        if (!take(one.entry)) return false;
    }
    return true;
}

bool JournalChain::isLinked(PreparedStatements& prepared, std::int64_t sequence, const std::function<bool(const ChainedEntry&)>& fits) {
    SqlStatement query(prepared, XUSHI_CHAINED "WHERE sequence = $1");
    query.bind(sequence);
    if (!query.step()) return false;
    ReadEntry one;
    one.read(query);
    if (!one.hasItsHash() || (fits && !fits(one.entry))) return false;
    SqlStatement next(prepared, "SELECT previous_hash FROM journal WHERE sequence = $1");
    next.bind(sequence + 1);
    return !next.step() || next.view() == one.hash;
}

} // namespace xushi
