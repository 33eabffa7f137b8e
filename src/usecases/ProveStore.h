#pragma once

#include "store/Store.h"

#include <functional>

namespace xushi {

/// The full proof of an open store, unless it is proved; it is from then on. `tell` hears now and then how far it is, in thousandths.
/// A store with faults is a Problem: see StoreProof.
Result<VerifyReport> proveStore(Store& store, const std::function<void(int)>& tell);

} // namespace xushi
