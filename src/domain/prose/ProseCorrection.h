#pragma once

#include "domain/prose/ProseCheck.h"

#include <optional>
#include <string>

namespace xushi {

/// Somebody has to decide something: the store differs, the text contradicts itself, or is not understood.
bool needsDecision(ProseVerdict verdict);

/// The digits to be written in place of those of a statement, so that it says what the store has; of what is
/// computed with the decimals that are written. Nothing where the store has the same or nothing, and
/// where words beside the number would have to change as well: 下降 to 增长, 近, 余, 以上.
std::optional<std::string> correctionOf(const ProseStatement& statement, const ProseFinding& finding);

} // namespace xushi
