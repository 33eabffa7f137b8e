#pragma once

#include "app/office/OpenStore.h"
#include "domain/Period.h"

namespace xushi {

/// The day from which deadlines are counted: today, or the local day of the moment that is looked at.
Date shownDay(const OpenStore& store);

} // namespace xushi
