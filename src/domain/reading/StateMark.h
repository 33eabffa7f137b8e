#pragma once

#include "domain/Figure.h"

#include <optional>
#include <string_view>

namespace xushi {

/// The state that a cell's text marks instead of a number: blank, 无 and 未报; dashes of any kind, / and 不适用; dots of
/// an ellipsis. `plain` is folded and trimmed.
std::optional<FigureState> stateMarked(std::string_view plain);

/// What is written for a state that has no number, as stateMarked reads it back: — …; empty for the others.
std::string_view markOf(FigureState state);

} // namespace xushi
