#pragma once

#include "domain/reading/GivenNumber.h"

#include <string_view>

namespace xushi {

/// What the grid, the command line and files give for a figure, in the unit of its row: fills value, state, qualifier and
/// typed of `figure`. Refused otherwise (`number.*`), the first of the hard rules.
Result<void> takeGiven(const GivenNumber& given, std::string_view unit, Figure& figure);

/// The same for a milestone, which has a stage and may have a number beside it (decision 29): 未启动, 推进中 and 完成 (or
/// their tokens) set the stage and leave the number, a number leaves the stage, 完成（2） sets both; a mark takes both away.
Result<void> takeGivenMilestone(const GivenNumber& given, std::string_view unit, Figure& figure);

} // namespace xushi
