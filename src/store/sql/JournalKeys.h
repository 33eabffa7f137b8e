#pragma once

#include "domain/Records.h"
#include "store/Reading.h"
#include "store/sql/PreparedStatements.h"

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace xushi {

/// Keys from `first` up to `end`, without it.
struct KeyStretch {
    std::string first;
    std::string end;
};

/// How the keys of the journal (keyTextOf) lie by years. The keys of figures, reviews and explanations begin with their
/// period: those of a year lie from firstKeyOf up to endOfKeysOf, without it.
constexpr bool beginsWithYear(RecordKind kind) {
    return kind == RecordKind::Figure || kind == RecordKind::Review || kind == RecordKind::Explanation;
}
std::string firstKeyOf(int year);
std::string endOfKeysOf(int year);
KeyStretch stretchOf(YearSpan years);

/// Where the keys of the figures lie that are wanted, no key in two of them. Of a few indicators the journal is asked
/// which periods it has; of more, the stretches hold others, too. Throws SQLite::Exception.
std::vector<KeyStretch> stretchesOf(PreparedStatements& prepared, const FiguresWanted& wanted);

/// Which keys of figures are of the wanted indicators and regions; empty where every one is meant.
using IsMeantKey = std::function<bool(std::string_view key)>;
IsMeantKey isOfWanted(const FiguresWanted& wanted);

/// The last part of the keys of targets and submissions begins with their year.
int yearInLastPart(std::string_view key);

} // namespace xushi
