#include "support/Rounds.h"
#include "support/SmallStore.h"

#include <gtest/gtest.h>

#include <array>
#include <csignal>
#include <fcntl.h>
#include <fstream>
#include <iostream>
#include <random>
#include <sys/file.h>
#include <sys/wait.h>
#include <unistd.h>

namespace xushi {
namespace {

namespace fs = std::filesystem;

enum Ending { Wrote = 10, Read, Refused, SecondWriter, NoWitness };

/// Opens the store under one of its names and stays for a while; while it may write it holds the witness, which is nobody else's then. The
/// witness is opened first, so that the end of a killed process lets it go before the store.
Ending stay(const fs::path& name, const fs::path& witness, useconds_t time) {
    const int held = ::open(witness.c_str(), O_RDWR | O_CLOEXEC);
    if (held < 0) return NoWitness;
    const auto opened = openStore(name, OpenMode::ReadWrite);
    if (!opened) return Refused;
    if (opened->store->isReadOnly()) {
        ::usleep(time);
        return Read;
    }
    if (::flock(held, LOCK_EX | LOCK_NB) != 0) return SecondWriter;
    ::usleep(time);
    ::close(held);
    return Wrote;
}

/// Processes that come, stay and go, or are killed, each under another of the file's names.
class TwoWriters : public testing::Test {
protected:
    TwoWriters() {
        m_store.close();
        fs::create_directory(m_store.folder() / "elsewhere");
        fs::create_hard_link(m_store.path(), m_names[1]);
        fs::create_symlink(m_store.path(), m_names[2]);
        fs::create_directory_symlink(m_store.folder().path(), m_store.folder() / "elsewhere/folder");
        std::ofstream(m_witness).flush();
    }
    pid_t begin(int name, useconds_t time) const {
        const pid_t child = ::fork();
        if (child == 0) ::_exit(stay(m_names[static_cast<std::size_t>(name)], m_witness, time));
        return child;
    }

    SmallStore m_store;
    fs::path m_witness = m_store.folder() / "witness";
    std::array<fs::path, 4> m_names{m_store.path(), m_store.folder() / "elsewhere/linked.xushi", m_store.folder() / "elsewhere/pointing.xushi",
                                    m_store.folder() / "elsewhere/folder" / m_store.path().filename()};
};

TEST_F(TwoWriters, AreNeverThereWhoeverComesGoesAndIsKilled) {
    std::mt19937 random(29);
    const auto upTo = [&](int last) { return std::uniform_int_distribution<int>(0, last)(random); };
    const int least = rounds(20);
    const int most = 10 * least; // on a slow machine fewer of them meet
    int writers = 0, readers = 0, killed = 0, sequences = 0;
    const auto haveMet = [&] { return writers > least / 2 && readers > least / 10 && killed > least / 2; };
    for (int i = 0; i < most && (i < least || !haveMet()); ++i, ++sequences) {
        std::array<pid_t, 3> children{};
        for (auto& child : children) {
            child = begin(upTo(3), static_cast<useconds_t>(2000 + upTo(20'000)));
            ::usleep(static_cast<useconds_t>(upTo(8000)));
        }
        for (const pid_t child : children) {
            if (upTo(1) == 0) {
                ::usleep(static_cast<useconds_t>(upTo(10'000)));
                ::kill(child, SIGKILL);
            }
            int status = 0;
            ::waitpid(child, &status, 0);
            if (WIFSIGNALED(status)) {
                ++killed;
                continue;
            }
            ASSERT_NE(WEXITSTATUS(status), SecondWriter) << "two writers in sequence " << i;
            ASSERT_NE(WEXITSTATUS(status), NoWitness);
            ASSERT_NE(WEXITSTATUS(status), Refused) << "in sequence " << i;
            writers += WEXITSTATUS(status) == Wrote;
            readers += WEXITSTATUS(status) == Read;
        }
        m_store.reopen(); // whoever was killed keeps nobody out
        ASSERT_FALSE(m_store->isReadOnly());
        m_store.close();
    }
    std::cout << sequences << " sequences of three processes under four names: " << writers << " wrote, " << readers << " were told who writes, " << killed
              << " were killed; 0 times two writers\n";
    EXPECT_GT(writers, least / 2);
    EXPECT_GT(readers, least / 10);
    EXPECT_GT(killed, least / 2);
}

} // namespace
} // namespace xushi
