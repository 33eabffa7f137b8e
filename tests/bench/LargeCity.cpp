#include "bench/LargeCity.h"

#include "domain/analyses/Series.h"

#include <SQLiteCpp/VariadicBind.h>

#include <array>
#include <string>

namespace xushi {
namespace {

constexpr std::array measures{Measure::Flow, Measure::Flow, Measure::Flow, Measure::Stock, Measure::Rate, Measure::EventCount};
constexpr std::array comparators{Comparator::Ge, Comparator::Gt, Comparator::Ge, Comparator::Le};

std::string numbered(const char* stem, int number) {
    std::string digits = std::to_string(number);
    return stem + std::string(3 - digits.size(), '0') + digits;
}

Indicator indicatorOf(int number) {
    Indicator indicator{.code = {numbered("IND", number)}, .name = "指标" + std::to_string(number)};
    indicator.measure = measures[static_cast<std::size_t>(number) % measures.size()];
    indicator.unit = indicator.measure == Measure::Rate ? "%" : number % 3 == 0 ? "亿元" : "项";
    indicator.decimals = indicator.unit == "项" ? 0 : 2;
    return indicator;
}

TargetNature natureOf(Measure measure) {
    return measure == Measure::Stock ? TargetNature::Stock : measure == Measure::Rate ? TargetNature::Rate : TargetNature::Flow;
}

/// A pseudo-random whole number below `limit`, the same in every run.
std::int64_t drawn(int indicator, int region, int salt, std::int64_t limit) {
    std::uint64_t x = static_cast<std::uint64_t>(indicator) * 1'000'003 + static_cast<std::uint64_t>(region) * 10'007 + static_cast<std::uint64_t>(salt);
    x ^= x >> 33;
    x *= 0xff51afd7ed558ccdULL;
    x ^= x >> 33;
    return static_cast<std::int64_t>(x % static_cast<std::uint64_t>(limit));
}

Decimal amount(const Indicator& indicator, std::int64_t units) { return {units, indicator.decimals}; }

Period mayOf(const Indicator& indicator, int year) {
    return Period::ytd(year, 5).withKind(storedKind(indicator));
}

} // namespace

const char* const LargeCity::boardStatement =
    "SELECT f.indicator_id, f.region_id, "
    "CASE WHEN b.value_units > 0 THEN 100.0 * f.value_units / b.value_units - 100 END AS growth, "
    "100.0 * f.value_units / pow10.factor / t.value AS completion, 100.0 * 5 / 12 AS schedule, "
    "100.0 * f.value_units / pow10.factor / t.value - 100.0 * 5 / 12 AS gap, "
    "CASE WHEN 100.0 * f.value_units / pow10.factor / t.value - 100.0 * 5 / 12 >= 0 THEN 'on' "
    "WHEN 100.0 * f.value_units / pow10.factor / t.value - 100.0 * 5 / 12 >= -10 THEN 'behind' ELSE 'far-behind' END AS light "
    "FROM figure AS f JOIN indicator AS i ON i.id = f.indicator_id JOIN region AS r ON r.id = f.region_id "
    "JOIN (SELECT 0 AS scale, 1.0 AS factor UNION ALL SELECT 2, 100.0) AS pow10 ON pow10.scale = f.value_scale "
    "JOIN target AS t ON t.indicator = i.code AND t.region = r.code AND t.year = 2025 "
    "LEFT JOIN figure AS b ON b.period_id = f.period_id - 10000 AND b.indicator_id = f.indicator_id AND b.region_id = f.region_id "
    "WHERE f.period_id BETWEEN 20250500 AND 20250599";

const char* const LargeCity::rowsStatement =
    "SELECT t.*, f.*, p.*, b.*, d.* FROM figure AS f JOIN indicator AS i ON i.id = f.indicator_id JOIN region AS r ON r.id = f.region_id "
    "JOIN target AS t ON t.indicator = i.code AND t.region = r.code AND t.year = 2025 "
    "LEFT JOIN figure AS p ON p.period_id = f.period_id - 100 AND p.indicator_id = f.indicator_id AND p.region_id = f.region_id "
    "LEFT JOIN figure AS b ON b.period_id = f.period_id - 10000 AND b.indicator_id = f.indicator_id AND b.region_id = f.region_id "
    "LEFT JOIN figure AS d ON d.period_id = f.period_id - 10000 + 700 AND d.indicator_id = f.indicator_id AND d.region_id = f.region_id "
    "WHERE f.period_id BETWEEN 20250500 AND 20250599";

LargeCity::LargeCity() {
    m_catalogue.curves = {{.code = {"DAY"}, .shape = DayLinear{}},
                          {.code = {"PLAN"}, .shape = PlannedPoints{{{Month(3), Decimal(15)}, {Month(6), Decimal(40)},
                                                                     {Month(9), Decimal(70)}, {Month(12), Decimal(100)}}}},
                          {.code = {"QUARTER"}, .shape = QuarterSteps{{Decimal(20), Decimal(45), Decimal(70), Decimal(100)}}}};
    for (int region = 0; region < regionCount; ++region)
        m_catalogue.regions.push_back({.code = {numbered("R", region)}, .name = numbered("县区", region),
                                       .type = region == 0 ? RegionType::City : RegionType::County, .order = region});
    for (int i = 0; i < indicatorCount; ++i) m_catalogue.indicators.push_back(indicatorOf(i));
    m_catalogue.targets.reserve(seriesCount);
    for (int i = 0; i < indicatorCount; ++i)
        for (int region = 0; region < regionCount; ++region) {
            const Indicator& indicator = m_catalogue.indicators[static_cast<std::size_t>(i)];
            Target target{.key = {indicator.code, m_catalogue.regions[static_cast<std::size_t>(region)].code, 2025}};
            target.nature = natureOf(indicator.measure);
            target.comparator = comparators[static_cast<std::size_t>(i + region) % comparators.size()];
            target.value = amount(indicator, 10 + drawn(i, region, 1, 90'000));
            if (i % 4 != 3) target.curve = m_catalogue.curves[static_cast<std::size_t>(i) % 3].code;
            m_catalogue.targets.push_back(target);
        }
    for (int i = 0; i < indicatorCount; ++i)
        for (int region = 0; region < regionCount; ++region) {
            const Indicator& indicator = m_catalogue.indicators[static_cast<std::size_t>(i)];
            const Target& target = m_catalogue.targets[static_cast<std::size_t>(i * regionCount + region)];
            const CurveShape& shape = shapeOf(target.curve ? m_catalogue.find(*target.curve) : nullptr);
            const auto base = drawn(i, region, 3, 40'000) - 200; // some below zero
            m_series.push_back({&indicator, &target, &shape, amount(indicator, drawn(i, region, 2, 60'000)),
                                region % 10 == 9 ? std::nullopt : std::optional(amount(indicator, base))});
        }
}

std::vector<Figure> LargeCity::figuresOfMay() const {
    std::vector<Figure> figures;
    for (const auto& series : m_series) {
        Figure figure{.key = {mayOf(*series.indicator, 2025), series.target->key.indicator, series.target->key.region}};
        figure.value = series.value;
        figures.push_back(figure);
        if (!series.lastYear) continue;
        figure.key.period = mayOf(*series.indicator, 2024);
        figure.value = series.lastYear;
        figures.push_back(figure);
    }
    sortForBoard(figures);
    return figures;
}

void LargeCity::write(SQLite::Database& database, Extent extent) const {
    SQLite::Transaction transaction(database);
    SQLite::Statement region(database, "INSERT INTO region VALUES (?, ?, ?, 'county', '', 1, '', '', ?, '', 1)");
    for (int i = 0; i < regionCount; ++i) {
        region.reset();
        SQLite::bind(region, i + 1, numbered("R", i), numbered("县区", i), i);
        region.exec();
    }
    SQLite::Statement indicator(database, "INSERT INTO indicator (id, code, name, aliases, initials, section, department, unit, decimals, "
                                          "measure, reporting, frequency, direction, is_january_exempt, parent, is_exhaustive_part, "
                                          "numerator, denominator, basis, definition, valid_from, valid_to, position, revision) VALUES (?, ?, ?, '', '', '', '', ?, ?, ?, 'cumulative', 'monthly', "
                                          "'higher', 0, '', 0, '', '', '', '', '', '', ?, 1)");
    for (int i = 0; i < indicatorCount; ++i) {
        const Indicator& one = m_catalogue.indicators[static_cast<std::size_t>(i)];
        indicator.reset();
        SQLite::bind(indicator, i + 1, one.code.text, one.name, one.unit, one.decimals, std::string(token(one.measure)), i);
        indicator.exec();
    }
    SQLite::Statement target(database, "INSERT INTO target (indicator, region, year, revision, nature, comparator, word, commitment, value, "
                                       "start_month, document, basis, basis_assumption, start_level, curve, far_behind_below, decided_on, "
                                       "reason, note) VALUES (?, ?, 2025, 1, ?, ?, '', '', ?, 1, '', '', '', '', '', '', '', '', '')");
    for (const auto& one : m_catalogue.targets) {
        target.reset();
        SQLite::bind(target, one.key.indicator.text, one.key.region.text, std::string(token(one.nature)),
                     std::string(token(one.comparator)), one.value.toString());
        target.exec();
    }
    SQLite::Statement figure(database, "INSERT INTO figure VALUES (?, ?, ?, ?, ?, 0, NULL, 2, NULL, NULL, NULL, NULL, NULL, NULL, "
                                       "NULL, NULL, NULL, '', '', '', '', 0, 1, NULL, '')");
    const int firstYear = extent == TenYears ? 2016 : 2024;
    for (int year = firstYear; year <= 2025; ++year)
        for (int month = 1; month <= 12; ++month) {
            if (extent == OneMonth && month != 5) continue;
            for (int i = 0; i < indicatorCount; ++i)
                for (int j = 0; j < regionCount; ++j) {
                    const Series& series = m_series[static_cast<std::size_t>(i * regionCount + j)];
                    const auto kind = static_cast<int>(storedKind(*series.indicator));
                    const Decimal& value = year == 2025 && month == 5 ? series.value : series.lastYear.value_or(series.value);
                    figure.reset();
                    SQLite::bind(figure, year * 10000 + month * 100 + kind, i + 1, j + 1, value.units(), value.scale());
                    figure.exec();
                }
        }
    transaction.commit();
}

} // namespace xushi
