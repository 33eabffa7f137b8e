#include "domain/analyses/RowOutlook.h"

#include "domain/analyses/Explainer.h"
#include "domain/signing/SignedRow.h"

#include <algorithm>
#include <functional>

namespace xushi {
namespace {

constexpr std::size_t gapsTold = 3;

/// From the row's own month back, one for each month that has a figure of its own.
std::vector<GapAt> gapsUpTo(const BoardRow& row, const Indicator& indicator, const Region& region, const BoardOfMonth& earlier) {
    std::vector<GapAt> gaps;
    if (!row.asOf || !row.standing.gap) return gaps;
    gaps.push_back({row.asOf->last, *row.standing.gap});
    for (int month = row.asOf->last.number() - 1; month >= 1 && gaps.size() < gapsTold; --month) {
        const BoardRequest request = earlier(Period::ytd(row.asOf->year, month));
        const Indicator* then = request.catalogue.find(indicator.code);
        const auto before = then ? boardRowAt(request, *then, region) : std::nullopt;
        if (!before || !before->asOf || !before->standing.gap) break;
        month = before->asOf->last.number();
        gaps.push_back({before->asOf->last, *before->standing.gap});
    }
    std::ranges::reverse(gaps);
    return gaps;
}

std::optional<LinearVerdict> otherLinearVerdict(const BoardRow& row, const Indicator& indicator) {
    const bool isOwnCurve = row.target && !std::holds_alternative<MonthLinear>(shapeOf(row.curve));
    if (!isOwnCurve || !row.asOf || !row.standing.gap || !row.standing.linearGap) return std::nullopt;
    const Standing even = standingOf({.indicator = indicator,
                                      .target = *row.target,
                                      .curve = CurveShape{MonthLinear{}},
                                      .asOf = row.asOf->last,
                                      .actual = row.done(),
                                      .growth = row.growth ? &*row.growth : nullptr,
                                      .thresholds = row.thresholds,
                                      .past = nullptr,
                                      .startLevel = row.startLevel,
                                      .stage = row.stage});
    if (even.light == row.standing.light) return std::nullopt;
    return LinearVerdict{even.light, *row.standing.linearGap};
}

} // namespace

GapTrend RowOutlook::trend() const {
    if (gaps.size() < gapsTold) return GapTrend::Unsteady;
    const auto goes = [this](const auto& compare) { return std::ranges::adjacent_find(gaps, [&](const GapAt& a, const GapAt& b) { return !compare(a.gap.value, b.gap.value); }) == gaps.end(); };
    if (goes(std::less{})) return GapTrend::Improving;
    return goes(std::greater{}) ? GapTrend::Worsening : GapTrend::Unsteady;
}

std::optional<RowOutlook> outlookOf(const BoardRequest& request, const Indicator& indicator, const Region& region, const BoardOfMonth& earlier) {
    JudgedRow judged = judgedRow(request, indicator, region);
    if (!judged.row) return std::nullopt;
    const Indicator& definition = judged.indicator(indicator);
    const BoardRequest asked = judged.request(request);
    RowOutlook outlook{.row = std::move(*judged.row), .catchUp = {}, .gaps = {}, .yearEnd = {}, .linear = {}, .ground = {}};
    const BoardRow& row = outlook.row;
    if (!row.target) return outlook;
    if (const auto done = row.done(); done && row.asOf) outlook.catchUp = catchUpOf(*row.target, *done, row.asOf->last);
    outlook.gaps = gapsUpTo(row, indicator, region, earlier);
    outlook.yearEnd = yearEndOf(asked, definition, row);
    outlook.linear = otherLinearVerdict(row, definition);
    if (!row.standing.gap)
        if (auto told = Explainer(asked, definition, judged.region(region), row).column(ExplainedColumn::Light)) outlook.ground = std::move(told->formula);
    return outlook;
}

} // namespace xushi
