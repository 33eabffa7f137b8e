#include "store/sql/RowProof.h"

#include "store/sql/JournalChain.h"

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

void RowProof::holdAll(RecordKind kind, std::span<const ReadRow> rows, const std::string& first, const std::string& end,
                       const IsMeant& isMeant) {
    std::unordered_map<std::string, std::int64_t> last;
    last.reserve(rows.size());
    {
        SqlStatement query(m_prepared, end.empty() ? "SELECT key, max(sequence) FROM journal WHERE kind = $1 GROUP BY key"
                                                   : "SELECT key, max(sequence) FROM journal WHERE kind = $1 AND key >= $2 AND key < $3 "
                                                     "GROUP BY key");
        query.bind(std::string(token(kind)));
        if (!end.empty()) query.bind(first).bind(end);
        while (query.step()) {
            const std::string_view key = query.view();
            if (!isMeant || isMeant(key)) last.emplace(key, query.number());
        }
    }
    for (const auto& row : rows) {
        const auto at = last.find(row.key);
        if (at == last.end()) throwDamaged();
        holdAgainst(kind, at->second, row);
        last.erase(at);
    }
    if (!last.empty()) throwDamaged(); // in the journal, and not in the table
}

void RowProof::hold(RecordKind kind, const ReadRow& row) {
    SqlStatement query(m_prepared, "SELECT max(sequence) FROM journal WHERE kind = $1 AND key = $2");
    query.bind(std::string(token(kind))).bind(row.key);
    query.step();
    const auto sequence = query.optionalNumber();
    if (sequence.has_value() == row.bytes.empty()) throwDamaged();
    if (sequence) holdAgainst(kind, *sequence, row);
}

void RowProof::holdEntry(std::int64_t sequence) {
    if (!JournalChain::isLinked(m_prepared, sequence, {})) throwDamaged();
}

void RowProof::holdAgainst(RecordKind kind, std::int64_t sequence, const ReadRow& row) {
    const auto fits = [&](const ChainedEntry& entry) { return entry.key == row.key && isAsWritten(kind, entry.after, row.bytes); };
    if (!JournalChain::isLinked(m_prepared, sequence, fits)) throwDamaged();
}

} // namespace xushi
