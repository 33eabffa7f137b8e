#include "store/sql/StoreLock.h"

#include <array>
#include <ctime>
#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

namespace xushi {
namespace {

std::string ownerRecord() {
    std::array<char, 256> host{};
    ::gethostname(host.data(), host.size() - 1);
    const char* user = std::getenv("USER");
    std::array<char, 32> time{};
    const std::time_t now = std::time(nullptr);
    std::tm local{};
    std::strftime(time.data(), time.size(), "%H:%M", ::localtime_r(&now, &local));
    return std::string(user ? user : "?") + "@" + host.data() + " " + time.data();
}

} // namespace

StoreLock::~StoreLock() {
    if (m_handle >= 0) ::close(m_handle);
}

std::optional<StoreLock::Refusal> StoreLock::acquire(const std::filesystem::path& store) {
    const auto side = store.parent_path() / ("." + store.filename().string() + ".lock");
    const int handle = ::open(side.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0644);
    if (handle < 0) return Refusal{};
    if (::flock(handle, LOCK_EX | LOCK_NB) != 0) {
        std::array<char, 256> holder{};
        const auto length = ::read(handle, holder.data(), holder.size() - 1);
        ::close(handle);
        return Refusal{true, length > 0 ? std::string(holder.data(), static_cast<std::size_t>(length)) : ""};
    }
    const std::string record = ownerRecord();
    const bool isWritten = ::ftruncate(handle, 0) == 0
                           && ::write(handle, record.data(), record.size()) == static_cast<ssize_t>(record.size());
    (void)isWritten; // the record only informs; the lock itself is held
    m_handle = handle;
    return std::nullopt;
}

} // namespace xushi
