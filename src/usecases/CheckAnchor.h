#pragma once

#include "store/Reading.h"

#include <optional>
#include <string>

namespace xushi {

/// Whether the entry of the journal has the 校验码 that somebody copied from paper; without an entry, which one has it.
/// Tells the entry and how much the code proves. `verify.code-unreadable`, `verify.code-differs`,
/// `verify.code-nowhere`, `verify.no-entry`.
Result<Remark> checkAnchor(Reading& reading, const std::string& code, std::optional<std::int64_t> entry);

} // namespace xushi
