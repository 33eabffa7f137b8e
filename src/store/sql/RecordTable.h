#pragma once

#include "domain/Records.h"
#include "store/sql/SqlStatement.h"

#include <optional>
#include <vector>

namespace xushi {

/// A table whose columns are the fields of a catalogue record, in their order.
/// Throws SQLite::Exception.
struct RecordTable {
    RecordKind kind;
    const char* selectAll;
    const char* selectOne; ///< the record in force for a key
    const char* upsert;    ///< writes nothing when the stored revision is not the one before the new record's
    int fieldCount;
    int keyFields;         ///< leading fields that make the key
};

/// The tables of the catalogue and of the workflow.
const RecordTable& recordTable(RecordKind kind);

std::vector<Fields> readAll(PreparedStatements& prepared, const RecordTable& table);
std::optional<Fields> readOne(PreparedStatements& prepared, const RecordTable& table, const Fields& record);
/// True when it was written; false when the stored revision is another one.
bool write(PreparedStatements& prepared, const RecordTable& table, const Fields& record);

} // namespace xushi
