#include "wiring/RestoreCopy.h"

#include "domain/packages/PackageOrigin.h"
#include "support/DataFolders.h"
#include "support/FileBytes.h"
#include "support/ReadNow.h"
#include "support/Rounds.h"
#include "support/PersonalFolder.h"
#include "support/SmallStore.h"
#include "usecases/UndoChange.h"
#include "wiring/Backups.h"
#include "wiring/Composition.h"

#include <gtest/gtest.h>

#include <array>
#include <fstream>
#include <iostream>
#include <random>

namespace xushi {
namespace {

namespace fs = std::filesystem;

/// Everything that a store holds: what it says now, and how it came to that.
struct WholeStore {
    Catalogue catalogue;
    std::vector<Figure> figures;
    std::vector<JournalEntry> entries;
};

WholeStore wholeOf(Store& store) {
    return {*now(store).readCatalogue(), *now(store).readFigures(everyYear), *now(store).readJournal(0)};
}

WholeStore wholeAt(const fs::path& path) {
    const auto opened = openForReading(path);
    if (!opened) throw std::runtime_error(opened.error().key);
    return wholeOf(**opened);
}

/// The hash covers everything that an entry says.
bool isSameEntry(const JournalEntry& one, const JournalEntry& other) {
    return one.sequence == other.sequence && one.hash == other.hash && one.key == other.key && one.after == other.after;
}

void expectSame(const WholeStore& one, const WholeStore& other) {
    ASSERT_EQ(one.entries.size(), other.entries.size());
    for (std::size_t i = 0; i < one.entries.size(); ++i) EXPECT_TRUE(isSameEntry(one.entries[i], other.entries[i])) << "entry " << i + 1;
    ASSERT_EQ(one.figures.size(), other.figures.size());
    for (std::size_t i = 0; i < one.figures.size(); ++i) EXPECT_EQ(fieldsOf(one.figures[i]), fieldsOf(other.figures[i]));
    EXPECT_EQ(one.catalogue.targets, other.catalogue.targets);
    EXPECT_EQ(one.catalogue.indicators, other.catalogue.indicators);
    EXPECT_EQ(one.catalogue.settings.title, other.catalogue.settings.title);
}

class Restoring : public testing::Test {
protected:
    /// A copy of the store as it is, which stays open.
    fs::path copyNow() {
        const fs::path copy = store.folder() / ("copy-" + std::to_string(++m_copies) + ".xushi");
        const auto copied = copyStore(*store, copy, {});
        if (!copied) throw std::runtime_error(copied.error().key);
        return copy;
    }
    /// An act of some kind, of one entry or of several.
    void writeAnything(std::mt19937& random) {
        const auto upTo = [&](int last) { return std::uniform_int_distribution<int>(0, last)(random); };
        static constexpr std::array codes{"STARTS", "CONTRACTS", "FIRMS"};
        if (upTo(9) == 0) {
            const auto named = store->inTransaction(aNote("settings"), [&](Transaction& transaction) -> Result<void> {
                auto settings = transaction.readSettings();
                if (!settings) return settings.error();
                settings->title = "台账" + std::to_string(upTo(999));
                return transaction.put(*settings);
            });
            ASSERT_TRUE(named) << named.error().key;
            return;
        }
        const auto written = store->inTransaction(aNote(), [&](Transaction& transaction) -> Result<void> {
            for (int i = upTo(5); i >= 0; --i) {
                Figure figure = aFigure({.value = std::to_string(upTo(9999)), .period = Period::ytd(2020 + upTo(5), 1 + upTo(11)), .indicator = codes[static_cast<std::size_t>(upTo(2))]});
                const auto stored = transaction.readFigure(figure.key);
                if (!stored) return stored.error();
                figure.revision = *stored ? (*stored)->revision : 0;
                if (const auto put = transaction.put(figure); !put) return put.error();
            }
            return {};
        });
        ASSERT_TRUE(written) << written.error().key;
    }
    Result<RestoredStore> restore(const fs::path& copy, const RestoringPerson& by = {}) {
        store.close();
        return restoreCopy(store.path(), copy, by);
    }
    std::size_t filesIn(const fs::path& folder) const {
        std::error_code error;
        return static_cast<std::size_t>(std::distance(fs::directory_iterator(folder, error), {}));
    }
    void expectRefused(const fs::path& copy, const char* key, ProblemKind kind) {
        const std::string before = bytesOf(store.path());
        const auto restored = restore(copy);
        ASSERT_FALSE(restored) << "restored all the same";
        EXPECT_EQ(restored.error().key, key);
        EXPECT_EQ(restored.error().kind, kind);
        EXPECT_TRUE(bytesOf(store.path()) == before) << "the store was changed";
    }

    SmallStore store;
    PersonalFolder home{store.folder() / "home"};
    fs::path backups = store.folder() / "home/xushi/backups";

private:
    int m_copies = 0;
};

TEST_F(Restoring, OfAnyCopyGivesTheJournalsPrefixAndKeepsThePresent) {
    std::mt19937 random(20250603);
    const auto upTo = [&](std::size_t last) { return std::uniform_int_distribution<std::size_t>(0, last)(random); };
    const int restores = rounds(25);
    std::vector<std::pair<fs::path, WholeStore>> copies;
    std::size_t entries = 0;
    int prefixes = 0;
    for (int i = 0; i < restores; ++i) {
        SCOPED_TRACE("restore " + std::to_string(i));
        for (std::size_t acts = 1 + upTo(6); acts > 0; --acts) {
            writeAnything(random);
            if (copies.empty() || upTo(2) == 0) copies.emplace_back(copyNow(), wholeOf(*store));
        }
        const WholeStore before = wholeOf(*store);
        const auto& [copy, then] = copies[upTo(copies.size() - 1)];
        const std::string copyBytes = bytesOf(copy);
        const auto restored = restore(copy);
        ASSERT_TRUE(restored) << restored.error().key;
        EXPECT_TRUE(restored->kept.empty() || bytesOf(store.path()) == copyBytes) << "what was proved is what stands there";
        EXPECT_TRUE(bytesOf(copy) == copyBytes) << "the copy stays what it is";
        const WholeStore after = wholeAt(store.path());
        expectSame(after, then);
        if (!restored->kept.empty()) expectSame(wholeAt(restored->kept), before);
        else expectSame(before, then);
        std::size_t common = 0; // of a copy of this way: all that it has
        while (common < std::min(after.entries.size(), before.entries.size()) && isSameEntry(after.entries[common], before.entries[common])) ++common;
        EXPECT_GT(common, 0U);
        prefixes += common == after.entries.size();
        entries += after.entries.size();
        store.reopen();
        EXPECT_TRUE(store->verify()->faults.empty());
    }
    std::cout << restores << " restores, " << entries << " entries; " << prefixes << " of them of a past of the present, the others of another way\n";
    EXPECT_GT(prefixes, restores / 4);
}

TEST_F(Restoring, LeavesAStoreThatIsTheCopyAlone) {
    const fs::path copy = copyNow();
    const auto restored = restore(copy);
    ASSERT_TRUE(restored) << restored.error().key;
    EXPECT_TRUE(restored->kept.empty());
    EXPECT_EQ(filesIn(backups), 0U);
}

TEST_F(Restoring, RefusesTheCopyOfAnotherStore) {
    SmallStore other;
    putFigure(*other, aFigure({.value = "1"}));
    const fs::path copy = store.folder() / "other.xushi";
    // The first entry of a small store is always the same: one that begins otherwise.
    const auto created = createStore(copy, [](Store& made) -> Result<void> {
        Catalogue catalogue = aSmallCatalogue();
        catalogue.settings.title = "另一个台账";
        const auto put = putCatalogue(made, catalogue);
        return put ? Result<void>() : Result<void>(put.error());
    });
    ASSERT_TRUE(created) << created.error().key;
    expectRefused(copy, "backup.other-store", ProblemKind::Refused);
}

TEST_F(Restoring, RefusesACopyThatDoesNotProve) {
    const fs::path copy = copyNow();
    putFigure(*store, aFigure({.value = "1"}));
    std::string bytes = bytesOf(copy);
    const auto title = bytes.find("小台账");
    ASSERT_NE(title, std::string::npos);
    bytes.replace(title, 3, "大");
    std::ofstream(copy, std::ios::binary | std::ios::trunc) << bytes;
    expectRefused(copy, "store.journal-differs", ProblemKind::Unreadable);
    std::ofstream(copy, std::ios::binary | std::ios::trunc) << bytes.substr(0, bytes.size() / 2);
    expectRefused(copy, "store.damaged-file", ProblemKind::Unreadable);
    EXPECT_EQ(filesIn(backups), 0U) << "nothing is kept where nothing is done";
}

TEST_F(Restoring, RefusesANewerCopyAndOneWhoseLastWriteWasNotFinished) {
    const fs::path copy = copyNow();
    putFigure(*store, aFigure({.value = "1"}));
    std::string newer = bytesOf(copy);
    newer[63] = 99; // the last byte of user_version
    std::ofstream(store.folder() / "newer.xushi", std::ios::binary) << newer;
    expectRefused(store.folder() / "newer.xushi", "store.newer", ProblemKind::Newer);
    std::ofstream(copy.string() + "-wal") << "anything";
    expectRefused(copy, "store.has-log", ProblemKind::Unreadable);
    fs::remove(copy.string() + "-wal");
    std::ofstream(copy.string() + "-journal") << "anything that is no head";
    expectRefused(copy, "backup.copy-unfinished", ProblemKind::Unreadable);
}

TEST_F(Restoring, RefusesTheStoreItselfAndWhatLiesBesideIt) {
    const fs::path copy = copyNow();
    putFigure(*store, aFigure({.value = "1"}));
    expectRefused(store.path(), "backup.same-file", ProblemKind::Refused);
    std::ofstream(store.path().string() + "-wal") << "anything";
    expectRefused(copy, "store.has-log", ProblemKind::Unreadable);
    fs::remove(store.path().string() + "-wal");
    fs::create_hard_link(store.path(), store.folder() / "second.xushi");
    expectRefused(copy, "backup.other-names", ProblemKind::Refused);
}

TEST_F(Restoring, RefusesAStoreThatAnotherOneWritesAndTellsWho) {
    const fs::path copy = copyNow();
    putFigure(*store, aFigure({.value = "1"}));
    const auto restored = restoreCopy(store.path(), copy); // it is open here
    ASSERT_FALSE(restored);
    EXPECT_EQ(restored.error().key, "backup.not-writable");
    EXPECT_EQ(restored.error().kind, ProblemKind::Unavailable);
    ASSERT_EQ(restored.error().args.size(), 2U);
    EXPECT_NE(restored.error().args[1].find("store.locked"), std::string::npos);
    EXPECT_NE(restored.error().args[1].find('@'), std::string::npos) << "who, and where";
    EXPECT_EQ(now(*store).readFigures(everyYear)->size(), 1U);
    putFigure(*store, aFigure({.value = "2", .period = Period::ytd(2025, 6)}));
}

TEST_F(Restoring, PutsACopyInThePlaceOfADamagedStoreWhichItKeepsByteForByte) {
    putFigure(*store, aFigure({.value = "1"}));
    const fs::path copy = copyNow();
    store.close();
    std::string bytes = bytesOf(store.path());
    bytes.replace(bytes.find("小台账"), 3, "大");
    std::ofstream(store.path(), std::ios::binary | std::ios::trunc) << bytes;
    ASSERT_FALSE(openForReading(store.path()));
    const auto restored = restore(copy);
    ASSERT_TRUE(restored) << restored.error().key;
    EXPECT_FALSE(restored->before) << "nothing of it was proved";
    EXPECT_TRUE(bytesOf(restored->kept) == bytes);
    expectSame(wholeAt(store.path()), wholeAt(copy));
    store.reopen();
    const auto listed = backupsOf(*store, store.path());
    ASSERT_TRUE(listed);
    EXPECT_TRUE(listed->empty()) << "what is damaged is offered to nobody";
}

TEST_F(Restoring, KnowsTheCopiesOfAnotherStoreEvenWhereTheStoreIsDamaged) {
    const fs::path copy = store.folder() / "other.xushi";
    ASSERT_TRUE(createStoreFrom(copy, "seed"));
    store.close();
    std::string bytes = bytesOf(store.path());
    bytes.replace(bytes.find("小台账"), 3, "大");
    std::ofstream(store.path(), std::ios::binary | std::ios::trunc) << bytes;
    expectRefused(copy, "backup.other-store", ProblemKind::Refused);
}

TEST_F(Restoring, UpgradesAnOlderCopyOnItsDuplicate) {
    store.close();
    const fs::path copy = store.folder() / "old.xushi";
    fs::copy_file(fs::path(XUSHI_TEST_DATA) / "stores" / "schema-1.xushi", copy);
    fs::remove(store.path());
    fs::copy_file(copy, store.path());
    store.reopen(); // upgrades it
    const WholeStore upgraded = wholeOf(*store);
    const auto renamed = store->inTransaction(aNote("settings"), [](Transaction& transaction) -> Result<void> {
        auto settings = transaction.readSettings();
        if (!settings) return settings.error();
        settings->title = "改名";
        return transaction.put(*settings);
    });
    ASSERT_TRUE(renamed);
    const std::string original = bytesOf(copy);
    const auto restored = restore(copy);
    ASSERT_TRUE(restored) << restored.error().key;
    EXPECT_TRUE(restored->isUpgraded);
    EXPECT_TRUE(bytesOf(copy) == original) << "the copy stays of its schema";
    expectSame(wholeAt(store.path()), upgraded);
}

TEST_F(Restoring, KeepsEveryCopyWhateverTheRuleOfRetentionSays) {
    putFigure(*store, aFigure({.value = "1"}));
    fs::create_directories(backups);
    for (int hour = 10; hour < 24; ++hour) {
        const auto copied = copyStore(*store, backups / ("small-20200101-" + std::to_string(hour) + "0000.xushi"), {});
        ASSERT_TRUE(copied) << copied.error().key;
    }
    putFigure(*store, aFigure({.value = "2", .period = Period::ytd(2025, 6)}));
    const auto restored = restore(backups / "small-20200101-100000.xushi");
    ASSERT_TRUE(restored) << restored.error().key;
    EXPECT_EQ(filesIn(backups), 15U);
    store.reopen();
    ASSERT_TRUE(backUp(*store, store.path()));
    EXPECT_TRUE(fs::exists(restored->kept)) << "it is no past of the store that was restored";
}

TEST_F(Restoring, AsksForThePinOfOneOfThoseWhoHaveOne) {
    putFigure(*store, aFigure({.value = "41"}));
    const auto copy = copyNow();
    const auto given = store->inTransaction(aNote("people"), [](Transaction& transaction) -> Result<void> {
        if (const auto put = transaction.put(Person{.code = {"LD"}, .name = "局领导", .role = Role::Director}); !put) return put.error();
        const auto put = transaction.put(PersonPin{.person = {"LD"}, .kept = "kept"});
        return put ? Result<void>() : Result<void>(put.error());
    });
    ASSERT_TRUE(given);
    const std::string before = bytesOf(store.path());
    EXPECT_EQ(restore(copy).error().key, "pin.restore-by");
    EXPECT_EQ(restore(copy, {{"LD"}, "another"}).error().key, "pin.changed-since");
    EXPECT_TRUE(bytesOf(store.path()) == before);
    const auto restored = restore(copy, {{"LD"}, "kept"});
    ASSERT_TRUE(restored) << restored.error().key;
    EXPECT_FALSE(restored->kept.empty());
}

/// As the window looks: the first of the latest.
std::optional<Backup> newestOf(const StoreStanding& standing, const std::set<std::string>& pastEnds) {
    for (const auto& file : copiesToLookThrough(standing))
        if (auto copy = copyOnTheWay(standing, file, pastEnds)) return copy;
    return std::nullopt;
}

/// After a restore the store goes another way than the copy that was kept of what it was, which is the latest of all.
TEST_F(Restoring, TheNewestCopyOfADisplacedStoreIsOneOfItsOwnWay) {
    putFigure(*store, aFigure({.value = "41"}));
    const auto own = backUp(*store, store.path());
    ASSERT_TRUE(own) << own.error().key;
    Figure left = aFigure({.value = "42"});
    left.revision = 1;
    putFigure(*store, left);
    ASSERT_TRUE(copyStore(*store, *pathOfCopy(store.path(), "restore"), {}));
    const auto entries = *now(*store).readJournal(0);
    const auto& last = entries.back();
    StoreStanding standing{.path = store.path(), .entryHere = last.sequence, .hash = hexOf(last.hash), .origin = hexOf(entries.front().hash)};
    ASSERT_TRUE(newestOf(standing, {}));
    EXPECT_EQ(newestOf(standing, {})->occasion, "restore") << "it has the last known entry";
    standing.hash = hexOf(std::string(32, 'x')); // another entry stands there on the way that the store has gone
    const std::set<std::string> known{own->backup.head.hash};
    ASSERT_TRUE(newestOf(standing, known));
    EXPECT_EQ(newestOf(standing, known)->path, own->backup.path);
    EXPECT_FALSE(newestOf(standing, {})) << "nobody has seen in its journal that it is a past";
    standing.entryHere = own->backup.head.sequence;
    EXPECT_FALSE(newestOf(standing, known));
}

/// A copy that was kept before an import, and was left behind by a restore since, is shorter than the store and none of its pasts.
TEST_F(Restoring, ACopyOfAWayThatWasLeftIsNotOffered) {
    const auto enter = [&](const char* value, int month) { putFigure(*store, aFigure({.value = value, .period = Period::ytd(2025, month)})); };
    enter("41", 1);
    const auto daily = backUp(*store, store.path());
    ASSERT_TRUE(daily) << daily.error().key;
    enter("42", 2);
    ASSERT_TRUE(copyStore(*store, *pathOfCopy(store.path(), "import"), {}));
    enter("43", 3);
    ASSERT_TRUE(restore(daily->backup.path));
    store.reopen();
    for (int month = 4; month < 8; ++month) enter("44", month);
    const auto entries = *now(*store).readJournal(0);
    const StoreStanding standing{.path = store.path(), .entryHere = entries.back().sequence, .hash = hexOf(entries.back().hash), .origin = hexOf(entries.front().hash)};
    const auto newest = newestOf(standing, endsOfPast(*backupsOf(*store, store.path())));
    ASSERT_TRUE(newest);
    EXPECT_EQ(newest->path, daily->backup.path);
}

} // namespace
} // namespace xushi
