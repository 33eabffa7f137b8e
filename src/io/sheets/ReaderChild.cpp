#include "io/sheets/ReaderChild.h"

#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

namespace xushi {
namespace {

/// How a child begins: its three handles, and signals as if nobody had touched them.
class ChildBeginning {
public:
    ChildBeginning(int input, int output) {
        ::posix_spawn_file_actions_init(&m_actions);
        ::posix_spawnattr_init(&m_attributes);
        const bool hasHandles = ::posix_spawn_file_actions_adddup2(&m_actions, input, STDIN_FILENO) == 0
                                && ::posix_spawn_file_actions_adddup2(&m_actions, output, STDOUT_FILENO) == 0
                                && ::posix_spawn_file_actions_addopen(&m_actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0) == 0
                                && ::posix_spawn_file_actions_addclosefrom_np(&m_actions, STDERR_FILENO + 1) == 0;
        sigset_t none;
        sigset_t all;
        ::sigemptyset(&none);
        ::sigfillset(&all);
        m_isSound = hasHandles && ::posix_spawnattr_setsigmask(&m_attributes, &none) == 0 && ::posix_spawnattr_setsigdefault(&m_attributes, &all) == 0
                    && ::posix_spawnattr_setflags(&m_attributes, POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF) == 0;
    }
    ~ChildBeginning() {
        ::posix_spawn_file_actions_destroy(&m_actions);
        ::posix_spawnattr_destroy(&m_attributes);
    }
    ChildBeginning(const ChildBeginning&) = delete;
    ChildBeginning& operator=(const ChildBeginning&) = delete;

    /// -1 where it could not be started.
    pid_t start(std::string program, std::vector<std::string> arguments) const {
        std::vector<char*> words{program.data()};
        for (auto& argument : arguments) words.push_back(argument.data());
        words.push_back(nullptr);
        char* variables[]{nullptr};
        pid_t child = -1;
        return m_isSound && ::posix_spawn(&child, program.c_str(), &m_actions, &m_attributes, words.data(), variables) == 0 ? child : -1;
    }

private:
    posix_spawn_file_actions_t m_actions{};
    posix_spawnattr_t m_attributes{};
    bool m_isSound = false;
};

} // namespace

ReaderChild::ReaderChild(const std::filesystem::path& program, const std::vector<std::string>& arguments, int input) {
    int ends[2];
    if (::pipe2(ends, O_CLOEXEC) != 0) return;
    constexpr int room = 1 << 20; // as much of it as the system gives
    ::fcntl(ends[1], F_SETPIPE_SZ, room);
    m_output = ends[0];
    m_child = ChildBeginning(input, ends[1]).start(program.string(), arguments);
    ::close(ends[1]);
}

ReaderChild::~ReaderChild() {
    end();
    if (m_output >= 0) ::close(m_output);
}

void ReaderChild::bound(std::uint64_t memoryBytes, std::uint64_t cpuSeconds) const {
    const rlimit memory{memoryBytes, memoryBytes};
    const rlimit time{cpuSeconds, cpuSeconds};
    ::prlimit(m_child, RLIMIT_AS, &memory, nullptr);
    ::prlimit(m_child, RLIMIT_CPU, &time, nullptr);
}

int ReaderChild::end() {
    int status = 0;
    if (m_child <= 0) return status;
    ::kill(m_child, SIGKILL);
    while (::waitpid(m_child, &status, 0) < 0 && errno == EINTR) {}
    m_child = -1;
    return status;
}

int ReaderChild::endAfter(std::chrono::milliseconds patience) {
    constexpr std::chrono::milliseconds moment(2);
    int status = 0;
    for (; m_child > 0 && patience.count() > 0; patience -= moment) {
        if (::waitpid(m_child, &status, WNOHANG) == m_child) {
            m_child = -1;
            return status;
        }
        std::this_thread::sleep_for(moment);
    }
    return end();
}

ChildOutput::ChildOutput(int handle, std::chrono::milliseconds patience) : m_handle(handle), m_rest(patience), m_block(std::size_t{64} << 10U, '\0') {}

std::string_view ChildOutput::next() {
    constexpr int betweenQuestions = 50; // milliseconds
    const auto before = std::chrono::steady_clock::now();
    pollfd waiting{.fd = m_handle, .events = POLLIN, .revents = 0};
    const int ready = ::poll(&waiting, 1, betweenQuestions);
    m_rest -= std::chrono::steady_clock::now() - before;
    if (ready <= 0) return {};
    const auto size = ::read(m_handle, m_block.data(), m_block.size());
    m_isAtEnd = size == 0 || (size < 0 && errno != EINTR && errno != EAGAIN);
    return size > 0 ? std::string_view(m_block).substr(0, static_cast<std::size_t>(size)) : std::string_view();
}

} // namespace xushi
