#include "usecases/ChooseReversal.h"

#include "domain/packages/PackageOrigin.h"
#include "domain/publishing/Publication.h"
#include "usecases/UndoSteps.h"

#include <algorithm>

namespace xushi {
namespace {

bool isAmong(const std::vector<JournalAct>& acts, std::int64_t group) { return std::ranges::find(acts, group, &JournalAct::group) != acts.end(); }

/// True also for an act so old that the steps do not reach it.
bool canStillBeTakenBack(const UndoSteps& steps, std::int64_t group) {
    if (isAmong(steps.done, group)) return true;
    const bool isOlder = steps.done.empty() || group < steps.done.front().group;
    return steps.hasEarlier && isOlder && !isAmong(steps.undone, group);
}

/// The reverse of what the act did.
Reversal reverseOf(const JournalAct& act) {
    const auto own = reversalFrom(act.act);
    if (!own) return {ReversalWay::Undo, act.group};
    return {own->way == ReversalWay::Undo ? ReversalWay::Redo : ReversalWay::Undo, own->group};
}

Result<JournalAct> actWith(Reading& reading, std::int64_t group) {
    const auto acts = reading.readActs({.before = group + 1, .count = 1});
    if (!acts) return acts.error();
    if (acts->empty() || acts->back().group != group) return missing("undo.no-act", {std::to_string(group)});
    return acts->back();
}

Result<void> mayBeReversed(const JournalAct& act, const Reversal& reversal, const UndoSteps& steps) {
    const std::string number = std::to_string(act.group);
    if (act.hasStep) return refused("undo.workflow");
    if (act.act == "create" || act.act == packageAct) return refused("undo.creation", {number});
    if (act.act == publishAct) return refused("undo.publication", {act.firstKey});
    if (act.act == pinAct) return refused("undo.pin", {act.firstKey});
    if (reversal.way == ReversalWay::Redo) {
        if (!isAmong(steps.undone, reversal.group)) return refused("undo.not-again", {number});
    } else if (!canStillBeTakenBack(steps, reversal.group)) return refused("undo.already", {number});
    return {};
}

} // namespace

Result<ChosenReversal> chooseReversal(Reading& reading, const ActAsked& asked) {
    const auto steps = readUndoSteps(reading, asked.actor);
    if (!steps) return steps.error();
    if (!asked.group) {
        if (steps->done.empty()) return missing("undo.nothing", {asked.actor});
        return ChosenReversal{steps->done.back(), {ReversalWay::Undo, steps->done.back().group}};
    }
    auto act = actWith(reading, *asked.group);
    if (!act) return act.error();
    if (act->actor != asked.actor) return refused("undo.somebody-else", {std::to_string(act->group), act->actor});
    const Reversal reversal = reverseOf(*act);
    if (const auto may = mayBeReversed(*act, reversal, *steps); !may) return may.error();
    return ChosenReversal{std::move(*act), reversal};
}

} // namespace xushi
