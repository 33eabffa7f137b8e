#include "store/sql/SqlStatement.h"

#include "store/sql/EachRow.h"

#include <sqlite3.h>

namespace xushi {

void throwDamaged() { throw SQLite::Exception("a value that the program never writes", SQLITE_CORRUPT); }

SqlStatement& SqlStatement::bind(std::int64_t value) { return bound(sqlite3_bind_int64(m_statement.get(), m_parameter, value)); }

SqlStatement& SqlStatement::bind(std::optional<std::int64_t> value) {
    return value ? bind(*value) : bound(sqlite3_bind_null(m_statement.get(), m_parameter));
}

SqlStatement& SqlStatement::bind(const std::string& text) {
    return bound(sqlite3_bind_text(m_statement.get(), m_parameter, text.data(), static_cast<int>(text.size()), SQLITE_TRANSIENT));
}

SqlStatement& SqlStatement::bindBlob(const std::string& bytes) {
    return bound(sqlite3_bind_blob(m_statement.get(), m_parameter, bytes.data(), static_cast<int>(bytes.size()), SQLITE_TRANSIENT));
}

SqlStatement& SqlStatement::bind(const std::optional<Decimal>& value) {
    bind(value ? std::optional<std::int64_t>(value->units()) : std::nullopt);
    return bind(value ? std::optional<std::int64_t>(value->scale()) : std::nullopt);
}

SqlStatement& SqlStatement::bind(EachRow& rows) { return bound(sqlite3_bind_pointer(m_statement.get(), m_parameter, &rows, EachRow::pointerKind, nullptr)); }

SqlStatement& SqlStatement::bound(int code) {
    if (code != SQLITE_OK) fail(code);
    ++m_parameter;
    return *this;
}

void SqlStatement::fail(int code) const { throw SQLite::Exception(sqlite3_db_handle(m_statement.get()), code); }

bool SqlStatement::step() {
    m_column = 0;
    const int code = sqlite3_step(m_statement.get());
    if (code == SQLITE_ROW) return true;
    if (code != SQLITE_DONE) fail(code);
    rewind();
    return false;
}

void SqlStatement::run() {
    const int code = sqlite3_step(m_statement.get());
    if (code != SQLITE_DONE) fail(code);
    rewind();
}

void SqlStatement::rewind() {
    sqlite3_reset(m_statement.get());
    m_parameter = 1;
    m_column = 0;
}

std::int64_t SqlStatement::number() { return sqlite3_column_int64(m_statement.get(), m_column++); }

std::optional<std::int64_t> SqlStatement::optionalNumber() {
    if (sqlite3_column_type(m_statement.get(), m_column) != SQLITE_NULL) return number();
    ++m_column;
    return std::nullopt;
}

std::string SqlStatement::text() { return std::string(view()); }

std::string SqlStatement::blob() { return std::string(view()); }

std::string_view SqlStatement::view() {
    const int column = m_column++;
    const auto* bytes = static_cast<const char*>(sqlite3_column_blob(m_statement.get(), column));
    return bytes ? std::string_view(bytes, static_cast<std::size_t>(sqlite3_column_bytes(m_statement.get(), column))) : std::string_view();
}

std::optional<Decimal> SqlStatement::optionalDecimal() {
    const auto units = optionalNumber();
    return decimalOf(units, optionalNumber());
}

std::optional<Decimal> decimalOf(std::optional<std::int64_t> units, std::optional<std::int64_t> scale) {
    if (!units || !scale) return std::nullopt;
    constexpr std::int64_t tooMany = powerOfTen(18);
    if (*scale < 0 || *scale > Decimal::maxScale || *units <= -tooMany || *units >= tooMany) throwDamaged();
    return Decimal(*units, static_cast<int>(*scale));
}

std::string jsonListOf(const std::vector<std::string>& texts) {
    std::string list = "[";
    for (const auto& text : texts) {
        list += list.size() == 1 ? "\"" : ",\"";
        for (const char character : text) {
            constexpr std::string_view digits = "0123456789abcdef";
            const auto code = static_cast<unsigned char>(character);
            if (code < 0x20) {
                list += "\\u00";
                list += digits[code >> 4U];
                list += digits[code & 0xFU];
                continue;
            }
            if (character == '"' || character == '\\') list += '\\';
            list += character;
        }
        list += '"';
    }
    return list + "]";
}

} // namespace xushi
