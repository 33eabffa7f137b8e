#pragma once

#include "domain/Ids.h"
#include "domain/Period.h"

#include <optional>
#include <string>
#include <string_view>

namespace xushi {

/// What a row of a sheet that was given out to be filled in says of itself, whatever is done to its other cells:
/// `XS1:TECH_CONTRACT_AMT:320813:2025-05:8.52:7.10:1F0C22AB`. The numbers are those that stand beside the figure, so that a change of
/// them is seen; the last field is a check of all before it.
struct FillInKey {
    IndicatorCode indicator;
    RegionCode region;
    Period period;        ///< of a stock it is written like a cumulative: `keyFor` gives the key of its figure
    std::string lastYear; ///< as it is shown; empty where there is none
    std::string previous;

    bool operator==(const FillInKey&) const = default;

    std::string toText() const;
    /// Nothing where the text is no key, of a later form, or not whole.
    static std::optional<FillInKey> read(std::string_view text);
};

/// True for what begins like a key, of whatever form, whole or not.
bool beginsLikeFillInKey(std::string_view text);

} // namespace xushi
