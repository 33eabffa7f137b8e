#pragma once

#include "domain/Figure.h"

#include <string_view>

namespace xushi {

/// Typed text as the grid and the command line take it (`readAmount`, as a person types), in the unit of its row: fills
/// value, state, qualifier and typed of `figure`. Refused otherwise (`number.*`), the first of the hard rules.
Result<void> readTyped(std::string_view text, std::string_view unit, Figure& figure);

/// The same for a milestone, where 未启动, 推进中 and 完成 (or their tokens) set the stage and leave a number that came
/// with it; a mark takes the stage away.
Result<void> readTypedMilestone(std::string_view text, std::string_view unit, Figure& figure);

} // namespace xushi
