#pragma once

#include "domain/Problem.h"

#include <optional>
#include <string_view>

namespace xushi {

/// What a person is told of characters that no installed font draws; nothing where there are none. They are named by
/// their code points, because the screen cannot show them either.
std::optional<Remark> undrawnRemark(std::u32string_view characters);

} // namespace xushi
