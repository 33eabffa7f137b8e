#include "wiring/Composition.h"

#include "support/ReadNow.h"
#include "support/SeedRows.h"
#include "support/TemporaryFolder.h"

#include <gtest/gtest.h>

namespace xushi {
namespace {

TEST(SeedStore, GivesBackEveryRowOfTheSourceDocuments) {
    const TemporaryFolder folder;
    ASSERT_TRUE(createStoreFrom(folder / "seed.xushi", "seed"));
    const auto store = openForReading(folder / "seed.xushi");
    ASSERT_TRUE(store);
    const auto catalogue = now(**store).readCatalogue();
    ASSERT_TRUE(catalogue);
    const auto figures = now(**store).readFigures({2021, 2025});
    ASSERT_TRUE(figures);
    expectEverySeedRow(*catalogue, *figures);
}

} // namespace
} // namespace xushi
