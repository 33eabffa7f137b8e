#include "domain/curves/PastShares.h"

#include <algorithm>
#include <string>

namespace xushi {
namespace {

std::size_t indexOf(Month month) { return static_cast<std::size_t>(month.number() - 1); }

bool risesFromZero(const PastYear& year) {
    Decimal before;
    for (const auto& cumulative : year.cumulatives) {
        if (!cumulative) continue;
        if (*cumulative < before) return false;
        before = *cumulative;
    }
    return true;
}

bool isReported(const PastYear* year, Month month) {
    return year && year->cumulatives[indexOf(month)] && year->cumulatives.back() && *year->cumulatives.back() > Decimal(0);
}

} // namespace

const PastYear* PastShares::find(int year) const {
    const auto at = std::ranges::find(years, year, &PastYear::year);
    return at == years.end() ? nullptr : &*at;
}

std::optional<Ratio> shareReached(const PastYear& year, Month month) {
    if (!isReported(&year, month) || !risesFromZero(year)) return std::nullopt;
    return Ratio(*year.cumulatives[indexOf(month)]) / Ratio(*year.cumulatives.back());
}

std::optional<Ratio> meanShareReached(const PastShares& past, int last, int count, Month month) {
    Ratio sum;
    for (int year = last - count + 1; year <= last; ++year) {
        const PastYear* reached = past.find(year);
        const auto share = reached ? shareReached(*reached, month) : std::nullopt;
        if (!share) return std::nullopt;
        sum = sum + *share;
    }
    return sum / Ratio(count);
}

Remark whyNotReached(const PastShares& past, int last, int count, Month month) {
    for (int year = last; year > last - count; --year) {
        const PastYear* reached = past.find(year);
        const bool isOfNothing = reached && reached->cumulatives.back() && *reached->cumulatives.back() <= Decimal(0);
        if (isOfNothing) return {"note.past-zero", {std::to_string(year)}};
        if (!isReported(reached, month))
            return {"note.past-missing", {std::to_string(year), std::to_string(month.number())}};
        if (!risesFromZero(*reached)) return {"note.past-falls", {std::to_string(year)}};
    }
    return {};
}

} // namespace xushi
