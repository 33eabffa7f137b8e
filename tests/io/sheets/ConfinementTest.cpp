#include "reader/Confinement.h"

#include <gtest/gtest.h>

#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <new>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <unistd.h>
#include <vector>

namespace xushi {
namespace {

/// Runs `isTrue` confined, in a process of its own, which can say no more than yes or no.
template <class Question> void expectConfined(Question isTrue) {
    EXPECT_EXIT(::_exit(!confineThisProgram() ? 3 : isTrue() ? 0 : 1), testing::ExitedWithCode(0), "");
}

bool isLimited(int what, rlim_t soft) {
    rlimit limit{};
    return ::getrlimit(static_cast<__rlimit_resource>(what), &limit) == 0 && limit.rlim_cur == soft && limit.rlim_max <= soft + 1;
}

#ifndef __SANITIZE_ADDRESS__

TEST(Confinement, LimitsWhatReadingMayUse) {
    expectConfined([] {
        return isLimited(RLIMIT_AS, 512U << 20U) && isLimited(RLIMIT_CPU, 10) && isLimited(RLIMIT_FSIZE, 0) && isLimited(RLIMIT_CORE, 0) && isLimited(RLIMIT_NOFILE, 16);
    });
    expectConfined([] {
        try {
            return std::vector<char>(600U << 20U).empty();
        } catch (const std::bad_alloc&) {
            return true;
        }
    });
}

TEST(Confinement, LeavesNoWayOut) {
    expectConfined([] { return ::prctl(PR_GET_NO_NEW_PRIVS, 0, 0, 0, 0) == 1; });
    expectConfined([] {
        int signal = 0;
        return ::prctl(PR_GET_PDEATHSIG, &signal) == 0 && signal == SIGKILL;
    });
    expectConfined([] { return ::socket(AF_INET, SOCK_STREAM, 0) == -1 && errno == EPERM; });
    expectConfined([] { return ::fork() == -1 && errno == EPERM; });
    expectConfined([] {
        char* const words[]{nullptr};
        return ::execve("/bin/true", words, words) == -1 && errno == EPERM;
    });
}

TEST(Confinement, OpensFilesToReadThemOnly) {
    expectConfined([] { return ::open("/proc/self/exe", O_RDONLY) >= 0; });
    expectConfined([] { return ::open("/dev/null", O_WRONLY) == -1 && errno == EPERM; });
    expectConfined([] { return ::open("/tmp/xushi-confinement-made", O_RDONLY | O_CREAT, 0600) == -1 && errno == EPERM; });
    expectConfined([] { return ::unlink("/tmp/xushi-confinement-none") == -1 && errno == EPERM; });
}

TEST(Confinement, TakesTheLimitsThatItIsGiven) {
    EXPECT_EXIT(::_exit(confineThisProgram({.memoryBytes = 300U << 20U, .cpuSeconds = 2}) && isLimited(RLIMIT_AS, 300U << 20U) && isLimited(RLIMIT_CPU, 2) ? 0 : 1),
                testing::ExitedWithCode(0), "");
    EXPECT_EXIT(
        {
            confineThisProgram({.cpuSeconds = 1});
            for (const volatile bool isForever = true; isForever;) {}
        },
        testing::KilledBySignal(SIGXCPU), "");
}

#endif

} // namespace
} // namespace xushi
