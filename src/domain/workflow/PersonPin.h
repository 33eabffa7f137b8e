#pragma once

#include "domain/workflow/Person.h"

namespace xushi {

/// The act that gives somebody a PIN, another one or none. It is no step of undo: an earlier PIN comes back by nobody's key.
inline constexpr std::string_view pinAct = "pin";

/// What the store keeps of the PIN by which somebody shows that it is they who act. Who owns the file can try PINs against it.
struct PersonPin {
    PersonCode person;
    std::string kept; ///< a salted slow hash, as io/PinHash writes it; empty: there is none any more
    int revision = 0;

    bool operator==(const PersonPin&) const = default;
};

} // namespace xushi
