#pragma once

#include "domain/Figure.h"

#include <string_view>

namespace xushi {

/// Typed text as the grid and the command line take it (`readAmount`, as a person types), in the unit of its row: fills
/// value, state, qualifier and typed of `figure`. Refused otherwise (`number.*`), the first of the hard rules.
Result<void> readTyped(std::string_view text, std::string_view unit, Figure& figure);

/// The same for a milestone, which has a stage and may have a number beside it (decision 29): 未启动, 推进中 and 完成 (or
/// their tokens) set the stage and leave the number, a number leaves the stage, 完成（2） sets both; a mark takes both away.
Result<void> readTypedMilestone(std::string_view text, std::string_view unit, Figure& figure);

} // namespace xushi
