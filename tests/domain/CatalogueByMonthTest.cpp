#include "domain/CatalogueByMonth.h"

#include "domain/Revisions.h"
#include "support/Printers.h"

#include <gtest/gtest.h>

namespace xushi {
namespace {

TEST(CatalogueByMonth, AMonthReadsTheWholeCatalogueInItsVersions) {
    const Catalogue catalogue = redefinedTwice();
    CatalogueByMonth byMonth(catalogue);
    EXPECT_EQ(&byMonth.at({2026, 3}), &catalogue) << "no copy where the latest holds";
    const Catalogue& june = byMonth.at({2025, 6});
    EXPECT_EQ(june.indicators.front().basis, "A");
    EXPECT_EQ(&byMonth.at({2024, 2}), &june) << "the same versions are the same catalogue";
    EXPECT_EQ(byMonth.at({2025, 8}).indicators.front().basis, "B");
    EXPECT_EQ(june.indicators.front().basis, "A") << "what was given stays";
}

} // namespace
} // namespace xushi
