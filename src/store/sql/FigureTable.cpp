#include "store/sql/FigureTable.h"

#include "store/sql/EachRow.h"
#include "store/sql/FigureRow.h"

#include <algorithm>
#include <tuple>

namespace xushi {
namespace {

constexpr int perYear = 10000;
constexpr int perMonth = 100;

std::int64_t periodId(const Period& period) {
    return std::int64_t{period.year} * perYear + period.last.number() * perMonth + static_cast<int>(period.kind);
}

template <class E> std::optional<std::int64_t> numberOf(const std::optional<E>& value) {
    return value ? std::optional(static_cast<std::int64_t>(*value)) : std::nullopt;
}

template <class E> std::optional<E> enumFrom(std::optional<std::int64_t> number) {
    if (!number) return std::nullopt;
    constexpr auto& all = Tokens<E>::all;
    const auto place = static_cast<std::size_t>(*number);
    if (place < all.size() && static_cast<std::int64_t>(all[place].first) == *number) return all[place].first;
    for (const auto& [value, text] : Tokens<E>::all)
        if (static_cast<std::int64_t>(value) == *number) return value;
    throwDamaged();
}

Period periodFrom(std::int64_t id) {
    const auto month = Month::from(static_cast<int>(id % perYear / perMonth));
    if (id < 0 || id / perYear > 9999 || !month) throwDamaged();
    return {static_cast<int>(id / perYear), *month, *enumFrom<PeriodKind>(id % perMonth)};
}

#define XUSHI_FIGURE                                                                                                  \
    "period_id, indicator_id, region_id, value_units, value_scale, state, qualifier, status, growth_units, "          \
    "growth_scale, growth_bound, points_units, points_scale, restated_units, restated_scale, last_year_units, "       \
    "last_year_scale, source, note, label, typed, is_as_of_assumed, revision, stage, wording"

constexpr auto selectBehind = "SELECT " XUSHI_FIGURE " FROM figure WHERE (period_id, indicator_id, region_id) > ($1, $2, $3) "
                              "ORDER BY period_id, indicator_id, region_id";
// Numbers as ?1, which names like $1 are not: those are counted as they come.
constexpr auto selectAll = "SELECT each_row(?1, " XUSHI_FIGURE ") FROM figure WHERE period_id BETWEEN ?2 AND ?3";
constexpr auto selectWorded = "SELECT each_row(?1, " XUSHI_FIGURE ") FROM figure WHERE period_id BETWEEN ?2 AND ?3 AND wording <> ''";
// Steps from one period that has figures to the next, and looks each indicator up in it.
#define XUSHI_SELECT_SOME                                                                                                     \
    "WITH RECURSIVE reported(id) AS (SELECT min(period_id) FROM figure WHERE period_id >= ?2 UNION ALL "                      \
    "SELECT (SELECT min(period_id) FROM figure WHERE period_id > reported.id) FROM reported WHERE reported.id <= ?3) "        \
    "SELECT each_row(?1, " XUSHI_FIGURE ") FROM reported CROSS JOIN figure ON figure.period_id = reported.id WHERE reported.id <= ?3 AND "  \
    "indicator_id IN (SELECT indicator.id FROM json_each(?4) JOIN indicator ON indicator.code = json_each.value)"
constexpr auto selectSome = XUSHI_SELECT_SOME;
constexpr auto selectSomeOfRegions =
    XUSHI_SELECT_SOME " AND region_id IN (SELECT region.id FROM json_each(?5) JOIN region ON region.code = json_each.value)";
constexpr auto selectOne =
    "SELECT " XUSHI_FIGURE " FROM figure WHERE period_id = $1 AND indicator_id = $2 AND region_id = $3";
constexpr auto upsert =
    "INSERT INTO figure (" XUSHI_FIGURE ") VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, "
    "$16, $17, $18, $19, $20, $21, $22, $23, $24, $25) ON CONFLICT (period_id, indicator_id, region_id) DO UPDATE SET "
    "value_units = excluded.value_units, value_scale = excluded.value_scale, state = excluded.state, "
    "qualifier = excluded.qualifier, status = excluded.status, growth_units = excluded.growth_units, "
    "growth_scale = excluded.growth_scale, growth_bound = excluded.growth_bound, "
    "points_units = excluded.points_units, points_scale = excluded.points_scale, "
    "restated_units = excluded.restated_units, restated_scale = excluded.restated_scale, "
    "last_year_units = excluded.last_year_units, last_year_scale = excluded.last_year_scale, "
    "source = excluded.source, note = excluded.note, label = excluded.label, typed = excluded.typed, "
    "is_as_of_assumed = excluded.is_as_of_assumed, revision = excluded.revision, stage = excluded.stage, "
    "wording = excluded.wording "
    "WHERE figure.revision = excluded.revision - 1 RETURNING revision";

/// From one period to another, with both.
using PeriodStretch = std::pair<std::int64_t, std::int64_t>;

std::vector<PeriodStretch> stretchesOf(const std::vector<YearMonth>& months) {
    std::vector<PeriodStretch> stretches;
    for (const auto& month : months) {
        const std::int64_t first = std::int64_t{month.year} * perYear + month.month * perMonth;
        if (!stretches.empty() && stretches.back().second + 1 == first) stretches.back().second += perMonth;
        else stretches.emplace_back(first, first + perMonth - 1);
    }
    return stretches;
}

std::vector<PeriodStretch> stretchesOf(const FiguresWanted& wanted) {
    if (wanted.months) return stretchesOf(*wanted.months);
    const auto& [first, last] = wanted.years;
    if (wanted.through == Month::last()) return {{std::int64_t{first} * perYear, std::int64_t{last} * perYear + perYear - 1}};
    const auto endOf = [](int year, Month month) { return std::int64_t{year} * perYear + month.number() * perMonth + perMonth - 1; };
    std::vector<PeriodStretch> stretches;
    for (int year = first; year <= last; ++year) {
        stretches.emplace_back(std::int64_t{year} * perYear, endOf(year, wanted.through));
        stretches.emplace_back(endOf(year, Month(Month::last().number() - 1)) + 1, endOf(year, Month::last()));
    }
    return stretches;
}

std::vector<std::string> textsOf(const auto& codes) {
    std::vector<std::string> texts;
    for (const auto& code : codes) texts.push_back(code.text);
    return texts;
}

/// What a row is ordered by, and where it was read to.
struct Placed {
    std::size_t series; ///< among all pairs of an indicator and a region
    std::int64_t period;
    std::size_t place;
    const std::string* indicator;
    const std::string* region;

    bool operator<(const Placed& other) const { return std::tie(series, period, place) < std::tie(other.series, other.period, other.place); }
};

/// Each period comes in the order of the series or nearly: counting them costs less than comparing.
std::vector<Placed> sortedBySeries(std::vector<Placed> read, std::size_t seriesCount) {
    constexpr std::size_t mostPerRow = 16;
    if (seriesCount <= mostPerRow * read.size()) {
        std::vector<std::size_t> next(seriesCount + 1);
        for (const auto& placed : read) ++next[placed.series + 1];
        for (std::size_t series = 0; series < seriesCount; ++series) next[series + 1] += next[series];
        std::vector<Placed> sorted(read.size());
        for (const auto& placed : read) sorted[next[placed.series]++] = placed;
        read = std::move(sorted);
    }
    if (!std::is_sorted(read.begin(), read.end())) std::sort(read.begin(), read.end());
    return read;
}

/// The one row of a figure that is looked at by itself.
Figure figureOf(SqlStatement& row, FigureKey key) {
    std::string texts;
    return FigureRow::from(row, texts).figure(std::move(key), texts);
}

} // namespace

void FigureTable::loadNames() {
    const auto load = [&](Names& names, const char* text) {
        names = {};
        SqlStatement query(m_prepared, text);
        while (query.step()) {
            const auto id = query.number();
            names.byCode.emplace(query.text(), id);
        }
        names.near.resize(2 * names.byCode.size() + 1);
        for (const auto& [code, id] : names.byCode) {
            const Name& name = names.byId.emplace(id, Name{code, names.byId.size()}).first->second;
            if (id >= 0 && static_cast<std::size_t>(id) < names.near.size()) names.near[static_cast<std::size_t>(id)] = &name;
        }
    };
    load(m_indicators, "SELECT id, code FROM indicator");
    load(m_regions, "SELECT id, code FROM region");
}

void FigureTable::forgetNames() {
    m_indicators = {};
    m_regions = {};
}

std::optional<std::int64_t> FigureTable::idOf(Names& names, const std::string& code) {
    if (!names.byCode.contains(code)) loadNames();
    const auto at = names.byCode.find(code);
    return at == names.byCode.end() ? std::nullopt : std::optional(at->second);
}

bool FigureTable::knows(const FigureKey& key) {
    return idOf(m_indicators, key.indicator.text) && idOf(m_regions, key.region.text);
}

std::vector<std::string> FigureTable::codesOf(const Names& names) {
    std::vector<std::string> codes;
    for (const auto& [code, id] : names.byCode) codes.push_back(code);
    return codes;
}

/// An id that no version of the program writes has no code; the proofs find what was made of it.
const FigureTable::Name& FigureTable::nameOf(const Names& names, std::int64_t id) {
    static const Name unknown;
    const auto small = static_cast<std::size_t>(id);
    if (small < names.near.size() && names.near[small]) return *names.near[small];
    const auto at = names.byId.find(id);
    return at == names.byId.end() ? unknown : at->second;
}

bool FigureTable::readOn(FigurePlace& place, const std::function<bool(const Figure&)>& take) {
    loadNames();
    SqlStatement query(m_prepared, selectBehind);
    query.bind(place.period).bind(place.indicator).bind(place.region);
    while (query.step()) {
        place = {query.number(), query.number(), query.number()};
        const FigureKey key{periodFrom(place.period), {nameOf(m_indicators, place.indicator).code}, {nameOf(m_regions, place.region).code}};
        if (!take(figureOf(query, key))) return false;
    }
    return true;
}

std::vector<Figure> FigureTable::read(const FiguresWanted& wanted) {
    loadNames();
    const bool isNarrow = wanted.indicators || wanted.regions;
    const std::string indicators = jsonListOf(wanted.indicators ? textsOf(*wanted.indicators) : codesOf(m_indicators));
    const std::string regions = wanted.regions ? jsonListOf(textsOf(*wanted.regions)) : std::string();
    std::vector<FigureRow> rows;
    std::vector<Placed> order;
    std::string texts;
    EachRow each([&](RowColumns& columns) {
        const std::int64_t period = columns.number();
        const Name& indicator = nameOf(m_indicators, columns.number());
        const Name& region = nameOf(m_regions, columns.number());
        const FigureRow row = FigureRow::from(columns, texts);
        if (wanted.isWorded && row.sizes.back() == 0) return;
        order.push_back({indicator.rank * m_regions.byId.size() + region.rank, period, rows.size(), &indicator.code, &region.code});
        rows.push_back(row);
    });
    SqlStatement query(m_prepared, wanted.regions ? selectSomeOfRegions : isNarrow ? selectSome : wanted.isWorded ? selectWorded : selectAll);
    for (const auto& [first, last] : stretchesOf(wanted)) {
        query.bind(each).bind(first).bind(last);
        if (isNarrow) query.bind(indicators);
        if (wanted.regions) query.bind(regions);
        each.run(query);
    }
    std::vector<Figure> figures;
    figures.reserve(rows.size());
    for (const auto& placed : sortedBySeries(std::move(order), std::max<std::size_t>(m_indicators.byId.size() * m_regions.byId.size(), 1)))
        figures.push_back(rows[placed.place].figure({periodFrom(placed.period), {*placed.indicator}, {*placed.region}}, texts));
    return figures;
}

std::optional<Figure> FigureTable::read(const FigureKey& key) {
    const auto indicator = idOf(m_indicators, key.indicator.text);
    const auto region = idOf(m_regions, key.region.text);
    if (!indicator || !region) return std::nullopt;
    SqlStatement query(m_prepared, selectOne);
    query.bind(periodId(key.period)).bind(*indicator).bind(*region);
    if (!query.step()) return std::nullopt;
    for (int column = 0; column < 3; ++column) query.number();
    return figureOf(query, key);
}

std::optional<Period> FigureTable::latestPeriod() {
    SqlStatement query(m_prepared, "SELECT max(period_id) FROM figure WHERE state <> $1 AND status NOT IN ($2, $3) "
                                   "AND is_as_of_assumed = 0");
    query.bind(static_cast<std::int64_t>(FigureState::Cleared)).bind(static_cast<std::int64_t>(DataStatus::Forecast))
        .bind(static_cast<std::int64_t>(DataStatus::Planned));
    query.step();
    const auto id = query.optionalNumber();
    return id ? std::optional(periodFrom(*id).withKind(PeriodKind::Ytd)) : std::nullopt;
}

std::optional<Figure> FigureTable::write(const Figure& figure) {
    Figure next = figure;
    ++next.revision;
    const Period& period = figure.key.period;
    SqlStatement(m_prepared, "INSERT INTO period (id, year, last_month, kind) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING")
        .bind(periodId(period)).bind(std::int64_t{period.year}).bind(std::int64_t{period.last.number()})
        .bind(static_cast<std::int64_t>(period.kind)).run();
    SqlStatement put(m_prepared, upsert);
    put.bind(periodId(period)).bind(idOf(m_indicators, figure.key.indicator.text))
        .bind(idOf(m_regions, figure.key.region.text)).bind(next.value).bind(static_cast<std::int64_t>(next.state))
        .bind(numberOf(next.qualifier)).bind(static_cast<std::int64_t>(next.status));
    put.bind(next.growth ? std::optional(next.growth->percent) : std::nullopt)
        .bind(next.growth ? numberOf(next.growth->bound) : std::nullopt).bind(next.points).bind(next.restatedBase)
        .bind(next.lastYear).bind(next.source).bind(next.note).bind(next.label).bind(next.typed)
        .bind(std::int64_t{next.isAsOfAssumed}).bind(std::int64_t{next.revision}).bind(numberOf(next.stage)).bind(next.wording);
    if (!put.step()) return std::nullopt;
    return next;
}

} // namespace xushi
