#pragma once

#include "domain/Period.h"

#include <optional>
#include <string_view>

namespace xushi {

/// The reverse of Period::toText for what is stored, to the letter: nothing for any other way to write a period. A point in time
/// is written as the months up to it are, so `kind` says which of the two is meant.
std::optional<Period> periodFromText(std::string_view text, PeriodKind kind);

} // namespace xushi
