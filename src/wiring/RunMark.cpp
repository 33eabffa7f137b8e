#include "wiring/RunMark.h"

#include <array>
#include <csignal>
#include <cstring>
#include <utility>

#include <execinfo.h>
#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

namespace xushi {
namespace {

constexpr std::size_t handlerStack = 64 * 1024;
constexpr std::array crashes{SIGSEGV, SIGBUS, SIGFPE, SIGILL, SIGABRT};
constexpr std::array endings{SIGTERM, SIGHUP, SIGINT};

/// Where a crash is written; -1: nowhere. Of the whole process, as signals are.
volatile std::sig_atomic_t reportHandle = -1;

/// Where a request to end is told; reading end, writing end.
std::array<int, 2> requestPipe{-1, -1};

/// Calls that are safe in a handler only. backtrace() was called once before, so that it loads nothing now.
void writeCrash(int signal) {
    const int handle = reportHandle;
    reportHandle = -1;
    if (handle >= 0) {
        const std::array<char, 3> number{static_cast<char>('0' + signal / 10), static_cast<char>('0' + signal % 10), '\n'};
        const char* const head = "signal ";
        [[maybe_unused]] auto written = ::write(handle, head, std::strlen(head));
        written = ::write(handle, number.data(), number.size());
        std::array<void*, 64> places{};
        ::backtrace_symbols_fd(places.data(), ::backtrace(places.data(), static_cast<int>(places.size())), handle);
        ::fsync(handle);
    }
    ::raise(signal); // the handler was good for once
}

void tellRequest(int) {
    const char mark = 1;
    [[maybe_unused]] const auto written = ::write(requestPipe[1], &mark, 1);
}

void watchCrashes() {
    std::array<void*, 1> place{};
    ::backtrace(place.data(), 1);
    static std::array<char, handlerStack> stack;
    stack_t own{};
    own.ss_sp = stack.data();
    own.ss_size = stack.size();
    ::sigaltstack(&own, nullptr);
    struct sigaction action {};
    action.sa_handler = writeCrash;
    action.sa_flags = static_cast<int>(SA_RESETHAND | SA_ONSTACK | SA_NODEFER);
    for (const int signal : crashes) ::sigaction(signal, &action, nullptr);
}

void watchSession() {
    if (::pipe2(requestPipe.data(), O_CLOEXEC | O_NONBLOCK) != 0) return;
    struct sigaction action {};
    action.sa_handler = tellRequest;
    action.sa_flags = static_cast<int>(SA_RESETHAND); // asked twice, it ends at once
    for (const int signal : endings) {
        struct sigaction before {};
        ::sigaction(signal, nullptr, &before);
        if (before.sa_handler != SIG_IGN) ::sigaction(signal, &action, nullptr); // nohup means it
    }
}

} // namespace

RunMark::RunMark(std::filesystem::path file, const std::string& head) : m_file(std::move(file)) {
    m_handle = ::open(m_file.c_str(), O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC | O_APPEND, 0600);
    if (m_handle < 0) return;
    ::flock(m_handle, LOCK_EX | LOCK_NB);
    [[maybe_unused]] const auto written = ::write(m_handle, head.data(), head.size());
    reportHandle = m_handle;
    watchCrashes();
    watchSession();
}

RunMark::~RunMark() {
    if (m_handle < 0) return;
    reportHandle = -1;
    for (const int signal : crashes) std::signal(signal, SIG_DFL);
    for (const int signal : endings) std::signal(signal, SIG_DFL);
    for (int& end : requestPipe)
        if (end >= 0) ::close(std::exchange(end, -1));
    std::error_code error;
    std::filesystem::remove(m_file, error);
    ::close(m_handle);
}

int RunMark::requests() const { return m_handle < 0 ? -1 : requestPipe[0]; }

bool isMarkHeld(const std::filesystem::path& file) {
    const int handle = ::open(file.c_str(), O_RDONLY | O_CLOEXEC);
    if (handle < 0) return true; // nobody's business
    const bool isHeld = ::flock(handle, LOCK_EX | LOCK_NB) != 0;
    ::close(handle);
    return isHeld;
}

} // namespace xushi
