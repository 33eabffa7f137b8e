#include "store/sql/SqlStatement.h"
#include "support/TemporaryFolder.h"

#include <gtest/gtest.h>

namespace xushi {
namespace {

class PreparedStatementsTest : public testing::Test {
protected:
    TemporaryFolder folder;
    std::string path = (folder / "words.db").string();
    SQLite::Database database{path, SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE};
    PreparedStatements prepared{database};

    void SetUp() override { database.exec("CREATE TABLE word (text TEXT); INSERT INTO word VALUES ('一'), ('二')"); }
    static constexpr auto selectAll = "SELECT text FROM word";
};

TEST_F(PreparedStatementsTest, AStatementIsPreparedOnce) {
    auto first = prepared.take(selectAll);
    const sqlite3_stmt* const known = first.get();
    prepared.putBack(selectAll, std::move(first));
    EXPECT_EQ(prepared.take(selectAll).get(), known);
}

TEST_F(PreparedStatementsTest, TheSameTextIsReadTwiceAtOnce) {
    SqlStatement outer(prepared, selectAll);
    SqlStatement inner(prepared, selectAll);
    ASSERT_TRUE(outer.step());
    ASSERT_TRUE(inner.step());
    ASSERT_TRUE(inner.step());
    EXPECT_EQ(outer.text(), "一");
    EXPECT_EQ(inner.text(), "二");
}

TEST_F(PreparedStatementsTest, AStatementLeftInItsMiddleKeepsNoLock) {
    {
        SqlStatement query(prepared, selectAll);
        ASSERT_TRUE(query.step());
    }
    SQLite::Database other(path, SQLite::OPEN_READWRITE);
    EXPECT_NO_THROW(other.exec("INSERT INTO word VALUES ('三')"));
}

TEST_F(PreparedStatementsTest, WhatWasBoundIsForgotten) {
    constexpr auto echo = "SELECT $1";
    {
        SqlStatement query(prepared, echo);
        query.bind(std::string("旧")).step();
    }
    SqlStatement again(prepared, echo);
    ASSERT_TRUE(again.step());
    EXPECT_FALSE(again.optionalNumber());
}

TEST_F(PreparedStatementsTest, ItFollowsAChangeOfTheSchema) {
    EXPECT_TRUE(SqlStatement(prepared, selectAll).step());
    database.exec("DROP TABLE word; CREATE TABLE word (number INTEGER, text TEXT); INSERT INTO word VALUES (3, '三')");
    SqlStatement query(prepared, selectAll);
    ASSERT_TRUE(query.step());
    EXPECT_EQ(query.text(), "三");
}

} // namespace
} // namespace xushi
