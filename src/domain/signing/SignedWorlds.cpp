#include "domain/signing/SignedWorlds.h"

#include "domain/VersionInForce.h"
#include "domain/signing/CatalogueBefore.h"

#include <algorithm>
#include <cassert>
#include <charconv>

namespace xushi {
namespace {

/// The month in which the figure of a key ends, read from the front of the key; every later entry is asked for it.
std::optional<YearMonth> monthOfKey(std::string_view key) {
    const auto number = [&](std::size_t from, std::size_t count) {
        int value = 0;
        const char* first = key.data() + from;
        const auto [end, fault] = std::from_chars(first, first + count, value);
        return fault == std::errc{} && end == first + count ? std::optional(value) : std::nullopt;
    };
    constexpr std::size_t yearDigits = 4;
    if (key.size() < yearDigits + 3) return std::nullopt;
    const auto year = number(0, yearDigits);
    const bool isQuarter = key[yearDigits] == 'Q';
    const auto part = number(yearDigits + 1, isQuarter ? 1 : 2);
    if (!year || !part) return std::nullopt;
    return YearMonth{*year, isQuarter ? *part * 3 : *part};
}

std::int64_t lastIn(const auto& changes, const auto& key) {
    const auto at = changes.find(key);
    return at == changes.end() ? 0 : at->second;
}

bool hasSameRules(const Settings& one, const Settings& other) {
    return one.rounding == other.rounding && one.thresholds == other.thresholds;
}

template <class Record> Result<void> checked(const Result<Record>& record) {
    return record ? Result<void>() : Result<void>(record.error());
}

/// Asked once when it is added, so that no world can fail later.
Result<void> checkReadable(const EarlierState& state) {
    if (state.before.empty()) return {};
    switch (state.place.kind) {
    case RecordKind::Target: return checked(targetFrom(state.before));
    case RecordKind::Curve: return checked(curveFrom(state.before));
    case RecordKind::Indicator: return checked(indicatorFrom(state.before));
    case RecordKind::Region: return checked(regionFrom(state.before));
    case RecordKind::Settings: return checked(settingsFrom(state.before));
    default: return {};
    }
}

std::set<IndicatorCode> codesRestedOn(const Indicator& indicator) {
    std::set<IndicatorCode> codes{indicator.code};
    for (const auto& part : {indicator.numerator, indicator.denominator})
        if (part) codes.insert(*part);
    return codes;
}

/// With the total above, the parts beside and the parts below.
std::set<IndicatorCode> familyOf(const Catalogue& catalogue, const Indicator& indicator) {
    auto codes = codesRestedOn(indicator);
    if (indicator.parent) codes.insert(*indicator.parent);
    for (const auto& other : catalogue.indicators)
        if (other.parent && (*other.parent == indicator.code || other.parent == indicator.parent)) codes.insert(other.code);
    return codes;
}

} // namespace

std::vector<Seal> sealsIn(const Workflow& workflow, int year) {
    std::vector<Seal> seals;
    for (const auto& submission : workflow.submissions)
        if (submission.sealedAfter && submission.key.month.year == year) seals.push_back({submission.key, *submission.sealedAfter});
    std::ranges::stable_sort(seals, {}, &Seal::after);
    return seals;
}

SignedWorlds::SignedWorlds(const Catalogue& present, std::vector<Seal> seals, int firstYear)
    : m_present(&present), m_seals(std::move(seals)), m_firstYear(firstYear) {
    for (const auto& seal : m_seals) m_firstEntryFrom.emplace(seal.month.month, seal.after); // the earliest stays
    for (auto at = m_firstEntryFrom.rbegin(); at != m_firstEntryFrom.rend(); ++at)
        if (at != m_firstEntryFrom.rbegin()) at->second = std::min(at->second, std::prev(at)->second);
}

bool SignedWorlds::isWanted(const JournalPlace& place) const {
    switch (place.kind) {
    case RecordKind::Figure: {
        const auto month = monthOfKey(place.key);
        if (!month || month->year < m_firstYear) return false;
        const auto from = m_firstEntryFrom.lower_bound(*month);
        return from != m_firstEntryFrom.end() && place.sequence > from->second;
    }
    case RecordKind::Indicator:
    case RecordKind::Target:
    case RecordKind::Curve:
    case RecordKind::Region:
    case RecordKind::Settings: return !m_seals.empty();
    default: return false;
    }
}

Result<void> SignedWorlds::add(std::span<const EarlierState> states) {
    for (const auto& state : states) {
        const auto added = state.place.kind == RecordKind::Figure ? addFigure(state) : addToCatalogue(state);
        if (!added) return added;
    }
    return {};
}

Result<void> SignedWorlds::addFigure(const EarlierState& state) {
    const auto key = figureKeyFrom(state.place.key);
    if (!key) return Problem{ProblemKind::Unreadable, "record.unreadable", {state.place.key}};
    FigureBefore before{state.place.sequence, *key, std::nullopt};
    if (!state.before.empty()) {
        auto figure = figureFrom(state.before);
        if (!figure) return figure.error();
        before.figure = std::move(*figure);
    }
    m_figures[{key->indicator, key->region}].push_back(std::move(before));
    return {};
}

Result<void> SignedWorlds::addToCatalogue(const EarlierState& state) {
    const auto& [sequence, kind, key] = state.place;
    assert(m_worlds.empty());
    if (const auto readable = checkReadable(state); !readable) return readable;
    if (kind == RecordKind::Settings) m_rules.emplace_back(sequence, state.before.empty() ? Settings{} : *settingsFrom(state.before));
    if (kind == RecordKind::Curve) m_lastCurveChange = sequence;
    m_lastChange[{kind, key}] = sequence;
    m_catalogue.push_back(state);
    return {};
}

const Seal* SignedWorlds::sealOf(const IndicatorCode& indicator, const YearMonth& month) const {
    const auto [at, isNew] = m_sealOf.try_emplace({indicator, month}, nullptr);
    if (!isNew) return at->second;
    const auto found = std::ranges::find_if(m_seals, [&](const Seal& seal) {
        return seal.month.month == month && departmentOf(seal, indicator) == seal.month.department;
    });
    if (found != m_seals.end()) at->second = &*found;
    return at->second;
}

const Seal* SignedWorlds::sealFor(const IndicatorCode& indicator, Month asOf, const Period& shown) const {
    const Seal* own = sealOf(indicator, {shown.year, asOf.number()});
    return own ? own : sealOf(indicator, monthOf(shown));
}

/// To whom the indicator belonged in the month, as it was known then; nothing when it was not there yet.
std::optional<DepartmentCode> SignedWorlds::departmentOf(const Seal& seal, const IndicatorCode& code) const {
    const bool isAsThen = lastIn(m_lastChange, std::pair(RecordKind::Indicator, code.text)) <= seal.after;
    const Catalogue& catalogue = isAsThen ? *m_present : storedWorld(seal)->whole;
    const Indicator* indicator = indicatorInForce(catalogue, code, seal.month.month);
    return indicator ? std::optional(indicator->department) : std::nullopt;
}

bool SignedWorlds::isSeriesTouched(const Seal& seal, const SeriesKey& key) const {
    const auto at = m_figures.find(key);
    return at != m_figures.end() && std::ranges::any_of(at->second, [&](const FigureBefore& before) {
               return before.sequence > seal.after && monthOf(before.key.period) <= seal.month.month;
           });
}

bool SignedWorlds::areRulesTouched(const Seal& seal) const {
    const auto first = std::ranges::find_if(m_rules, [&](const auto& rules) { return rules.first > seal.after; });
    return first != m_rules.end() && !hasSameRules(first->second, m_present->settings);
}

bool SignedWorlds::isTouched(const Seal& seal, const Indicator& indicator, const Region& region) const {
    if (m_lastCurveChange > seal.after || areRulesTouched(seal)) return true;
    const Target target{.key = {indicator.code, region.code, seal.month.month.year}};
    if (lastIn(m_lastChange, std::pair(RecordKind::Target, keyTextOf(target))) > seal.after) return true;
    return std::ranges::any_of(codesRestedOn(indicator), [&](const IndicatorCode& code) {
        return lastIn(m_lastChange, std::pair(RecordKind::Indicator, code.text)) > seal.after
               || isSeriesTouched(seal, {code, region.code});
    });
}

std::shared_ptr<SignedWorlds::StoredWorld> SignedWorlds::storedWorld(const Seal& seal) const {
    const auto first = std::ranges::upper_bound(m_catalogue, seal.after, {}, [](const EarlierState& s) { return s.place.sequence; });
    auto& made = m_worlds[static_cast<std::size_t>(first - m_catalogue.begin())];
    if (made) return made;
    made = std::make_shared<StoredWorld>(*catalogueBefore(*m_present, {first, m_catalogue.end()}));
    return made;
}

SignedWorld SignedWorlds::emptyWorld(const Seal& seal, const YearMonth& month) const {
    auto stored = storedWorld(seal);
    const Catalogue*& read = stored->read[month];
    if (!read) read = &stored->byMonth.at(month);
    const Catalogue* catalogue = read;
    return {.catalogue = {std::move(stored), catalogue}};
}

void SignedWorlds::addSeries(std::vector<Figure>& figures, const Seal& seal, const SeriesKey& key,
                             std::span<const Figure> present) const {
    std::map<FigureKey, const FigureBefore*> then; // the first later entry tells how a figure stood
    if (const auto at = m_figures.find(key); at != m_figures.end())
        for (const auto& before : at->second)
            if (before.sequence > seal.after && monthOf(before.key.period) <= seal.month.month) then.emplace(before.key, &before);
    const auto seriesOf = [](const Figure& figure) { return std::tie(figure.key.indicator, figure.key.region); };
    const auto wanted = std::tie(key.first, key.second);
    const auto start = static_cast<std::ptrdiff_t>(figures.size());
    const auto first = std::ranges::lower_bound(present, wanted, {}, seriesOf);
    std::copy_if(first, std::ranges::upper_bound(first, present.end(), wanted, {}, seriesOf), std::back_inserter(figures),
                 [&](const Figure& figure) { return !then.contains(figure.key); });
    for (const auto& [of, before] : then)
        if (before->figure) figures.push_back(*before->figure);
    std::sort(figures.begin() + start, figures.end(), [](const Figure& a, const Figure& b) { return a.key.period < b.key.period; });
}

std::optional<SignedWorld> SignedWorlds::worldOf(const Indicator& indicator, const Region& region, Month asOf,
                                                 const Period& shown, std::span<const Figure> figures) const {
    if (isEmpty()) return std::nullopt;
    const Seal* seal = sealFor(indicator.code, asOf, shown);
    if (!seal || !isTouched(*seal, indicator, region)) return std::nullopt;
    SignedWorld world = emptyWorld(*seal, monthOf(shown));
    world.indicator = world.catalogue->find(indicator.code);
    world.region = world.catalogue->find(region.code);
    if (!world.indicator || !world.region) return std::nullopt; // added since: nobody signed it
    for (const auto& code : codesRestedOn(*world.indicator)) addSeries(world.figures, *seal, {code, region.code}, figures);
    return world;
}

/// Every region that has a figure now or had one.
std::set<SignedWorlds::SeriesKey> SignedWorlds::seriesOf(const std::set<IndicatorCode>& codes,
                                                         std::span<const Figure> figures) const {
    std::set<SeriesKey> keys;
    for (const auto& code : codes) {
        const auto first = std::ranges::lower_bound(figures, code, {}, [](const Figure& f) { return f.key.indicator; });
        for (auto at = first; at != figures.end() && at->key.indicator == code; ++at) keys.emplace(code, at->key.region);
        for (auto at = m_figures.lower_bound({code, {}}); at != m_figures.end() && at->first.first == code; ++at) keys.insert(at->first);
    }
    return keys;
}

std::optional<SignedWorld> SignedWorlds::checkedWorldOf(const Indicator& indicator, const YearMonth& month,
                                                        std::span<const Figure> figures) const {
    const Seal* seal = isEmpty() ? nullptr : sealOf(indicator.code, month);
    if (!seal) return std::nullopt;
    const bool isCatalogueTouched = !m_catalogue.empty() && m_catalogue.back().place.sequence > seal->after;
    const auto isUntouched = [&](const SeriesKey& key) { return !isSeriesTouched(*seal, key); };
    if (!isCatalogueTouched && std::ranges::all_of(seriesOf(familyOf(*m_present, indicator), figures), isUntouched)) return std::nullopt;
    SignedWorld world = emptyWorld(*seal, month);
    world.indicator = world.catalogue->find(indicator.code);
    if (!world.indicator) return std::nullopt; // added since: nobody signed it
    const auto keys = seriesOf(familyOf(*world.catalogue, *world.indicator), figures);
    for (const auto& key : keys) addSeries(world.figures, *seal, key, figures);
    return world;
}

} // namespace xushi
