#include "power/FailingDisk.h"

#include <array>
#include <cerrno>
#include <climits>
#include <stdexcept>
#include <unistd.h>

namespace xushi {
namespace {

/// Of an open file that has no name any more, the name that it had.
std::string nameOfDescriptor(const std::string& number) {
    std::array<char, PATH_MAX> name{};
    const auto size = ::readlink(("/proc/self/fd/" + number).c_str(), name.data(), name.size());
    return size > 0 ? std::string(name.data(), static_cast<std::size_t>(size)) : std::string();
}

} // namespace

std::string wordOf(DiskCall kind) {
    switch (kind) {
    case DiskCall::Write: return "write";
    case DiskCall::Read: return "read";
    case DiskCall::Sync: return "sync";
    case DiskCall::Open: return "open";
    case DiskCall::Resize: return "resize";
    case DiskCall::Remove: return "remove";
    case DiskCall::Name: return "name";
    case DiskCall::MakeFolder: return "mkdir";
    }
    return {};
}

FailingDisk::FailingDisk(std::filesystem::path folder, std::optional<DiskFault> fault) : m_folder(folder.string()), m_fault(fault) {
    if (s_current) throw std::logic_error("two failing disks at once");
    s_current = this;
}

FailingDisk::~FailingDisk() { s_current = nullptr; }

std::optional<long> FailingDisk::answer(DiskCall kind, int descriptor, long pretended) {
    FailingDisk* disk = s_current;
    if (!disk || descriptor < 0) return std::nullopt;
    const int error = errno;
    const bool isBelow = disk->isBelow(nameOfDescriptor(std::to_string(descriptor)));
    errno = error;
    return isBelow ? disk->answerTo(kind, pretended) : std::nullopt;
}

std::optional<long> FailingDisk::answer(DiskCall kind, const std::string& path, long pretended) {
    FailingDisk* disk = s_current;
    if (!disk) return std::nullopt;
    const int error = errno;
    const bool isBelow = disk->isBelow(path);
    errno = error;
    return isBelow ? disk->answerTo(kind, pretended) : std::nullopt;
}

bool FailingDisk::isBelow(const std::string& path) const {
    constexpr std::string_view descriptors = "/proc/self/fd/";
    if (!path.starts_with(descriptors)) return path.starts_with(m_folder);
    const std::string rest = path.substr(descriptors.size());
    return nameOfDescriptor(rest.substr(0, rest.find('/'))).starts_with(m_folder);
}

std::optional<long> FailingDisk::answerTo(DiskCall kind, long pretended) {
    const int number = m_calls[static_cast<std::size_t>(kind)]++;
    if (!m_fault || m_fault->kind != kind || number < m_fault->first || (number > m_fault->first && !m_fault->isLasting)) return std::nullopt;
    ++m_failures;
    if (m_fault->isHidden) return pretended;
    errno = m_fault->error;
    return -1;
}

} // namespace xushi
