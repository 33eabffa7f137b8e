#include "domain/Catalogue.h"

#include "support/Builders.h"
#include "support/Printers.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace xushi {
namespace {

using testing::ElementsAre;

std::vector<std::string> codesOf(const std::vector<Indicator>& indicators) {
    std::vector<std::string> codes;
    for (const auto& indicator : indicators) codes.push_back(indicator.code.text);
    return codes;
}

std::vector<std::string> sortedCodes(std::vector<Indicator> indicators) {
    Catalogue catalogue{.indicators = std::move(indicators)};
    catalogue.sort();
    return codesOf(catalogue.indicators);
}

TEST(Catalogue, OrdersIndicatorsByNumber) {
    EXPECT_THAT(sortedCodes({anIndicator({.code = "B", .order = 2}), anIndicator({.code = "A", .order = 1})}),
                ElementsAre("A", "B"));
}

TEST(Catalogue, KeepsASectionTogetherAsFirstMet) {
    EXPECT_THAT(sortedCodes({anIndicator({.code = "A", .section = "研发投入", .order = 1}),
                             anIndicator({.code = "B", .section = "科技招商", .order = 2}),
                             anIndicator({.code = "C", .section = "研发投入", .order = 3})}),
                ElementsAre("A", "C", "B"));
}

TEST(Catalogue, PutsPartsDirectlyBelowTheirParent) {
    EXPECT_THAT(sortedCodes({anIndicator({.code = "PART2", .parent = "A", .order = 9}),
                             anIndicator({.code = "PART1", .parent = "A", .order = 0}),
                             anIndicator({.code = "A", .order = 1}), anIndicator({.code = "B", .order = 2})}),
                ElementsAre("A", "PART1", "PART2", "B"));
}

TEST(Catalogue, PutsPartsOfPartsBelowThem) {
    EXPECT_THAT(sortedCodes({anIndicator({.code = "A", .order = 1}), anIndicator({.code = "C", .parent = "A", .order = 3}),
                             anIndicator({.code = "B", .parent = "A", .order = 2}),
                             anIndicator({.code = "BB", .parent = "B", .order = 4})}),
                ElementsAre("A", "B", "BB", "C"));
}

TEST(Catalogue, KeepsAPartWhoseParentIsNotThere) {
    EXPECT_THAT(sortedCodes({anIndicator({.code = "A", .parent = "GONE", .order = 1})}), ElementsAre("A"));
}

TEST(Catalogue, OrdersRegionsDepartmentsAndTargets) {
    Catalogue catalogue{.departments = {{.code = {"B"}, .order = 2}, {.code = {"A"}, .order = 1}},
                        .regions = {{.code = {"LS"}, .order = 2}, {.code = {"HA"}, .order = 1}},
                        .targets = {aTarget({.indicator = "B"}), aTarget({.indicator = "A"})}};
    catalogue.sort();
    EXPECT_EQ(catalogue.departments.front().code.text, "A");
    EXPECT_EQ(catalogue.regions.front().code.text, "HA");
    EXPECT_EQ(catalogue.targets.front().key.indicator.text, "A");
}

Catalogue aCatalogue() {
    auto contracts = anAmount();
    contracts.aliases = {"技术合同成交额", "技术合同交易额"};
    return {.departments = {{.code = {"GX"}, .name = "高新处"}},
            .regions = {aRegion("QJP", "清江浦区", RegionType::District), aRegion(),
                        aRegion("HAQ", "淮安区", RegionType::District)},
            .curves = {{.code = {"BACK"}, .shape = PlannedPoints{{{Month(12), Decimal(100)}}}}},
            .indicators = {anIndicator(), contracts},
            .targets = {aTarget()}};
}

TEST(Catalogue, FindsByCode) {
    const auto catalogue = aCatalogue();
    EXPECT_EQ(catalogue.find(DepartmentCode{"GX"})->name, "高新处");
    EXPECT_EQ(catalogue.find(RegionCode{"QJP"})->name, "清江浦区");
    EXPECT_EQ(catalogue.find(IndicatorCode{"STARTS"})->name, "新开工");
    EXPECT_EQ(catalogue.find(TargetKey{{"STARTS"}, {"HA"}, 2025})->value, Decimal(250));
    EXPECT_EQ(catalogue.find(TargetKey{{"STARTS"}, {"HA"}, 2024}), nullptr);
    EXPECT_EQ(catalogue.find(RegionCode{"X"}), nullptr);
}

TEST(Catalogue, FindsEachOfManyTargetsByItsKey) {
    Catalogue catalogue;
    for (const char* indicator : {"STARTS", "DONE", "FIRMS"})
        for (const char* region : {"QJP", "HA", "LS"})
            for (const int year : {2026, 2024, 2025})
                catalogue.targets.push_back(aTarget({.value = std::to_string(catalogue.targets.size()), .indicator = indicator, .region = region, .year = year}));
    const auto known = catalogue.targets;
    catalogue.sort();
    for (const auto& target : known) EXPECT_EQ(catalogue.find(target.key)->value, target.value) << target.key.indicator.text << target.key.region.text << target.key.year;
    EXPECT_EQ(catalogue.find(TargetKey{{"DONE"}, {"HA"}, 2023}), nullptr);
    EXPECT_EQ(catalogue.find(TargetKey{{"DONE"}, {"JH"}, 2024}), nullptr);
    EXPECT_EQ(catalogue.find(TargetKey{{"A"}, {"HA"}, 2024}), nullptr);
    EXPECT_EQ(catalogue.find(TargetKey{{"Z"}, {"HA"}, 2024}), nullptr);
}

TEST(Catalogue, MeansTheCityWhenNoRegionIsNamed) {
    EXPECT_EQ(aCatalogue().city()->code.text, "HA");
    EXPECT_EQ(Catalogue{}.city(), nullptr);
}

TEST(Catalogue, NeedsTheYearsThatItsCurvesLookBackTo) {
    Catalogue catalogue{.curves = {{.code = {"C"}, .shape = NotScheduled{}, .revision = 2}}};
    EXPECT_EQ(firstYearNeeded(catalogue, 2025), 2024);
    catalogue.earlierCurves = {{.code = {"C"}, .shape = MeanShare{3}, .revision = 1}};
    EXPECT_EQ(firstYearNeeded(catalogue, 2025), 2022);
}

} // namespace
} // namespace xushi
