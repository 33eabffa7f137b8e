#include "support/ReadNow.h"
#include "support/Rounds.h"
#include "support/SmallStore.h"
#include "usecases/EnterFigures.h"

#include <gtest/gtest.h>

#include <chrono>
#include <iostream>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

namespace xushi {
namespace {

/// Runs `act` in a process of its own.
template <class Act> pid_t inAProcess(Act act) {
    const pid_t child = ::fork();
    if (child == 0) ::_exit(act());
    return child;
}

int endOf(pid_t child) {
    int status = 0;
    ::waitpid(child, &status, 0);
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

constexpr int isAlarm = 1;
constexpr int isOtherProblem = 2;

int resultOf(const Problem& problem) {
    std::cerr << problem.key << '\n';
    return problem.kind == ProblemKind::Unreadable ? isAlarm : isOtherProblem;
}

/// Opens, enters one figure, closes, so many times; waits where the other one writes.
int writeInTurns(const std::filesystem::path& path, int rounds, const std::string& indicator) {
    for (int written = 0; written < rounds;) {
        const auto opened = openStore(path, OpenMode::ReadWrite);
        if (!opened && opened.error().key != "store.busy") return resultOf(opened.error());
        if (!opened || opened->readOnlyReason) {
            std::this_thread::sleep_for(std::chrono::milliseconds(1));
            continue;
        }
        const auto put = opened->store->inTransaction(aNote(), [&](Transaction& transaction) -> Result<void> {
            Figure figure = aFigure({.value = std::to_string(written + 1), .period = Period::ytd(2025, 5), .indicator = indicator});
            if (const auto current = now(*opened->store).readFigure(figure.key); current && *current) figure.revision = (*current)->revision;
            const auto done = transaction.put(figure);
            return done ? Result<void>() : done.error();
        });
        if (!put && put.error().key != "store.busy") return resultOf(put.error());
        written += put.has_value();
    }
    return 0;
}

/// Opens and reads, so many times.
int read(const std::filesystem::path& path, int rounds) {
    for (int i = 0; i < rounds; ++i) {
        const auto opened = openStore(path, OpenMode::ReadOnly);
        if (!opened && opened.error().key == "store.busy") continue; // on a machine under load
        if (!opened) return resultOf(opened.error());
        const auto report = opened->store->verify();
        if (!report && report.error().key == "store.busy") continue;
        if (!report) return resultOf(report.error());
        if (!report->faults.empty()) return resultOf({ProblemKind::Unreadable, report->faults.front().key, {}});
    }
    return 0;
}

TEST(SharedStore, TwoWritersInTurnsAndTwoReadersRaiseNoFalseAlarm) {
    SmallStore store;
    store.close();
    const int turns = rounds(60);
    const pid_t first = inAProcess([&] { return writeInTurns(store.path(), turns, "STARTS"); });
    const pid_t second = inAProcess([&] { return writeInTurns(store.path(), turns, "CONTRACTS"); });
    const pid_t reader = inAProcess([&] { return read(store.path(), 2 * turns); });
    const pid_t other = inAProcess([&] { return read(store.path(), 2 * turns); });
    for (const pid_t child : {first, second, reader, other}) EXPECT_EQ(endOf(child), 0) << "1: a false alarm of damage";
    store.reopen();
    EXPECT_EQ(now(*store).readFigure({Period::ytd(2025, 5), {"STARTS"}, {"HA"}})->value().revision, turns);
    EXPECT_EQ(now(*store).readFigure({Period::ytd(2025, 5), {"CONTRACTS"}, {"HA"}})->value().revision, turns);
}

TEST(SharedStore, ASnapshotHasFiguresAndHeadOfOneMoment) {
    SmallStore store;
    const auto entriesBefore = now(*store).journalHead()->sequence; // each act is one entry and raises the revision by one
    store.close();
    const pid_t writer = inAProcess([&] { return writeInTurns(store.path(), 60, "STARTS"); });
    const auto reader = openStore(store.path(), OpenMode::ReadOnly);
    ASSERT_TRUE(reader) << reader.error().key;
    std::int64_t last = 0;
    for (int i = 0; i < 2000 && last < entriesBefore + 60; ++i) {
        const auto both = readTogether(*reader->store, [](Reading& reading) -> Result<std::pair<int, std::int64_t>> {
            const auto figure = reading.readFigure({Period::ytd(2025, 5), {"STARTS"}, {"HA"}});
            if (!figure) return figure.error();
            std::this_thread::sleep_for(std::chrono::milliseconds(1));
            const auto head = reading.journalHead();
            if (!head) return head.error();
            return std::pair(*figure ? (*figure)->revision : 0, head->sequence);
        });
        ASSERT_TRUE(both) << both.error().key;
        last = both->second;
        EXPECT_EQ(last - both->first, entriesBefore);
    }
    EXPECT_EQ(endOf(writer), 0);
}

} // namespace
} // namespace xushi
