#include "store/sql/SqlStatement.h"

#include <sqlite3.h>

namespace xushi {

void throwDamaged() { throw SQLite::Exception("a value that the program never writes", SQLITE_CORRUPT); }

SqlStatement& SqlStatement::bind(std::int64_t value) {
    m_statement->bind(m_parameter++, value);
    return *this;
}

SqlStatement& SqlStatement::bind(std::optional<std::int64_t> value) {
    if (value) return bind(*value);
    m_statement->bind(m_parameter++);
    return *this;
}

SqlStatement& SqlStatement::bind(const std::string& text) {
    m_statement->bind(m_parameter++, text);
    return *this;
}

SqlStatement& SqlStatement::bindBlob(const std::string& bytes) {
    m_statement->bind(m_parameter++, bytes.data(), static_cast<int>(bytes.size()));
    return *this;
}

SqlStatement& SqlStatement::bind(const std::optional<Decimal>& value) {
    bind(value ? std::optional<std::int64_t>(value->units()) : std::nullopt);
    return bind(value ? std::optional<std::int64_t>(value->scale()) : std::nullopt);
}

bool SqlStatement::step() {
    m_column = 0;
    if (m_statement->executeStep()) return true;
    rewind();
    return false;
}

void SqlStatement::run() {
    m_statement->exec();
    rewind();
}

void SqlStatement::rewind() {
    m_statement->reset();
    m_parameter = 1;
    m_column = 0;
}

std::int64_t SqlStatement::number() { return column().getInt64(); }

std::optional<std::int64_t> SqlStatement::optionalNumber() {
    const SQLite::Column cell = column();
    return cell.isNull() ? std::nullopt : std::optional(cell.getInt64());
}

std::string SqlStatement::text() { return column().getString(); }

std::string SqlStatement::blob() { return column().getString(); }

std::string_view SqlStatement::view() {
    const SQLite::Column cell = column();
    const auto* bytes = static_cast<const char*>(cell.getBlob());
    return bytes ? std::string_view(bytes, static_cast<std::size_t>(cell.getBytes())) : std::string_view();
}

std::optional<Decimal> SqlStatement::optionalDecimal() {
    const auto units = optionalNumber();
    const auto scale = optionalNumber();
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
