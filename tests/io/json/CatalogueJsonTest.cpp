#include "io/CatalogueFiles.h"

#include "io/IoTesting.h"
#include "io/catalogue/SmallCatalogue.h"

namespace xushi {
namespace {

Catalogue readSmall(const nlohmann::ordered_json& document) {
    const TemporaryFolder folder;
    const auto catalogue = readCatalogue(folder.file("c.json", document.dump()));
    EXPECT_EQ(problemOf(catalogue), "none");
    return catalogue ? *catalogue : Catalogue();
}

void expectRoundTrip(const Catalogue& catalogue) {
    const TemporaryFolder folder;
    ASSERT_EQ(problemOf(writeCatalogue(catalogue, folder / "c.json")), "none");
    const auto again = readCatalogue(folder / "c.json");
    ASSERT_EQ(problemOf(again), "none");
    EXPECT_EQ(contentOf(*again), contentOf(catalogue));
}

TEST(CatalogueJson, ComesBackAsItWasWritten) {
    for (const char* name : {"seed", "demonstration"}) {
        const auto catalogue = readCatalogue(sample(name) / "catalog.json");
        ASSERT_EQ(problemOf(catalogue), "none");
        expectRoundTrip(*catalogue);
    }
}

TEST(CatalogueJson, KeepsTheRulesOfAStoreAndEveryTextToTheByte) {
    auto catalogue = readSmall(smallCatalogue());
    catalogue.settings.rounding = RoundingRule::HalfEven;
    catalogue.settings.thresholds.farBehindBelow = Decimal(-75, 1);
    catalogue.indicators[0].definition = "=1+1\n\"“a|b”\"\t’ \\ —";
    catalogue.indicators[0].aliases = {"@甲,乙", "-丙"};
    catalogue.indicators[0].validFrom = YearMonth{2024, 1};
    catalogue.indicators[0].validTo = YearMonth{2025, 12};
    catalogue.indicators[0].inForceFrom = YearMonth{2024, 7};
    catalogue.indicators[0].changeReason = "统计制度调整";
    catalogue.targets[0].thresholds = LightThresholds{Decimal(-5)};
    catalogue.targets[0].decidedOn = "2024-02-29";
    catalogue.targets[0].startLevel = Decimal(-300, 2);
    catalogue.targets[0].revision = 7;
    expectRoundTrip(catalogue);
}

TEST(CatalogueJson, WritesTheSameBytesEveryTimeInTheShapeOfTheSamples) {
    const TemporaryFolder folder;
    const auto catalogue = readCatalogue(sample("seed") / "catalog.json");
    ASSERT_TRUE(catalogue);
    ASSERT_TRUE(writeCatalogue(*catalogue, folder / "a.json"));
    ASSERT_TRUE(writeCatalogue(*readCatalogue(folder / "a.json"), folder / "b.json"));
    EXPECT_EQ(textOf(folder / "a.json"), textOf(folder / "b.json"));

    const auto before = nlohmann::ordered_json::parse(textOf(sample("seed") / "catalog.json"));
    const auto after = nlohmann::ordered_json::parse(textOf(folder / "a.json"));
    for (const char* list : {"departments", "regions", "curves", "indicators"})
        for (std::size_t i = 0; i < before[list].size(); ++i) EXPECT_EQ(after[list][i], before[list][i]);
    EXPECT_EQ(after["targets"][0].size(), before["targets"][0].size());
    EXPECT_EQ(before.size(), after.size());
    EXPECT_TRUE(textOf(folder / "a.json").starts_with("{\n  \"format\": 1,\n  \"title\": \"淮安市"));
    EXPECT_TRUE(textOf(folder / "a.json").ends_with("\n}\n"));
}

TEST(CatalogueJson, TakesTheDefaultsOfTheDomainForWhatIsNotSaid) {
    const auto catalogue = readSmall(smallCatalogue());
    EXPECT_EQ(catalogue.indicators[0].measure, Measure::Flow);
    EXPECT_EQ(catalogue.indicators[0].reporting, Reporting::Cumulative);
    EXPECT_EQ(catalogue.targets[0].comparator, Comparator::Ge);
    EXPECT_EQ(catalogue.targets[0].startMonth, Month::first());
    EXPECT_FALSE(catalogue.targets[0].commitment);
    EXPECT_TRUE(catalogue.regions[1].isInTotal);
    EXPECT_FALSE(catalogue.settings.isSample);
}

TEST(CatalogueJson, KeepsTheDecimalsOfATarget) {
    EXPECT_EQ(readSmall(smallCatalogue()).targets[0].value.toString(), "268.0");
}

TEST(CatalogueJson, PutsPartsBelowTheirParents) {
    auto document = smallCatalogue();
    std::swap(document["indicators"][0], document["indicators"][1]);
    EXPECT_EQ(readSmall(document).indicators[0].code.text, "A");
}

TEST(CatalogueJson, LeavesTheOldFileWhenATextCannotBeWritten) {
    const TemporaryFolder folder;
    auto catalogue = readSmall(smallCatalogue());
    catalogue.indicators[0].name = "\xD6\xD0";
    for (const char* name : {"c.json", "folder"})
        EXPECT_EQ(problemOf(writeCatalogue(catalogue, folder / name)),
                  "catalogue.not-utf-8 (" + (folder / name).string() + ")");
    EXPECT_FALSE(std::filesystem::exists(folder / "c.json"));
}

} // namespace
} // namespace xushi
