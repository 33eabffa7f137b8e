#include "wiring/RestoreCopy.h"

#include "support/FileBytes.h"
#include "support/PersonalFolder.h"
#include "support/ReadNow.h"
#include "support/Rounds.h"
#include "support/SmallStore.h"
#include "wiring/Composition.h"

#include <gtest/gtest.h>

#include <chrono>
#include <csignal>
#include <fstream>
#include <iostream>
#include <poll.h>
#include <random>
#include <sys/wait.h>
#include <unistd.h>

namespace xushi {
namespace {

namespace fs = std::filesystem;
using Nanoseconds = std::chrono::nanoseconds;

/// Figures of a hundred years, so that a restore has some hundred pages to copy, to prove and to write.
void fill(Store& store, const std::string& value) {
    const auto done = store.inTransaction(aNote("fill"), [&](Transaction& transaction) -> Result<void> {
        for (int year = 2000; year < 2060; ++year)
            for (int month = 1; month <= 12; ++month) {
                Figure figure = aFigure({.value = value, .period = Period::ytd(year, month)});
                figure.source = std::string(300, 'x');
                const auto stored = transaction.readFigure(figure.key);
                if (!stored) return stored.error();
                figure.revision = *stored ? (*stored)->revision : 0;
                if (const auto put = transaction.put(figure); !put) return put.error();
            }
        return {};
    });
    if (!done) throw std::runtime_error(done.error().key);
}

class KilledRestore : public testing::Test {
protected:
    KilledRestore() {
        fill(*store, "1");
        if (const auto copied = copyStore(*store, copy, {}); !copied) throw std::runtime_error(copied.error().key);
        fill(*store, "2");
        store.close();
        m_present = bytesOf(store.path());
        m_copied = bytesOf(copy);
    }

    void putPresentBack() const {
        fs::remove_all(backups);
        std::ofstream(store.path(), std::ios::binary | std::ios::trunc) << m_present;
    }
    /// How long a restore takes that nobody kills.
    Nanoseconds wholeTime() const {
        const auto begin = std::chrono::steady_clock::now();
        const auto restored = restoreCopy(store.path(), copy);
        EXPECT_TRUE(restored) << restored.error().key;
        return std::chrono::steady_clock::now() - begin;
    }
    /// False when it was over before.
    bool killAfter(Nanoseconds pause) const {
        const pid_t child = ::fork();
        if (child == 0) ::_exit(restoreCopy(store.path(), copy) ? 0 : 1);
        const timespec time{pause.count() / 1'000'000'000, pause.count() % 1'000'000'000};
        ::ppoll(nullptr, 0, &time, nullptr);
        ::kill(child, SIGKILL);
        int status = 0;
        ::waitpid(child, &status, 0);
        EXPECT_TRUE(WIFSIGNALED(status) || WEXITSTATUS(status) == 0);
        return WIFSIGNALED(status);
    }
    bool isPresentKept() const {
        std::error_code error;
        for (fs::directory_iterator entry(backups, error), end; !error && entry != end; entry.increment(error)) {
            const auto kept = openForReading(entry->path());
            if (entry->path().filename().string().starts_with("small-before-restore-") && kept && now(**kept).readFigures(everyYear)->front().value->toString() == "2") return true;
        }
        return false;
    }
    bool isWhollyThePresent() const { return bytesOf(store.path()) == m_present; }
    bool isWhollyTheCopy() const { return bytesOf(store.path()) == m_copied; }

    SmallStore store;
    fs::path copy = store.folder() / "copy.xushi";
    fs::path backups = store.folder() / "home/xushi/backups";
    PersonalFolder home{store.folder() / "home"};

private:
    std::string m_present;
    std::string m_copied;
};

TEST_F(KilledRestore, LeavesThePresentOrTheCopyWholeAndThePresentKept) {
    const auto whole = static_cast<double>(wholeTime().count());
    std::mt19937 random(49);
    std::uniform_real_distribution<double> anywhere(0, whole);
    std::uniform_real_distribution<double> around(0.97, 1.03);
    double taking = whole; // when it takes the place, as far as is known: half of the kills are sent there
    const int kills = rounds(20);
    int killed = 0, before = 0, behind = 0;
    for (int i = 0; i < kills; ++i) {
        SCOPED_TRACE("round " + std::to_string(i));
        putPresentBack();
        const double pause = i % 2 == 0 ? anywhere(random) : taking * around(random);
        killed += killAfter(Nanoseconds(static_cast<std::int64_t>(pause)));
        const bool isPresent = isWhollyThePresent();
        if (i % 2 == 1) taking *= isPresent ? 1.1 : 0.95;
        ASSERT_TRUE(isPresent || isWhollyTheCopy()) << "neither the one nor the other";
        ASSERT_TRUE(isPresent || isPresentKept()) << "the present is lost";
        before += isPresent;
        behind += !isPresent;
        const auto again = restoreCopy(store.path(), copy); // what was left behind is in nobody's way
        ASSERT_TRUE(again) << again.error().key;
        ASSERT_TRUE(isWhollyTheCopy());
        ASSERT_TRUE(isPresentKept());
        for (const auto& entry : fs::directory_iterator(store.path().parent_path()))
            EXPECT_FALSE(entry.path().filename().string().starts_with(".small.xushi.new")) << entry.path();
    }
    std::cout << kills << " restores, " << killed << " killed on the way: " << before << " left the present, " << behind << " the copy, 0 anything else; the present was kept each time\n";
    EXPECT_GT(killed, kills / 4);
}

} // namespace
} // namespace xushi
