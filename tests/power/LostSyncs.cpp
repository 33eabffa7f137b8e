#include "power/LostSyncs.h"

#include <functional>
#include <set>

namespace xushi {
namespace {

bool isJournal(const std::string& name) { return name.ends_with("-journal"); }

std::set<Node> foldersOf(const RecordedWork& work) {
    std::set<Node> folders;
    for (const auto& [node, content] : work.start)
        if (content.isFolder) folders.insert(node);
    for (const auto& call : work.calls)
        if (call.kind == FileCall::Kind::NewFolder) folders.insert(call.node);
    return folders;
}

std::set<Node> journalsOf(const RecordedWork& work) {
    std::set<Node> journals;
    for (const auto& call : work.calls)
        for (const auto& [name, node] : call.names)
            if (node && isJournal(name)) journals.insert(*node);
    return journals;
}

/// Without the syncs of which `isLost` says so, by their place among the calls.
RecordedWork without(const RecordedWork& work, const std::function<bool(std::size_t)>& isLost) {
    RecordedWork less{.start = work.start, .calls = {}, .surprises = work.surprises};
    for (std::size_t i = 0; i < work.calls.size(); ++i)
        if (work.calls[i].kind != FileCall::Kind::Sync || !isLost(i)) less.calls.push_back(work.calls[i]);
    return less;
}

bool removesJournal(const FileCall& call) {
    return call.kind == FileCall::Kind::Name && call.names.size() == 1 && isJournal(call.names[0].first) && !call.names[0].second;
}

bool isSyncedAgain(const RecordedWork& work, std::size_t sync) {
    for (std::size_t i = sync + 1; i < work.calls.size(); ++i)
        if (work.calls[i].kind == FileCall::Kind::Sync && work.calls[i].node == work.calls[sync].node) return true;
    return false;
}

} // namespace

RecordedWork withoutSyncsOfFolders(const RecordedWork& work) {
    const auto folders = foldersOf(work);
    return without(work, [&](std::size_t i) { return folders.contains(work.calls[i].node); });
}

RecordedWork likeSynchronousFull(const RecordedWork& work) {
    return without(work, [&](std::size_t i) { return i > 0 && removesJournal(work.calls[i - 1]); });
}

RecordedWork likeSynchronousNormal(const RecordedWork& work) {
    const auto journals = journalsOf(work);
    return likeSynchronousFull(without(work, [&](std::size_t i) { return journals.contains(work.calls[i].node) && isSyncedAgain(work, i); }));
}

RecordedWork withoutSyncsOfJournals(const RecordedWork& work) {
    const auto journals = journalsOf(work);
    return without(work, [&](std::size_t i) { return journals.contains(work.calls[i].node); });
}

RecordedWork withoutSyncsOfFiles(const RecordedWork& work) {
    const auto folders = foldersOf(work);
    return without(work, [&](std::size_t i) { return !folders.contains(work.calls[i].node); });
}

RecordedWork withoutSyncs(const RecordedWork& work) {
    return without(work, [](std::size_t) { return true; });
}

} // namespace xushi
