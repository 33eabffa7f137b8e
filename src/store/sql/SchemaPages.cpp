#include "store/sql/SchemaPages.h"

#include "store/sql/Migrator.h"

#include <algorithm>
#include <array>

namespace xushi {
namespace {

// docs: “Database File Format” of SQLite. The schema of a store has some 30 rows in a few pages.
constexpr std::size_t mostPages = 64;
constexpr std::size_t mostRows = 256;
constexpr std::uint64_t mostText = 1 << 16;
constexpr std::size_t headerSize = 100;
constexpr unsigned char interiorTable = 5;
constexpr unsigned char leafTable = 13;

/// Thrown for pages that are no schema; ends in schemaTextInPages.
struct NoSchema {};

/// Bytes that are read from a place on and may not be left.
class Bytes {
public:
    explicit Bytes(std::string_view bytes) : m_bytes(bytes) {}

    std::string_view take(std::size_t size) {
        if (size > m_bytes.size()) throw NoSchema();
        const auto taken = m_bytes.substr(0, size);
        m_bytes.remove_prefix(size);
        return taken;
    }
    std::uint64_t number(std::size_t size) {
        std::uint64_t value = 0;
        for (const char c : take(size)) value = value << 8U | static_cast<unsigned char>(c);
        return value;
    }
    std::uint64_t varint() {
        std::uint64_t value = 0;
        for (int i = 0; i < 8; ++i) {
            const auto byte = number(1);
            value = value << 7U | (byte & 0x7FU);
            if (byte < 0x80U) return value;
        }
        return value << 8U | number(1);
    }

private:
    std::string_view m_bytes;
};

class SchemaReader {
public:
    explicit SchemaReader(const ReadAt& readAt) : m_readAt(readAt) {
        std::array<char, headerSize> header{};
        if (!m_readAt(header.data(), header.size(), 0)) throw NoSchema();
        const std::string_view all(header.data(), header.size());
        m_pageSize = Bytes(all.substr(16)).number(2);
        if (m_pageSize == 1) m_pageSize = 65536;
        m_usable = m_pageSize - Bytes(all.substr(20)).number(1);
        const bool isPageSize = m_pageSize >= 512 && (m_pageSize & (m_pageSize - 1)) == 0;
        if (!isPageSize || m_usable < 480 || Bytes(all.substr(56)).number(4) != 1) throw NoSchema(); // 1: UTF-8
    }

    std::vector<std::string> lines() {
        readTree(1, 0);
        std::ranges::sort(m_lines);
        return std::move(m_lines);
    }

private:
    std::string page(std::uint64_t number) {
        if (number == 0 || ++m_pages > mostPages) throw NoSchema();
        std::string bytes(m_pageSize, '\0');
        if (!m_readAt(bytes.data(), bytes.size(), (number - 1) * m_pageSize)) throw NoSchema();
        return bytes;
    }

    void readTree(std::uint64_t number, int depth) {
        if (depth > 4) throw NoSchema();
        const std::string bytes = page(number);
        const std::string_view all(bytes);
        Bytes head(all.substr(number == 1 ? headerSize : 0));
        const auto kind = head.number(1);
        head.take(2);
        const auto cells = head.number(2);
        head.take(3);
        if (kind != leafTable && kind != interiorTable) throw NoSchema();
        const auto last = kind == interiorTable ? head.number(4) : 0;
        for (std::uint64_t i = 0; i < cells; ++i) {
            const auto place = head.number(2);
            if (place >= m_usable) throw NoSchema();
            const auto cell = all.substr(place, m_usable - place);
            if (kind == leafTable) readCell(cell);
            else readTree(Bytes(cell).number(4), depth + 1);
        }
        if (last != 0) readTree(last, depth + 1);
    }

    void readCell(std::string_view cell) {
        Bytes bytes(cell);
        const auto size = bytes.varint();
        bytes.varint(); // the row's number
        if (size > mostText || m_lines.size() >= mostRows) throw NoSchema();
        const std::uint64_t most = m_usable - 35;
        std::uint64_t here = size;
        if (size > most) {
            const std::uint64_t least = (m_usable - 12) * 32 / 255 - 23;
            here = least + (size - least) % (m_usable - 4);
            if (here > most) here = least;
        }
        std::string payload(bytes.take(here));
        for (auto next = here < size ? bytes.number(4) : 0; payload.size() < size;) {
            const std::string overflow = page(next);
            Bytes part(std::string_view(overflow).substr(0, m_usable));
            next = part.number(4);
            payload += part.take(std::min<std::uint64_t>(size - payload.size(), m_usable - 4));
        }
        readRow(payload);
    }

    void readRow(const std::string& payload) {
        Bytes whole(payload);
        const auto sizeOfHead = Bytes(payload).varint();
        Bytes head(whole.take(sizeOfHead));
        head.varint();
        std::array<std::string, 5> columns; // type, name, table, root page, text
        for (auto& column : columns) column = std::string(whole.take(sizeOfColumn(head.varint())));
        m_lines.push_back(schemaLine(columns[0], columns[1], columns[2], columns[4]));
    }

    static std::size_t sizeOfColumn(std::uint64_t serialType) {
        constexpr std::array<std::size_t, 10> fixed{0, 1, 2, 3, 4, 6, 8, 8, 0, 0};
        if (serialType < fixed.size()) return fixed[serialType];
        if (serialType < 12 || serialType > 2 * mostText) throw NoSchema();
        return (serialType - 12) / 2;
    }

    const ReadAt& m_readAt;
    std::uint64_t m_pageSize = 0;
    std::uint64_t m_usable = 0;
    std::size_t m_pages = 0;
    std::vector<std::string> m_lines;
};

} // namespace

std::optional<std::vector<std::string>> schemaTextInPages(const ReadAt& readAt) {
    try {
        return SchemaReader(readAt).lines();
    } catch (const NoSchema&) {
        return std::nullopt;
    }
}

ReadAt readerOf(const std::string& bytes) {
    return [&bytes](char* to, std::size_t size, std::uint64_t place) {
        if (place > bytes.size() || bytes.size() - place < size) return false;
        bytes.copy(to, size, place);
        return true;
    };
}

bool hasSchema(const ReadAt& readAt, int number) { return schemaTextInPages(readAt) == expectedSchema(number); }

std::string schemaLine(const std::string& type, const std::string& name, const std::string& table, const std::string& sql) {
    return type + ' ' + name + ' ' + table + ' ' + sql;
}

} // namespace xushi
