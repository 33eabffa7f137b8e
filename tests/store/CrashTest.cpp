#include "support/ReadNow.h"
#include "support/Rounds.h"
#include "support/SmallStore.h"
#include "usecases/EnterFigures.h"

#include <gtest/gtest.h>

#include <csignal>
#include <iostream>
#include <poll.h>
#include <random>
#include <sys/wait.h>
#include <unistd.h>

namespace xushi {
namespace {

constexpr std::array<const char*, 3> together{"STARTS", "CONTRACTS", "FIRMS"};

/// Enters n for three indicators in one act, tells the pipe after the store said that it is stored, and goes on
/// until it is killed.
[[noreturn]] void enterForEver(const std::filesystem::path& path, int pipe, int n) {
    auto opened = openStore(path, OpenMode::ReadWrite);
    if (!opened || opened->store->isReadOnly()) ::_exit(1);
    for (;; ++n) {
        EnterRequest request{.edits = {}, .note = aNote(), .today = {2025, 6, 15}};
        for (const char* code : together)
            request.edits.push_back({.indicator = {code}, .region = {"HA"}, .period = Period::ytd(2025, 5), .value = std::to_string(n)});
        const auto entered = enterFigures(*opened->store, request);
        if (!entered || !entered->outcomes[2].stored || ::write(pipe, &n, sizeof n) != sizeof n) ::_exit(3);
    }
}

struct Round {
    int acknowledged = 0; ///< the last number that was said to be stored
    int count = 0;
};

/// Lets the child acknowledge `edits` acts, waits `pause` more, and kills it wherever it is.
Round killAfter(const std::filesystem::path& path, int first, int edits, timespec pause) {
    int ends[2];
    if (::pipe(ends) != 0) throw std::runtime_error("no pipe");
    const pid_t child = ::fork();
    if (child == 0) {
        ::close(ends[0]);
        enterForEver(path, ends[1], first);
    }
    ::close(ends[1]);
    Round round{first - 1, 0};
    const auto take = [&] {
        int n = 0;
        if (::read(ends[0], &n, sizeof n) != sizeof n) return false;
        round.acknowledged = n;
        ++round.count;
        return true;
    };
    while (round.count < edits && take()) {}
    ::ppoll(nullptr, 0, &pause, nullptr);
    ::kill(child, SIGKILL);
    int status = 0;
    ::waitpid(child, &status, 0);
    EXPECT_TRUE(WIFSIGNALED(status)) << "the child ended by itself with " << WEXITSTATUS(status);
    while (take()) {}
    ::close(ends[0]);
    return round;
}

TEST(Crash, LosesNoAcknowledgedEditAndLeavesNoHalfGroup) {
    SmallStore store;
    store.close();
    std::mt19937 random(60);
    std::uniform_int_distribution<int> edits(0, 6);
    std::uniform_int_distribution<long> pause(0, 12'000'000); // nanoseconds; an act takes a few milliseconds
    const int kills = rounds(60);
    int acknowledged = 0, inTheMiddle = 0, written = 0, next = 1;
    for (int i = 0; i < kills; ++i) {
        SCOPED_TRACE("round " + std::to_string(i));
        const Round round = killAfter(store.path(), next, edits(random), {0, pause(random)});
        acknowledged += round.count;
        inTheMiddle += std::filesystem::exists(store.path().string() + "-journal");
        const auto opened = openStore(store.path(), OpenMode::ReadWrite);
        ASSERT_TRUE(opened) << opened.error().key;
        ASSERT_FALSE(opened->readOnlyReason);
        EXPECT_TRUE(opened->store->verify()->faults.empty());
        const auto figures = *now(*opened->store).readFigures({2025, 2025});
        ASSERT_TRUE(figures.empty() || figures.size() == together.size()) << "half a group";
        const int stored = figures.empty() ? 0 : static_cast<int>(figures[0].value->units());
        for (const auto& figure : figures) ASSERT_EQ(figure.value->units(), stored) << "half a group";
        ASSERT_GE(stored, round.acknowledged) << "an acknowledged edit is lost";
        ASSERT_LE(stored, round.acknowledged + 1);
        written += stored - round.acknowledged;
        next = stored + 1;
    }
    std::cout << kills << " kills: " << acknowledged << " acknowledged acts, 0 lost, 0 half groups; " << inTheMiddle
              << " left a journal to roll back, " << written << " were stored and not yet acknowledged\n";
    EXPECT_GT(acknowledged, kills);
}

} // namespace
} // namespace xushi
