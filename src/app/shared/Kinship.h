#pragma once

#include "domain/Indicator.h"

#include <map>
#include <set>
#include <vector>

namespace xushi {

/// Which indicators' verdicts and findings rest on a figure of one: itself, its total, its parts, their siblings, and the
/// rates that are made from it.
class Kinship {
public:
    void read(const std::vector<Indicator>& indicators);

    /// Empty for an indicator that was not read.
    const std::set<IndicatorCode>& restingOn(const IndicatorCode& indicator) const;

private:
    std::map<IndicatorCode, std::set<IndicatorCode>> m_resting;
};

} // namespace xushi
