#include "domain/workflow/ReviewState.h"

#include "domain/analyses/Series.h"
#include "support/Builders.h"
#include "support/Printers.h"

#include <gtest/gtest.h>

namespace xushi {
namespace {

/// 新开工 and 高企 of one department and 技术合同 of another, reported in May.
class ReviewStates : public testing::Test {
protected:
    ReviewStates() {
        catalogue.regions = {aRegion()};
        catalogue.indicators = {anIndicator(), anIndicator({.code = "FIRMS", .measure = Measure::Stock}), anAmount({.code = "CONTRACTS"})};
        for (auto& indicator : catalogue.indicators) indicator.department = {indicator.code.text == "CONTRACTS" ? "CG" : "GX"};
        figures = {aFigure({.value = "100"}), aFigure({.value = "90", .period = Period::ytd(2025, 4)}),
                   aFigure({.value = "700", .period = Period::point(2025, 5), .indicator = "FIRMS"}),
                   aFigure({.value = "114.2", .indicator = "CONTRACTS"})};
        for (auto& figure : figures) figure.revision = 1;
        sortForBoard(figures);
    }
    void say(const FigureKey& key, bool isAccepted, int revision = 1) {
        workflow.reviews.push_back({.figure = key, .isAccepted = isAccepted, .comment = "核", .figureRevision = revision});
        workflow = workflowOf(workflow.submissions, workflow.reviews, workflow.explanations);
    }
    ReviewState state(std::optional<DepartmentCode> department = DepartmentCode{"GX"}) const {
        return reviewStateOf({catalogue, figures, workflow, {2025, 5}, department});
    }

    Catalogue catalogue;
    Workflow workflow;
    std::vector<Figure> figures;
    FigureKey starts{Period::ytd(2025, 5), {"STARTS"}, {"HA"}};
    FigureKey firms{Period::point(2025, 5), {"FIRMS"}, {"HA"}};
};

TEST_F(ReviewStates, CountsTheFiguresOfTheMonthAndDepartment) {
    EXPECT_EQ(state().figures, 2);
    EXPECT_EQ(state().unread(), 2);
    EXPECT_EQ(state(std::nullopt).figures, 3);
}

TEST_F(ReviewStates, TellsAcceptedReturnedAndUnread) {
    say(firms, true);
    EXPECT_EQ(state().accepted, 1);
    EXPECT_EQ(state().unread(), 1);
    say(starts, false);
    ASSERT_EQ(state().returned.size(), 1U);
    EXPECT_EQ(state().returned.front()->figure, starts);
    EXPECT_EQ(state().unread(), 0);
}

TEST_F(ReviewStates, AWordOfAnotherContentIsNone) {
    say(starts, false, 3);
    EXPECT_TRUE(state().returned.empty());
    EXPECT_EQ(state().unread(), 2);
}

} // namespace
} // namespace xushi
