#include "app/office/WaysOn.h"

#include "app/text/QtText.h"

namespace xushi {
namespace {

Remark about(const char* key, const StoreStanding& standing) { return {key, {standing.path.filename().string()}}; }

/// What can be said of what was saved.
Remark remarkOfSaved(const StoreStanding& standing, const std::optional<Backup>& copy) {
    if (standing.isReadable) return {"standing.saved", {}};
    if (standing.fate == FileFate::Changed) return {"standing.known", {}};
    if (!copy) return {"standing.lost", {}};
    const std::int64_t since = standing.entryHere - copy->head.sequence;
    return since > 0 ? Remark{"standing.in-copy", {copy->path.filename().string(), std::to_string(copy->head.sequence), std::to_string(since)}}
                     : Remark{"standing.in-whole-copy", {copy->path.filename().string()}};
}

void chooseOpening(WaysOn& ways, const StoreStanding& standing) {
    const bool isMoved = standing.fate == FileFate::Moved;
    if (isMoved && standing.isReadable) ways.toOpen = toQt(standing.movedTo.string());
    else if (standing.isStoreThere) ways.toOpen = toQt(standing.path.string());
    if (!ways.toOpen.isEmpty()) return;
    if (isMoved) ways.whyNotOpen = about(standing.isReadable ? "standing.not-found" : "standing.not-a-store", standing);
    else ways.whyNotOpen = about(standing.fate == FileFate::Deleted ? "standing.nothing-there" : "standing.not-a-store", standing);
}

void chooseComparing(WaysOn& ways, const StoreStanding& standing) {
    if (standing.isStoreThere && standing.isOfOrigin && (ways.savesMine || ways.copy)) ways.toCompare = toQt(standing.path.string());
    else if (!standing.isStoreThere) ways.whyNotCompare = about(standing.fate == FileFate::Moved || standing.fate == FileFate::Deleted ? "standing.nothing-there" : "standing.not-a-store", standing);
    else ways.whyNotCompare = standing.isOfOrigin ? Remark{"standing.nothing-saved", {}} : about("standing.other-store", standing);
}

} // namespace

Remark remarkOf(const StoreStanding& standing) {
    switch (standing.fate) {
    case FileFate::AsItWas: break;
    case FileFate::Moved: {
        Remark moved = about(standing.movedTo.empty() ? "standing.moved-away" : "standing.moved", standing);
        if (!standing.movedTo.empty()) moved.args.push_back(standing.movedTo.string());
        return moved;
    }
    case FileFate::Deleted: return about("standing.deleted", standing);
    case FileFate::Replaced: return about("standing.replaced", standing);
    case FileFate::Restored: return {"standing.restored", {standing.path.filename().string(), std::to_string(standing.entryThere), std::to_string(standing.entryHere)}};
    case FileFate::Overwritten: return about("standing.overwritten", standing);
    case FileFate::Changed: return about("standing.changed", standing);
    }
    return {"store.read-only", {}};
}

std::optional<Problem> whyUnreadable(const StoreStanding& standing) {
    if (standing.isReadable) return std::nullopt;
    const Remark why = remarkOf(standing);
    return Problem{ProblemKind::Unavailable, why.key, why.args};
}

WaysOn waysOnFrom(const StoreStanding& standing, std::optional<Backup> copy) {
    WaysOn ways{.savesMine = standing.isReadable};
    if (!ways.savesMine) ways.copy = std::move(copy);
    ways.told = {remarkOf(standing), remarkOfSaved(standing, ways.copy)};
    if (standing.fate == FileFate::Replaced && !standing.movedTo.empty()) ways.told.insert(ways.told.begin() + 1, Remark{"standing.mine-is-at", {standing.movedTo.string()}});
    if (!ways.savesMine && !ways.copy) ways.whyNotSave = Remark{"standing.nothing-saved", {}};
    chooseOpening(ways, standing);
    chooseComparing(ways, standing);
    return ways;
}

WaysOn waysOnWhileLooking(const StoreStanding& standing) {
    const Remark looking{"standing.looking", {}};
    WaysOn ways{.told = {remarkOf(standing), looking}, .savesMine = false, .whyNotSave = looking, .whyNotCompare = looking};
    chooseOpening(ways, standing);
    return ways;
}

} // namespace xushi
