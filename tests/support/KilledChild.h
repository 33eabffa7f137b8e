#pragma once

#include <gtest/gtest.h>

#include <csignal>
#include <functional>
#include <poll.h>
#include <stdexcept>
#include <sys/wait.h>
#include <unistd.h>

namespace xushi {

/// Runs `work` in a child, lets it tell `acts` times that an act is stored, waits `pause` more, and kills it wherever it is.
/// `work` is given the call by which it tells; it goes on until it is killed. Returns how often it told.
inline int toldBeforeItWasKilled(int acts, timespec pause, const std::function<void(const std::function<void()>& tell)>& work) {
    int ends[2];
    if (::pipe(ends) != 0) throw std::runtime_error("no pipe");
    const pid_t child = ::fork();
    if (child == 0) {
        ::close(ends[0]);
        work([&] {
            if (::write(ends[1], "!", 1) != 1) ::_exit(2);
        });
        ::_exit(1);
    }
    ::close(ends[1]);
    int told = 0;
    const auto take = [&] {
        char word = 0;
        return ::read(ends[0], &word, 1) == 1 && ++told > 0;
    };
    while (told < acts && take()) {}
    ::ppoll(nullptr, 0, &pause, nullptr);
    ::kill(child, SIGKILL);
    int status = 0;
    ::waitpid(child, &status, 0);
    EXPECT_TRUE(WIFSIGNALED(status)) << "the child ended by itself with " << WEXITSTATUS(status);
    while (take()) {}
    ::close(ends[0]);
    return told;
}

} // namespace xushi
