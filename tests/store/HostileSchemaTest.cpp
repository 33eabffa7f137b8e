#include "store/Refusals.h"
#include "store/sql/MemoryDatabase.h"
#include "store/sql/Migrator.h"
#include "store/sql/SchemaPages.h"
#include "store/sql/StepLimit.h"
#include "support/DataFolders.h"
#include "support/FileBytes.h"
#include "support/SmallStore.h"

#include <gtest/gtest.h>

#include <chrono>
#include <sqlite3.h>

namespace xushi {
namespace {

/// Runs SQL that our own tools would not.
void runUnguarded(const std::filesystem::path& path, const std::string& sql) {
    sqlite3* database = nullptr;
    sqlite3_open(path.c_str(), &database);
    sqlite3_db_config(database, SQLITE_DBCONFIG_DEFENSIVE, 0, nullptr);
    char* message = nullptr;
    sqlite3_exec(database, sql.c_str(), nullptr, nullptr, &message);
    const std::string text = message ? message : "";
    sqlite3_free(message);
    sqlite3_close(database);
    ASSERT_EQ(text, "") << sql;
}

/// Takes hours when it is evaluated, in one step and within every limit on lengths.
const std::string heavy = "instr(hex(zeroblob(7000000)), hex(zeroblob(3500000)) || char(49))";

std::string withColumn(const std::string& table, const std::string& column) {
    return "PRAGMA writable_schema = ON; UPDATE sqlite_schema SET sql = replace(sql, ') STRICT', ', " + column + ") STRICT') WHERE name = '"
           + table + "'";
}

TEST(HostileSchema, IsRefusedBeforeAnyOfItsExpressionsRuns) {
    for (const std::string& sql :
         std::vector<std::string>{withColumn("region", "heavy INTEGER AS (" + heavy + ")"), withColumn("settings", "heavy INTEGER AS (" + heavy + ") STORED"),
          withColumn("journal", "heavy INTEGER DEFAULT (" + heavy + ")"),
          "PRAGMA writable_schema = ON; UPDATE sqlite_schema SET sql = replace(sql, 'note TEXT NOT NULL, revision', "
          "'note TEXT NOT NULL CHECK (" + heavy + " > 0), revision') WHERE name = 'region'",
          "PRAGMA writable_schema = ON; UPDATE sqlite_schema SET sql = replace(sql, 'revision INTEGER NOT NULL', "
          "'revision INTEGER NOT NULL, CHECK (" + heavy + ")') WHERE name = 'figure'",
          "PRAGMA writable_schema = ON; UPDATE sqlite_schema SET sql = 'CREATE INDEX journal_record ON journal (kind, key) WHERE " + heavy
              + "' WHERE name = 'journal_record'",
          "PRAGMA writable_schema = ON; UPDATE sqlite_schema SET sql = 'CREATE INDEX journal_record ON journal (kind, " + heavy
              + ")' WHERE name = 'journal_record'",
          "CREATE TABLE words (x); PRAGMA writable_schema = ON; UPDATE sqlite_schema SET name = 'sqlite_stat1', tbl_name = 'sqlite_stat1', "
          "sql = 'CREATE TABLE sqlite_stat1(tbl AS (" + heavy + "), idx, stat)' WHERE name = 'words'",
          std::string("PRAGMA writable_schema = ON; UPDATE sqlite_schema SET sql = sql || ' ' WHERE name = 'figure'"),
          std::string("PRAGMA writable_schema = ON; UPDATE sqlite_schema SET tbl_name = 'region' WHERE name = 'journal_record'"),
          std::string("PRAGMA writable_schema = ON; INSERT INTO sqlite_schema SELECT * FROM sqlite_schema WHERE name = 'figure'"),
          std::string("CREATE VIEW v AS WITH RECURSIVE t(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM t) SELECT x FROM t")}) {
        SCOPED_TRACE(sql);
        SmallStore store;
        store.close();
        runUnguarded(store.path(), sql);
        const auto start = std::chrono::steady_clock::now();
        expectRefusedUntouched(store.path(), ProblemKind::Unreadable, "store.damaged-file");
        EXPECT_LT(std::chrono::steady_clock::now() - start, std::chrono::seconds(4));
    }
}

TEST(HostileSchema, OfAnEarlierVersionIsRefusedBeforeItsUpgrade) {
    const TemporaryFolder folder;
    const auto path = folder / "old.xushi";
    std::filesystem::copy_file(std::filesystem::path(XUSHI_TEST_DATA) / "stores" / "schema-1.xushi", path);
    runUnguarded(path, withColumn("region", "heavy INTEGER AS (" + heavy + ")"));
    expectRefusedUntouched(path, ProblemKind::Unreadable, "store.damaged-file");
}

TEST(SchemaInPages, IsWhatSqliteReads) {
    for (int number = 1; number <= schemaNumber(); ++number)
        for (const std::string pageSize : {"512", "1024", "4096", "65536"}) {
            SQLite::Database database(":memory:", SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
            database.exec("PRAGMA page_size = " + pageSize);
            migrate(database, number);
            const std::string bytes = bytesOf(database);
            const auto read = schemaTextInPages([&](char* to, std::size_t size, std::uint64_t place) {
                if (place + size > bytes.size()) return false;
                bytes.copy(to, size, place);
                return true;
            });
            ASSERT_TRUE(read) << number << " in pages of " << pageSize;
            EXPECT_EQ(*read, expectedSchema(number));
        }
}

TEST(SchemaInPages, AreNeverReadBeyondTheirEnd) {
    SQLite::Database database(":memory:", SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
    database.exec("PRAGMA page_size = 512");
    migrate(database);
    const std::string sound = bytesOf(database);
    for (std::size_t at = 16; at < std::min<std::size_t>(sound.size(), 6000); ++at)
        for (const int value : {0x00, 0x01, 0x7F, 0x80, 0xFF}) {
            std::string bytes = sound;
            bytes[at] = static_cast<char>(value);
            const auto read = schemaTextInPages([&](char* to, std::size_t size, std::uint64_t place) {
                if (place > bytes.size() || size > bytes.size() - place) return false;
                bytes.copy(to, size, place);
                return true;
            });
            EXPECT_TRUE(!read || read->size() < 300);
        }
}

TEST(StepLimit, IsAsWideForACopyInMemoryAsForItsFile) {
    SmallStore store;
    store.close();
    const std::string bytes = bytesOf(store.path());
    EXPECT_EQ(sizeOf(*databaseInMemory(bytes)), static_cast<std::int64_t>(bytes.size())) << "an upgrade is tried in memory first";
}

TEST(StepLimit, EndsAStatementThatWouldNotEnd) {
    SQLite::Database database(":memory:", SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
    const StepLimit limit(database, 4096);
    try {
        database.execAndGet("WITH RECURSIVE t(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM t) SELECT count(*) FROM t");
        FAIL() << "ended";
    } catch (const SQLite::Exception& failure) {
        EXPECT_EQ(failure.getErrorCode(), SQLITE_INTERRUPT);
    }
}

TEST(OpenStore, AFileOfManyGigabytesIsRefusedAtOnce) {
    SmallStore store;
    store.close();
    std::filesystem::resize_file(store.path(), std::uintmax_t{100} << 30); // sparse
    for (const OpenMode mode : {OpenMode::ReadOnly, OpenMode::ReadWrite}) {
        const auto opened = openStore(store.path(), mode);
        ASSERT_FALSE(opened);
        EXPECT_EQ(opened.error().key, "store.too-large");
    }
}

} // namespace
} // namespace xushi
