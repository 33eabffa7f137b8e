#include "store/sql/Checkpoint.h"

namespace xushi {

std::optional<JournalHead> readCheckpoint(PreparedStatements& prepared) {
    SqlStatement query(prepared, "SELECT sequence, hash FROM checkpoint WHERE id = 1");
    if (!query.step()) return std::nullopt;
    JournalHead head;
    head.sequence = query.number();
    head.hash = query.blob();
    return head;
}

void writeCheckpoint(PreparedStatements& prepared, const JournalHead& proved) {
    SqlStatement(prepared, "INSERT INTO checkpoint (id, sequence, hash) VALUES (1, $1, $2) "
                           "ON CONFLICT (id) DO UPDATE SET sequence = excluded.sequence, hash = excluded.hash")
        .bind(proved.sequence).bindBlob(proved.hash).run();
}

bool isInJournal(PreparedStatements& prepared, const JournalHead& head) {
    SqlStatement query(prepared, "SELECT hash FROM journal WHERE sequence = $1");
    query.bind(head.sequence);
    return query.step() && query.view() == head.hash;
}

} // namespace xushi
