#pragma once

#include "domain/workflow/PersonPin.h"
#include "store/Store.h"

#include <string>

namespace xushi {

/// What is kept of a new PIN; `pin.length` for one that is too short or too long.
Result<std::string> newPin(const std::string& pin);

/// What is kept of the person's PIN, when `pin` is it; empty where they have none. `pin.wrong`. Takes about a tenth of a second.
Result<std::string> fittingPin(Store& store, const PersonCode& person, const std::string& pin);

/// Asks for a line on the terminal without showing it; where no terminal is read from, the next line of what is.
std::string pinFromTerminal(const std::string& question);

} // namespace xushi
