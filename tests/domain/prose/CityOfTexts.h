#pragma once

#include "domain/prose/ProseCheck.h"

#include <string>
#include <vector>

namespace xushi {

/// A text read with the names of a city with a county and two zones, written in July 2025.
struct TextOfCity {
    std::vector<ProseStatement> statements;

    const ProseStatement& of(const std::string& number) const;
    std::string code(const std::string& number) const;   ///< of the indicator; empty for none
    std::string region(const std::string& number) const; ///< its code; empty for none
};

TextOfCity readInCity(const std::string& text, Date date = {2025, 7, 10});
/// The numbers of a text that contradict others of it.
std::vector<std::string> contradictoryIn(const std::string& text, Date date = {2025, 7, 10});

} // namespace xushi
