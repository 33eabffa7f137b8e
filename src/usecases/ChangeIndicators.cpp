#include "usecases/ChangeIndicators.h"

#include "usecases/ChangeStore.h"
#include "usecases/ClosedMonths.h"
#include "usecases/IndicatorRules.h"

#include <algorithm>

namespace xushi {
namespace {

Indicator changed(Indicator indicator, const IndicatorChange& change, const std::string& reason) {
    const Indicator before = indicator;
    if (change.section) indicator.section = *change.section;
    if (change.department) indicator.department = *change.department;
    if (change.frequency) indicator.frequency = *change.frequency;
    if (change.decimals) indicator.decimals = *change.decimals;
    if (change.validTo) indicator.validTo = change.validTo;
    if (change.inForceFrom && indicator != before) {
        indicator.inForceFrom = change.inForceFrom;
        indicator.changeReason = reason;
    }
    return indicator;
}

Result<void> putAll(Transaction& transaction, const std::vector<Indicator>& indicators) {
    for (const auto& indicator : indicators)
        if (const auto put = transaction.put(indicator); !put) return put.error();
    return {};
}

Result<void> checkStart(Reading& reading, const Catalogue& catalogue, const Indicator& before, const YearMonth& from) {
    const auto closed = closedMonthsOf(reading, catalogue, before);
    if (!closed) return closed.error();
    const auto last = closed->last();
    if (last && from <= *last) return refused("indicator.from-closed", {from.toText(), last->toText()});
    if (before.validFrom && from <= *before.validFrom)
        return refused("indicator.from-too-early", {from.toText(), before.name, before.validFrom->toText()});
    const auto figures = reading.readFigures({{from.year, everyYear.last}, std::vector{before.code}});
    if (!figures) return figures.error();
    const auto count = std::ranges::count_if(*figures, [&](const Figure& figure) {
        return from <= monthOf(figure.key.period) && figure.state != FigureState::Cleared;
    });
    return count == 0 ? Result<void>() : refused("indicator.figures-after", {before.name, from.toText(), std::to_string(count)});
}

Result<ChangedIndicators> changeAll(Transaction& transaction, const std::vector<IndicatorCode>& codes,
                                    const IndicatorChange& change, const std::string& reason) {
    const auto catalogue = transaction.readCatalogue(noYear);
    if (!catalogue) return catalogue.error();
    ChangedIndicators outcome;
    std::vector<Indicator> next;
    for (const auto& code : codes) {
        const Indicator* before = catalogue->find(code);
        if (!before) {
            outcome.refused.push_back({code, missing("figure.no-indicator", {code.text})});
            continue;
        }
        const Indicator after = changed(*before, change, reason);
        if (after == *before) ++outcome.unchanged;
        else if (const auto fits = checkIndicator(transaction, *catalogue, after); !fits) outcome.refused.push_back({code, fits.error()});
        else next.push_back(after);
    }
    if (!outcome.refused.empty() || next.empty()) return outcome;
    if (const auto written = putAll(transaction, next); !written) return written.error();
    outcome.changed = static_cast<int>(next.size());
    return outcome;
}

Result<Indicator> succeed(Transaction& transaction, const IndicatorCode& before, const Indicator& after, const YearMonth& from) {
    const auto catalogue = transaction.readCatalogue(noYear);
    if (!catalogue) return catalogue.error();
    const Indicator* found = catalogue->find(before);
    if (!found) return missing("figure.no-indicator", {before.text});
    if (const auto starts = checkStart(transaction, *catalogue, *found, from); !starts) return starts.error();
    Indicator stopped = *found;
    stopped.validTo = found->validTo ? std::min(*found->validTo, from.previous()) : from.previous();
    Indicator added = after;
    added.validFrom = from;
    added.validTo.reset();
    added.inForceFrom.reset();
    added.changeReason.clear();
    added.revision = 0;
    if (const auto fits = checkIndicator(transaction, *catalogue, added); !fits) return fits.error();
    if (const auto written = putAll(transaction, {stopped, added}); !written) return written.error();
    added.revision = 1;
    return added;
}

} // namespace

Result<ChangedIndicators> changeIndicators(Store& store, const std::vector<IndicatorCode>& codes,
                                           const IndicatorChange& change, const ChangeNote& note) {
    return writeTogether(store, note, [&](Transaction& transaction) { return changeAll(transaction, codes, change, note.reason); });
}

Result<Indicator> succeedIndicator(Store& store, const IndicatorCode& before, const Indicator& after,
                                   const YearMonth& from, const ChangeNote& note) {
    return writeTogether(store, note, [&](Transaction& transaction) { return succeed(transaction, before, after, from); });
}

} // namespace xushi
