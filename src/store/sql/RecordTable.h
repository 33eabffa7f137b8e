#pragma once

#include "domain/Records.h"
#include "store/sql/SqlStatement.h"

#include <functional>
#include <optional>
#include <vector>

namespace xushi {

/// A table whose columns are the fields of a catalogue record, in their order.
/// Throws SQLite::Exception.
struct RecordTable {
    RecordKind kind;
    const char* select;    ///< the records in force, by their key or as they came: $1 of them after the first $2
    const char* selectOne; ///< the record in force for a key
    const char* selectYears; ///< those from the year $1 to the year $2, as `select` orders them; of targets for EachRow; nothing for what has no year
    const char* upsert;    ///< writes nothing when the stored revision is not the one before the new record's
    int fieldCount;
    int keyFields;         ///< leading fields that make the key
};

/// The tables of the catalogue and of the workflow; every kind but the figures.
const RecordTable& recordTable(RecordKind kind);

/// The fields of a record, until the call is over.
using TakeFields = std::function<void(const Fields&)>;

/// `count` records after the first `from`; every one of them for -1.
std::vector<Fields> readSome(PreparedStatements& prepared, const RecordTable& table, std::int64_t count, std::int64_t from);
void eachOfAll(PreparedStatements& prepared, const RecordTable& table, const TakeFields& take);
/// Those of targets and of the workflow that belong to some years.
void eachOfYears(PreparedStatements& prepared, const RecordTable& table, int first, int last, const TakeFields& take);
std::optional<Fields> readOne(PreparedStatements& prepared, const RecordTable& table, const Fields& record);
/// The key by which the journal names a record.
std::string keyOfRow(const RecordTable& table, const Fields& row);
std::optional<Fields> readByKey(PreparedStatements& prepared, const RecordTable& table, std::string_view key);
/// True when it was written; false when the stored revision is another one.
bool write(PreparedStatements& prepared, const RecordTable& table, const Fields& record);

} // namespace xushi
