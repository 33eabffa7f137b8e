#pragma once

#include "io/sheets/foreign/PlainDigits.h"

#include <cstdint>

namespace xushi {

/// Of the eight bytes of an IEEE 754 number; nothing for infinities and what is no number.
std::optional<KeptNumber> keptNumberOfBits(std::uint64_t bits);

/// The bits of a number that BIFF packs into four bytes (RK): the upper 30 bits of one or a whole number, either of which may
/// be hundredfold.
std::uint64_t bitsOfPacked(std::uint32_t packed);

} // namespace xushi
