#include "usecases/EditCatalogue.h"

#include "domain/Ancestry.h"
#include "domain/checks/CheckCatalog.h"
#include "domain/checks/TargetChecks.h"
#include "domain/Width.h"
#include "usecases/ChangeStore.h"
#include "usecases/ClosedMonths.h"
#include "usecases/EditLists.h"
#include "usecases/EditPeople.h"
#include "usecases/SaveRecord.h"

#include <algorithm>

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
    if (after.validTo && *after.validTo < *after.inForceFrom)
        return refused("indicator.version-after-end", {after.inForceFrom->toText(), after.validTo->toText()});
    if (isBlank(after.changeReason)) return refused("indicator.version-needs-reason", {after.inForceFrom->toText()});
    return {};
}

/// What stored figures and closed months mean stays.
Result<void> checkKept(Reading& reading, const Catalogue& catalogue, const Indicator& before, const Indicator& after) {
    for (const auto& fits : {checkVersion(before, after), checkMeaning(reading, catalogue, before, after)})
        if (!fits) return fits;
    return checkUnit(reading, before, after);
}

} // namespace

Result<void> checkTarget(const Catalogue& catalogue, const Target& target, std::span<const Curve> newCurves) {
    const Indicator* indicator = catalogue.find(target.key.indicator);
    if (!indicator) return missing("figure.no-indicator", {target.key.indicator.text});
    if (!catalogue.find(target.key.region)) return missing("figure.no-region", {target.key.region.text});
    if (target.key.year < everyYear.first || target.key.year > everyYear.last)
        return refused("target.year", {std::to_string(target.key.year)});
    for (const auto& valid : {validate(target), fitsFiguresOf(*indicator, target)})
        if (!valid) return valid;
    const bool isCurveKnown = !target.curve || catalogue.find(*target.curve)
                              || std::ranges::find(newCurves, *target.curve, &Curve::code) != newCurves.end();
    if (!isCurveKnown) return missing("target.no-curve", {target.curve->text});
    return {};
}

namespace {

/// A curve that is changed judges anew what it judged before, and says why.
Result<void> checkCurveAmong(const Curve& curve, const Curve* before) {
    if (!isCode(curve.code.text)) return refused("target.curve-code", {curve.code.text});
    if (before && isBlank(curve.reason)) return refused("target.curve-needs-reason");
    return {};
}

Result<void> checkReasons(const Catalogue& catalogue, const Target& target, const Curve* newCurve) {
    const Target* before = catalogue.find(target.key);
    const bool isChanged = before && *before != target;
    if (isChanged && isBlank(target.reason)) return refused("target.needs-reason", {std::to_string(before->revision)});
    if (newCurve && isBlank(newCurve->reason)) return refused("target.curve-needs-reason");
    return newCurve ? checkCurveAmong(*newCurve, catalogue.find(newCurve->code)) : Result<void>();
}

/// A file that says nothing of versions speaks of the one that is stored.
void keepVersion(const Indicator& stored, Indicator& incoming) {
    incoming.inForceFrom = stored.inForceFrom;
    if (incoming.changeReason.empty()) incoming.changeReason = stored.changeReason;
}

template <class Record> const Record* storedOf(const Catalogue& stored, const Record& record) {
    if constexpr (std::is_same_v<Record, Target>) return stored.find(record.key);
    else return stored.find(record.code);
}

template <class Record>
Result<void> upsertAll(Transaction& transaction, const Catalogue& stored, const std::vector<Record>& incoming,
                       ImportCounts& counts) {
    for (const auto& record : incoming) {
        const Record* before = storedOf(stored, record);
        if (before && *before == record) {
            ++counts.unchanged;
            continue;
        }
        ++(before ? counts.changed : counts.added);
        if (const auto put = transaction.put(record); !put) return put.error();
    }
    return {};
}

} // namespace

namespace {

/// What the record must obey by itself and beside the others, whichever door it comes through.
Result<void> checkIndicatorAmong(const Catalogue& catalogue, const Indicator& indicator) {
    if (!isCode(indicator.code.text)) return refused("indicator.no-code");
    if (isBlank(indicator.name)) return refused("indicator.no-name");
    if (indicator.decimals < 0 || indicator.decimals > Decimal::maxScale) return refused("indicator.decimals");
    if (indicator.validFrom && indicator.validTo && *indicator.validTo < *indicator.validFrom)
        return refused("indicator.ends-before-start", {indicator.validFrom->toText(), indicator.validTo->toText()});
    if (hangsBelowItself(catalogue, indicator)) return refused("indicator.parent-loop", {indicator.name});
    return {};
}

/// A unit is asked of what is new; what stands without one is left alone.
Result<void> checkUnitNamed(const Indicator& indicator, const Indicator* before) {
    const bool lacksUnit = isBlank(indicator.unit) && indicator.measure != Measure::Milestone;
    if (lacksUnit && (!before || before->unit != indicator.unit)) return refused("indicator.no-unit", {indicator.name});
    return {};
}

} // namespace

Result<void> checkIndicator(Reading& reading, const Catalogue& catalogue, const Indicator& indicator) {
    if (const auto fits = checkIndicatorAmong(catalogue, indicator); !fits) return fits;
    const Indicator* before = catalogue.find(indicator.code);
    if (const auto named = checkUnitNamed(indicator, before); !named) return named;
    if (!before) return {};
    if (indicator.revision == 0) return refused("indicator.code-taken", {indicator.code.text, before->name});
    return checkKept(reading, catalogue, *before, indicator);
}

namespace {

Result<Indicator> putIndicator(Transaction& transaction, const Catalogue& catalogue, const Indicator& indicator) {
    if (const auto fits = checkIndicator(transaction, catalogue, indicator); !fits) return fits.error();
    return transaction.put(indicator);
}

} // namespace

Result<Indicator> saveIndicator(Store& store, const Indicator& indicator, const ChangeNote& note) {
    return writeTogether(store, note, [&](Transaction& transaction) -> Result<Indicator> {
        const auto catalogue = transaction.readCatalogue(noYear);
        if (!catalogue) return catalogue.error();
        return putIndicator(transaction, *catalogue, indicator);
    });
}

Result<Indicator> saveIndicatorOfNewDepartment(Store& store, Indicator indicator, const Department& department, const ChangeNote& note) {
    return writeTogether(store, note, [&](Transaction& transaction) -> Result<Indicator> {
        const auto catalogue = transaction.readCatalogue(noYear);
        if (!catalogue) return catalogue.error();
        indicator.department = department.code;
        for (const auto& fits : {checkDepartment(*catalogue, department), checkIndicator(transaction, *catalogue, indicator)})
            if (!fits) return fits.error();
        if (const auto put = transaction.put(department); !put) return put.error();
        return transaction.put(indicator);
    });
}

Result<Indicator> stopIndicator(Store& store, const IndicatorCode& code, const YearMonth& last, const ChangeNote& note) {
    return writeTogether(store, note, [&](Transaction& transaction) -> Result<Indicator> {
        const auto catalogue = transaction.readCatalogue(noYear);
        if (!catalogue) return catalogue.error();
        const Indicator* found = catalogue->find(code);
        if (!found) return missing("figure.no-indicator", {code.text});
        Indicator stopped = *found;
        stopped.validTo = last;
        return putIndicator(transaction, *catalogue, stopped);
    });
}

namespace {

Result<Target> saveTargetAnd(Store& store, const Target& target, const Curve* curve, const ChangeNote& note) {
    return writeTogether(store, note, [&](Transaction& transaction) -> Result<Target> {
        const auto catalogue = transaction.readCatalogue({target.key.year, target.key.year});
        if (!catalogue) return catalogue.error();
        const std::span<const Curve> newCurves(curve, curve ? 1 : 0);
        if (const auto fits = checkTarget(*catalogue, target, newCurves); !fits) return fits.error();
        if (const auto told = checkReasons(*catalogue, target, curve); !told) return told.error();
        if (curve)
            if (const auto put = transaction.put(*curve); !put) return put.error();
        return transaction.put(target);
    });
}

} // namespace

Result<Target> saveTarget(Store& store, const Target& target, const ChangeNote& note) {
    return saveTargetAnd(store, target, nullptr, note);
}

Result<Target> saveTargetWithCurve(Store& store, const Target& target, const Curve& curve, const ChangeNote& note) {
    return saveTargetAnd(store, target, &curve, note);
}

Result<void> checkSettings(const Settings& stored, const Settings& settings, const std::string& reason) {
    if (settings.dueDay && (*settings.dueDay < 1 || *settings.dueDay > 31))
        return refused("settings.due-day", {std::to_string(*settings.dueDay)});
    const auto& limits = settings.limits;
    for (const auto& limit : {limits.growth, limits.completion, limits.gapJump, limits.unitSlip, limits.jump, limits.recomputed})
        if (limit <= Decimal(0)) return refused("settings.limit", {limit.toString()});
    if (limits.smallCount.isNegative()) return refused("settings.small-count", {limits.smallCount.toString()});
    for (const auto& silence : settings.silences)
        if (!canBeSilenced(silence.check)) return refused("settings.not-silenced", {textOf(silence)});
    const Decimal& farBehind = settings.thresholds.farBehindBelow;
    if (farBehind > Decimal(0)) return refused("settings.threshold", {farBehind.toString()});
    const auto& closed = stored.closedThrough;
    const bool isReopened = closed && (!settings.closedThrough || *settings.closedThrough < *closed);
    if (isReopened && isBlank(reason)) return refused("settings.reopen-needs-reason", {closed->toText()});
    return {};
}

Result<void> saveSettings(Store& store, const Settings& settings, const ChangeNote& note) {
    return writeTogether(store, note, [&](Transaction& transaction) -> Result<void> {
        const auto stored = transaction.readCatalogue(noYear);
        if (!stored) return stored.error();
        if (const auto fits = checkSettings(stored->settings, settings, note.reason); !fits) return fits;
        for (const auto& silence : settings.silences)
            if (silence.scope == SilenceScope::Indicator && !stored->find(IndicatorCode{silence.of}))
                return missing("figure.no-indicator", {silence.of});
        return transaction.put(settings);
    });
}

namespace {

/// `incoming` as the next revisions of what is stored; a record that is equal to the stored one is that revision.
Catalogue asNextOf(const Catalogue& stored, Catalogue incoming) {
    for (auto& indicator : incoming.indicators)
        if (const Indicator* before = stored.find(indicator.code); before && !indicator.inForceFrom) keepVersion(*before, indicator);
    const auto takeRevisions = [&](auto& records) {
        for (auto& record : records)
            if (const auto* before = storedOf(stored, record)) record.revision = before->revision;
            else record.revision = 0;
    };
    takeRevisions(incoming.departments);
    takeRevisions(incoming.regions);
    takeRevisions(incoming.curves);
    takeRevisions(incoming.indicators);
    takeRevisions(incoming.targets);
    takeRevisions(incoming.people);
    return incoming;
}

/// The first refusal among records that `check` is asked about; what is stored as it comes is not asked again.
template <class Record, class Check>
Result<void> checkEach(const Catalogue& stored, const std::vector<Record>& incoming, const Check& check) {
    for (const auto& record : incoming) {
        const Record* before = storedOf(stored, record);
        if (before && *before == record) continue;
        if (const auto fits = check(record, before); !fits) return fits;
    }
    return {};
}

template <class Record> void upsertInto(std::vector<Record>& records, const std::vector<Record>& incoming) {
    const auto keyOf = [](const Record& record) {
        if constexpr (std::is_same_v<Record, Target>) return record.key;
        else return record.code;
    };
    std::map<decltype(keyOf(records.front())), std::size_t> places;
    for (std::size_t i = 0; i < records.size(); ++i) places.emplace(keyOf(records[i]), i);
    for (const auto& record : incoming) {
        const auto [at, isNew] = places.try_emplace(keyOf(record), records.size());
        if (isNew) records.push_back(record);
        else records[at->second] = record;
    }
}

/// What the store will hold: the records of a file stand beside one another before any of them is written.
Catalogue joined(Catalogue stored, const Catalogue& incoming) {
    upsertInto(stored.departments, incoming.departments);
    upsertInto(stored.regions, incoming.regions);
    upsertInto(stored.curves, incoming.curves);
    upsertInto(stored.indicators, incoming.indicators);
    upsertInto(stored.targets, incoming.targets);
    upsertInto(stored.people, incoming.people);
    return stored;
}

/// What a file brings obeys the rules of the editors, one by one.
Result<void> checkIncoming(Reading& reading, const Catalogue& stored, const Catalogue& incoming) {
    const Catalogue all = joined(stored, incoming);
    const auto closed = closedMonths(reading, stored.settings);
    if (!closed) return closed.error();
    for (const auto& fits : {
             checkEach(stored, incoming.departments, [&](const Department& d, const Department*) { return checkDepartmentAmong(all, d); }),
             checkEach(stored, incoming.regions, [&](const Region& region, const Region*) {
                 const auto fits = checkRegionAmong(all, region);
                 return fits ? checkRegionKept(*closed, stored, region) : fits;
             }),
             checkEach(stored, incoming.curves, [&](const Curve& curve, const Curve* before) { return checkCurveAmong(curve, before); }),
             checkEach(stored, incoming.indicators, [&](const Indicator& indicator, const Indicator* before) {
                 auto fits = checkIndicatorAmong(all, indicator);
                 if (fits) fits = checkUnitNamed(indicator, before);
                 return fits && before ? checkKept(reading, stored, *before, indicator) : fits;
             }),
             checkEach(stored, incoming.targets, [&](const Target& target, const Target*) {
                 const auto fits = checkTarget(all, target);
                 return fits ? checkReasons(stored, target, nullptr) : fits;
             }),
             checkEach(stored, incoming.people, [&](const Person& person, const Person*) { return checkPersonAmong(all, person); })})
        if (!fits) return fits;
    return {};
}

YearSpan yearsOf(const std::vector<Target>& targets) {
    if (targets.empty()) return noYear;
    const auto year = [](const Target& target) { return target.key.year; };
    const auto [first, last] = std::ranges::minmax(targets, {}, year);
    return {year(first), year(last)};
}

Result<ImportCounts> takeIn(Transaction& transaction, const Catalogue& file, const std::string& reason) {
    const auto stored = transaction.readCatalogue(yearsOf(file.targets));
    if (!stored) return stored.error();
    const Catalogue incoming = asNextOf(*stored, file);
    const bool takesSettings = stored->indicators.empty() && stored->regions.empty();
    if (takesSettings)
        if (const auto fits = checkSettings(stored->settings, incoming.settings, reason); !fits) return fits.error();
    if (const auto fits = checkIncoming(transaction, *stored, incoming); !fits) return fits.error();
    if (takesSettings)
        if (const auto put = transaction.put(incoming.settings); !put) return put.error();
    ImportCounts counts;
    for (const auto& done : {upsertAll(transaction, *stored, incoming.departments, counts),
                             upsertAll(transaction, *stored, incoming.regions, counts),
                             upsertAll(transaction, *stored, incoming.curves, counts),
                             upsertAll(transaction, *stored, incoming.indicators, counts),
                             upsertAll(transaction, *stored, incoming.targets, counts),
                             upsertAll(transaction, *stored, incoming.people, counts)})
        if (!done) return done.error();
    return counts;
}

} // namespace

Result<ImportCounts> importCatalogue(Store& store, const Catalogue& file, const ChangeNote& note) {
    return writeTogether(store, note, [&](Transaction& transaction) { return takeIn(transaction, file, note.reason); });
}

} // namespace xushi
