#include "app/office/Moment.h"

#include "usecases/StorePosition.h"
#include "wiring/Composition.h"

namespace xushi {
namespace {

Result<std::int64_t> entryBeside(Reading& now, const ActBeside& beside) {
    const auto entry = beside.isLater ? entryOfActAfter(now, beside.entry) : entryOfActBefore(now, beside.entry);
    if (!entry) return entry.error();
    if (!*entry) return missing(beside.isLater ? "position.no-act-after" : "position.no-act-before");
    return **entry;
}

Result<std::int64_t> entryOf(Reading& now, const MomentAsked& asked) {
    if (const auto* beside = std::get_if<ActBeside>(&asked)) return entryBeside(now, *beside);
    if (const auto* day = std::get_if<Date>(&asked)) return entryAt(now, *day, localDay);
    return entryAt(now, std::get<std::int64_t>(asked), localDay);
}

} // namespace

Result<StoreMoment> momentOf(Reading& now, const MomentAsked& asked) {
    const auto entry = entryOf(now, asked);
    if (!entry) return entry.error();
    StoreMoment moment;
    const auto head = now.readHeads(*entry - 1, [&](const JournalHead& found) {
        moment.head = found;
        return false;
    });
    if (!head) return head.error();
    const auto before = entryOfActBefore(now, *entry);
    if (!before) return before.error();
    const auto after = entryOfActAfter(now, *entry);
    if (!after) return after.error();
    moment.hasEarlier = before->has_value();
    moment.hasLater = after->has_value();
    return moment;
}

Result<ReadMoment> readMoment(Store& store, const MomentAsked& asked, int year) {
    auto moment = readTogether(store, [&](Reading& now) { return momentOf(now, asked); });
    if (!moment) return moment.error();
    auto snapshot = readTogetherAt(store, moment->head.sequence, [&](Reading& then) { return Snapshot::read(then, year, asOfRemark(moment->head)); });
    if (!snapshot) return snapshot.error();
    return ReadMoment{std::move(*moment), std::move(*snapshot)};
}

} // namespace xushi
