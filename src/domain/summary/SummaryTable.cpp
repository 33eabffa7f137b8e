#include "domain/summary/SummaryTable.h"

#include <algorithm>

namespace xushi {

std::string wholeTitle(const SummaryTemplate::Column& column) {
    return column.group.empty() ? column.title : column.group + " " + column.title;
}

std::vector<HeaderGroup> headerGroupsOf(const SummaryTable& table) {
    std::vector<HeaderGroup> groups;
    if (std::ranges::all_of(table.columns, [](const auto& column) { return column.group.empty(); })) return groups;
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        const std::string& title = table.columns[i].group;
        if (!title.empty() && !groups.empty() && groups.back().title == title) ++groups.back().count;
        else groups.push_back({i, 1, title});
    }
    return groups;
}

} // namespace xushi
