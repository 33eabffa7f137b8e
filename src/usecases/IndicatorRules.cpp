#include "usecases/IndicatorRules.h"

#include "domain/Ancestry.h"
#include "domain/Width.h"
#include "usecases/ClosedMonths.h"

namespace xushi {
namespace {

/// What stored figures mean stays: their unit, and whether they are cumulatives, months or levels.
Result<void> checkUnit(Reading& reading, const Indicator& before, const Indicator& after) {
    const bool isSameForm = storedKind(before) == storedKind(after) && before.measure == after.measure;
    if (before.unit == after.unit && isSameForm) return {};
    const auto figures = reading.readFigures({everyYear, std::vector{after.code}});
    if (!figures) return figures.error();
    const auto count = figures->size();
    if (count == 0) return {};
    if (!isSameForm) return refused("indicator.form-in-use", {before.name, std::to_string(count)});
    return refused("indicator.unit-in-use", {before.name, std::to_string(count), before.unit, after.unit});
}

/// Months that are over were closed or signed off under the definition as it was then; another one can begin later.
Result<void> checkMeaning(Reading& reading, const Catalogue& catalogue, const Indicator& before, const Indicator& after) {
    const bool isAsBefore = before.inForceFrom == after.inForceFrom && before.validFrom == after.validFrom
                            && before.validTo == after.validTo && !differInMeaning(before, after);
    if (isAsBefore) return {};
    const auto closed = closedMonthsOf(reading, catalogue, after);
    if (!closed) return closed.error();
    const auto month = closed->lastReadAnew(catalogue, after);
    return month ? refused("indicator.meaning-closed", {before.name, month->toText()}) : Result<void>();
}

/// A version is told from a correction by the month from which it holds, and says why there is one.
Result<void> checkVersion(const Indicator& before, const Indicator& after) {
    const bool isVersion = after.inForceFrom && after.inForceFrom != before.inForceFrom;
    if (!isVersion) return {};
    if (after.validity().hasEndedBefore(*after.inForceFrom))
        return refused("indicator.version-after-end", {after.inForceFrom->toText(), after.validTo->toText()});
    if (isBlank(after.changeReason)) return refused("indicator.version-needs-reason", {after.inForceFrom->toText()});
    return {};
}

Result<void> checkUnitNamed(const Indicator& indicator, const Indicator* before) {
    const bool lacksUnit = isBlank(indicator.unit) && indicator.measure != Measure::Milestone;
    if (lacksUnit && (!before || before->unit != indicator.unit)) return refused("indicator.no-unit", {indicator.name});
    return {};
}

} // namespace

Result<void> checkIndicatorAmong(const Catalogue& catalogue, const Indicator& indicator, const Indicator* before) {
    if (!isCode(indicator.code.text)) return refused("indicator.no-code");
    if (isBlank(indicator.name)) return refused("indicator.no-name");
    if (indicator.decimals < 0 || indicator.decimals > Decimal::maxScale) return refused("indicator.decimals");
    if (indicator.validity().endsBeforeItBegins())
        return refused("indicator.ends-before-start", {indicator.validFrom->toText(), indicator.validTo->toText()});
    if (hangsBelowItself(catalogue, indicator)) return refused("indicator.parent-loop", {indicator.name});
    return checkUnitNamed(indicator, before);
}

Result<void> checkIndicatorKept(Reading& reading, const Catalogue& catalogue, const Indicator& before, const Indicator& after) {
    for (const auto& fits : {checkVersion(before, after), checkMeaning(reading, catalogue, before, after)})
        if (!fits) return fits;
    return checkUnit(reading, before, after);
}

Result<void> checkIndicator(Reading& reading, const Catalogue& catalogue, const Indicator& indicator) {
    const Indicator* before = catalogue.find(indicator.code);
    if (const auto fits = checkIndicatorAmong(catalogue, indicator, before); !fits) return fits;
    if (!before) return {};
    if (indicator.revision == 0) return refused("indicator.code-taken", {indicator.code.text, before->name});
    return checkIndicatorKept(reading, catalogue, *before, indicator);
}

} // namespace xushi
