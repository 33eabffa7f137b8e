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
        readPlace(row);
        readRest(row);
    }
    void readPlace(SqlStatement& row) {
        entry = {.sequence = row.number(), .group = row.number()};
        previous = row.view();
    }
    /// What stands behind its place.
    void readRest(SqlStatement& row) {
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
        const Sha256 own = sha256Of(m_hashed.bytes());
        return hash == std::string_view(own.data(), own.size());
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

bool JournalChain::areLinked(PreparedStatements& prepared, std::span<const LinkedEntry> entries,
                             const std::function<bool(const ChainedEntry& entry, std::size_t place)>& fits) {
    constexpr std::int64_t closeBy = 8; // entries that are passed over sooner than another is looked for
    ReadEntry one;
    std::string hash; ///< of the entry before, where that was asked for
    for (auto next = entries.begin(); next != entries.end();) {
        SqlStatement query(prepared, XUSHI_CHAINED "WHERE sequence >= $1 ORDER BY sequence");
        query.bind(next->sequence);
        hash.clear();
        bool isAtEnd = true;
        for (std::int64_t before = next->sequence - 1; query.step(); before = one.entry.sequence) {
            one.readPlace(query);
            if (!hash.empty() && one.entry.sequence == before + 1 && one.previous != hash) return false;
            hash.clear();
            isAtEnd = next != entries.end() && next->sequence <= one.entry.sequence + closeBy;
            if (!isAtEnd) break;
            if (next->sequence > one.entry.sequence) continue;
            if (next->sequence < one.entry.sequence) return false; // it is not there
            one.readRest(query);
            if (!one.hasItsHash() || (fits && !fits(one.entry, next->place))) return false;
            hash.assign(one.hash);
            ++next;
        }
        if (isAtEnd && next != entries.end()) return false; // it is not there
    }
    return true;
}

} // namespace xushi
