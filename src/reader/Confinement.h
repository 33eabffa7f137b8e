#pragma once

#include <cstdint>

namespace xushi {

/// What the program that reads somebody's file may use of the machine.
struct Confinement {
    std::uint64_t memoryBytes = 512ULL << 20; ///< of addresses
    std::uint64_t cpuSeconds = 10;
    std::uint64_t openFiles = 16;
};

/// Gives up, for good, whatever reading does not need: memory and time beyond the limits, files that grow, pictures of a
/// crash, new rights, other programs, networks, files opened to be written; ends with the program that started this one.
/// False where the system refuses a part of it.
bool confineThisProgram(const Confinement& limits = {});

} // namespace xushi
