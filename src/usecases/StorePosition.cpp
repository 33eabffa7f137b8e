#include "usecases/StorePosition.h"

#include <algorithm>
#include <charconv>

namespace xushi {
namespace {

std::int64_t lastEntryOf(const JournalAct& act) { return act.group + act.count - 1; }

Result<std::int64_t> checkedEntry(Reading& reading, std::int64_t entry) {
    const auto head = reading.journalHead();
    if (!head) return head.error();
    if (entry < 1 || entry > head->sequence) return missing("verify.no-entry", {std::to_string(entry), std::to_string(head->sequence)});
    const auto acts = reading.readActs({.before = entry + 1, .count = 1});
    if (!acts) return acts.error();
    const std::int64_t last = acts->empty() ? entry : lastEntryOf(acts->back());
    if (last != entry) return refused("position.within-act", {std::to_string(entry), std::to_string(acts->back().group), std::to_string(last)});
    return entry;
}

/// Page by page from the end, each twice as long as the one behind it.
Result<std::int64_t> entryAtEndOf(Reading& reading, const Date& day, const DayOfTime& dayOf) {
    constexpr int firstPage = 200;
    std::int64_t before = 0;
    for (int count = firstPage;; count *= 2) {
        const auto acts = reading.readActs({.before = before, .count = count});
        if (!acts) return acts.error();
        const auto found = std::find_if(acts->rbegin(), acts->rend(), [&](const JournalAct& act) { return dayOf(act.at) <= day; });
        if (found != acts->rend()) return lastEntryOf(*found);
        if (std::ssize(*acts) < count) return missing("position.before-store", {day.toText()});
        before = acts->front().group;
    }
}

} // namespace

Result<PositionAsked> readPosition(const std::string& text) {
    if (const auto day = Date::from(text)) return PositionAsked(*day);
    const std::string_view digits = std::string_view(text).substr(text.starts_with('#') ? 1 : 0);
    std::int64_t entry = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), entry);
    if (digits.empty() || error != std::errc() || end != digits.data() + digits.size()) return refused("position.unreadable", {text});
    return PositionAsked(entry);
}

Result<std::int64_t> entryAt(Reading& reading, const PositionAsked& asked, const DayOfTime& dayOf) {
    if (const auto* day = std::get_if<Date>(&asked)) return entryAtEndOf(reading, *day, dayOf);
    return checkedEntry(reading, std::get<std::int64_t>(asked));
}

Result<std::optional<std::int64_t>> entryOfActBefore(Reading& reading, std::int64_t entry) {
    const auto acts = reading.readActs({.before = entry + 1, .count = 2});
    if (!acts) return acts.error();
    return acts->size() < 2 ? std::optional<std::int64_t>() : std::optional(lastEntryOf(acts->front()));
}

/// The next act has the number of its first entry.
Result<std::optional<std::int64_t>> entryOfActAfter(Reading& reading, std::int64_t entry) {
    const auto acts = reading.readActs({.before = entry + 2, .count = 1});
    if (!acts) return acts.error();
    return acts->empty() || acts->back().group <= entry ? std::optional<std::int64_t>() : std::optional(lastEntryOf(acts->back()));
}

Result<std::vector<JournalAct>> readActsBetween(Reading& reading, std::int64_t from, std::int64_t to) {
    constexpr int firstPage = 400;
    for (int count = firstPage;; count *= 2) {
        auto acts = reading.readActs({.before = to + 1, .count = count});
        if (!acts) return acts.error();
        const bool isWhole = std::ssize(*acts) < count || acts->front().group <= from;
        if (!isWhole) continue;
        std::erase_if(*acts, [&](const JournalAct& act) { return act.group <= from; });
        return acts;
    }
}

} // namespace xushi
