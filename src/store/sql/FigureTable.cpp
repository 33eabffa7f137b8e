#include "store/sql/FigureTable.h"

#include "domain/analyses/Series.h"

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
constexpr auto selectYears = "SELECT " XUSHI_FIGURE " FROM figure WHERE period_id BETWEEN $1 AND $2";
constexpr auto selectSome = "SELECT " XUSHI_FIGURE " FROM figure WHERE period_id BETWEEN $1 AND $2 AND indicator_id IN "
                            "(SELECT indicator.id FROM json_each($3) JOIN indicator ON indicator.code = json_each.value)";
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

} // namespace

void FigureTable::loadNames() {
    const auto load = [&](Names& names, const char* text) {
        names = {};
        SqlStatement query(m_prepared, text);
        while (query.step()) {
            const auto id = query.number();
            const auto code = query.text();
            names.byId.emplace(id, code);
            names.byCode.emplace(code, id);
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

Figure FigureTable::figureFrom(SqlStatement& row) {
    Figure f;
    f.key.period = periodFrom(row.number());
    f.key.indicator.text = m_indicators.byId[row.number()];
    f.key.region.text = m_regions.byId[row.number()];
    f.value = row.optionalDecimal();
    f.state = *enumFrom<FigureState>(row.number());
    f.qualifier = enumFrom<Qualifier>(row.optionalNumber());
    f.status = *enumFrom<DataStatus>(row.number());
    const auto growth = row.optionalDecimal();
    const auto bound = enumFrom<Bound>(row.optionalNumber());
    if (growth) f.growth = PublishedGrowth{*growth, bound};
    f.points = row.optionalDecimal();
    f.restatedBase = row.optionalDecimal();
    f.lastYear = row.optionalDecimal();
    f.source = row.text();
    f.note = row.text();
    f.label = row.text();
    f.typed = row.text();
    f.isAsOfAssumed = row.number() != 0;
    f.revision = static_cast<int>(row.number());
    f.stage = enumFrom<MilestoneStage>(row.optionalNumber());
    f.wording = row.text();
    return f;
}

bool FigureTable::readOn(FigurePlace& place, const std::function<bool(const Figure&)>& take) {
    loadNames();
    SqlStatement query(m_prepared, selectBehind);
    query.bind(place.period).bind(place.indicator).bind(place.region);
    while (query.step()) {
        const Figure figure = figureFrom(query);
        place = {periodId(figure.key.period), *idOf(m_indicators, figure.key.indicator.text), *idOf(m_regions, figure.key.region.text)};
        if (!take(figure)) return false;
    }
    return true;
}

std::vector<Figure> FigureTable::read(YearSpan years) {
    SqlStatement query(m_prepared, selectYears);
    query.bind(std::int64_t{years.first} * perYear).bind(std::int64_t{years.last} * perYear + perYear - 1);
    return figuresFrom(query);
}

std::vector<Figure> FigureTable::read(YearSpan years, const std::vector<IndicatorCode>& indicators) {
    std::vector<std::string> codes;
    for (const auto& indicator : indicators) codes.push_back(indicator.text);
    SqlStatement query(m_prepared, selectSome);
    query.bind(std::int64_t{years.first} * perYear).bind(std::int64_t{years.last} * perYear + perYear - 1).bind(jsonListOf(codes));
    return figuresFrom(query);
}

std::vector<Figure> FigureTable::figuresFrom(SqlStatement& query) {
    loadNames();
    std::vector<Figure> figures;
    while (query.step()) figures.push_back(figureFrom(query));
    sortForBoard(figures);
    return figures;
}

std::optional<Figure> FigureTable::read(const FigureKey& key) {
    const auto indicator = idOf(m_indicators, key.indicator.text);
    const auto region = idOf(m_regions, key.region.text);
    if (!indicator || !region) return std::nullopt;
    SqlStatement query(m_prepared, selectOne);
    query.bind(periodId(key.period)).bind(*indicator).bind(*region);
    if (!query.step()) return std::nullopt;
    return figureFrom(query);
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
