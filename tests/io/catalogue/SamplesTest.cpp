#include "io/CatalogueFiles.h"

#include "io/IoTesting.h"

namespace xushi {
namespace {

struct Sample {
    Catalogue catalogue;
    std::vector<Figure> figures;
};

Sample load(const std::string& name) {
    const auto catalogue = readCatalogue(sample(name) / "catalog.json");
    EXPECT_EQ(problemOf(catalogue), "none");
    if (!catalogue) return {};
    const auto figures = readFigures(sample(name) / "figures.csv", *catalogue);
    EXPECT_EQ(problemOf(figures), "none");
    return {*catalogue, figures ? *figures : std::vector<Figure>()};
}

TEST(Samples, SeedLoadsInFull) {
    const auto seed = load("seed");
    EXPECT_EQ(seed.catalogue.indicators.size(), 153U);
    EXPECT_EQ(seed.catalogue.targets.size(), 36U);
    EXPECT_EQ(seed.figures.size(), 127U);
    EXPECT_FALSE(seed.catalogue.settings.isSample) << "its figures are the bureau's own";
    EXPECT_EQ(seed.catalogue.settings.title, "淮安市科技指标（原始文件样例）");
}

TEST(Samples, DemonstrationLoadsInFull) {
    const auto demonstration = load("demonstration");
    EXPECT_EQ(demonstration.catalogue.indicators.size(), 29U);
    EXPECT_EQ(demonstration.catalogue.targets.size(), 232U);
    EXPECT_EQ(demonstration.figures.size(), 10240U);
    EXPECT_TRUE(demonstration.catalogue.settings.isSample);
}

} // namespace
} // namespace xushi
