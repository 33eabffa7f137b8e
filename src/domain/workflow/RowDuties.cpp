#include "domain/workflow/RowDuties.h"

namespace xushi {
namespace {

bool fallsDueIn(const Indicator& indicator, const YearMonth& month) {
    const auto stored = keyFor(indicator, Period::ytd(month.year, month.month).withKind(storedKind(indicator)));
    return stored && isDueIn(indicator, *stored);
}

} // namespace

std::set<IndicatorCode> unexplainedIn(std::span<const AuditLine> lines) {
    std::set<IndicatorCode> indicators;
    for (const auto& line : lines)
        if (line.blocks() && !line.isMissing()) indicators.insert(line.figure.indicator);
    return indicators;
}

RowDuties dutiesOf(const MonthDuties& of, const Indicator& indicator, const RegionCode& region, const Submission& submission, const Catalogue& catalogue) {
    RowDuties duties{.debt = debtOf(of.owed, indicator.code, region, catalogue)};
    duties.isWaiting = of.person && fallsDueIn(indicator, of.month) && waitsFor(submission, *of.person);
    duties.isUnexplained = of.unexplained.contains(indicator.code);
    duties.isOverdue = !duties.debt.isNone() && isOverdue(submission, catalogue.settings.dueDay, of.today);
    return duties;
}

} // namespace xushi
