#include "power/DiskStates.h"

#include "support/FileBytes.h"

#include <algorithm>

namespace xushi {
namespace fs = std::filesystem;
namespace {

constexpr std::uint64_t sectorSize = 512;

bool tossed(std::mt19937& chance) { return (chance() & 1U) != 0; }

std::size_t upTo(std::size_t last, std::mt19937& chance) { return std::uniform_int_distribution<std::size_t>(0, last)(chance); }

void name(NodeContent& folder, const NameChange& change) {
    for (const auto& [name, node] : change) {
        if (node) folder.names[name] = *node;
        else folder.names.erase(name);
    }
}

void grow(std::string& bytes, std::uint64_t size) {
    if (bytes.size() < size) bytes.resize(static_cast<std::size_t>(size), '\0');
}

/// All of the change.
void apply(NodeContent& content, const FileCall& change) {
    if (content.isFolder) return name(content, change.names);
    if (change.kind == FileCall::Kind::Resize) return content.bytes.resize(static_cast<std::size_t>(change.at), '\0');
    grow(content.bytes, change.at + change.bytes.size());
    content.bytes.replace(static_cast<std::size_t>(change.at), change.bytes.size(), change.bytes);
}

/// Some sectors of a write, of those below the end of the file.
void applySomeSectors(std::string& bytes, const FileCall& write, std::mt19937& chance) {
    const std::uint64_t end = std::min<std::uint64_t>(write.at + write.bytes.size(), bytes.size());
    for (std::uint64_t at = write.at; at < end;) {
        const std::uint64_t next = std::min(end, (at / sectorSize + 1) * sectorSize);
        const auto size = static_cast<std::size_t>(next - at);
        if (tossed(chance)) bytes.replace(static_cast<std::size_t>(at), size, write.bytes, static_cast<std::size_t>(at - write.at), size);
        at = next;
    }
}

/// The length of the file is as it was at some moment since the last sync; of what was written any sectors have reached the disk.
void applySome(std::string& bytes, const std::vector<FileCall>& changes, std::mt19937& chance) {
    const std::size_t lengths = tossed(chance) ? changes.size() : upTo(changes.size(), chance);
    for (std::size_t i = 0; i < changes.size(); ++i) {
        const FileCall& change = changes[i];
        if (change.kind == FileCall::Kind::Resize && i < lengths) bytes.resize(static_cast<std::size_t>(change.at), '\0');
        if (change.kind != FileCall::Kind::Write) continue;
        if (i < lengths) grow(bytes, change.at + change.bytes.size());
        applySomeSectors(bytes, change, chance);
    }
}

} // namespace

std::size_t DiskState::digest() const {
    std::size_t digest = 0;
    const auto add = [&](const std::string& text) { digest = digest * 1'000'003U ^ std::hash<std::string>()(text); };
    for (const auto& folder : folders) add(folder);
    for (const auto& [path, bytes] : files) {
        add(path);
        add(bytes);
    }
    return digest;
}

void DiskState::writeTo(const fs::path& folder) const {
    for (const auto& name : folders) fs::create_directory(folder / name);
    for (const auto& [path, bytes] : files) writeBytes(folder / path, bytes);
}

DiskStates::DiskStates(const std::map<Node, NodeContent>& start) {
    for (const auto& [node, content] : start) m_files[node].kept = content;
}

void DiskStates::take(const FileCall& call) {
    switch (call.kind) {
    case FileCall::Kind::NewFile:
    case FileCall::Kind::NewFolder: m_files[call.node] = {{.isFolder = call.kind == FileCall::Kind::NewFolder}, {}}; break;
    case FileCall::Kind::Write:
    case FileCall::Kind::Resize:
    case FileCall::Kind::Name: m_files.at(call.node).changes.push_back(call); break;
    case FileCall::Kind::Sync: {
        File& file = m_files.at(call.node);
        for (const auto& change : file.changes) apply(file.kept, change);
        file.changes.clear();
        break;
    }
    case FileCall::Kind::Acknowledge: break;
    }
}

NodeContent DiskStates::contentAfter(const File& file, Loss loss, std::mt19937& chance) const {
    NodeContent content = file.kept;
    const auto& changes = file.changes;
    const Loss whole = content.isFolder ? Loss::Contents : Loss::Names;
    if (loss == Loss::NoneOfThem || loss == whole)
        for (const auto& change : changes) apply(content, change);
    else if (loss == Loss::SomeInOrder && content.isFolder)
        std::for_each_n(changes.begin(), upTo(changes.size(), chance), [&](const FileCall& change) { apply(content, change); });
    else if (loss == Loss::SomeAnyhow && content.isFolder) {
        for (const auto& change : changes)
            if (tossed(chance)) apply(content, change);
    } else if (loss == Loss::SomeInOrder || loss == Loss::SomeAnyhow) applySome(content.bytes, changes, chance);
    return content;
}

DiskState DiskStates::after(Loss loss, std::mt19937& chance) const {
    std::map<Node, NodeContent> nodes;
    for (const auto& [node, file] : m_files) nodes[node] = contentAfter(file, loss, chance);
    DiskState state;
    walk(0, "", nodes, state);
    return state;
}

void DiskStates::walk(Node folder, const std::string& path, const std::map<Node, NodeContent>& nodes, DiskState& state) const {
    for (const auto& [name, node] : nodes.at(folder).names) {
        const NodeContent& content = nodes.at(node);
        if (!content.isFolder) state.files[path + name] = content.bytes;
        else {
            state.folders.push_back(path + name);
            walk(node, path + name + "/", nodes, state);
        }
    }
}

} // namespace xushi
