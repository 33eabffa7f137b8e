#include "domain/analyses/RegionComparison.h"

#include "domain/analyses/Contribution.h"

#include <algorithm>

namespace xushi {
namespace {

std::optional<Ratio> growthNumber(const BoardRow& row) {
    if (!row.growth || row.growth->bound) return std::nullopt;
    if (row.growth->percent) return row.growth->percent->value;
    return row.growth->points ? std::optional(row.growth->points->value) : std::nullopt;
}

/// What a growth of the row is over.
std::optional<Decimal> baseOf(const BoardRow& row) { return row.restatedBase ? row.restatedBase : row.lastYear; }

class RegionComparer {
public:
    explicit RegionComparer(const RegionComparisonRequest& request) : m_request(request) {}

    RegionComparison done() {
        addRegions();
        findMonth();
        if (m_made.asOf) {
            m_made.total = regionTotalAt({m_request.catalogue.regions, m_request.figures, m_request.indicator, *m_made.asOf});
            findWhole();
        }
        rank();
        compareWithWhole();
        return std::move(m_made);
    }

private:
    void addRegions() {
        const auto& asked = m_request.regions;
        for (const auto& region : m_request.catalogue.regions) {
            const BoardRow* row = rowOf(region.code);
            if (region.type == RegionType::City) {
                if (&region == m_request.catalogue.city()) m_made.city = row;
                continue;
            }
            const bool counts = countsInTotal(region, monthOf(m_request.period));
            if (asked.empty() ? counts : std::ranges::find(asked, region.code) != asked.end())
                m_made.regions.push_back({.region = &region, .row = row, .isPart = counts});
        }
    }

    const BoardRow* rowOf(const RegionCode& region) const {
        const auto at = std::ranges::find_if(m_request.rows, [&](const BoardRow& row) {
            return row.indicator == m_request.indicator.code && row.region == region;
        });
        return at == m_request.rows.end() ? nullptr : &*at;
    }

    void findMonth() {
        for (const auto& compared : m_made.regions)
            if (compared.row && compared.row->asOf && (!m_made.asOf || m_made.asOf->last < compared.row->asOf->last))
                m_made.asOf = compared.row->asOf;
    }

    bool isOfMonth(const BoardRow* row) const { return row && row->asOf && m_made.asOf && row->asOf->last == m_made.asOf->last; }

    void findWhole() {
        const BoardRow* city = m_made.city;
        if (isOfMonth(city) && city->value) {
            m_made.whole = city->value;
            m_made.wholeBase = baseOf(*city);
        } else if (m_made.total && !m_made.total->isPartial() && m_request.regions.empty()) {
            m_made.whole = m_made.total->sum;
            m_made.wholeBase = sumOfBases();
        }
    }

    std::optional<Decimal> sumOfBases() const {
        Decimal sum;
        for (const auto& compared : m_made.regions) {
            if (!isOfMonth(compared.row) || !compared.row->value) continue;
            const auto base = baseOf(*compared.row);
            if (!base) return std::nullopt;
            sum = sum + *base;
        }
        return sum;
    }

    void rank() {
        std::vector<RankedRow> rows;
        for (const auto& compared : m_made.regions)
            rows.push_back({.value = isOfMonth(compared.row) ? rankedNumber(*compared.row, m_request.by) : std::nullopt,
                            .isTotal = !compared.isPart});
        const auto ranks = ranksOf(rows, directionOf(m_request.indicator, m_request.by));
        for (std::size_t i = 0; i < ranks.size(); ++i) m_made.regions[i].rank = ranks[i];
    }

    void compareWithWhole() {
        const Measure measure = m_request.indicator.measure;
        if (!m_made.whole || measure == Measure::Rate || measure == Measure::Milestone) return;
        for (auto& compared : m_made.regions) {
            if (!isOfMonth(compared.row) || !compared.row->value) continue;
            if (*m_made.whole > Decimal(0)) compared.share = Percent::ofShare(Ratio(*compared.row->value) / Ratio(*m_made.whole));
            const auto base = baseOf(*compared.row);
            if (!base || !m_made.wholeBase) continue;
            const Compared part{*compared.row->value, *base, m_request.indicator.unit};
            const Compared whole{*m_made.whole, *m_made.wholeBase, m_request.indicator.unit};
            compared.pull = contributionOf(part, whole);
            compared.contribution = contributionShareOf(part, whole);
        }
    }

    const RegionComparisonRequest& m_request;
    RegionComparison m_made;
};

} // namespace

std::optional<Ratio> rankedNumber(const BoardRow& row, RankedBy by) {
    switch (by) {
    case RankedBy::Value: return row.done();
    case RankedBy::Growth: return growthNumber(row);
    case RankedBy::Completion: return row.standing.completion ? std::optional(row.standing.completion->value) : std::nullopt;
    case RankedBy::Gap: return row.standing.gap ? std::optional(row.standing.gap->value) : std::nullopt;
    }
    return std::nullopt;
}

Direction directionOf(const Indicator& indicator, RankedBy by) {
    return by == RankedBy::Gap ? Direction::HigherIsBetter : indicator.direction;
}

RegionComparison regionComparisonOf(const RegionComparisonRequest& request) { return RegionComparer(request).done(); }

} // namespace xushi
