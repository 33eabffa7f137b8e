#include "domain/checks/Reconciliation.h"

#include "support/Builders.h"
#include "support/Printers.h"

#include <gtest/gtest.h>
#include <rapidcheck.h>

namespace xushi {
namespace {

std::optional<Reconciliation> sumOf(const Indicator& indicator, const std::string& total, const std::vector<Figure>& figures) {
    std::vector<PartFigure> parts;
    for (const auto& figure : figures) parts.push_back({&indicator, &figure});
    const Figure figureOfTotal = aFigure({.value = total});
    return reconciled({&indicator, &figureOfTotal}, parts);
}

/// `count` parts of `each` and one of `rest`.
std::vector<Figure> partsOf(std::size_t count, const std::string& each, const std::string& rest) {
    std::vector<Figure> parts(count, aFigure({.value = each}));
    parts.push_back(aFigure({.value = rest}));
    return parts;
}

/// R27: the 16 cities as printed sum to 428.3 beside a published 428.4. Each is rounded to 0.1, so that 16 x 0.05 = 0.8
/// may lie between.
TEST(Reconciled, SixteenCitiesDifferFromTheirTotalByRounding) {
    const auto cities = partsOf(15, "26.8", "26.3");
    const auto published = sumOf(anAmount(), "428.4", cities);
    EXPECT_EQ(published->sum, number("428.3"));
    EXPECT_EQ(published->total, number("428.4"));
    EXPECT_TRUE(published->agrees);
    EXPECT_TRUE(sumOf(anAmount(), "429.1", cities)->agrees);
    EXPECT_FALSE(sumOf(anAmount(), "429.2", cities)->agrees);
    EXPECT_TRUE(sumOf(anAmount(), "427.5", cities)->agrees);
    EXPECT_FALSE(sumOf(anAmount(), "427.4", cities)->agrees);
}

/// R28: contracts are counted and not rounded, so the published 8024 must be the sum itself.
TEST(Reconciled, CountedContractsAgreeToThePiece) {
    const auto cities = partsOf(15, "500", "524");
    EXPECT_TRUE(sumOf(anIndicator(), "8024", cities)->agrees);
    EXPECT_FALSE(sumOf(anIndicator(), "8025", cities)->agrees);
}

TEST(Reconciled, TheCoarsestNumberSaysWhatRoundingExplains) {
    EXPECT_TRUE(sumOf(anAmount(), "10", partsOf(1, "5.01", "5.99"))->agrees);
    EXPECT_FALSE(sumOf(anAmount(), "10.00", partsOf(1, "5.01", "5.01"))->agrees);
    EXPECT_EQ(sumOf(anAmount(), "10", partsOf(1, "5.01", "5.99"))->sum, number("11.00"));
}

TEST(Reconciled, NothingIsSaidWithoutPartsOrOverAHole) {
    EXPECT_FALSE(sumOf(anIndicator(), "156", {}));
    EXPECT_FALSE(sumOf(anIndicator(), "156", {aFigure({.value = "103"}), aFigure({.state = FigureState::Cleared})}));
}

TEST(Reconciled, PartsThatWereRoundedFromOneTotalAlwaysAgree) {
    EXPECT_TRUE(rc::check([] {
        const auto exact = *rc::gen::container<std::vector<int>>(*rc::gen::inRange(1, 12), rc::gen::inRange(0, 1000000));
        std::vector<Figure> figures;
        int sum = 0;
        for (const int cents : exact) {
            sum += cents;
            figures.push_back(aFigure({.value = rounded(Ratio(cents, 100), 1).toString()}));
        }
        RC_ASSERT(sumOf(anAmount(), Decimal(sum, 2).toString(), figures)->agrees);
    }));
}

} // namespace
} // namespace xushi
