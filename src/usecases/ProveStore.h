#pragma once

#include "store/Store.h"

#include <functional>

namespace xushi {

/// The full proof of an open store, unless it is proved; it is from then on. `tell` hears now and then how far it is, from 0 to 1.
/// A store with faults is a Problem: see StoreProof.
Result<VerifyReport> proveStore(Store& store, const std::function<void(double)>& tell);

} // namespace xushi
