#pragma once

#include "cli/Verb.h"

#include <memory>
#include <vector>

namespace xushi {

/// Every command of xushi-cli, in the order of its help.
std::vector<std::unique_ptr<Verb>> verbs(Language language);

} // namespace xushi
