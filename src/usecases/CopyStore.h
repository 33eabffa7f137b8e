#pragma once

#include "store/Store.h"

#include <filesystem>
#include <functional>

namespace xushi {

/// Where long work stands, in thousandths; false gives it up.
using ProgressTold = std::function<bool(int)>;

/// A proved copy of an open store under a name that is free; what it is a copy of is told by the head of its journal. It is all
/// there or not at all. Refuses what Store::beginCopy and StoreCopy refuse; `store.copy-given-up`.
Result<VerifyReport> copyStore(Store& store, const std::filesystem::path& path, const ProgressTold& tell);

} // namespace xushi
