#pragma once

#include "domain/checks/CheckContext.h"
#include "domain/checks/Finding.h"
#include "domain/checks/TargetChecks.h"

#include <span>
#include <string_view>

namespace xushi {

/// One rule about a figure: what it finds are the arguments of its sentence.
struct Check {
    std::string_view key;
    Severity severity;
    std::optional<CheckArgs> (*find)(const CheckContext&);
    std::string_view refusal = {}; ///< the sentence with which an entry is refused; none: it is stored and then asked about
    bool (*isSmall)(const CheckContext&) = nullptr; ///< of a soft rule: what it found is too small to be asked about
};

/// One rule about a year's target.
struct TargetCheck {
    std::string_view key;
    Severity severity;
    std::optional<CheckArgs> (*find)(const TargetContext&);
};

/// Every rule of 审核; a new one is a line here, a function in the pair of its theme and a sentence in `words`.
std::span<const Check> checks();
std::span<const TargetCheck> targetChecks();

/// Whether a store may leave the rule unasked: a soft rule about figures. Hard ones always hold.
bool canBeSilenced(std::string_view check);

} // namespace xushi
