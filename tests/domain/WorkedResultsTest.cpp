#include "domain/analyses/AnchoredBase.h"
#include "domain/analyses/DerivedRate.h"
#include "domain/analyses/PartsComplement.h"
#include "domain/analyses/TwoYearGrowth.h"
#include "domain/curves/Curve.h"
#include "domain/measures/Accumulation.h"
#include "support/Builders.h"
#include "support/Csv.h"
#include "support/Printers.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <functional>
#include <map>

namespace xushi {
namespace {

/// A worked result of tests/data/derived_checks.csv, made again by the library and rounded once.
using Worked = std::function<Decimal(int decimals, RoundingRule rule)>;

Worked exactly(const Ratio& value) {
    return [value](int decimals, RoundingRule rule) { return rounded(value, decimals, rule); };
}

Worked exactly(const char* text) { return exactly(ratio(text)); }
Worked exactly(const std::optional<Decimal>& value) { return exactly(Ratio(value.value())); }

Worked growth(const char* value, const char* base) { return exactly(growthOver(number(value), number(base)).value); }
Worked rate(const char* part, const char* whole) { return exactly(derivedRate(number(part), number(whole)).value().value); }

Worked sum(const std::vector<const char*>& parts) {
    Decimal total;
    for (const char* part : parts) total = total + number(part);
    return exactly(Ratio(total));
}

Worked twoYears(const char* factor) {
    return [factor](int decimals, RoundingRule rule) { return twoYearAverage(ratio(factor), decimals, rule).value(); };
}

Standing standing(const char* actual, const char* target, int month, const CurveShape& curve = MonthLinear{}) {
    const auto amount = anAmount();
    return standingOf({.indicator = amount, .target = aTarget({.value = target}), .curve = curve, .asOf = Month(month),
                       .actual = number(actual)});
}
Worked completion(const char* actual, const char* target, int month) {
    return exactly(standing(actual, target, month).completion.value().value);
}
Worked gap(const char* actual, const char* target, int month) {
    return exactly(standing(actual, target, month).gap.value().value);
}
Worked gapByDay(const char* actual, const char* target, int month) {
    return exactly(standing(actual, target, month, DayLinear{}).gap.value().value);
}

Worked complement(const char* total, const char* part) {
    const auto starts = anIndicator();
    const auto small = anIndicator({.code = "SMALL", .parent = "STARTS"});
    return exactly(complementOf({starts, number(total)}, {small, number(part)}));
}

Worked monthAlone(const char* cumulative, const char* before) {
    const std::vector figures{aFigure({.value = before, .period = Period::ytd(2022, 5)}),
                              aFigure({.value = cumulative, .period = Period::ytd(2022, 6)})};
    return exactly(monthAloneAt(anIndicator(), figures, Month(6)));
}

Ratio impliedBase(const char* value, const char* percent) {
    return anchoredBase(number(value), number(percent)).value().centre;
}

std::map<std::string, Worked> progressResults() {
    return {
        {"K01", completion("3.00", "11", 3)},
        {"K02", gap("3.00", "11", 3)},
        {"K03", gapByDay("3.00", "11", 3)},
        {"K04", completion("114.2", "268", 5)},
        {"K05", gap("114.2", "268", 5)},
        {"K06", gapByDay("114.2", "268", 5)},
        {"K07", completion("156", "250", 5)},
        {"K08", gap("156", "250", 5)},
        {"K09", completion("48", "150", 5)},
        {"K10", gap("48", "150", 5)},
        {"K10b", gapByDay("48", "150", 5)},
        {"K11", exactly(standing("48", "150", 5).ratio.value().value)},
        {"K12", exactly(standing("48", "150", 5).shortfall.value())},
        {"K13", exactly(catchUpOf(aTarget({.value = "150"}), Ratio(48), Month(5)).value().perMonth)},
        {"K14", completion("7", "6", 6)},
    };
}

std::map<std::string, Worked> bureauResults() {
    return {
        {"K15", rate("156", "222")},
        {"K16", exactly(impliedBase("57.81", "28.4"))},
        {"K17", growth("582", "556")},
        {"K18", growth("582", "557")},
        {"K19", growth("2008", "948")},
        {"K20", rate("98", "110")},
        {"K21", exactly(ratio("60") / ratio("0.014"))},
        {"K22", exactly(ratio("668700") / ratio("934"))},
        {"K23", complement("156", "103")},
        {"K24", complement("48", "37")},
        {"K25", sum({"5", "14", "26", "10"})},
        {"K26", sum({"1.8", "-0.06"})},
        {"K27", sum({"28.5", "-1.14"})},
    };
}

std::map<std::string, Worked> nationalResults() {
    return {
        {"R01", growth("77067", "74426")},
        {"R02", growth("36326.8", "33357.1")},
        {"R03", growth("36130", "33357.1")},
        {"R04", rate("29520.4", "36326.8")},
        {"R05", rate("4305.5", "36326.8")},
        {"R06", rate("2500.9", "36326.8")},
        {"R07", growth("27298.3", "29047.6")},
        {"R08", growth("143401", "147482")},
        {"R09", growth("326111", "329385")},
        {"R10", growth("288229", "287611")},
        {"R11", rate("40991.7", "759300")},
        {"R12", rate("73982.0", "1392000")},
        {"R13", rate("35110.3", "648600")},
        {"R23", monthAlone("360575", "320305")},
        {"R24", monthAlone("210432", "171689")},
        {"R25", monthAlone("320305", "282560")},
        {"R26", sum({"229452", "34897"})},
        {"R29", exactly((ratio("750.2") / (impliedBase("428.4", "37.1") + impliedBase("321.8", "13")) - Ratio(1)) * Ratio(100))},
        {"R30", exactly(ratio("7469.13") / ratio("29.5"))},
        {"R31", growth("660536", "616836")},
        {"R32", sum({"14670.46", "1930.46"})},
    };
}

std::map<std::string, Worked> twoYearResults() {
    return {
        {"R14", twoYears("1.035")}, {"R15", twoYears("1.721")}, {"R16", twoYears("1.169")},
        {"R17", twoYears("1.064")}, {"R18", twoYears("1.455")}, {"R19", twoYears("1.087")},
        {"R20", twoYears("1.091")}, {"R21", twoYears("1.311")}, {"R22", twoYears("1.429")},
    };
}

/// Examples of GB/T 8170: numbers that are only rounded.
std::map<std::string, Worked> standardResults() {
    return {
        {"G01", exactly("1.050")},   {"G02", exactly("0.35")},    {"G03", exactly("10.5002")}, {"G04", exactly("12.1498")},
        {"G05", exactly("12.1498")}, {"G06", exactly("15.4546")}, {"G07", exactly("8.53459")}, {"G08", exactly("-0.0365")},
        {"G09", exactly("2.5")},     {"G10", exactly("-2.5")},
    };
}

/// Sums over the 16 cities of Anhui. Their addends are not in the file, so the sum cannot be made again: it is taken
/// as stated, and what is tested is its rounding and, below, its distance from the published total.
std::map<std::string, Worked> statedSums() { return {{"R27", exactly("428.3")}, {"R28", exactly("8024")}}; }

std::map<std::string, Worked> allResults() {
    std::map<std::string, Worked> all;
    for (auto& group : {progressResults(), bureauResults(), nationalResults(), twoYearResults(), standardResults(), statedSums()})
        all.insert(group.begin(), group.end());
    return all;
}

TEST(WorkedResults, LeaveNoRowOut) {
    std::vector<std::string> written;
    for (const auto& row : csvRows("derived_checks.csv")) written.push_back(row.at("check_id"));
    std::vector<std::string> made;
    for (const auto& [id, worked] : allResults()) made.push_back(id);
    EXPECT_EQ(written.size(), 70U);
    EXPECT_THAT(made, testing::UnorderedElementsAreArray(written));
}

TEST(WorkedResults, AreMadeAgainToTheDigitUnderBothRules) {
    const auto results = allResults();
    for (const auto& row : csvRows("derived_checks.csv")) {
        const auto& id = row.at("check_id");
        const auto& worked = results.at(id);
        const int decimals = std::stoi(row.at("places"));
        for (const auto rule : {RoundingRule::HalfUp, RoundingRule::HalfEven})
            EXPECT_EQ(worked(6, rule).toString(), row.at("exact_6dp")) << id;
        EXPECT_EQ(worked(decimals, RoundingRule::HalfUp).toString(), row.at("half_up")) << id;
        EXPECT_EQ(worked(decimals, RoundingRule::HalfEven).toString(), row.at("half_even_GBT8170")) << id;
    }
}

} // namespace
} // namespace xushi
