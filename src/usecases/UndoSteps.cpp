#include "usecases/UndoSteps.h"

#include "domain/packages/PackageOrigin.h"
#include "domain/publishing/Publication.h"
#include "domain/workflow/PersonPin.h"

#include <algorithm>

namespace xushi {
namespace {

/// From one end to the other; the act is near the end nearly always.
void move(std::int64_t group, std::vector<JournalAct>& from, std::vector<JournalAct>& to) {
    const auto at = std::find_if(from.rbegin(), from.rend(), [&](const JournalAct& act) { return act.group == group; });
    if (at == from.rend()) return;
    to.push_back(std::move(*at));
    from.erase(std::next(at).base());
}

/// A reversal of an act that was not read: whether it can be taken back is told by what lies before.
bool reachesBeyond(const std::vector<JournalAct>& acts) {
    return std::ranges::any_of(acts, [&](const JournalAct& act) {
        const auto reversal = reversalFrom(act.act);
        return reversal && reversal->group < acts.front().group;
    });
}

constexpr int actsAtLeast = 400;
constexpr std::size_t stepsAtLeast = 100;

} // namespace

void UndoSteps::follow(const JournalAct& act) {
    if (const auto reversal = reversalFrom(act.act)) {
        if (reversal->way == ReversalWay::Undo) move(reversal->group, done, undone);
        else move(reversal->group, undone, done);
        return;
    }
    if (act.act == "create" || act.act == packageAct || act.act == publishAct || act.act == pinAct) return;
    done.push_back(act);
    undone.clear();
}

Result<UndoSteps> readUndoSteps(Reading& reading, const std::string& actor) {
    for (int count = actsAtLeast;; count *= 2) {
        const auto acts = reading.readActs({.actors = {actor}, .count = count});
        if (!acts) return acts.error();
        UndoSteps steps;
        for (const auto& act : *acts)
            if (!act.hasStep) steps.follow(act);
        steps.hasEarlier = std::ssize(*acts) == count;
        if (!steps.hasEarlier || (steps.done.size() >= stepsAtLeast && !reachesBeyond(*acts))) return steps;
    }
}

} // namespace xushi
