#include "reader/Confinement.h"

#include <array>
#include <cerrno>
#include <csignal>
#include <cstddef>
#include <fcntl.h>
#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>

namespace xushi {
namespace {

bool limitTo(int what, std::uint64_t soft, std::uint64_t hard) {
    const rlimit limit{.rlim_cur = soft, .rlim_max = hard};
    return ::setrlimit(static_cast<__rlimit_resource>(what), &limit) == 0;
}

// A program that checks its own addresses reserves far more of them than it uses, and looks itself over with a second one.
#ifdef __SANITIZE_ADDRESS__
constexpr bool checksItself = true;
#else
constexpr bool checksItself = false;
#endif

#if defined(__x86_64__)
constexpr std::uint32_t ownMachine = AUDIT_ARCH_X86_64;
#elif defined(__aarch64__)
constexpr std::uint32_t ownMachine = AUDIT_ARCH_AARCH64;
#else
constexpr std::uint32_t ownMachine = 0;
#endif

constexpr sock_filter load(std::size_t at) { return BPF_STMT(BPF_LD | BPF_W | BPF_ABS, static_cast<std::uint32_t>(at)); }
constexpr sock_filter answer(std::uint32_t what) { return BPF_STMT(BPF_RET | BPF_K, what); }
/// Goes on behind the next `skipped` lines unless the loaded word is `value`.
constexpr sock_filter unlessIs(std::uint32_t value, std::uint8_t skipped) { return BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, value, 0, skipped); }
constexpr sock_filter unlessHas(std::uint32_t bits, std::uint8_t skipped) { return BPF_JUMP(BPF_JMP | BPF_JSET | BPF_K, bits, 0, skipped); }

/// Calls that no reader makes fail; whatever comes by the numbers of another machine ends the program.
bool refuseCalls() {
    constexpr std::uint32_t otherNumbers = 0x40000000; // of the 32-bit kind of this machine
    constexpr std::uint32_t no = SECCOMP_RET_ERRNO | EPERM;
    constexpr std::uint32_t writing = O_WRONLY | O_RDWR | O_CREAT | O_TRUNC;
    constexpr std::array refused{SYS_socket, SYS_socketpair, SYS_connect, SYS_execve, SYS_execveat, SYS_clone, SYS_clone3, SYS_ptrace,
                                 SYS_process_vm_readv, SYS_process_vm_writev, SYS_unlinkat, SYS_renameat2, SYS_linkat, SYS_symlinkat,
                                 SYS_mkdirat, SYS_truncate, SYS_fchmodat, SYS_fchownat, SYS_openat2, SYS_mount, SYS_bpf, SYS_io_uring_setup,
#ifdef __x86_64__
                                 SYS_open, SYS_creat, SYS_fork, SYS_vfork, SYS_unlink, SYS_rename, SYS_renameat, SYS_link, SYS_symlink,
                                 SYS_mkdir, SYS_rmdir, SYS_chmod, SYS_chown,
#endif
                                 SYS_kill};
    std::array<sock_filter, 2 * refused.size() + 11> program{};
    std::size_t size = 0;
    const auto add = [&](sock_filter line) { program[size++] = line; };
    add(load(offsetof(seccomp_data, arch)));
    add(BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, ownMachine, 1, 0));
    add(answer(SECCOMP_RET_KILL_PROCESS));
    add(load(offsetof(seccomp_data, nr)));
    add(BPF_JUMP(BPF_JMP | BPF_JGE | BPF_K, otherNumbers, 0, 1));
    add(answer(SECCOMP_RET_KILL_PROCESS));
    for (const auto call : refused) {
        add(unlessIs(static_cast<std::uint32_t>(call), 1));
        add(answer(no));
    }
    add(unlessIs(SYS_openat, 3));
    add(load(offsetof(seccomp_data, args) + 2 * sizeof(std::uint64_t))); // the flags
    add(unlessHas(writing, 1));
    add(answer(no));
    add(answer(SECCOMP_RET_ALLOW));
    const sock_fprog filter{.len = static_cast<unsigned short>(size), .filter = program.data()};
    return ::prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &filter) == 0;
}

} // namespace

bool confineThisProgram(const Confinement& limits) {
    const bool isAlone = ::prctl(PR_SET_PDEATHSIG, SIGKILL) == 0 && ::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0;
    // A second behind the first warning, which ends the program by its name, nothing is asked any more.
    const bool isBounded = limitTo(RLIMIT_CPU, limits.cpuSeconds, limits.cpuSeconds + 1) && limitTo(RLIMIT_FSIZE, 0, 0) && limitTo(RLIMIT_CORE, 0, 0)
                           && limitTo(RLIMIT_NOFILE, limits.openFiles, limits.openFiles)
                           && (checksItself || limitTo(RLIMIT_AS, limits.memoryBytes, limits.memoryBytes));
    if (!isAlone || !isBounded) return false;
    // A kernel without such filters still keeps the limits.
    if constexpr (!checksItself && ownMachine != 0)
        if (!refuseCalls() && errno != EINVAL && errno != ENOSYS) return false;
    return true;
}

} // namespace xushi
