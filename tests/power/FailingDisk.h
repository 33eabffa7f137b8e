#pragma once

#include <array>
#include <atomic>
#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>

namespace xushi {

/// The kinds of calls by which a process uses files.
enum class DiskCall { Write, Read, Sync, Open, Resize, Remove, Name, MakeFolder };
inline constexpr std::array diskCalls{DiskCall::Write,  DiskCall::Read,   DiskCall::Sync, DiskCall::Open,
                                      DiskCall::Resize, DiskCall::Remove, DiskCall::Name, DiskCall::MakeFolder};
std::string wordOf(DiskCall kind);

/// Which calls of a kind fail, and how.
struct DiskFault {
    DiskCall kind = DiskCall::Write;
    int first = 0;          ///< from 0
    bool isLasting = false; ///< all later ones of the kind fail too
    int error = 0;          ///< errno
    bool isHidden = false;  ///< the call is not done and says that it was: a program that does not look at its answer
};

/// Lets calls fail that this process makes on what lies below a folder, or only counts them, for as long as it lives; SystemCalls.cpp asks
/// it. One at a time.
class FailingDisk {
public:
    explicit FailingDisk(std::filesystem::path folder, std::optional<DiskFault> fault = {});
    ~FailingDisk();
    FailingDisk(const FailingDisk&) = delete;
    FailingDisk& operator=(const FailingDisk&) = delete;

    int calls(DiskCall kind) const { return m_calls[static_cast<std::size_t>(kind)]; }
    int failures() const { return m_failures; }

    /// What a call answers instead of being done: -1 with errno, or `pretended`. Nothing where it is to be done; errno stays then.
    static std::optional<long> answer(DiskCall kind, int descriptor, long pretended = 0);
    static std::optional<long> answer(DiskCall kind, const std::string& path, long pretended = 0);

private:
    bool isBelow(const std::string& path) const;
    std::optional<long> answerTo(DiskCall kind, long pretended);

    static inline std::atomic<FailingDisk*> s_current = nullptr;
    std::string m_folder;
    std::optional<DiskFault> m_fault;
    std::array<std::atomic<int>, diskCalls.size()> m_calls{};
    std::atomic<int> m_failures = 0;
};

} // namespace xushi
