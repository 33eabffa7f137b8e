#include "power/Recording.h"

#include "support/FileBytes.h"

#include <stdexcept>

namespace xushi {
namespace fs = std::filesystem;
namespace {

std::string nameIn(const std::string& path) { return fs::path(path).filename().string(); }

std::string folderIn(const std::string& path) {
    const fs::path folder = fs::path(path).parent_path();
    return folder.empty() ? "." : folder.string();
}

} // namespace

Recording::Recording(const fs::path& folder) {
    if (s_current) throw std::logic_error("two records at once");
    learn(folder);
    s_current = this;
}

Recording::~Recording() {
    if (s_current == this) s_current = nullptr;
}

RecordedWork Recording::work() const {
    const std::lock_guard guard(m_mutex);
    return m_work;
}

Node Recording::learn(const fs::path& path) {
    struct stat state {};
    if (::lstat(path.c_str(), &state) != 0) throw std::runtime_error("nothing at " + path.string());
    const auto [known, isNew] = m_nodes.try_emplace({state.st_dev, state.st_ino}, m_next);
    if (!isNew) return known->second;
    const Node node = m_next++;
    NodeContent content{.isFolder = S_ISDIR(state.st_mode)};
    if (!content.isFolder) content.bytes = bytesOf(path);
    else
        for (const auto& entry : fs::directory_iterator(path)) content.names[entry.path().filename().string()] = learn(entry.path());
    m_work.start[node] = std::move(content);
    return node;
}

std::optional<Node> Recording::nodeOf(const struct stat& state) const {
    const auto known = m_nodes.find({state.st_dev, state.st_ino});
    return known == m_nodes.end() ? std::nullopt : std::optional(known->second);
}

std::optional<Node> Recording::nodeOf(int descriptor) const {
    struct stat state {};
    return ::fstat(descriptor, &state) == 0 ? nodeOf(state) : std::nullopt;
}

std::optional<Node> Recording::folderOf(const std::string& path) const {
    struct stat state {};
    return ::stat(folderIn(path).c_str(), &state) == 0 ? nodeOf(state) : std::nullopt;
}

/// The number of a file that is gone may be another one's now.
Node Recording::newNode(const struct stat& state, bool isFolder) {
    const Node node = m_next++;
    m_nodes[{state.st_dev, state.st_ino}] = node;
    note({.kind = isFolder ? FileCall::Kind::NewFolder : FileCall::Kind::NewFile, .node = node});
    return node;
}

void Recording::acknowledge() {
    const std::lock_guard guard(m_mutex);
    note({.kind = FileCall::Kind::Acknowledge});
}

bool Recording::knowsFolderOf(const std::string& path) {
    const std::lock_guard guard(m_mutex);
    return folderOf(path).has_value();
}

bool Recording::knows(int descriptor) {
    const std::lock_guard guard(m_mutex);
    return nodeOf(descriptor).has_value();
}

void Recording::hasOpened(const std::string& path, int descriptor, bool isNew, bool isEmptied) {
    const std::lock_guard guard(m_mutex);
    struct stat state {};
    if (::fstat(descriptor, &state) != 0) return;
    const auto folder = folderOf(path);
    if (isNew && !folder) m_nodes.erase({state.st_dev, state.st_ino});
    else if (isNew) {
        const Node node = newNode(state, false);
        note({.kind = FileCall::Kind::Name, .node = *folder, .names = {{nameIn(path), node}}});
    } else if (const auto node = nodeOf(state); node && isEmptied) note({.kind = FileCall::Kind::Resize, .node = *node});
}

void Recording::hasMadeNameless(const std::string& folder, int descriptor) {
    const std::lock_guard guard(m_mutex);
    struct stat state {}, place {};
    if (::fstat(descriptor, &state) != 0) return;
    m_nodes.erase({state.st_dev, state.st_ino});
    if (::stat(folder.c_str(), &place) == 0 && nodeOf(place)) newNode(state, false);
}

void Recording::hasMadeFolder(const std::string& path) {
    const std::lock_guard guard(m_mutex);
    struct stat state {};
    const auto folder = folderOf(path);
    if (!folder || ::lstat(path.c_str(), &state) != 0) return;
    const Node node = newNode(state, true);
    note({.kind = FileCall::Kind::Name, .node = *folder, .names = {{nameIn(path), node}}});
}

void Recording::hasWritten(int descriptor, std::uint64_t at, std::string bytes) {
    const std::lock_guard guard(m_mutex);
    if (const auto node = nodeOf(descriptor)) note({.kind = FileCall::Kind::Write, .node = *node, .at = at, .bytes = std::move(bytes)});
}

void Recording::hasResized(int descriptor, std::uint64_t size) {
    const std::lock_guard guard(m_mutex);
    if (const auto node = nodeOf(descriptor)) note({.kind = FileCall::Kind::Resize, .node = *node, .at = size});
}

void Recording::hasSynced(int descriptor) {
    const std::lock_guard guard(m_mutex);
    if (const auto node = nodeOf(descriptor)) note({.kind = FileCall::Kind::Sync, .node = *node});
}

void Recording::hasNamed(const std::string& path) {
    const std::lock_guard guard(m_mutex);
    struct stat state {};
    const auto folder = folderOf(path);
    if (!folder || ::lstat(path.c_str(), &state) != 0) return;
    if (const auto node = nodeOf(state)) note({.kind = FileCall::Kind::Name, .node = *folder, .names = {{nameIn(path), *node}}});
    else m_work.surprises.push_back("a file from elsewhere is named " + path);
}

void Recording::hasRemoved(const std::string& path) {
    const std::lock_guard guard(m_mutex);
    if (const auto folder = folderOf(path)) note({.kind = FileCall::Kind::Name, .node = *folder, .names = {{nameIn(path), std::nullopt}}});
}

void Recording::hasRenamed(const std::string& from, const std::string& to, bool isExchange) {
    const std::lock_guard guard(m_mutex);
    const auto folder = folderOf(from);
    const auto other = folderOf(to);
    if (!folder && !other) return;
    struct stat moved {}, back {};
    const auto node = ::lstat(to.c_str(), &moved) == 0 ? nodeOf(moved) : std::nullopt;
    const auto given = isExchange && ::lstat(from.c_str(), &back) == 0 ? nodeOf(back) : std::nullopt;
    if (folder != other || !node || isExchange != given.has_value()) m_work.surprises.push_back("from folder to folder: " + from + " to " + to);
    else note({.kind = FileCall::Kind::Name, .node = *folder, .names = {{nameIn(from), given}, {nameIn(to), node}}});
}

void Recording::surprise(const std::string& what) {
    const std::lock_guard guard(m_mutex);
    m_work.surprises.push_back(what);
}

} // namespace xushi
