#pragma once

#include "domain/Decimal.h"
#include "store/sql/PreparedStatements.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace xushi {

/// For a stored value that no version of the program writes: ends as the Problem "store.damaged".
[[noreturn]] void throwDamaged();

/// What two columns say, units and scale; nothing where one of them is NULL.
std::optional<Decimal> decimalOf(std::optional<std::int64_t> units, std::optional<std::int64_t> scale);

class EachRow;

/// The one seam to the database: binds in order, steps, reads columns in order. Throws SQLite::Exception, which
/// SqlStore turns into a Problem.
class SqlStatement {
public:
    SqlStatement(PreparedStatements& prepared, const char* text)
        : m_prepared(prepared), m_text(text), m_statement(prepared.take(text)) {}
    ~SqlStatement() { m_prepared.putBack(m_text, std::move(m_statement)); }
    SqlStatement(const SqlStatement&) = delete;
    SqlStatement& operator=(const SqlStatement&) = delete;

    SqlStatement& bind(std::int64_t value);
    SqlStatement& bind(std::optional<std::int64_t> value);
    SqlStatement& bind(const std::string& text);
    SqlStatement& bindBlob(const std::string& bytes);
    /// Two parameters: units and scale, both NULL when there is none.
    SqlStatement& bind(const std::optional<Decimal>& value);
    /// Who takes the rows; it outlives the run.
    SqlStatement& bind(EachRow& rows);

    /// Moves to the next row; false after the last one, when the statement is ready to be bound again.
    bool step();
    /// Runs a statement that gives no row.
    void run();

    std::int64_t number();
    std::optional<std::int64_t> optionalNumber();
    std::string text();
    std::string blob();
    /// The bytes of a text or a blob, until the next step.
    std::string_view view();
    std::optional<Decimal> optionalDecimal();

private:
    SqlStatement& bound(int code);
    [[noreturn]] void fail(int code) const;
    void rewind();

    PreparedStatements& m_prepared;
    const char* m_text;
    PreparedStatement m_statement;
    int m_parameter = 1;
    int m_column = 0;
};

/// For a parameter that json_each takes apart.
std::string jsonListOf(const std::vector<std::string>& texts);

} // namespace xushi
