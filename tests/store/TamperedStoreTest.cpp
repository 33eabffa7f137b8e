#include "store/RawSql.h"
#include "store/Refusals.h"
#include "support/ReadNow.h"
#include "support/SmallStore.h"

#include <gtest/gtest.h>

namespace xushi {
namespace {

/// A store in which 新开工 was entered and corrected, closed.
class TamperedStore : public testing::Test {
protected:
    TamperedStore() {
        Figure figure = putFigure(*m_store, aFigure({.value = "150"}));
        figure.value = number("156");
        putFigure(*m_store, figure);
        putFigure(*m_store, aFigure({.value = "48", .region = "QJ"}));
        m_last = now(*m_store).journalHead()->sequence;
        m_store.close();
        m_bytes = bytesOf(m_store.path());
    }

    void expectFound(const std::string& sql, const std::string& key = "store.journal-differs") {
        SCOPED_TRACE(sql);
        writeBytes(m_store.path(), m_bytes);
        runRawSql(m_store.path(), sql);
        ASSERT_NE(bytesOf(m_store.path()), m_bytes) << "the statement changed nothing";
        expectRefusedUntouched(m_store.path(), ProblemKind::Unreadable, key);
    }
    std::string last(std::int64_t before = 0) const { return std::to_string(m_last - before); }

    SmallStore m_store;
    std::int64_t m_last = 0;
    std::string m_bytes;
};

TEST_F(TamperedStore, AnEditedFigureIsFound) {
    expectFound("UPDATE figure SET value_units = 256 WHERE value_units = 156");
    expectFound("UPDATE figure SET value_units = 1560, value_scale = 1 WHERE value_units = 156");
    expectFound("UPDATE figure SET value_units = NULL, value_scale = NULL, state = 3 WHERE value_units = 156");
    expectFound("UPDATE figure SET status = 3 WHERE value_units = 156");
    expectFound("UPDATE figure SET note = '已核' WHERE value_units = 156");
    expectFound("UPDATE figure SET revision = 1 WHERE value_units = 156");
    expectFound("UPDATE figure SET period_id = period_id + 100 WHERE value_units = 156");
}

TEST_F(TamperedStore, ADeletedFigureIsFound) { expectFound("DELETE FROM figure WHERE value_units = 156"); }

TEST_F(TamperedStore, AnAddedFigureIsFound) {
    expectFound("INSERT INTO figure SELECT period_id + 100, indicator_id, region_id, value_units, value_scale, state, qualifier, "
                "status, growth_units, growth_scale, growth_bound, points_units, points_scale, restated_units, "
                "restated_scale, last_year_units, last_year_scale, source, note, label, typed, is_as_of_assumed, "
                "revision, stage, wording FROM figure WHERE value_units = 156");
}

TEST_F(TamperedStore, AnEditedCatalogueIsFound) {
    expectFound("UPDATE indicator SET unit = '万项' WHERE code = 'STARTS'");
    expectFound("UPDATE target SET value = '150'");
    expectFound("DELETE FROM target");
    expectFound("UPDATE curve SET points = '3:10|12:100'");
    expectFound("UPDATE region SET name = '清河区' WHERE code = 'QJ'");
    expectFound("UPDATE department SET name = '财务处'");
    expectFound("UPDATE settings SET rounding = 'half-even'");
    expectFound("DELETE FROM settings");
}

TEST_F(TamperedStore, AnEditedJournalIsFound) {
    expectFound("UPDATE journal SET actor = 'li' WHERE sequence = 3");
    expectFound("UPDATE journal SET host = 'pc-8' WHERE sequence = " + last());
    expectFound("UPDATE journal SET at = '2025-06-04T01:02:03Z' WHERE sequence = " + last(1));
    expectFound("UPDATE journal SET act = 'undo' WHERE sequence = " + last());
    expectFound("UPDATE journal SET reason = '核实' WHERE sequence = " + last());
    expectFound("UPDATE journal SET key = key || ' ' WHERE sequence = " + last(2));
    expectFound("UPDATE journal SET group_sequence = 1 WHERE sequence = " + last());
    expectFound("UPDATE journal SET kind = 'target' WHERE sequence = " + last());
    expectFound("UPDATE journal SET after = (SELECT after FROM journal WHERE sequence = " + last(2)
                + ") WHERE sequence = " + last(1));
    expectFound("UPDATE journal SET hash = zeroblob(32) WHERE sequence = 2");
    expectFound("UPDATE journal SET previous_hash = zeroblob(32) WHERE sequence = 2");
}

TEST_F(TamperedStore, AJournalThatCannotBeDecodedIsDamage) {
    expectFound("UPDATE journal SET kind = 'gossip' WHERE sequence = " + last(), "store.damaged-file");
    expectFound("UPDATE journal SET before = x'' WHERE sequence = 1", "store.damaged-file");
    expectFound("UPDATE journal SET after = x'0100' WHERE sequence = 1", "store.damaged-file");
}

TEST_F(TamperedStore, ADeletedJournalEntryIsFound) {
    expectFound("DELETE FROM journal WHERE sequence = 1");
    expectFound("DELETE FROM journal WHERE sequence = 4");
    expectFound("DELETE FROM journal WHERE sequence = " + last());
    expectFound("DELETE FROM journal");
}

TEST_F(TamperedStore, AReorderedJournalIsFound) {
    expectFound("UPDATE journal SET sequence = -1 WHERE sequence = 3; UPDATE journal SET sequence = 3 WHERE sequence = 4; "
                "UPDATE journal SET sequence = 4 WHERE sequence = -1");
    expectFound("UPDATE journal SET sequence = sequence + 100");
}

TEST_F(TamperedStore, AFigureAndItsEntryChangedTogetherAreFound) {
    expectFound("UPDATE figure SET value_units = 150, revision = 1 WHERE value_units = 156; "
                "DELETE FROM journal WHERE sequence = " + last(1));
}

TEST_F(TamperedStore, TheSentenceNamesTheFileAndWhatDiffers) {
    writeBytes(m_store.path(), m_bytes);
    runRawSql(m_store.path(), "UPDATE figure SET value_units = 256 WHERE value_units = 156");
    const auto opened = openStore(m_store.path(), OpenMode::ReadOnly);
    ASSERT_FALSE(opened);
    EXPECT_EQ(say(opened.error(), Language::Chinese),
              "“" + m_store.path().string() + "”有1处与修订记录不符（首处：数据 2025-05|ytd|STARTS|HA 与修订记录不符），没有打开，文件未作任何改动。请用最近的备份恢复。");
}

} // namespace
} // namespace xushi
