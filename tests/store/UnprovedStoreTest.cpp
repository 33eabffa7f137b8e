#include "domain/WordArgument.h"
#include "store/RawSql.h"
#include "store/StoreProof.h"
#include "store/sql/Sha256.h"
#include "support/FileBytes.h"
#include "support/ReadNow.h"
#include "support/Rounds.h"
#include "support/SmallStore.h"
#include "usecases/ProveStore.h"

#include <gtest/gtest.h>

#include <array>
#include <atomic>
#include <cstdio>
#include <random>
#include <thread>

namespace xushi {
namespace {

constexpr OpeningRules tailOnly{.provedAtOnce = 0};
constexpr YearSpan allYears{2000, 2100};

/// What a board rests on, in text; the problem's key where the store does not give it.
Result<std::vector<Fields>> everythingIn(Store& store) {
    std::vector<Fields> all;
    const auto add = [&](const auto& records) {
        for (const auto& record : records) all.push_back(fieldsOf(record));
    };
    const auto catalogue = now(store).readCatalogue();
    if (!catalogue) return catalogue.error();
    add(catalogue->departments);
    add(catalogue->regions);
    add(catalogue->curves);
    add(catalogue->indicators);
    add(catalogue->targets);
    add(catalogue->earlierTargets);
    all.push_back(fieldsOf(catalogue->settings));
    const auto figures = now(store).readFigures(allYears);
    if (!figures) return figures.error();
    add(*figures);
    const auto workflow = now(store).readWorkflow(allYears);
    if (!workflow) return workflow.error();
    add(workflow->submissions);
    return all;
}

std::int64_t checkpointIn(const std::filesystem::path& path) {
    sqlite3* database = nullptr;
    sqlite3_stmt* query = nullptr;
    sqlite3_open_v2(path.c_str(), &database, SQLITE_OPEN_READONLY, nullptr);
    sqlite3_prepare_v2(database, "SELECT sequence FROM checkpoint", -1, &query, nullptr);
    const std::int64_t sequence = sqlite3_step(query) == SQLITE_ROW ? sqlite3_column_int64(query, 0) : -1;
    sqlite3_finalize(query);
    sqlite3_close(database);
    return sequence;
}

/// A store of some acts whose last full proof ended at entry `m_proved`, of which two figures are younger.
class UnprovedStore : public testing::Test {
protected:
    UnprovedStore() {
        for (int year = 2016; year <= 2025; ++year)
            for (int month = 1; month <= 12; ++month) putFigure(*m_store, aFigure({.value = std::to_string(year * 13 + month), .period = Period::ytd(year, month)}));
        Target raised = aTarget();
        raised.revision = 1;
        raised.value = number("150");
        raised.reason = "调整";
        EXPECT_TRUE(m_store->inTransaction(aNote("target"), [&](Transaction& transaction) -> Result<void> {
            const auto put = transaction.put(raised);
            return put ? Result<void>() : Result<void>(put.error());
        }));
        m_proved = now(*m_store).journalHead()->sequence;
        putFigure(*m_store, aFigure({.value = "48", .region = "QJ"}));
        putFigure(*m_store, aFigure({.value = "52", .period = Period::ytd(2025, 7), .region = "QJ"}));
        m_head = now(*m_store).journalHead()->sequence;
        m_right = *everythingIn(*m_store);
        m_store.close();
        setCheckpoint();
        m_bytes = bytesOf(m_store.path());
    }

    void setCheckpoint(std::int64_t sequence = 0) {
        runRawSql(m_store.path(), "INSERT OR REPLACE INTO checkpoint SELECT 1, sequence, hash FROM journal WHERE sequence = "
                                      + std::to_string(sequence > 0 ? sequence : m_proved));
    }
    std::unique_ptr<Store> opened(OpenMode mode = OpenMode::ReadOnly) {
        auto opening = openStore(m_store.path(), mode, {}, tailOnly);
        if (!opening) ADD_FAILURE() << opening.error().key;
        return opening ? std::move(opening->store) : nullptr;
    }
    /// The store is as it was made, and then changed by somebody with a database tool.
    void tamper(const std::string& sql) {
        writeBytes(m_store.path(), m_bytes);
        runRawSql(m_store.path(), sql);
        ASSERT_TRUE(bytesOf(m_store.path()) != m_bytes) << sql << " changed nothing";
    }
    /// Whoever asks for what is in the store is told the right figures or is refused, and the proof refuses it.
    void expectNothingWrongGetsOut(const std::string& sql) {
        SCOPED_TRACE(sql);
        tamper(sql);
        const auto opening = openStore(m_store.path(), OpenMode::ReadOnly, {}, tailOnly);
        if (!opening) {
            EXPECT_EQ(opening.error().kind, ProblemKind::Unreadable) << opening.error().key;
            return;
        }
        const auto read = everythingIn(*opening->store);
        if (read) EXPECT_EQ(*read, m_right);
        else EXPECT_EQ(read.error().kind, ProblemKind::Unreadable) << read.error().key;
        const auto proof = proveStore(*opening->store, {});
        ASSERT_FALSE(proof);
        EXPECT_EQ(proof.error().kind, ProblemKind::Unreadable) << proof.error().key;
    }

    SmallStore m_store;
    std::int64_t m_proved = 0;
    std::int64_t m_head = 0;
    std::vector<Fields> m_right;
    std::string m_bytes;
};

TEST_F(UnprovedStore, IsReadWithoutAProofAndLookingChangesNoByte) {
    const auto store = opened();
    EXPECT_FALSE(store->proof());
    EXPECT_EQ(*everythingIn(*store), m_right);
    EXPECT_EQ(bytesOf(m_store.path()), m_bytes);
}

TEST_F(UnprovedStore, IsProvedInSteps) {
    const auto store = opened();
    int last = 0;
    const auto report = proveStore(*store, [&](int share) {
        EXPECT_GE(share, last);
        last = share;
    });
    ASSERT_TRUE(report);
    EXPECT_EQ(report->journalEntries, m_head);
    EXPECT_EQ(report->figures, 122);
    EXPECT_EQ(report->head.hash, now(*store).journalHead()->hash);
    EXPECT_TRUE(store->proof());
    EXPECT_EQ(*everythingIn(*store), m_right);
    EXPECT_EQ(bytesOf(m_store.path()), m_bytes);
}

TEST_F(UnprovedStore, AProofThatIsGivenUpGoesNoFurther) {
    const auto store = opened();
    auto proof = store->beginProof();
    ASSERT_TRUE(proof && *proof);
    ASSERT_TRUE((*proof)->step()) << "the structure";
    (*proof)->giveUp();
    for (int i = 0; i < 3; ++i) {
        const auto isOver = (*proof)->step();
        ASSERT_TRUE(isOver);
        EXPECT_FALSE(*isOver);
    }
    EXPECT_EQ((*proof)->report().journalEntries, 0);
}

TEST_F(UnprovedStore, WithoutACheckpointIsProvedWhenItIsOpened) {
    runRawSql(m_store.path(), "DELETE FROM checkpoint");
    EXPECT_TRUE(opened()->proof());
}

TEST_F(UnprovedStore, WhatIsYoungerThanTheProofIsProvedWhenItIsOpened) {
    for (const auto* sql : {"UPDATE figure SET value_units = 49 WHERE value_units = 48", "DELETE FROM figure WHERE value_units = 52",
                            "UPDATE journal SET actor = 'li' WHERE sequence = (SELECT max(sequence) FROM journal)",
                            "DELETE FROM act WHERE group_sequence = (SELECT max(group_sequence) FROM act)",
                            "UPDATE checkpoint SET hash = zeroblob(32)", "UPDATE checkpoint SET sequence = sequence + 1",
                            "UPDATE checkpoint SET sequence = 100000", "UPDATE checkpoint SET sequence = -3"}) {
        SCOPED_TRACE(sql);
        tamper(sql);
        const auto opening = openStore(m_store.path(), OpenMode::ReadWrite, {}, tailOnly);
        ASSERT_FALSE(opening);
        EXPECT_EQ(opening.error().kind, ProblemKind::Unreadable);
        EXPECT_EQ(opening.error().key, "store.journal-differs");
    }
}

TEST_F(UnprovedStore, GivesNoWrongFigureOutUntilItIsProved) {
    for (const auto* sql : {"UPDATE target SET value = '1500'", "DELETE FROM target", "UPDATE settings SET rounding = 'half-even'", "DELETE FROM settings",
                            "UPDATE indicator SET unit = '万项' WHERE code = 'STARTS'", "UPDATE curve SET points = '3:10|12:100'",
                            "UPDATE region SET name = '清河区' WHERE code = 'QJ'", "UPDATE department SET name = '财务处'",
                            "DELETE FROM journal WHERE sequence = 20", "DELETE FROM act", "UPDATE act SET actor = 'li' WHERE group_sequence = 30",
                            "UPDATE journal SET sequence = sequence + 100000", "UPDATE journal SET at = '2025-06-04T01:02:03Z' WHERE sequence = 12"})
        expectNothingWrongGetsOut(sql);
}

/// Changes of figures and of the journal at random places before the checkpoint.
TEST_F(UnprovedStore, GivesNoWrongFigureOutAfterFiveHundredMutations) {
    std::mt19937 random(20250607);
    const auto below = [&](std::int64_t end) { return std::to_string(std::uniform_int_distribution<std::int64_t>(0, end - 1)(random)); };
    for (int i = 0; i < rounds(500); ++i) {
        const std::string figure = " WHERE period_id = (SELECT period_id FROM figure WHERE region_id = 1 ORDER BY period_id LIMIT 1 OFFSET " + below(120) + ")";
        const std::string entry = std::to_string(11 + std::stoll(below(m_proved - 12)));
        const std::array statements{
            "UPDATE figure SET value_units = value_units + 1" + figure,
            "UPDATE figure SET status = (status + 1) % 5" + figure,
            "UPDATE figure SET note = note || 'x'" + figure,
            "DELETE FROM figure" + figure,
            "UPDATE figure SET region_id = 2 WHERE period_id = (SELECT period_id FROM figure WHERE region_id = 1 AND period_id NOT IN "
            "(SELECT period_id FROM figure WHERE region_id = 2) ORDER BY period_id LIMIT 1 OFFSET " + below(118) + ")",
            "UPDATE journal SET after = (SELECT after FROM journal WHERE sequence = " + entry + " - 1) WHERE sequence = " + entry,
            "UPDATE journal SET key = key || ' ' WHERE sequence = " + entry,
            "UPDATE journal SET reason = '核实' WHERE sequence = " + entry,
            "UPDATE journal SET previous_hash = zeroblob(32) WHERE sequence = " + entry,
            "DELETE FROM journal WHERE sequence = " + entry,
            "UPDATE figure SET value_units = value_units + 1" + figure + "; DELETE FROM journal WHERE sequence = " + entry};
        expectNothingWrongGetsOut(statements[static_cast<std::size_t>(i) % statements.size()]);
        if (HasFailure()) return;
    }
}

TEST_F(UnprovedStore, WritesOverNoRowThatDiffers) {
    tamper("UPDATE figure SET value_units = value_units + 1 WHERE period_id = 20250500 AND region_id = 1");
    const auto store = opened(OpenMode::ReadWrite);
    store->believeRows(true); // a window shows it
    const auto shown = now(*store).readFigure({Period::ytd(2025, 5), {"STARTS"}, {"HA"}});
    ASSERT_TRUE(shown && *shown);
    Figure next = **shown;
    next.value = number("7");
    const auto done = store->inTransaction(aNote(), [&](Transaction& transaction) -> Result<void> {
        const auto put = transaction.put(next);
        return put ? Result<void>() : Result<void>(put.error());
    });
    ASSERT_FALSE(done);
    EXPECT_EQ(done.error().kind, ProblemKind::Unreadable);
    EXPECT_EQ(now(*store).journalHead()->sequence, m_head);
}

TEST_F(UnprovedStore, IsBelievedWhereItIsOnlyShown) {
    tamper("UPDATE figure SET value_units = value_units + 1 WHERE period_id = 20250500 AND region_id = 1");
    const auto store = opened();
    store->believeRows(true);
    EXPECT_TRUE(everythingIn(*store));
    store->believeRows(false);
    EXPECT_FALSE(everythingIn(*store));
}

TEST_F(UnprovedStore, ASliceIsHeldAsTheWholeIs) {
    const YearSpan years{2018, 2019};
    const std::vector<IndicatorCode> starts{{"STARTS"}};
    EXPECT_EQ(now(*opened()).readFigures(years, starts)->size(), 24U);
    tamper("DELETE FROM figure WHERE period_id = 20180500");
    EXPECT_FALSE(now(*opened()).readFigures(years, starts));
    EXPECT_TRUE(now(*opened()).readFigures({2020, 2021}, starts)) << "other years";
    EXPECT_TRUE(now(*opened()).readFigures(years, {{"CONTRACTS"}})) << "another indicator";
}

/// Of a few months, too: every row of them is held, no row of others, and what is gone from them is missed.
TEST_F(UnprovedStore, AFewMonthsAreHeldAsTheWholeIs) {
    const auto read = [&](std::optional<std::vector<IndicatorCode>> indicators) {
        const auto store = opened();
        return readTogether(*store, [&](Reading& reading) { return reading.readFigures({{2018, 2019}, indicators, Month(5)}); });
    };
    const auto readOf = [&](const std::string& region) {
        const auto store = opened();
        return readTogether(*store, [&](Reading& reading) { return reading.readFigures({{2018, 2019}, {}, Month(5), std::vector<RegionCode>{{region}}}); });
    };
    const std::vector<IndicatorCode> starts{{"STARTS"}};
    ASSERT_TRUE(read({}));
    EXPECT_EQ(read({})->size(), 12U) << "five months and December of two years";
    EXPECT_EQ(read(starts)->size(), 12U);
    for (const char* sql : {"DELETE FROM figure WHERE period_id = 20180500", "DELETE FROM figure WHERE period_id = 20191200",
                            "UPDATE figure SET value_units = value_units + 1 WHERE period_id = 20180100",
                            "UPDATE figure SET period_id = 20180501 WHERE period_id = 20180500",
                            "INSERT INTO figure SELECT 20180201, indicator_id, region_id, value_units, value_scale, state, qualifier, status, "
                            "growth_units, growth_scale, growth_bound, points_units, points_scale, restated_units, restated_scale, "
                            "last_year_units, last_year_scale, source, note, label, typed, is_as_of_assumed, revision, stage, wording "
                            "FROM figure WHERE period_id = 20180500"}) {
        SCOPED_TRACE(sql);
        tamper(sql);
        EXPECT_FALSE(read({}));
        EXPECT_FALSE(read(starts));
        EXPECT_FALSE(readOf("HA"));
        EXPECT_TRUE(readOf("QJP")) << "of another region";
    }
    tamper("DELETE FROM figure WHERE period_id = 20180600");
    EXPECT_TRUE(read({})) << "of another month";
    EXPECT_EQ(readOf("HA")->size(), 12U);
    EXPECT_TRUE(read(starts));
    tamper("DELETE FROM period");
    EXPECT_EQ(read(starts)->size(), 12U) << "nothing is looked up there";
}

/// Single months likewise; and whoever asks for words alone is told of none that somebody took away.
TEST_F(UnprovedStore, SingleMonthsAndWordsAreHeldAsTheWholeIs) {
    const std::vector<YearMonth> months{{2018, 5}, {2018, 12}, {2019, 5}};
    const auto read = [&](bool isWorded) {
        const auto store = opened();
        return readTogether(*store, [&](Reading& reading) { return reading.readFigures({.years = {2018, 2019}, .months = months, .isWorded = isWorded}); });
    };
    ASSERT_TRUE(read(false));
    EXPECT_EQ(read(false)->size(), 3U);
    EXPECT_TRUE(read(true)->empty());
    for (const char* sql : {"DELETE FROM figure WHERE period_id = 20180500", "UPDATE figure SET wording = '完成' WHERE period_id = 20190500",
                            "UPDATE figure SET period_id = 20180501 WHERE period_id = 20180500", "UPDATE figure SET value_units = 1 WHERE period_id = 20181200"}) {
        SCOPED_TRACE(sql);
        tamper(sql);
        EXPECT_FALSE(read(false));
        EXPECT_FALSE(read(true));
    }
    tamper("UPDATE figure SET value_units = 1 WHERE period_id = 20180400");
    EXPECT_TRUE(read(false)) << "of another month";
}

/// Entries that lie close together are gone through in one go: what was done to one in the midst of them is found.
TEST_F(UnprovedStore, EntriesThatAreReadInOneGoAreHeldEachByItself) {
    const auto isRefused = [&](const std::string& sql) {
        tamper(sql);
        const auto opening = openStore(m_store.path(), OpenMode::ReadOnly, {}, tailOnly);
        return !opening || !now(*opening->store).readFigures({2018, 2019});
    };
    const auto entry = std::to_string([&] {
        const auto store = opened();
        return now(*store).readHistory(RecordKind::Figure, keyTextOf(FigureKey{Period::ytd(2018, 7), {"STARTS"}, {"HA"}}))->back().sequence;
    }());
    EXPECT_TRUE(isRefused("UPDATE journal SET reason = reason || 'x' WHERE sequence = " + entry));
    EXPECT_TRUE(isRefused("UPDATE journal SET hash = zeroblob(32) WHERE sequence = " + entry));
    EXPECT_TRUE(isRefused("UPDATE journal SET previous_hash = zeroblob(32) WHERE sequence = 1 + " + entry));
    EXPECT_TRUE(isRefused("UPDATE journal SET before = after WHERE sequence = " + entry));
    EXPECT_TRUE(isRefused("DELETE FROM journal WHERE sequence = " + entry));
}

/// A forger changes a figure with its entry, writes the chain anew for a few entries and moves the checkpoint to the end.
/// The row agrees with its entry and that with its neighbour: the full proof finds where the chain breaks, with or
/// without the checkpoint.
TEST_F(UnprovedStore, AFalseCheckpointHidesNothingFromTheProof) {
    constexpr std::int64_t forgedFrom = 60;
    constexpr std::int64_t forgedTo = 63;
    auto entries = *now(*opened()).readJournal(forgedFrom - 1);
    entries.front().after.at(4) = "1";
    std::string sql = "UPDATE figure SET value_units = 1 WHERE region_id = 1 AND period_id = "
                      + std::to_string(figureFrom(entries.front().after)->key.period.year * 10000 + figureFrom(entries.front().after)->key.period.last.number() * 100) + ";";
    const auto blob = [](const std::string& bytes) {
        std::string hex = "x'";
        for (const unsigned char byte : bytes) {
            std::array<char, 3> pair{};
            std::snprintf(pair.data(), pair.size(), "%02x", byte);
            hex += pair.data();
        }
        return hex + "'";
    };
    for (std::size_t i = 0; entries[i].sequence <= forgedTo; ++i) {
        if (i > 0) entries[i].previousHash = entries[i - 1].hash;
        entries[i].hash = sha256(canonicalBytes(entries[i]));
        sql += "UPDATE journal SET after = " + blob(encodeFields(entries[i].after)) + ", previous_hash = " + blob(entries[i].previousHash)
               + ", hash = " + blob(entries[i].hash) + " WHERE sequence = " + std::to_string(entries[i].sequence) + ";";
    }
    tamper(sql);
    setCheckpoint(m_head);
    const auto store = opened();
    const auto figure = now(*store).readFigure(figureFrom(entries.front().after)->key);
    ASSERT_TRUE(figure && *figure);
    EXPECT_EQ((*figure)->value, number("1")) << "row, entry and neighbour agree";
    EXPECT_FALSE(everythingIn(*store)) << "somewhere the chain breaks";
    const auto proof = proveStore(*store, {});
    ASSERT_FALSE(proof);
    EXPECT_EQ(proof.error(), (Problem{ProblemKind::Unreadable, "store.journal-differs",
                                      {m_store.path().string(), "1", remarkArgument({"verify.chain", {std::to_string(forgedTo + 1)}})}}));
    runRawSql(m_store.path(), "DELETE FROM checkpoint");
    EXPECT_FALSE(openStore(m_store.path(), OpenMode::ReadOnly, {}, tailOnly));
}

TEST_F(UnprovedStore, AnActNotesHowFarTheStoreWasProved) {
    constexpr int figures = 1100;
    writeBytes(m_store.path(), m_bytes);
    auto store = opened(OpenMode::ReadWrite);
    ASSERT_TRUE(store->inTransaction(aNote("paste"), [&](Transaction& transaction) -> Result<void> {
        for (int i = 0; i < figures; ++i)
            if (const auto put = transaction.put(aFigure({.value = "1", .period = Period::ytd(1900 + i / 12, i % 12 + 1), .region = "QJ"})); !put)
                return put.error();
        return {};
    }));
    const auto report = proveStore(*store, {});
    ASSERT_TRUE(report);
    EXPECT_EQ(report->head.sequence, m_head + figures);
    store.reset();
    // The next act notes the proof: an opening does not look any more at what was behind the checkpoint before.
    store = opened(OpenMode::ReadWrite);
    ASSERT_TRUE(proveStore(*store, {}));
    putFigure(*store, aFigure({.value = "3", .period = Period::ytd(2025, 9), .region = "QJ"}));
    store.reset();
    runRawSql(m_store.path(), "UPDATE journal SET reason = 'x' WHERE sequence = " + std::to_string(m_head + 10));
    store = opened();
    ASSERT_TRUE(store);
    EXPECT_FALSE(proveStore(*store, {}));
}

/// Who only ever opens, writes and leaves, as the command line does, does not prove the same long tail every time.
TEST_F(UnprovedStore, AnActNotesHowFarTheTailWasProved) {
    auto store = opened(OpenMode::ReadWrite);
    ASSERT_TRUE(store->inTransaction(aNote("paste"), [&](Transaction& transaction) -> Result<void> {
        for (int i = 0; i < 1200; ++i)
            if (const auto put = transaction.put(aFigure({.value = "1", .period = Period::ytd(1900 + i / 12, i % 12 + 1), .region = "QJ"})); !put)
                return put.error();
        return {};
    }));
    store.reset();
    const auto noted = [&] { return checkpointIn(m_store.path()); };
    EXPECT_EQ(noted(), m_proved);
    store = opened(OpenMode::ReadWrite);
    EXPECT_FALSE(store->proof()) << "only the tail was looked at";
    EXPECT_EQ(noted(), m_proved) << "looking changes nothing";
    putFigure(*store, aFigure({.value = "3", .period = Period::ytd(2025, 9), .region = "QJ"}));
    EXPECT_EQ(noted(), m_head + 1200);
    store.reset();
    // What the tail had is found to be another one before it is noted.
    runRawSql(m_store.path(), "UPDATE figure SET value_units = 9 WHERE period_id = 20250900");
    EXPECT_FALSE(openStore(m_store.path(), OpenMode::ReadWrite, {}, tailOnly));
    EXPECT_EQ(noted(), m_head + 1200);
}

/// 40 edits while another thread proves the store, by steps that give way.
TEST_F(UnprovedStore, IsEditedWhileItIsProved) {
    auto store = opened(OpenMode::ReadWrite);
    ASSERT_TRUE(store->inTransaction(aNote("paste"), [&](Transaction& transaction) -> Result<void> {
        for (int i = 0; i < 12'000; ++i)
            if (const auto put = transaction.put(aFigure({.value = "1", .period = Period::ytd(1000 + i / 12, i % 12 + 1), .region = "QJ"})); !put)
                return put.error();
        return {};
    }));
    auto proof = store->beginProof();
    ASSERT_TRUE(proof && *proof);
    std::atomic<bool> isOver = false;
    Result<bool> last = false;
    std::thread prover([&] {
        for (last = (*proof)->step(); last && !*last; last = (*proof)->step()) {}
        isOver = true;
    });
    int edits = 0;
    for (; edits < 40 || (!isOver && edits < 200); ++edits) {
        // Before, behind and at the places that the proof may have read.
        putFigure(*store, aFigure({.value = std::to_string(edits), .period = Period::ytd(3000 + edits / 12, edits % 12 + 1), .region = edits % 2 ? "HA" : "QJ"}));
        if (edits % 4 == 0) {
            Figure early = **now(*store).readFigure({Period::ytd(1000 + edits / 4 % 900, 3), {"STARTS"}, {"QJ"}});
            early.value = number(std::to_string(edits));
            putFigure(*store, early);
        }
    }
    prover.join();
    ASSERT_TRUE(last) << last.error().key;
    EXPECT_TRUE((*proof)->report().faults.empty());
    EXPECT_GE((*proof)->report().journalEntries, m_head + 12'000);
    EXPECT_TRUE(store->verify()->faults.empty());
}

} // namespace
} // namespace xushi
