#include "usecases/ListActs.h"

#include <algorithm>

namespace xushi {

Result<std::vector<ListedAct>> listActs(Reading& reading, const ActsWanted& wanted) {
    auto acts = reading.readActs(wanted);
    if (!acts) return acts.error();
    std::vector<ListedAct> listed;
    listed.reserve(acts->size());
    for (auto& act : *acts) {
        std::optional<JournalEntry> only;
        if (act.count == 1) {
            auto entries = reading.readGroup(act.group);
            if (!entries) return entries.error();
            if (entries->size() == 1) only = std::move(entries->front());
        }
        listed.push_back({std::move(act), std::move(only)});
    }
    std::ranges::reverse(listed);
    return listed;
}

} // namespace xushi
