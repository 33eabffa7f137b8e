#include "domain/VersionInForce.h"

#include "domain/EarlierRevisions.h"

namespace xushi {

const Indicator& indicatorInForce(const Catalogue& catalogue, const Indicator& latest, const YearMonth& month) {
    const auto holds = [&](const Indicator& version) { return !version.inForceFrom || *version.inForceFrom <= month; };
    if (holds(latest)) return latest;
    const auto earlier = earlierRevisions(catalogue.earlierIndicators, latest.code, &Indicator::code);
    for (auto at = earlier.rbegin(); at != earlier.rend(); ++at)
        if (holds(*at)) return *at;
    return earlier.empty() ? latest : earlier.front();
}

const Indicator* indicatorInForce(const Catalogue& catalogue, const IndicatorCode& code, const YearMonth& month) {
    const Indicator* latest = catalogue.find(code);
    return latest ? &indicatorInForce(catalogue, *latest, month) : nullptr;
}

std::vector<const Indicator*> versionsInForce(const Catalogue& catalogue, const Indicator& latest) {
    std::vector<const Indicator*> versions{&latest};
    const auto earlier = earlierRevisions(catalogue.earlierIndicators, latest.code, &Indicator::code);
    for (auto at = earlier.rbegin(); at != earlier.rend() && versions.back()->inForceFrom; ++at)
        if (!at->inForceFrom || *at->inForceFrom < *versions.back()->inForceFrom) versions.push_back(&*at);
    std::ranges::reverse(versions);
    return versions;
}

} // namespace xushi
