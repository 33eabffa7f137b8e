#pragma once

#include "store/Store.h"

namespace xushi {

/// Whether the rules can take the place of those stored; refuses with `settings.*`. Limits lie above 0 and the threshold
/// of a light at 0 or below; opening closed months needs a reason.
Result<void> checkSettings(const Settings& stored, const Settings& settings, const std::string& reason);

/// Writes the rules of the store. Refuses what checkSettings refuses; the reason is the note's. Where others are stored than
/// `seen`, with which the edit began, it is a Conflict (`conflict.record`): rules have no revision.
Result<void> saveSettings(Store& store, const Settings& settings, const ChangeNote& note, const Settings* seen = nullptr);

} // namespace xushi
