#include "io/sheets/BookStream.h"

#include <chrono>
#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <sys/resource.h>
#include <thread>
#include <unistd.h>

namespace xushi {
namespace {

bool send(std::string_view bytes) { return ::write(STDOUT_FILENO, bytes.data(), bytes.size()) == static_cast<ssize_t>(bytes.size()); }

[[noreturn]] void spin(rlim_t seconds) {
    const rlimit limit{.rlim_cur = seconds, .rlim_max = seconds + 1};
    ::setrlimit(RLIMIT_CPU, &limit);
    for (const volatile bool isForever = true; isForever;) {}
    std::abort();
}

[[noreturn]] void eat() {
    const rlimit limit{.rlim_cur = 64U << 20U, .rlim_max = 64U << 20U};
    ::setrlimit(RLIMIT_AS, &limit);
    std::string all(1U << 20U, 'x');
    while (true) all += all;
}

/// What it was given to live with, a cell each: the handles, the variables, whether a signal is ignored.
void tellOfBeginning(BookStreamWriter& stream) {
    stream.beginSheet("", false);
    int row = 0;
    for (const auto& entry : std::filesystem::directory_iterator("/proc/self/fd")) {
        const std::string target = std::filesystem::read_symlink(entry).string();
        if (!target.starts_with("/proc/")) stream.take({.row = ++row, .column = 1, .text = entry.path().filename().string()});
    }
    for (char** variable = environ; *variable != nullptr; ++variable) stream.take({.row = ++row, .column = 1, .text = *variable});
    struct sigaction action {};
    ::sigaction(SIGPIPE, nullptr, &action);
    if (action.sa_handler == SIG_IGN) stream.take({.row = ++row, .column = 1, .text = "ignores SIGPIPE"});
    stream.endSheet({});
}

int misbehave(const std::string& how) {
    BookStreamWriter stream(send);
    if (how == "crash") std::abort();
    if (how == "spin") spin(1);
    if (how == "eat") eat();
    if (how == "garbage") return send("Segmentation fault (core dumped)\n") ? 0 : 1;
    if (how == "silent") return 0;
    if (how == "hang" || how == "closed") {
        if (how == "closed") ::close(STDOUT_FILENO);
        std::this_thread::sleep_for(std::chrono::minutes(5));
    }
    if (how == "told") tellOfBeginning(stream);
    if (how == "flood" || how == "half" || how == "late") {
        stream.beginSheet("", false);
        for (int row = 1; row < (how == "flood" ? 2'500'000 : 10'000); ++row) stream.take({.row = row, .column = 1, .text = "1"});
        if (how == "half") std::exit(0);
        stream.endSheet({});
    }
    const bool isSent = stream.end(SheetBook{.format = "csv"});
    if (how == "late") std::abort();
    return isSent ? how == "failed" : 1;
}

} // namespace
} // namespace xushi

/// In the place of xushi-reader: the name of the file says what it does wrong.
int main(int argc, char** argv) { return argc == 2 ? xushi::misbehave(std::filesystem::path(argv[1]).stem().string()) : 2; }
