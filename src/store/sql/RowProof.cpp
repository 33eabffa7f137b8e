#include "store/sql/RowProof.h"

#include "store/sql/JournalChain.h"

#include <algorithm>
#include <array>
#include <unordered_map>

namespace xushi {
namespace {

/// As `written`, which an earlier version may have written without the fields that were added since.
bool isAsWritten(RecordKind kind, std::string_view written, const std::string& bytes) {
    if (written == bytes) return true;
    const auto body = decodeFields(written);
    return body && encodeFields(inPresentForm(kind, *body)) == bytes;
}

} // namespace

void RowProof::holdAll(RecordKind kind, std::span<const ReadRow> rows, const std::optional<std::vector<KeyStretch>>& stretches,
                       const IsMeantKey& isMeant) {
    std::unordered_map<std::string_view, std::size_t> places;
    places.reserve(rows.size());
    for (std::size_t place = 0; place < rows.size(); ++place) places.emplace(rows[place].key, place);
    std::vector<LinkedEntry> entries;
    entries.reserve(rows.size());
    const auto take = [&](SqlStatement& query) {
        while (query.step()) {
            const std::string_view key = query.view();
            if (isMeant && !isMeant(key)) continue;
            const auto at = places.find(key);
            if (at == places.end()) throwDamaged(); // in the journal, and not in the table
            entries.push_back({query.number(), at->second});
        }
    };
    if (!stretches) {
        SqlStatement query(m_prepared, "SELECT key, max(sequence) FROM journal WHERE kind = $1 GROUP BY key");
        take(query.bind(std::string(token(kind))));
    } else if (!stretches->empty()) {
        SqlStatement query(m_prepared, "SELECT key, max(sequence) FROM journal WHERE kind = $1 AND key >= $2 AND key < $3 GROUP BY key");
        for (const auto& [first, end] : *stretches) take(query.bind(std::string(token(kind))).bind(first).bind(end));
    }
    if (entries.size() != rows.size()) throwDamaged(); // in the table, and not in the journal
    std::ranges::sort(entries, {}, &LinkedEntry::sequence);
    const auto fits = [&](const ChainedEntry& entry, std::size_t place) {
        return entry.key == rows[place].key && isAsWritten(kind, entry.after, rows[place].bytes);
    };
    if (!JournalChain::areLinked(m_prepared, entries, fits)) throwDamaged();
}

void RowProof::hold(RecordKind kind, const ReadRow& row) {
    SqlStatement query(m_prepared, "SELECT max(sequence) FROM journal WHERE kind = $1 AND key = $2");
    query.bind(std::string(token(kind))).bind(row.key);
    query.step();
    const auto sequence = query.optionalNumber();
    if (sequence.has_value() == row.bytes.empty()) throwDamaged();
    if (!sequence) return;
    const auto fits = [&](const ChainedEntry& entry, std::size_t) { return entry.key == row.key && isAsWritten(kind, entry.after, row.bytes); };
    if (!JournalChain::areLinked(m_prepared, std::array{LinkedEntry{*sequence}}, fits)) throwDamaged();
}

void RowProof::holdEntry(std::int64_t sequence) {
    if (!JournalChain::areLinked(m_prepared, std::array{LinkedEntry{sequence}}, {})) throwDamaged();
}

void RowProof::holdEntries(std::vector<std::int64_t> sequences) {
    std::ranges::sort(sequences);
    const auto same = std::ranges::unique(sequences);
    sequences.erase(same.begin(), same.end());
    std::vector<LinkedEntry> entries;
    entries.reserve(sequences.size());
    for (const auto sequence : sequences) entries.push_back({sequence});
    if (!JournalChain::areLinked(m_prepared, entries, {})) throwDamaged();
}

void RowProof::holdEntries(const std::vector<JournalEntry>& entries) {
    std::vector<std::int64_t> sequences;
    for (const auto& entry : entries) sequences.push_back(entry.sequence);
    holdEntries(std::move(sequences));
}

void RowProof::holdEntries(const std::vector<EarlierState>& states) {
    std::vector<std::int64_t> sequences;
    for (const auto& state : states) sequences.push_back(state.place.sequence);
    holdEntries(std::move(sequences));
}

} // namespace xushi
