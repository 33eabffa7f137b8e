#include "domain/VersionInForce.h"

#include "domain/Revisions.h"
#include "support/Printers.h"

#include <gtest/gtest.h>

namespace xushi {
namespace {

std::string basisIn(const Catalogue& catalogue, YearMonth month) {
    return indicatorInForce(catalogue, IndicatorCode{"I"}, month)->basis;
}

TEST(VersionInForce, ADefinitionHoldsFromItsMonthOn) {
    const Catalogue catalogue = redefinedTwice();
    EXPECT_EQ(basisIn(catalogue, {2020, 1}), "A");
    EXPECT_EQ(basisIn(catalogue, {2025, 6}), "A");
    EXPECT_EQ(basisIn(catalogue, {2025, 7}), "B") << "in its very month";
    EXPECT_EQ(basisIn(catalogue, {2025, 12}), "B");
    EXPECT_EQ(basisIn(catalogue, {2026, 1}), "C");
    EXPECT_EQ(indicatorInForce(catalogue, IndicatorCode{"GONE"}, {2025, 7}), nullptr);
}

TEST(VersionInForce, TheFirstVersionHoldsBeforeItsOwnMonth) {
    Catalogue catalogue = redefinedTwice();
    catalogue.earlierIndicators.front().inForceFrom = YearMonth{2025, 1};
    EXPECT_EQ(basisIn(catalogue, {2024, 12}), "A");
}

TEST(VersionInForce, ALaterRevisionOfTheSameMonthCorrectsAVersion) {
    Catalogue catalogue = redefinedTwice();
    catalogue.earlierIndicators.push_back(catalogue.indicators.front());
    catalogue.indicators.front().revision = 4;
    catalogue.indicators.front().basis = "C'";
    EXPECT_EQ(basisIn(catalogue, {2026, 1}), "C'");
    EXPECT_EQ(basisIn(catalogue, {2025, 7}), "B");
}

TEST(VersionInForce, ALatestRevisionWithoutAMonthHasAlwaysHeld) {
    Catalogue catalogue = redefinedTwice();
    catalogue.indicators.front().inForceFrom.reset();
    EXPECT_EQ(basisIn(catalogue, {2020, 1}), "C");
}

TEST(VersionInForce, ListsTheVersionsThatAnyMonthIsReadWith) {
    Catalogue catalogue = redefinedTwice();
    const auto bases = [&] {
        std::string all;
        for (const Indicator* version : versionsInForce(catalogue, catalogue.indicators.front())) all += version->basis;
        return all;
    };
    EXPECT_EQ(bases(), "ABC");
    catalogue.earlierIndicators.back().inForceFrom = YearMonth{2026, 1};
    EXPECT_EQ(bases(), "AC") << "the latest has taken its month";
    catalogue.indicators.front().inForceFrom.reset();
    EXPECT_EQ(bases(), "C");
}

} // namespace
} // namespace xushi
