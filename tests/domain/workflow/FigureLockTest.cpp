#include "domain/workflow/FigureLock.h"

#include "support/Builders.h"
#include "support/Printers.h"

#include <gtest/gtest.h>

namespace xushi {
namespace {

Submission may(Stage stage) { return {.key = {{"GX"}, {2025, 5}}, .stage = stage}; }

TEST(FigureLock, HoldsFromSubmissionToSigningOffAndSaysWhy) {
    EXPECT_FALSE(lockOf(may(Stage::Draft)));
    EXPECT_FALSE(lockOf(may(Stage::Returned)));
    EXPECT_FALSE(lockOf(may(Stage::Unlocked)));
    EXPECT_EQ(lockOf(may(Stage::Submitted)), (Remark{"lock.submitted", {"2025-05"}}));
    EXPECT_EQ(lockOf(may(Stage::Approved)), (Remark{"lock.approved", {"2025-05"}}));
    EXPECT_EQ(lockOf(may(Stage::SignedOff)), (Remark{"lock.signed-off", {"2025-05"}}));
    for (const auto& [stage, name] : Tokens<Stage>::all) EXPECT_EQ(lockOf(may(stage)).has_value(), may(stage).isLocked()) << name;
}

/// Of department D, once with cumulatives and once with months alone.
Catalogue twoForms() {
    Catalogue catalogue;
    catalogue.indicators = {anIndicator({.code = "SUM"}), anIndicator({.code = "ALONE", .reporting = Reporting::MonthAlone})};
    for (auto& indicator : catalogue.indicators) indicator.department = {"D"};
    return catalogue;
}

std::optional<Remark> lockOfMay(const char* indicator, const std::optional<YearMonth>& closedThrough, const YearMonth& submitted) {
    const Catalogue catalogue = twoForms();
    const bool isAlone = indicator == std::string("ALONE");
    const FigureKey key{Period::ytd(2025, 5).withKind(isAlone ? PeriodKind::Month : PeriodKind::Ytd), {indicator}, {"C"}};
    return lockOf(key, catalogue, {closedThrough, [&](const SubmissionKey& place) {
        const bool isSubmitted = place == SubmissionKey{{"D"}, submitted};
        return isSubmitted ? lockOf(Submission{.key = place, .stage = Stage::Submitted}) : std::nullopt;
    }});
}

TEST(FigureLock, IsOfTheMonthInWhichTheFigureEnds) {
    EXPECT_EQ(lockOfMay("SUM", {}, {2025, 5}), (Remark{"lock.submitted", {"2025-05"}}));
    EXPECT_FALSE(lockOfMay("SUM", {}, {2025, 4}));
    EXPECT_FALSE(lockOfMay("SUM", {}, {2025, 6}));
    EXPECT_EQ(lockOfMay("SUM", YearMonth{2025, 5}, {2024, 1}), (Remark{"check.closed", {"2025-05", "2025-05"}}));
    EXPECT_FALSE(lockOfMay("SUM", YearMonth{2025, 4}, {2024, 1}));
}

TEST(FigureLock, OfAMonthAloneIsOfTheSumsOfLaterMonthsToo) {
    EXPECT_EQ(lockOfMay("ALONE", {}, {2025, 6}), (Remark{"lock.submitted", {"2025-06"}}));
    EXPECT_EQ(lockOfMay("ALONE", {}, {2025, 12}), (Remark{"lock.submitted", {"2025-12"}}));
    EXPECT_FALSE(lockOfMay("ALONE", {}, {2025, 4}));
    EXPECT_FALSE(lockOfMay("ALONE", {}, {2026, 1})) << "a sum begins anew with the year";
}

TEST(FigureLock, IsNoneForAnIndicatorThatIsNotThere) {
    EXPECT_FALSE(lockOfMay("GONE", YearMonth{2025, 12}, {2025, 5}));
}

TEST(FigureLock, ClosesTheMonthsUpToTheOneOfTheSettings) {
    EXPECT_TRUE(isClosed({2025, 3}, YearMonth{2025, 3}));
    EXPECT_TRUE(isClosed({2024, 12}, YearMonth{2025, 3}));
    EXPECT_FALSE(isClosed({2025, 4}, YearMonth{2025, 3}));
    EXPECT_FALSE(isClosed({2025, 4}, std::nullopt));
}

} // namespace
} // namespace xushi
