#pragma once

#include <functional>
#include <string>
#include <string_view>

namespace xushi {

/// A code for a new record by the initials of its name: JSHTCJE, or JSHTCJE-2 where that is taken; `otherwise` for a name
/// without letters.
std::string newCode(std::string_view initials, std::string_view otherwise, const std::function<bool(const std::string&)>& isTaken);

} // namespace xushi
