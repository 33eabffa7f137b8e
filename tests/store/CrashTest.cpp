#include "support/DataFolders.h"
#include "support/FileBytes.h"
#include "support/KilledChild.h"
#include "support/Rounds.h"
#include "support/SmallActs.h"

#include <gtest/gtest.h>

#include <chrono>
#include <iostream>
#include <random>

namespace xushi {
namespace {

namespace fs = std::filesystem;
using Nanoseconds = std::chrono::nanoseconds;

constexpr int killsOfAKind = 10;
constexpr int killsOfAStore = 8; ///< then the acts begin anew, so that the journal stays short

template <class Work> Nanoseconds timeOf(Work work) {
    const auto begin = std::chrono::steady_clock::now();
    work();
    return std::chrono::steady_clock::now() - begin;
}

/// Any moment up to a half more than an act takes.
class AnyMoment {
public:
    explicit AnyMoment(Nanoseconds whole) : m_pause(0, whole.count() * 3 / 2) {}
    timespec operator()(std::mt19937& random) {
        const auto pause = m_pause(random);
        return {pause / 1'000'000'000, pause % 1'000'000'000};
    }

private:
    std::uniform_int_distribution<std::int64_t> m_pause;
};

/// A store of small acts that are killed.
class Crash : public testing::TestWithParam<SmallAct> {
protected:
    Crash() {
        prepareForSmallActs(*store);
        m_actsBefore = actsOf(*store).size();
        store.close();
        m_before = bytesOf(store.path());
    }

    static std::vector<JournalAct> actsOf(Store& store) { return *now(store).readActs({.count = 100'000}); }
    void beginAnew() {
        writeBytes(store.path(), m_before);
        done = 0;
    }
    Nanoseconds timeOfAnAct() {
        store.reopen();
        const Nanoseconds time = timeOf([&] { EXPECT_TRUE(GetParam().act(*store, 1)); });
        store.close();
        return time;
    }
    int killAfter(int acts, timespec pause) const {
        return toldBeforeItWasKilled(acts, pause, [&](const auto& tell) {
            const auto opened = openStore(store.path(), OpenMode::ReadWrite);
            for (int number = done + 1; opened && GetParam().act(*opened->store, number); ++number) tell();
        });
    }
    /// Whole acts and nothing else, as many as were told or one more.
    void expectWhole(int told) {
        const auto opened = openStore(store.path(), OpenMode::ReadWrite);
        ASSERT_TRUE(opened) << opened.error().key;
        ASSERT_FALSE(opened->readOnlyReason);
        EXPECT_TRUE(opened->store->verify()->faults.empty());
        const auto acts = actsOf(*opened->store);
        const int stored = static_cast<int>(acts.size() - m_actsBefore);
        ASSERT_GE(stored, done + told) << "an acknowledged act is lost";
        ASSERT_LE(stored, done + told + 1);
        for (std::size_t i = m_actsBefore; i < acts.size(); ++i) ASSERT_EQ(acts[i].count, GetParam().entries) << "half a group";
        if (GetParam().writesItsNumber) expectTheNumber(*opened->store, stored);
        notYetTold += stored - done - told;
        done = stored;
    }

    SmallStore store;
    int done = 0;
    int notYetTold = 0;

private:
    static void expectTheNumber(Store& store, int stored) {
        const auto figures = *now(store).readFigures({2024, 2025}, {{"STARTS"}, {"CONTRACTS"}, {"FIRMS"}});
        for (const auto& figure : figures) ASSERT_EQ(figure.value, number(std::to_string(stored))) << "half a group";
    }

    std::size_t m_actsBefore = 0;
    std::string m_before;
};

TEST_P(Crash, LosesNoAcknowledgedActAndLeavesNoHalfGroup) {
    std::mt19937 random(60);
    std::uniform_int_distribution<int> acts(0, 3);
    AnyMoment pause(timeOfAnAct());
    const int kills = rounds(killsOfAKind);
    int acknowledged = 0, inTheMiddle = 0;
    for (int i = 0; i < kills; ++i) {
        SCOPED_TRACE("round " + std::to_string(i));
        if (i % killsOfAStore == 0) beginAnew();
        const int told = killAfter(acts(random), pause(random));
        acknowledged += told;
        inTheMiddle += fs::exists(store.path().string() + "-journal");
        expectWhole(told);
        if (HasFatalFailure()) return;
    }
    std::cout << GetParam().name << ": " << kills << " kills: " << acknowledged << " acknowledged acts, 0 lost, 0 half groups; " << inTheMiddle
              << " left a journal to roll back, " << notYetTold << " were stored and not yet acknowledged\n";
    EXPECT_GT(acknowledged, kills / 2);
}

INSTANTIATE_TEST_SUITE_P(OfEveryAct, Crash, testing::ValuesIn(smallActs), [](const auto& act) { return wordOf(act.param); });

/// A store of an older version that is upgraded when it is opened.
class CrashOfAnUpgrade : public testing::TestWithParam<int> {
protected:
    CrashOfAnUpgrade() {
        layOlder();
        time = timeOf([&] {
            const auto opened = upgrade();
            head = now(*opened->store).journalHead()->hash;
            figures = *now(*opened->store).readFigures(everyYear);
        });
    }

    void layOlder() const {
        fs::remove_all(folder / "backups");
        writeBytes(path, older);
    }
    Result<OpenedStore> upgrade() const { return openStore(path, OpenMode::ReadWrite, folder / "backups"); }
    bool isWholeCopy(const fs::path& copy) const { return fs::exists(copy) && bytesOf(copy) == older; }

    TemporaryFolder folder;
    const std::string schema = std::to_string(GetParam());
    const fs::path path = folder / "old.xushi";
    const std::string older = bytesOf(fs::path(XUSHI_TEST_DATA) / "stores" / ("schema-" + schema + ".xushi"));
    std::string head;
    std::vector<Figure> figures;
    Nanoseconds time;
};

TEST_P(CrashOfAnUpgrade, LeavesTheOlderStoreOrTheNewWithEveryFigure) {
    std::mt19937 random(61);
    AnyMoment pause(time);
    const int kills = rounds(killsOfAKind / 2);
    int whole = 0, inTheMiddle = 0;
    for (int i = 0; i < kills; ++i) {
        SCOPED_TRACE("round " + std::to_string(i));
        layOlder();
        const int told = toldBeforeItWasKilled(0, pause(random), [&](const auto& tell) {
            const auto opened = upgrade();
            if (!opened) return;
            tell();
            for (;;) ::pause();
        });
        const bool isUntouched = bytesOf(path) == older;
        inTheMiddle += fs::exists(path.string() + "-journal");
        whole += told;
        const fs::path copy = folder / ("backups/old.schema-" + schema + ".xushi");
        ASSERT_TRUE(isUntouched || isWholeCopy(copy)) << "it is changed and there is no copy";
        const auto opened = upgrade();
        ASSERT_TRUE(opened) << opened.error().key;
        EXPECT_TRUE(opened->store->verify()->faults.empty());
        ASSERT_EQ(now(*opened->store).journalHead()->hash, head);
        ASSERT_TRUE(std::ranges::equal(*now(*opened->store).readFigures(everyYear), figures, isSameContent));
        ASSERT_TRUE(isWholeCopy(copy));
    }
    std::cout << "upgrade from schema " << schema << ": " << kills << " kills, " << whole << " after it was told: 0 figures lost; " << inTheMiddle
              << " left a journal to roll back\n";
}

INSTANTIATE_TEST_SUITE_P(OfAStore, CrashOfAnUpgrade, testing::Values(1, 4));

} // namespace
} // namespace xushi
