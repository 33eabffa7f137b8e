#include "store/sql/EachRow.h"

#include "store/sql/SqlStatement.h"

#include <sqlite3.h>

namespace xushi {

const char* const EachRow::pointerKind = "xushi.each-row";

/// What the engine calls: nothing may be thrown through it.
struct EachRowOfEngine {
    static void take(sqlite3_context* context, int count, sqlite3_value** columns) {
        auto* rows = count > 0 ? static_cast<EachRow*>(sqlite3_value_pointer(columns[0], EachRow::pointerKind)) : nullptr;
        if (!rows || rows->m_failure) return sqlite3_result_error(context, "nobody takes the rows", -1);
        try {
            RowColumns row(columns + 1);
            rows->m_take(row);
        } catch (...) {
            rows->m_failure = std::current_exception();
            sqlite3_result_error(context, "a row was not taken", -1);
        }
    }

    static void finish(sqlite3_context* context) { sqlite3_result_null(context); }
};

void EachRow::makeKnownTo(sqlite3* connection) {
    sqlite3_create_function_v2(connection, "each_row", -1, SQLITE_UTF8 | SQLITE_DIRECTONLY, nullptr, nullptr, &EachRowOfEngine::take,
                               &EachRowOfEngine::finish, nullptr);
}

void EachRow::run(SqlStatement& statement) {
    try {
        while (statement.step()) {}
    } catch (const SQLite::Exception&) {
        if (m_failure) std::rethrow_exception(m_failure);
        throw;
    }
}

std::int64_t RowColumns::number() { return sqlite3_value_int64(*m_next++); }

std::optional<std::int64_t> RowColumns::optionalNumber() {
    sqlite3_value* column = *m_next++;
    return sqlite3_value_type(column) == SQLITE_NULL ? std::nullopt : std::optional<std::int64_t>(sqlite3_value_int64(column));
}

std::string_view RowColumns::view() {
    sqlite3_value* column = *m_next++;
    const auto* bytes = static_cast<const char*>(sqlite3_value_blob(column));
    return bytes ? std::string_view(bytes, static_cast<std::size_t>(sqlite3_value_bytes(column))) : std::string_view();
}

std::optional<Decimal> RowColumns::optionalDecimal() {
    const auto units = optionalNumber();
    return decimalOf(units, optionalNumber());
}

} // namespace xushi
