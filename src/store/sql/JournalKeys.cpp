#include "store/sql/JournalKeys.h"

#include <algorithm>
#include <set>

namespace xushi {

std::string firstKeyOf(int year) {
    const std::string january = Period::ytd(year, 1).toText();
    return january.substr(0, january.find('-'));
}

// Behind every character that follows a year.
std::string endOfKeysOf(int year) { return firstKeyOf(year) + "~"; }

namespace {

/// The third part of the key of a figure.
std::string_view indicatorInKey(std::string_view key) {
    for (int part = 0; part < 2; ++part) key.remove_prefix(std::min(key.find('|'), key.size() - 1) + 1);
    return key.substr(0, key.find('|'));
}

} // namespace

IsMeantKey isOfIndicators(const std::optional<std::vector<IndicatorCode>>& indicators) {
    if (!indicators) return {};
    std::set<std::string, std::less<>> codes;
    for (const auto& code : *indicators) codes.insert(code.text);
    return [codes = std::move(codes)](std::string_view key) { return codes.contains(indicatorInKey(key)); };
}

int yearInLastPart(std::string_view key) {
    int year = 0;
    for (const char digit : key.substr(key.rfind('|') + 1).substr(0, 4)) year = year * 10 + (digit - '0');
    return year;
}

} // namespace xushi
