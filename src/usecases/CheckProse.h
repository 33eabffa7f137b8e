#pragma once

#include "domain/prose/ProseCheck.h"
#include "domain/prose/ProseReader.h"
#include "store/Reading.h"

#include <string_view>
#include <vector>

namespace xushi {

/// A text with what each number of it means and how it stands against the store; one finding for each statement.
struct CheckedProse {
    std::vector<ProseStatement> statements;
    std::vector<ProseFinding> findings;
};

/// Reads `utf8` with the names of the store and holds it against the boards of the months that it speaks of: one board a
/// month, however many numbers are of it.
Result<CheckedProse> checkProse(Reading& reading, std::string_view utf8, const ProseContext& context);

} // namespace xushi
