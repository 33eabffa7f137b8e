#pragma once

#include "domain/analyses/Board.h"

#include <vector>

namespace xushi {

/// Whether a remark of a row is one of them.
inline bool isChangeSinceSigning(const Remark& remark) { return remark.key.starts_with("note.signed-"); }

/// By what a row of the present is shown.
struct PresentRule {
    const Indicator& definition;
    RoundingRule rounding = RoundingRule::HalfUp;
};

/// 签后有变: what a signed row shows or was judged by and would be another in the present, each with both values: as
/// signed first, `—` where there was none.
std::vector<Remark> changesSinceSigning(const BoardRow& asSigned, const BoardRow& present, const PresentRule& rule);

} // namespace xushi
