#include "store/sql/JournalKeys.h"

#include <algorithm>

namespace xushi {

std::string firstKeyOf(int year) {
    const std::string january = Period::ytd(year, 1).toText();
    return january.substr(0, january.find('-'));
}

// Behind every character that follows a year.
std::string endOfKeysOf(int year) { return firstKeyOf(year) + "~"; }

std::string_view indicatorInKey(std::string_view key) {
    for (int part = 0; part < 2; ++part) key.remove_prefix(std::min(key.find('|'), key.size() - 1) + 1);
    return key.substr(0, key.find('|'));
}

int yearInLastPart(std::string_view key) {
    int year = 0;
    for (const char digit : key.substr(key.rfind('|') + 1).substr(0, 4)) year = year * 10 + (digit - '0');
    return year;
}

} // namespace xushi
