#include "domain/RecordNames.h"
#include "support/Builders.h"

#include <gtest/gtest.h>

namespace xushi {
namespace {

Catalogue aCatalogue() {
    Catalogue catalogue;
    catalogue.settings.title = "小台账";
    catalogue.indicators = {anIndicator({.code = "STARTS", .name = "新开工"})};
    catalogue.curves = {{.code = {"BACK"}, .name = "后置"}};
    catalogue.regions = {aRegion("QJ", "清江浦区", RegionType::District)};
    catalogue.departments = {{.code = {"GX"}, .name = "高新处"}};
    catalogue.people = {{.code = {"KZ"}, .name = "科长"}};
    return catalogue;
}

TEST(RecordNames, WhatHangsOnAnIndicatorHasItsName) {
    const FigureKey figure{Period::ytd(2025, 5), {"STARTS"}, {"QJ"}};
    for (const auto& [kind, key] : {std::pair(RecordKind::Figure, keyTextOf(figure)),
                                    std::pair(RecordKind::Review, keyTextOf(Review{.figure = figure})),
                                    std::pair(RecordKind::Explanation, keyTextOf(FindingExplanation{.figure = figure, .check = "check.jump"})),
                                    std::pair(RecordKind::Target, keyTextOf(Target{.key = {{"STARTS"}, {"QJ"}, 2025}})),
                                    std::pair(RecordKind::Indicator, std::string("STARTS"))})
        EXPECT_EQ(recordName(aCatalogue(), kind, key), "新开工") << key;
}

TEST(RecordNames, EverythingElseHasItsOwn) {
    const std::vector<std::tuple<RecordKind, std::string, std::string>> cases{
        {RecordKind::Curve, "BACK", "后置"},       {RecordKind::Region, "QJ", "清江浦区"},
        {RecordKind::Department, "GX", "高新处"},  {RecordKind::Submission, "GX|2025-05", "高新处"},
        {RecordKind::Person, "KZ", "科长"},        {RecordKind::Publication, "3", "3"},
               {RecordKind::SentenceEdit, "half-year|projects|2025-06|ytd|HA", "projects"},
               {RecordKind::Settings, "", "小台账"}};
    for (const auto& [kind, key, name] : cases) EXPECT_EQ(recordName(aCatalogue(), kind, key), name);
}

TEST(RecordNames, WhatTheCatalogueDoesNotHoldIsCalledByItsCode) {
    EXPECT_EQ(recordName({}, RecordKind::Figure, "2025-05|ytd|GONE|HA"), "GONE");
    EXPECT_EQ(recordName({}, RecordKind::Target, "GONE|HA|2025"), "GONE");
    EXPECT_EQ(recordName({}, RecordKind::Region, "R9"), "R9");
    EXPECT_EQ(recordName({}, RecordKind::Figure, "no key"), "");
}

} // namespace
} // namespace xushi
