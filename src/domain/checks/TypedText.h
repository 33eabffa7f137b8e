#pragma once

#include "domain/Figure.h"

#include <string_view>

namespace xushi {

/// Typed text as the grid and the command line take it: a number, a mark (无 or blank: cleared, — - /: not
/// applicable, …: below the unit) or a one-off sum "=32.5+25.31". Fills value, state and typed of `figure`. Anything
/// else is refused as not a number (`number.*`), the first of the hard rules.
Result<void> readTyped(std::string_view text, Figure& figure);

/// The same for a milestone, where 未启动, 推进中 and 完成 (or their tokens) set the stage and leave a number that came
/// with it; a mark takes the stage away.
Result<void> readTypedMilestone(std::string_view text, Figure& figure);

} // namespace xushi
