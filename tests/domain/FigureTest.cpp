#include "domain/Figure.h"

#include "support/Builders.h"

#include <gtest/gtest.h>

namespace xushi {
namespace {

TEST(Figure, CountsOnlyWhenReportedAsDone) {
    EXPECT_TRUE(aFigure({.value = "1"}).hasCountingValue());
    EXPECT_TRUE(aFigure({.value = "1", .status = DataStatus::Estimate}).hasCountingValue());
    EXPECT_FALSE(aFigure({}).hasCountingValue());
    EXPECT_FALSE(aFigure({.value = "1", .status = DataStatus::Forecast}).hasCountingValue());
    EXPECT_FALSE(aFigure({.value = "1", .status = DataStatus::Planned}).hasCountingValue());
    EXPECT_FALSE(aFigure({.value = "1", .state = FigureState::Cleared}).hasCountingValue());
}

TEST(Figure, HasTheSameContentWhateverItsRevision) {
    auto later = aFigure({.value = "3.00"});
    later.revision = 7;
    EXPECT_TRUE(isSameContent(aFigure({.value = "3.00"}), later));
}

TEST(Figure, DiffersByAnEnteredDecimal) {
    EXPECT_FALSE(isSameContent(aFigure({.value = "3.00"}), aFigure({.value = "3"})));
}

TEST(Figure, DiffersByItsQualifierStatusAndBound) {
    const auto figure = aFigure({.value = "3", .growth = "20"});
    EXPECT_FALSE(isSameContent(figure, aFigure({.value = "3", .qualifier = Qualifier::Nearly, .growth = "20"})));
    EXPECT_FALSE(isSameContent(figure, aFigure({.value = "3", .status = DataStatus::Final, .growth = "20"})));
    EXPECT_FALSE(isSameContent(figure, aFigure({.value = "3", .growth = "20", .bound = Bound::AtLeast})));
}

} // namespace
} // namespace xushi
