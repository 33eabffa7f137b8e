#include "io/ReplaceFile.h"
#include "power/LostSyncs.h"
#include "power/RecordedActs.h"
#include "power/Recording.h"
#include "support/DataFolders.h"
#include "support/FileBytes.h"
#include "support/PersonalFolder.h"
#include "support/Rounds.h"
#include "usecases/CopyStore.h"
#include "wiring/RestoreCopy.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <iostream>

namespace xushi {
namespace {

namespace fs = std::filesystem;

constexpr int statesOfAFile = 160;
constexpr int statesWithoutSyncs = 60;

RecordedWork recorded(const fs::path& folder, const std::function<bool()>& act) {
    Recording recording(folder);
    if (!act()) throw std::runtime_error("the act failed");
    recording.acknowledge();
    return recording.work();
}

void expectNothingLost(const std::string& act, const RecordedWork& work, const Judgement& judge) {
    ASSERT_EQ(work.surprises, std::vector<std::string>());
    const CutsPlayed played = playCuts(work, judge, rounds(statesOfAFile), 3);
    std::cout << inWords(act, played) << '\n';
    EXPECT_EQ(played.lost, 0) << played.first;
}

void expectFound(const std::string& mutant, const RecordedWork& work, const Judgement& judge) {
    const CutsPlayed played = playCuts(work, judge, statesWithoutSyncs, 4);
    std::cout << inWords(mutant, played) << "; the first " << played.first << '\n';
    EXPECT_GT(played.lost, 0) << mutant;
}

/// Files of the folder whose names begin and end so.
std::vector<fs::path> filesIn(const fs::path& folder, const std::string& begin, const std::string& end) {
    std::vector<fs::path> found;
    std::error_code error;
    for (fs::directory_iterator entry(folder, error), last; !error && entry != last; entry.increment(error)) {
        const std::string name = entry->path().filename().string();
        if (name.starts_with(begin) && name.ends_with(end)) found.push_back(entry->path());
    }
    return found;
}

TEST(PowerCutInANewStore, LeavesAllOfItOrNothing) {
    const TemporaryFolder folder(fastFolder());
    const auto make = [](const fs::path& path) {
        return createStore(path, [](Store& store) -> Result<void> {
            const auto put = putCatalogue(store, aSmallCatalogue());
            return put ? Result<void>() : Result<void>(put.error());
        });
    };
    const RecordedWork work = recorded(folder.path(), [&] { return bool(make(folder / "small.xushi")); });
    const std::string whole = bytesOf(folder / "small.xushi");
    const Judgement judge = [&](const AfterTheCut& found) -> std::string {
        const fs::path path = found.folder / "small.xushi";
        if (fs::exists(path)) return bytesOf(path) == whole ? "" : "a part of it stands there";
        if (found.acknowledged > 0) return "it is lost";
        return make(path) ? "" : "it cannot be made again";
    };
    expectNothingLost("new store", work, judge);
    expectFound("new store, no sync of folders", withoutSyncsOfFolders(work), judge);
    expectFound("new store, no sync of files", withoutSyncsOfFiles(work), judge);
}

TEST(PowerCutInABackup, LeavesAProvedCopyOrNone) {
    SmallStore store(fastFolder());
    ASSERT_TRUE(smallacts::paste(*store, 1));
    const std::string head = headOf(*store);
    const RecordedWork work = recorded(store.folder().path(), [&] { return bool(copyStore(*store, store.folder() / "copy.xushi", {})); });
    store.close();
    const Judgement judge = [&](const AfterTheCut& found) -> std::string {
        const fs::path copy = found.folder / "copy.xushi";
        if (const auto wrong = wrongWith(found.folder / "small.xushi", {head}); !wrong.empty()) return "of the store " + wrong;
        if (found.acknowledged > 0 && !fs::exists(copy)) return "the copy is lost";
        if (fs::exists(copy)) return wrongWith(copy, {head});
        const auto opened = openStore(found.folder / "small.xushi", OpenMode::ReadWrite);
        if (!copyStore(*opened->store, copy, {})) return "no copy can be made any more";
        return filesIn(found.folder, ".copy.xushi.new", "").empty() ? "" : "a part of a copy is left for ever";
    };
    expectNothingLost("backup", work, judge);
    expectFound("backup, no sync of folders", withoutSyncsOfFolders(work), judge);
    expectFound("backup, no sync of files", withoutSyncsOfFiles(work), judge);
}

TEST(PowerCutInARestore, LeavesThePresentOrTheCopyAndThePresentKept) {
    SmallStore store(fastFolder());
    const fs::path& folder = store.folder().path();
    ASSERT_TRUE(smallacts::enter(*store, 1));
    const std::string past = headOf(*store);
    ASSERT_TRUE(copyStore(*store, folder / "copy.xushi", {}));
    ASSERT_TRUE(smallacts::paste(*store, 2));
    const std::string present = headOf(*store);
    store.close();
    const auto restore = [](const fs::path& place) {
        const PersonalFolder home(place / "home");
        return restoreCopy(place / "small.xushi", place / "copy.xushi");
    };
    const RecordedWork work = recorded(folder, [&] { return bool(restore(folder)); });
    const Judgement judge = [&](const AfterTheCut& found) -> std::string {
        const auto opened = openStore(found.folder / "small.xushi", OpenMode::ReadOnly);
        if (!opened) return "it does not open: " + opened.error().key;
        const bool isRestored = headOf(*opened->store) == past;
        if (found.acknowledged > 0 && !isRestored) return "it is not restored any more";
        if (const auto wrong = wrongWith(found.folder / "small.xushi", {past, present}); !wrong.empty()) return wrong;
        if (const auto wrong = wrongWith(found.folder / "copy.xushi", {past}); !wrong.empty()) return "of the copy " + wrong;
        const auto kept = filesIn(found.folder / "home/xushi/backups", "small-before-restore-", ".xushi");
        if (isRestored && kept.empty()) return "the present is lost";
        for (const auto& file : kept)
            if (const auto wrong = wrongWith(file, {present}); !wrong.empty()) return "of the present " + wrong;
        return !found.goesOn || restore(found.folder) ? "" : "it cannot be restored any more";
    };
    expectNothingLost("restore", work, judge);
    expectFound("restore, no sync of folders", withoutSyncsOfFolders(work), judge);
    expectFound("restore, no sync of files", withoutSyncsOfFiles(work), judge);
}

std::string wrongWithRead(Store& store, const std::string& head, const std::vector<Figure>& figures) {
    const auto proof = store.verify();
    if (!proof || !proof->faults.empty()) return "it is not sound";
    const auto read = now(store).readFigures(everyYear);
    return read && headOf(store) == head && std::ranges::equal(*read, figures, isSameContent) ? "" : "it has other figures";
}

std::string wrongWithCopy(const fs::path& path, const std::string& head, const std::vector<Figure>& figures) {
    const auto copy = openCopy(path);
    if (!copy) return "it does not open: " + copy.error().key;
    return wrongWithRead(**copy, head, figures);
}

class PowerCutInAnUpgrade : public testing::TestWithParam<int> {};

TEST_P(PowerCutInAnUpgrade, LeavesTheOlderStoreOrTheNewAndItsCopy) {
    const TemporaryFolder folder(fastFolder());
    const std::string older = bytesOf(fs::path(XUSHI_TEST_DATA) / "stores" / ("schema-" + std::to_string(GetParam()) + ".xushi"));
    writeBytes(folder / "old.xushi", older);
    std::string head;
    std::vector<Figure> figures;
    const auto upgrade = [](const fs::path& place) { return openStore(place / "old.xushi", OpenMode::ReadWrite, place / "backups"); };
    const RecordedWork work = recorded(folder.path(), [&] {
        const auto opened = upgrade(folder.path());
        if (!opened) return false;
        head = headOf(*opened->store);
        figures = *now(*opened->store).readFigures(everyYear);
        return true;
    });
    ASSERT_FALSE(figures.empty());
    const std::string nameOfCopy = "backups/old.schema-" + std::to_string(GetParam()) + ".xushi";
    const Judgement judge = [&](const AfterTheCut& found) -> std::string {
        const fs::path copy = found.folder / nameOfCopy;
        const auto isWhole = [&] { return bytesOf(copy) == older; };
        if (fs::exists(copy) && !isWhole()) return "a part of the copy stands there";
        if (found.acknowledged > 0 && !fs::exists(copy)) return "the copy is lost";
        if (!fs::exists(copy) && bytesOf(found.folder / "old.xushi") != older) return "it is changed and there is no copy";
        const auto opened = upgrade(found.folder);
        if (!opened) return "it does not open: " + opened.error().key;
        if (const auto wrong = wrongWithRead(*opened->store, head, figures); !wrong.empty()) return wrong;
        if (!fs::exists(copy) || !isWhole()) return "there is no copy of it";
        // Of a cut between two steps, or of one that was cut where the store was sound as it stood.
        for (const auto& other : filesIn(found.folder / "backups", "old.schema-", ".xushi"))
            if (const auto wrong = wrongWithCopy(other, head, figures); !wrong.empty()) return "of another copy " + wrong;
        return {};
    };
    expectNothingLost("upgrade from schema " + std::to_string(GetParam()), work, judge);
    expectFound("upgrade, no sync of folders", withoutSyncsOfFolders(work), judge);
    expectFound("upgrade, synchronous = OFF", withoutSyncs(work), judge);
}

INSTANTIATE_TEST_SUITE_P(OfAStore, PowerCutInAnUpgrade, testing::Values(1, 4));

TEST(PowerCutInAnExport, LeavesTheOlderFileOrTheNew) {
    const TemporaryFolder folder(fastFolder());
    const std::string older(3000, 'o'), newer(5000, 'n');
    writeBytes(folder / "table.csv", older);
    const RecordedWork work = recorded(folder.path(), [&] { return bool(replaceFile(folder / "table.csv", newer)); });
    const Judgement judge = [&](const AfterTheCut& found) -> std::string {
        const fs::path path = found.folder / "table.csv";
        const std::string bytes = bytesOf(path);
        if (bytes != older && bytes != newer) return "neither the older nor the newer";
        if (found.acknowledged > 0 && bytes != newer) return "the newer is lost";
        return replaceFile(path, "next") && bytesOf(path) == "next" ? "" : "it cannot be written any more";
    };
    expectNothingLost("export", work, judge);
    expectFound("export, no sync of folders", withoutSyncsOfFolders(work), judge);
    expectFound("export, no sync of files", withoutSyncsOfFiles(work), judge);
}

} // namespace
} // namespace xushi
