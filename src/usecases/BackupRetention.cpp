#include "usecases/BackupRetention.h"

#include <algorithm>
#include <numeric>
#include <set>

namespace xushi {
namespace {

constexpr std::size_t monthLength = 6; // yyyymm
constexpr std::size_t dayLength = 8;

/// The last copy of each of the latest stretches that have one.
void keepLastOfEach(std::span<const std::string> taken, std::span<const std::size_t> latestFirst, std::size_t length, std::size_t most, std::vector<bool>& kept) {
    std::set<std::string> seen;
    for (const std::size_t copy : latestFirst) {
        const bool isLastOfIt = !seen.contains(taken[copy].substr(0, length));
        if (!isLastOfIt) continue;
        if (seen.size() == most) return;
        seen.insert(taken[copy].substr(0, length));
        kept[copy] = true;
    }
}

} // namespace

std::vector<bool> keptBackups(std::span<const std::string> taken, const RetentionRule& rule) {
    std::vector<std::size_t> latestFirst(taken.size());
    std::iota(latestFirst.rbegin(), latestFirst.rend(), std::size_t{0});
    std::ranges::stable_sort(latestFirst, [&](std::size_t one, std::size_t other) { return taken[one] > taken[other]; });
    std::vector<bool> kept(taken.size(), false);
    for (std::size_t i = 0; i < std::min(rule.newest, latestFirst.size()); ++i) kept[latestFirst[i]] = true;
    keepLastOfEach(taken, latestFirst, dayLength, rule.days, kept);
    keepLastOfEach(taken, latestFirst, monthLength, rule.months, kept);
    return kept;
}

} // namespace xushi
