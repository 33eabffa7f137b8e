#pragma once

#include "domain/Month.h"
#include "store/Reading.h"

#include <functional>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace xushi {

/// Of which moment a store is asked: as it stood after an entry of its journal, or at the end of a day.
using PositionAsked = std::variant<std::int64_t, Date>;

/// From `1842`, `#1842` or `2025-06-30`. `position.unreadable`.
Result<PositionAsked> readPosition(const std::string& text);

/// The day of a time of the journal (UTC) where the office is.
using DayOfTime = std::function<Date(const std::string& utc)>;

/// The last entry of an act: after it the store stood for everybody. Of a day: of the last act that is not later, in the order of
/// the journal. `verify.no-entry` for an entry that the journal does not have, `position.within-act` for one in the midst of an act,
/// which names its last; `position.before-store` for a day before the first act.
Result<std::int64_t> entryAt(Reading& reading, const PositionAsked& asked, const DayOfTime& dayOf);

/// The last entry of the act before the one that ends with `entry`, and of the one behind it; nothing where there is none.
Result<std::optional<std::int64_t>> entryOfActBefore(Reading& reading, std::int64_t entry);
Result<std::optional<std::int64_t>> entryOfActAfter(Reading& reading, std::int64_t entry);

/// The acts behind one entry up to another, both the last of their acts; the first first.
Result<std::vector<JournalAct>> readActsBetween(Reading& reading, std::int64_t from, std::int64_t to);

} // namespace xushi
