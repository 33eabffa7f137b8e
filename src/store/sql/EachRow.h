#pragma once

#include "domain/Decimal.h"

#include <exception>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

struct sqlite3;
struct sqlite3_value;

namespace xushi {

class SqlStatement;

/// The columns of one row where the engine holds them, read in order.
class RowColumns {
public:
    explicit RowColumns(sqlite3_value** columns) : m_next(columns) {}

    std::int64_t number();
    std::optional<std::int64_t> optionalNumber();
    std::string text() { return std::string(view()); }
    /// The bytes of a text or a blob, until the row is over.
    std::string_view view();
    std::optional<Decimal> optionalDecimal();

private:
    sqlite3_value** m_next;
};

/// Has `take` see every row of a statement `SELECT each_row($1, COLUMN, ...) FROM ...` from within the engine: a row that is handed
/// out costs a step and two locks a column, which is more than finding it. `take` asks nothing of the same connection; what it throws is
/// thrown by `run`.
class EachRow {
public:
    using Take = std::function<void(RowColumns&)>;
    explicit EachRow(Take take) : m_take(std::move(take)) {}

    /// $1 must be bound to this, and the others after it.
    void run(SqlStatement& statement);

    /// Has a connection know the function; a second time is one too many and does nothing.
    static void makeKnownTo(sqlite3* connection);
    /// The kind of the pointer that $1 is.
    static const char* const pointerKind;

private:
    friend struct EachRowOfEngine;
    Take m_take;
    std::exception_ptr m_failure;
};

} // namespace xushi
