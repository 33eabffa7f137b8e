#pragma once

#include "domain/Ratio.h"

#include <atomic>
#include <gmpxx.h>

namespace xushi {

/// What a Ratio or a Decimal refers to when its own digits do not suffice: a fraction in lowest terms. It never
/// changes and is shared by counting. Only the arithmetic itself includes this header.
struct WideFraction {
    explicit WideFraction(mpq_class number) : value(std::move(number)) {}

    const mpq_class value;
    mutable std::atomic<int> users{1};

    void keep() const noexcept { users.fetch_add(1, std::memory_order_relaxed); }
    void release() const noexcept {
        if (users.fetch_sub(1, std::memory_order_acq_rel) == 1) delete this;
    }

    /// The fraction whose address is `tagged` or -`tagged`.
    static const WideFraction* at(Int128 tagged) {
        return reinterpret_cast<const WideFraction*>(static_cast<std::intptr_t>(tagged < 0 ? -tagged : tagged));
    }
    /// A new one as a Ratio or a Decimal keeps it: its address, with the sign of the value.
    static std::intptr_t tagged(mpq_class value);

    /// The value of any ratio.
    static mpq_class of(const Ratio& ratio);
    /// `value`, which is in lowest terms, in 128 bits where it fits.
    static Ratio asRatio(mpq_class value);
};

} // namespace xushi
