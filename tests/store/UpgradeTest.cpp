#include "domain/VersionInForce.h"
#include "store/RawSql.h"
#include "store/sql/OpenStore.h"
#include "support/Builders.h"
#include "support/DataFolders.h"
#include "support/FileBytes.h"
#include "support/ReadNow.h"
#include "support/TemporaryFolder.h"

#include <gtest/gtest.h>

#include <sys/stat.h>

namespace xushi {
namespace {

namespace fs = std::filesystem;

/// A store as version 0.1.0 (schema 1) wrote it: two figures, one of them revised, and a target that was raised.
class OldStore : public testing::Test {
protected:
    OldStore() { fs::copy_file(fs::path(XUSHI_TEST_DATA) / "stores" / "schema-1.xushi", path()); }

    fs::path path() const { return m_folder / "old.xushi"; }
    fs::path backups() const { return m_folder / "kept" / "backups"; }
    Result<OpenedStore> open(OpenMode mode = OpenMode::ReadWrite) { return openStore(path(), mode, backups()); }

    TemporaryFolder m_folder;
};

TEST_F(OldStore, IsUpgradedWithEveryFigureAndTheSameJournal) {
    const auto opened = open();
    ASSERT_TRUE(opened) << opened.error().key;
    const auto report = opened->store->verify();
    ASSERT_TRUE(report);
    EXPECT_TRUE(report->faults.empty());
    EXPECT_EQ(report->journalEntries, 11);
    EXPECT_EQ(report->head.shortCode(), "ZG59-B2NT-VWZ3-B42Y");
    const auto loan = now(*opened->store).readFigure({Period::ytd(2025, 5), {"LOAN"}, {"HA"}});
    ASSERT_TRUE(loan && *loan);
    EXPECT_EQ((*loan)->value->toString(), "4.10");
    EXPECT_EQ((*loan)->qualifier, Qualifier::Nearly);
    EXPECT_TRUE((*loan)->wording.empty());
}

TEST_F(OldStore, TellsWhatItsActsWereAbout) {
    const auto opened = open();
    ASSERT_TRUE(opened);
    const auto all = *now(*opened->store).readActs({.count = 100});
    const auto ofLoan = *now(*opened->store).readActs({.count = 100, .indicator = IndicatorCode{"LOAN"}, .region = RegionCode{"HA"}, .month = YearMonth{2025, 5}});
    ASSERT_FALSE(ofLoan.empty());
    EXPECT_LT(ofLoan.size(), all.size());
    EXPECT_EQ(now(*opened->store).readActs({.count = 100, .words = {all.front().act}})->front(), all.front());
    EXPECT_EQ(now(*opened->store).readActors()->front(), all.front().actor);
    EXPECT_TRUE(opened->store->verify()->faults.empty());
}

TEST_F(OldStore, HasTheDefaultsOfWhatItDidNotKnow) {
    const auto opened = open();
    ASSERT_TRUE(opened);
    const auto catalogue = now(*opened->store).readCatalogue();
    ASSERT_TRUE(catalogue);
    EXPECT_EQ(catalogue->settings.thresholds.farBehindBelow, Decimal(-12)) << "kept";
    EXPECT_EQ(catalogue->settings.limits, CheckLimits{});
    EXPECT_FALSE(catalogue->settings.closedThrough);
    ASSERT_EQ(catalogue->earlierTargets.size(), 1U);
    EXPECT_EQ(catalogue->earlierTargets.front().value, Decimal(150));
    EXPECT_EQ(catalogue->targets.front().value, Decimal(180));
}

TEST_F(OldStore, TakesNewEditsAndIsFoundSoundAgain) {
    {
        const auto opened = open();
        ASSERT_TRUE(opened);
        auto figure = aFigure({.value = "55", .period = Period::ytd(2025, 6), .indicator = "DONE"});
        figure.wording = "有序推进";
        const ChangeNote note{.actor = "a", .host = "h", .at = "2025-07-01T00:00:00Z", .act = "enter"};
        ASSERT_TRUE(opened->store->inTransaction(note, [&](Transaction& transaction) -> Result<void> {
            const auto put = transaction.put(figure);
            return put ? Result<void>() : Result<void>(put.error());
        }));
    }
    const auto again = open();
    ASSERT_TRUE(again);
    EXPECT_EQ(now(*again->store).journalHead()->sequence, 12);
}

TEST_F(OldStore, IsKeptAsItWasBeforeTheUpgrade) {
    const std::string before = bytesOf(path());
    ASSERT_TRUE(open());
    const fs::path copy = backups() / "old.schema-1.xushi";
    ASSERT_TRUE(fs::exists(copy));
    EXPECT_NE(bytesOf(path()), before);
    fs::copy_file(copy, m_folder / "again.xushi");
    const auto opened = openStore(m_folder / "again.xushi", OpenMode::ReadWrite, backups());
    ASSERT_TRUE(opened);
    EXPECT_EQ(now(*opened->store).journalHead()->shortCode(), "ZG59-B2NT-VWZ3-B42Y");
}

TEST_F(OldStore, KeepsEveryEarlierCopy) {
    ASSERT_TRUE(open());
    fs::copy_file(fs::path(XUSHI_TEST_DATA) / "stores" / "schema-1.xushi", path(), fs::copy_options::overwrite_existing);
    ASSERT_TRUE(open());
    EXPECT_TRUE(fs::exists(backups() / "old.schema-1.xushi"));
    EXPECT_TRUE(fs::exists(backups() / "old.schema-1-2.xushi"));
}

TEST_F(OldStore, IsUpgradedByReadingToo) {
    const auto opened = open(OpenMode::ReadOnly);
    ASSERT_TRUE(opened) << opened.error().key;
    EXPECT_TRUE(fs::exists(backups() / "old.schema-1.xushi"));
}

TEST_F(OldStore, StaysAsItIsWhereNoCopyCanBeKept) {
    const std::string before = bytesOf(path());
    writeBytes(m_folder / "file", "not a folder");
    const auto opened = openStore(path(), OpenMode::ReadWrite, m_folder / "file" / "backups");
    ASSERT_FALSE(opened);
    EXPECT_EQ(opened.error().key, "store.backup-failed");
    EXPECT_EQ(bytesOf(path()), before);
}

TEST_F(OldStore, ThatWasTamperedWithStaysAsItIs) {
    runRawSql(path(), "UPDATE figure SET value_units = 99 WHERE value_units = 48");
    const std::string before = bytesOf(path());
    const auto opened = open();
    ASSERT_FALSE(opened);
    EXPECT_EQ(opened.error().key, "store.damaged-file");
    EXPECT_EQ(bytesOf(path()), before);
    EXPECT_FALSE(fs::exists(backups() / "old.schema-1.xushi"));
}

TEST_F(OldStore, WithAHiddenTriggerStaysAsItIs) {
    runRawSql(path(), "CREATE TRIGGER t AFTER UPDATE ON figure BEGIN DELETE FROM journal; END");
    const std::string before = bytesOf(path());
    const auto opened = open();
    ASSERT_FALSE(opened);
    EXPECT_EQ(opened.error().key, "store.damaged-file");
    EXPECT_EQ(bytesOf(path()), before);
}

TEST_F(OldStore, IsRefusedInWordsWhereAnotherHoldsIt) {
    const auto copy = m_folder / "new.xushi";
    fs::copy_file(path(), copy);
    ASSERT_TRUE(openStore(copy, OpenMode::ReadWrite, backups()));
    // A second opener of an old store cannot upgrade it: hold the lock of a present one and age the file under it.
    const auto holder = openStore(copy, OpenMode::ReadWrite, backups());
    ASSERT_TRUE(holder);
    fs::copy_file(path(), copy, fs::copy_options::overwrite_existing);
    const auto second = openStore(copy, OpenMode::ReadWrite, backups());
    ASSERT_FALSE(second);
    EXPECT_EQ(second.error().key, "store.needs-upgrade");
}

TEST_F(OldStore, HasNoPublicationsAndTakesOne) {
    {
        const auto opened = open();
        ASSERT_TRUE(opened);
        EXPECT_TRUE(now(*opened->store).readPublications()->empty());
        const ChangeNote note{.actor = "a", .host = "h", .at = "2025-07-01T00:00:00Z", .act = "publish"};
        ASSERT_TRUE(opened->store->inTransaction(note, [&](Transaction& transaction) -> Result<void> {
            const auto put = transaction.put(Publication{.number = 1, .period = Period::ytd(2025, 5), .entry = 11, .bytes = "PK"});
            return put ? Result<void>() : Result<void>(put.error());
        }));
    }
    const auto again = open();
    ASSERT_TRUE(again);
    EXPECT_EQ(now(*again->store).readPublications()->at(0).bytes, "PK");
    EXPECT_TRUE(again->store->verify()->faults.empty());
}

/// A store as version 0.2.0 (schema 2) wrote it, with a closed month and a raised target.
class StoreOfSchemaTwo : public testing::Test {
protected:
    StoreOfSchemaTwo() { fs::copy_file(fs::path(XUSHI_TEST_DATA) / "stores" / "schema-2.xushi", path()); }
    fs::path path() const { return m_folder / "second.xushi"; }

    TemporaryFolder m_folder;
};

TEST_F(StoreOfSchemaTwo, IsUpgradedAndTakesPeopleAndSubmissions) {
    {
        const auto opened = openStore(path(), OpenMode::ReadWrite, m_folder / "backups");
        ASSERT_TRUE(opened) << opened.error().key;
        const auto report = opened->store->verify();
        EXPECT_TRUE(report->faults.empty());
        EXPECT_EQ(report->journalEntries, 12);
        EXPECT_EQ(report->head.shortCode(), "S57C-ZAZS-5BQ4-ZZXX") << "the journal is as it was";
        const auto catalogue = now(*opened->store).readCatalogue();
        EXPECT_EQ(catalogue->settings.limits.growth, Decimal(60));
        EXPECT_EQ(catalogue->settings.closedThrough, (YearMonth{2025, 3}));
        EXPECT_FALSE(catalogue->settings.dueDay);
        EXPECT_TRUE(catalogue->people.empty());
        EXPECT_TRUE(catalogue->layouts.empty());
        EXPECT_TRUE(now(*opened->store).readSentenceEdits()->empty());
        EXPECT_TRUE(now(*opened->store).readPins()->empty());
        EXPECT_EQ(catalogue->targets.front().value, Decimal(180));
        const auto loan = now(*opened->store).readFigure({Period::ytd(2025, 5), {"LOAN"}, {"HA"}});
        EXPECT_EQ((*loan)->value->toString(), "4.10");
        const ChangeNote note{.actor = "a", .host = "h", .at = "2025-07-01T00:00:00Z", .act = "submit"};
        ASSERT_TRUE(opened->store->inTransaction(note, [](Transaction& transaction) -> Result<void> {
            if (const auto put = transaction.put(Person{.code = {"TB"}, .name = "填报员"}); !put) return put.error();
            if (const auto put = transaction.put(StoredLayout{.code = {"OWN"}, .name = "自有", .body = "{}"}); !put) return put.error();
            if (const auto put = transaction.put(SentenceEdit{.key = {"half-year", "projects", Period::ytd(2025, 5), {"HA"}}, .text = "甲"}); !put) return put.error();
            if (const auto put = transaction.put(PersonPin{.person = {"TB"}, .kept = "甲"}); !put) return put.error();
            const auto put = transaction.put(Submission{.key = {{"GX"}, {2025, 5}}, .stage = Stage::Submitted});
            return put ? Result<void>() : Result<void>(put.error());
        }));
    }
    const auto again = openStore(path(), OpenMode::ReadWrite, m_folder / "backups");
    ASSERT_TRUE(again);
    EXPECT_EQ(now(*again->store).readCatalogue()->people.size(), 1U);
    EXPECT_EQ(now(*again->store).readCatalogue()->layouts, (std::vector{StoredLayout{{"OWN"}, "自有", "{}", 1}}));
    EXPECT_EQ(now(*again->store).readSentenceEdits()->at(0).text, "甲");
    EXPECT_EQ(now(*again->store).readPins()->at(0).kept, "甲");
    EXPECT_TRUE(again->store->verify()->faults.empty());
    EXPECT_EQ((*now(*again->store).readSubmission({{"GX"}, {2025, 5}}))->stage, Stage::Submitted);
}

/// A store as version 0.4.0 (schema 4) wrote it: 新竣工 and 政策宣讲 of January to May 2025, 提交 until the 5th.
class StoreOfSchemaFour : public testing::Test {
protected:
    StoreOfSchemaFour() { fs::copy_file(fs::path(XUSHI_TEST_DATA) / "stores" / "schema-4.xushi", path()); }
    fs::path path() const { return m_folder / "fourth.xushi"; }

    TemporaryFolder m_folder;
};

TEST_F(StoreOfSchemaFour, IsUpgradedAndAsksWhatANewStoreAsks) {
    const ChangeNote note{.actor = "a", .host = "h", .at = "2025-07-01T00:00:00Z", .act = "settings"};
    {
        const auto opened = openStore(path(), OpenMode::ReadWrite, m_folder / "backups");
        ASSERT_TRUE(opened) << opened.error().key;
        const auto report = opened->store->verify();
        EXPECT_TRUE(report->faults.empty());
        EXPECT_EQ(report->journalEntries, 31);
        Settings settings = now(*opened->store).readCatalogue()->settings;
        EXPECT_EQ(settings.dueDay, 5);
        EXPECT_EQ(settings.limits.growth, Decimal(60));
        EXPECT_EQ(settings.limits.smallCount, Settings().limits.smallCount);
        EXPECT_EQ(settings.silences, usualSilences());
        settings.silences = {{.check = "check.month-zero"}};
        ASSERT_TRUE(opened->store->inTransaction(note, [&](Transaction& transaction) { return transaction.put(settings); }));
        EXPECT_TRUE(opened->store->verify()->faults.empty());
    }
    const auto again = openStore(path(), OpenMode::ReadWrite, m_folder / "backups");
    ASSERT_TRUE(again);
    EXPECT_EQ(now(*again->store).readCatalogue()->settings.silences, (std::vector{CheckSilence{.check = "check.month-zero"}}));
}

/// A store as version 0.3.0 (schema 3) wrote it: May 2025 is signed off.
class StoreOfSchemaThree : public testing::Test {
protected:
    StoreOfSchemaThree() { fs::copy_file(fs::path(XUSHI_TEST_DATA) / "stores" / "schema-3.xushi", path()); }
    fs::path path() const { return m_folder / "third.xushi"; }

    TemporaryFolder m_folder;
};

TEST_F(StoreOfSchemaThree, IsUpgradedAndTakesAVersionOfADefinition) {
    const ChangeNote note{.actor = "a", .host = "h", .at = "2025-07-01T00:00:00Z", .act = "indicator"};
    {
        const auto opened = openStore(path(), OpenMode::ReadWrite, m_folder / "backups");
        ASSERT_TRUE(opened) << opened.error().key;
        const auto report = opened->store->verify();
        EXPECT_TRUE(report->faults.empty());
        EXPECT_EQ(report->journalEntries, 30);
        EXPECT_EQ(report->head.shortCode(), "GEFK-2NJY-GMZ4-RYS8") << "the journal is as it was";
        const auto may = *now(*opened->store).readSubmission({{"GX"}, {2025, 5}});
        EXPECT_EQ(may->stage, Stage::SignedOff);
        EXPECT_EQ(may->sealed, (std::vector{SealedVerdict{{"DONE"}, {"320800"}, 1, 0}}));
        EXPECT_FALSE(may->thresholds);
        const Catalogue catalogue = *now(*opened->store).readCatalogue();
        EXPECT_TRUE(catalogue.earlierIndicators.empty());
        Indicator done = *catalogue.find(IndicatorCode{"DONE"});
        EXPECT_FALSE(done.inForceFrom);
        done.basis = "竣工验收数";
        done.inForceFrom = YearMonth{2025, 6};
        ASSERT_TRUE(opened->store->inTransaction(note, [&](Transaction& transaction) -> Result<void> {
            const auto put = transaction.put(done);
            return put ? Result<void>() : Result<void>(put.error());
        }));
    }
    const auto again = openStore(path(), OpenMode::ReadWrite, m_folder / "backups");
    ASSERT_TRUE(again);
    const Catalogue catalogue = *now(*again->store).readCatalogue();
    EXPECT_EQ(indicatorInForce(catalogue, IndicatorCode{"DONE"}, {2025, 5})->basis, "备案数");
    EXPECT_EQ(indicatorInForce(catalogue, IndicatorCode{"DONE"}, {2025, 6})->basis, "竣工验收数");
}

/// A store as version 0.4.0 (schema 4) wrote it: May 2025 is signed off, from June on another definition holds, and the
/// target was raised in July.
class StoreWithVersions : public testing::Test {
protected:
    StoreWithVersions() { fs::copy_file(fs::path(XUSHI_TEST_DATA) / "stores" / "schema-4-versions.xushi", path()); }
    fs::path path() const { return m_folder / "fourth.xushi"; }

    TemporaryFolder m_folder;
};

TEST_F(StoreWithVersions, OpensWithItsVersionsAndItsSignedMonth) {
    const auto opened = openStore(path(), OpenMode::ReadWrite, m_folder / "backups");
    ASSERT_TRUE(opened) << opened.error().key;
    EXPECT_EQ(opened->store->proof()->journalEntries, 21);
    EXPECT_EQ(opened->store->proof()->head.shortCode(), "3TXT-Y5CS-HCPT-HA8Q");
    const auto may = *now(*opened->store).readSubmission({{"GX"}, {2025, 5}});
    ASSERT_TRUE(may);
    EXPECT_EQ(may->stage, Stage::SignedOff);
    EXPECT_EQ(may->anchor, "0E85-0454 #16") << "an anchor that was printed stays as it was printed";
    const Catalogue catalogue = *now(*opened->store).readCatalogue();
    EXPECT_EQ(catalogue.settings.thresholds.farBehindBelow, Decimal(-12));
    EXPECT_EQ(indicatorInForce(catalogue, IndicatorCode{"DONE"}, {2025, 5})->basis, "备案数");
    EXPECT_EQ(indicatorInForce(catalogue, IndicatorCode{"DONE"}, {2025, 6})->basis, "竣工验收数");
    ASSERT_EQ(catalogue.earlierTargets.size(), 1U);
    EXPECT_EQ(catalogue.targets.front().value, Decimal(180));
    const auto june = now(*opened->store).readFigure({Period::ytd(2025, 6), {"DONE"}, {"320800"}});
    ASSERT_TRUE(june && *june);
    EXPECT_EQ((*june)->value->toString(), "118");
    EXPECT_EQ((*june)->source, "简报");
}

TEST_F(StoreWithVersions, TakesNewEditsAndIsFoundSoundAgain) {
    {
        const auto opened = openStore(path(), OpenMode::ReadWrite, m_folder / "backups");
        ASSERT_TRUE(opened);
        const ChangeNote note{.actor = "a", .host = "h", .at = "2025-08-01T00:00:00Z", .act = "enter"};
        ASSERT_TRUE(opened->store->inTransaction(note, [&](Transaction& transaction) -> Result<void> {
            const auto put = transaction.put(aFigure({.value = "140", .period = Period::ytd(2025, 7), .indicator = "DONE", .region = "320800"}));
            return put ? Result<void>() : Result<void>(put.error());
        }));
    }
    const auto again = openStore(path(), OpenMode::ReadWrite, m_folder / "backups");
    ASSERT_TRUE(again);
    EXPECT_EQ(again->store->proof()->journalEntries, 22);
}

/// A store as schema 10 wrote it: 新竣工 of January to May 2025, a target, May submitted, approved and signed off with a publication of its table,
/// beside one that was kept.
TEST(StoreOfSchemaTen, IsUpgradedWithItsSignedMonthItsPublicationsAndItsActs) {
    const TemporaryFolder folder;
    const fs::path path = folder / "tenth.xushi";
    fs::copy_file(fs::path(XUSHI_TEST_DATA) / "stores" / "schema-10.xushi", path);
    const auto opened = openStore(path, OpenMode::ReadWrite, folder / "backups");
    ASSERT_TRUE(opened) << opened.error().key;
    const auto report = opened->store->verify();
    EXPECT_TRUE(report->faults.empty());
    EXPECT_EQ(report->journalEntries, 32);
    EXPECT_EQ(report->head.shortCode(), "M88H-98WA-5ZZC-2XQG") << "the journal is as it was";
    EXPECT_EQ((*now(*opened->store).readSubmission({{"GX"}, {2025, 5}}))->stage, Stage::SignedOff);
    const auto publications = *now(*opened->store).readPublications();
    ASSERT_EQ(publications.size(), 2U);
    EXPECT_EQ(publications[0].fileName, "t.csv");
    EXPECT_FALSE(publications[0].bytes.empty());
    EXPECT_TRUE(publications[1].bytes.empty()) << "of the month that was signed off";
    EXPECT_TRUE(now(*opened->store).readPins()->empty());
    const auto acts = *now(*opened->store).readActs({.actors = {"KZ"}, .count = 10});
    ASSERT_EQ(acts.size(), 1U);
    EXPECT_EQ(acts[0].act, "approve");
    EXPECT_EQ(std::distance(fs::directory_iterator(folder / "backups"), fs::directory_iterator()), 1) << "the file as it was is kept";
}

} // namespace
} // namespace xushi
