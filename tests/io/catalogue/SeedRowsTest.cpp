#include "io/CatalogueFiles.h"

#include "io/IoTesting.h"
#include "support/SeedRows.h"

namespace xushi {
namespace {

TEST(SeedRows, EveryRowOfTheSourceDocumentsIsInTheSample) {
    const auto catalogue = readCatalogue(sample("seed") / "catalog.json");
    ASSERT_EQ(problemOf(catalogue), "none");
    const auto figures = readFigures(sample("seed") / "figures.csv", *catalogue);
    ASSERT_EQ(problemOf(figures), "none");
    expectEverySeedRow(*catalogue, *figures);
}

} // namespace
} // namespace xushi
