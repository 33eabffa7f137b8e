#pragma once

#include <cstddef>
#include <optional>
#include <string>

namespace xushi {

/// How many bytes a PIN has at least and at most.
inline constexpr std::size_t shortestPin = 4;
inline constexpr std::size_t longestPin = 64;

/// What is kept of a PIN: scrypt (RFC 7914) over a salt of its own, with its costs, salt and hash in one text without spaces. It takes about a tenth of a
/// second and 32 MiB, and so does every trial. Nothing where the system has no chance numbers or no memory.
std::optional<std::string> pinHash(const std::string& pin);

/// Whether it was made of this PIN, in as long. False for a text that pinHash cannot have written.
bool fitsPin(const std::string& pin, const std::string& kept);

} // namespace xushi
