#include "store/sql/RollbackJournal.h"

#include <algorithm>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace xushi {
namespace fs = std::filesystem;
namespace {

constexpr std::string_view magic("\xd9\xd5\x05\xf9\x20\xa1\x63\xd7", 8);
constexpr std::size_t headSize = 28;
constexpr std::uint32_t untilTheEnd = 0xFFFFFFFF;
constexpr std::size_t counterAt = 24;   // in page 1 of a store
constexpr std::size_t pageCountAt = 28;
constexpr off_t mostBytes = 1 << 30;    // of a journal that is read
constexpr std::uint64_t lockedBytes = 0x40000000; // the page that holds SQLite's locks is never used

std::uint32_t number(std::string_view bytes, std::size_t at) {
    std::uint32_t value = 0;
    for (std::size_t i = 0; i < 4; ++i) value = value << 8U | static_cast<unsigned char>(bytes[at + i]);
    return value;
}

bool isPowerOfTwo(std::uint32_t value, std::uint32_t least) {
    return value >= least && value <= 65536 && (value & (value - 1)) == 0;
}

std::uint32_t checksum(std::uint32_t seed, std::string_view page) {
    for (std::size_t at = page.size() - 200; at > 0 && at < page.size(); at -= 200)
        seed += static_cast<unsigned char>(page[at]);
    return seed;
}

std::optional<std::string> bytesOfRegularFile(const fs::path& path) {
    const int descriptor = ::open(path.c_str(), O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY | O_CLOEXEC);
    if (descriptor < 0) return std::nullopt;
    struct stat state {};
    std::optional<std::string> bytes;
    if (::fstat(descriptor, &state) == 0 && S_ISREG(state.st_mode) && state.st_size <= mostBytes) {
        bytes.emplace(static_cast<std::size_t>(state.st_size), '\0');
        std::size_t done = 0;
        for (ssize_t count = 1; count > 0 && done < bytes->size(); done += static_cast<std::size_t>(std::max<ssize_t>(count, 0)))
            count = ::pread(descriptor, bytes->data() + done, bytes->size() - done, static_cast<off_t>(done));
        if (done != bytes->size()) bytes.reset();
    }
    ::close(descriptor);
    return bytes;
}

} // namespace

RollbackJournal RollbackJournal::beside(const fs::path& store) {
    RollbackJournal journal;
    const fs::path path = nameFor(store);
    if (!identityOf(path)) return journal;
    journal.m_kind = Kind::Foreign;
    auto bytes = bytesOfRegularFile(path);
    if (!bytes) return journal;
    journal.m_bytes = std::move(*bytes);
    const std::string_view all(journal.m_bytes);
    if (all.size() >= headSize && all.ends_with(magic)) return journal; // its last record names a super-journal
    if (all.empty() || all.front() == '\0') journal.m_kind = Kind::Unused;
    else journal.m_kind = journal.headAt(0) ? Kind::Playable : Kind::Unrecognised;
    return journal;
}

std::optional<RollbackJournal::Head> RollbackJournal::headAt(std::size_t place) const {
    if (m_bytes.size() < headSize || place > m_bytes.size() - headSize) return std::nullopt;
    const std::string_view all = std::string_view(m_bytes).substr(place, headSize);
    const Head head{number(all, 8), number(all, 12), number(all, 16), number(all, 20), number(all, 24)};
    if (!all.starts_with(magic) || !isPowerOfTwo(head.sectorSize, 32) || !isPowerOfTwo(head.pageSize, 512)) return std::nullopt;
    return head;
}

template <class Use> void RollbackJournal::forEachPage(Use use) const {
    const auto first = headAt(0);
    if (!first) return;
    const std::size_t recordSize = first->pageSize + 8;
    std::size_t place = 0;
    while (const auto head = headAt(place)) {
        place += first->sectorSize;
        const std::size_t left = place < m_bytes.size() ? (m_bytes.size() - place) / recordSize : 0;
        const std::size_t records = head->records == untilTheEnd ? left : head->records;
        for (std::size_t i = 0; i < records; ++i, place += recordSize) {
            if (i >= left) return;
            const std::string_view record = std::string_view(m_bytes).substr(place, recordSize);
            const std::uint32_t page = number(record, 0);
            const auto content = record.substr(4, first->pageSize);
            if (page == 0 || page == lockedBytes / first->pageSize + 1) return;
            if (page <= first->pagesBefore) {
                if (number(record, recordSize - 4) != checksum(head->seed, content)) return;
                use(page, content);
            }
        }
        place = (place + first->sectorSize - 1) / first->sectorSize * first->sectorSize;
    }
}

std::optional<std::string> RollbackJournal::firstPage() const {
    std::optional<std::string> first;
    forEachPage([&](std::uint32_t page, std::string_view content) {
        if (page == 1 && !first) first = content;
    });
    return first;
}

bool RollbackJournal::mayFit(const std::string& store) const {
    const auto head = headAt(0);
    if (m_kind != Kind::Playable || !head || store.size() < pageCountAt + 4) return false;
    if (std::uint64_t{head->pagesBefore} * head->pageSize > store.size()) return false; // a store never shrinks
    const auto first = firstPage();
    if (!first) return number(store, pageCountAt) == head->pagesBefore;
    const std::uint32_t rise = number(store, counterAt) - number(*first, counterAt);
    return rise <= 1 && number(*first, pageCountAt) == head->pagesBefore;
}

bool RollbackJournal::fitsSound(const std::string& store) const {
    return mayFit(store) && (firstPage() || playedBack(store) == store);
}

std::string RollbackJournal::playedBack(std::string store) const {
    const auto head = headAt(0);
    if (!head) return store;
    store.resize(std::size_t{head->pagesBefore} * head->pageSize);
    forEachPage([&](std::uint32_t page, std::string_view content) {
        content.copy(store.data() + (std::size_t{page} - 1) * head->pageSize, content.size());
    });
    return store;
}

} // namespace xushi
