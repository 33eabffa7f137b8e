#include "domain/narrative/SentenceEdit.h"

#include <algorithm>
#include <string_view>
#include <utility>

namespace xushi {
namespace {

using Said = std::vector<std::pair<std::string, std::string>>;

/// A line is `indicator|region|aspect|text`; the same figure may be said twice.
Said saidIn(std::string_view figures) {
    Said said;
    while (!figures.empty()) {
        const auto end = std::min(figures.find('\n'), figures.size());
        const std::string_view line = figures.substr(0, end);
        const auto bar = line.rfind('|');
        if (bar != std::string_view::npos) said.emplace_back(line.substr(0, bar), line.substr(bar + 1));
        figures.remove_prefix(std::min(end + 1, figures.size()));
    }
    return said;
}

/// Takes the first of that figure out.
std::string taken(Said& said, const std::string& figure) {
    const auto at = std::ranges::find(said, figure, &Said::value_type::first);
    if (at == said.end()) return {};
    std::string text = std::move(at->second);
    said.erase(at);
    return text;
}

} // namespace

std::vector<ChangedFigure> changedFigures(const std::string& before, const std::string& now) {
    Said earlier = saidIn(before);
    std::vector<ChangedFigure> changes;
    for (const auto& [figure, text] : saidIn(now))
        if (std::string then = taken(earlier, figure); then != text) changes.push_back({figure, std::move(then), text});
    for (auto& [figure, text] : earlier) changes.push_back({figure, std::move(text), {}});
    return changes;
}

} // namespace xushi
