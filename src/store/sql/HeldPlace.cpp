#include "store/sql/HeldPlace.h"

#include "domain/WordArgument.h"
#include "store/sql/FreshFile.h"
#include "store/sql/Problems.h"
#include "store/sql/RollbackJournal.h"
#include "store/sql/StoreFile.h"

#include <cerrno>
#include <unistd.h>

namespace xushi {
namespace fs = std::filesystem;
namespace {

/// What is called a store and is none any more, empty or cut, is a damaged one.
bool isDamage(const Problem& problem, const fs::path& path) {
    std::error_code error;
    return problem.key == "store.damaged-file" || problem.key == "store.journal-differs" ||
           (problem.key == "store.not-a-store" && path.extension() == ".xushi" && fs::is_regular_file(path, error));
}

/// A writer of ours leaves nothing there; whatever it is, it would be read with the file that is put in place, or refused beside it.
std::optional<fs::path> whatLiesBeside(const fs::path& store) {
    for (const char* ending : {"-journal", "-wal", "-shm"})
        if (fs::path beside = store.string() + ending; identityOf(beside)) return beside;
    return std::nullopt;
}

Problem notWritable(const fs::path& path, const Remark& reason) {
    return {ProblemKind::Unavailable, "backup.not-writable", {path.string(), remarkArgument(reason)}};
}

} // namespace

Result<HeldPlace> HeldPlace::of(const fs::path& path, const fs::path& backups) {
    HeldPlace place;
    place.m_given = path;
    auto opened = openStore(path, OpenMode::ReadWrite, backups);
    if (!opened && !isDamage(opened.error(), path)) return opened.error();
    if (opened && opened->readOnlyReason) return notWritable(path, *opened->readOnlyReason);
    std::error_code error;
    place.m_path = fs::canonical(path, error);
    if (error) return missing("store.not-found", {path.string()});
    auto file = HeldFile::hold(place.m_path);
    if (!file) return file.error();
    place.m_file = std::move(*file);
    if (opened) place.m_store = std::move(opened->store);
    else if (const auto held = place.holdDamaged(opened.error()); !held) return held.error();
    removeAbandoned(place.m_path); // by a restore that was killed between its last two steps
    place.m_stamp = place.m_file->stamp();
    return place;
}

Result<void> HeldPlace::holdDamaged(const Problem& damage) {
    if (whatLiesBeside(m_path)) return damage;
    if (isOnNetwork(m_path)) return notWritable(m_given, {"store.network", {}});
    if (::access(m_path.c_str(), W_OK) != 0) return notWritable(m_given, {"store.file-read-only", {}});
    m_lock = std::make_unique<StoreLock>();
    if (const auto refusal = m_lock->acquire(m_file, m_path)) return notWritable(m_given, *refusal);
    return {};
}

std::unique_ptr<Store> HeldPlace::remains() const {
    const auto bytes = m_file->readAll();
    return bytes ? StoreImage::unproved(*bytes) : nullptr;
}

Result<void> HeldPlace::keepAsItIs(const fs::path& copy) const {
    const auto bytes = m_file->readAll();
    if (!bytes) return Problem{ProblemKind::Unavailable, "store.read-failed", {m_given.string()}};
    auto file = FreshFile::besides(copy, m_file.get());
    if (file && file->write(*bytes) && file->holds(*bytes) && file->nameIt(copy)) return {};
    return errno == EEXIST ? refused("store.exists", {copy.string()}) : problemOfWriting(errno, copy.string(), "store.cannot-create");
}

Result<void> HeldPlace::checkPlace() const {
    const std::vector<std::string> path{m_given.string()};
    if (!identityOf(m_path)) return Problem{ProblemKind::Unavailable, "store.moved", path};
    if (!m_file->isAt(m_path) || m_file->stamp() != m_stamp) return Problem{ProblemKind::Unavailable, "store.replaced", path};
    if (m_file->hasOtherNames()) return refused("backup.other-names", path);
    if (const auto beside = whatLiesBeside(m_path)) return refused("backup.beside", {m_given.string(), beside->string()});
    return {};
}

Result<void> HeldPlace::replaceBy(const StoreImage& image) const {
    const auto bytes = image.bytes();
    if (!bytes) return bytes.error();
    auto file = FreshFile::besides(m_path, m_file.get());
    if (!file || !file->write(*bytes) || !file->holds(*bytes)) return problemOfWriting(errno, m_given.string(), "store.cannot-create");
    if (const auto place = checkPlace(); !place) return place;
    return file->replace(m_path) ? Result<void>() : Result<void>(problemOfWriting(errno, m_given.string(), "store.cannot-create"));
}

} // namespace xushi
