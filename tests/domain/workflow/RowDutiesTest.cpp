#include "domain/workflow/RowDuties.h"

#include "domain/workflow/CompletenessCount.h"
#include "support/Builders.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace xushi {
namespace {

using testing::ElementsAre;

/// 新开工 of the city and of two counties, due on 10 June; 甲 has reported May.
struct Duties {
    Catalogue catalogue;
    std::vector<Figure> figures;
    Workflow workflow;
    Person clerk{.code = {"TB"}, .name = "填报员", .role = Role::Clerk};

    Duties() {
        catalogue.regions = {aRegion(), aRegion("A", "甲县", RegionType::County), aRegion("B", "乙县", RegionType::County)};
        catalogue.departments = {{.code = {"GX"}, .name = "高新处"}};
        catalogue.indicators = {anIndicator(), anIndicator({.code = "LATER", .frequency = Frequency::Quarterly})};
        catalogue.targets = {aTarget(), aTarget({.region = "A"}), aTarget({.region = "B"})};
        catalogue.sort();
        catalogue.settings.dueDay = 10;
        figures = {aFigure({.value = "9", .region = "A"})};
    }
    AuditRequest request() const { return {catalogue, figures, workflow, {2025, 5}, std::nullopt}; }
    RowDuties of(const std::string& region, const Date& today = {2025, 6, 1}, std::size_t indicator = 0, Stage stage = Stage::Draft) const {
        const MonthDuties month{.month = {2025, 5}, .owed = CompletenessCount(request()).owed(), .unexplained = unexplainedIn(auditOf(request())), .person = &clerk, .today = today};
        return dutiesOf(month, catalogue.indicators[indicator], {region}, {.key = {{"GX"}, {2025, 5}}, .stage = stage}, catalogue);
    }
};

TEST(RowDuties, NameTheCountiesWithTheCityAlone) {
    const Duties scene;
    EXPECT_TRUE(scene.of("HA").debt.isOwn);
    EXPECT_THAT(scene.of("HA").debt.counties, ElementsAre(&scene.catalogue.regions[2]));
    EXPECT_TRUE(scene.of("A").debt.isNone());
    EXPECT_TRUE(scene.of("B").debt.isOwn);
    EXPECT_TRUE(scene.of("B").debt.counties.empty());
}

TEST(RowDuties, AreOverdueAfterTheDayWhileSomebodyOwes) {
    const Duties scene;
    EXPECT_FALSE(scene.of("HA", {2025, 6, 10}).isOverdue) << "on the day itself nothing is";
    EXPECT_TRUE(scene.of("HA", {2025, 6, 11}).isOverdue);
    EXPECT_FALSE(scene.of("A", {2025, 6, 11}).isOverdue) << "nothing of it is owed";
    EXPECT_FALSE(scene.of("HA", {2025, 6, 11}, 0, Stage::Submitted).isOverdue);
}

TEST(RowDuties, WaitForThePersonWhereAFigureFallsDue) {
    const Duties scene;
    EXPECT_TRUE(scene.of("HA").isWaiting);
    EXPECT_FALSE(scene.of("HA", {2025, 6, 1}, 1).isWaiting) << "May is no quarter's end";
    EXPECT_FALSE(scene.of("HA", {2025, 6, 1}, 0, Stage::Submitted).isWaiting) << "it waits for the chief";
}

TEST(RowDuties, AreUnexplainedByFindingsOfTheRegionAndNotByWhatIsMissing) {
    Duties scene;
    scene.figures = {aFigure({.value = "100", .period = Period::ytd(2025, 4), .region = "A"}), aFigure({.value = "9", .region = "A"})};
    EXPECT_TRUE(scene.of("A").isUnexplained) << "a cumulative fell";
    AuditRequest request = scene.request();
    request.region = RegionCode{"B"};
    EXPECT_TRUE(unexplainedIn(auditOf(request)).empty()) << "乙 has nothing that could be found fault with";
    for (const auto& line : auditOf(request)) EXPECT_EQ(line.figure.region, RegionCode{"B"});
    request.region = RegionCode{"A"};
    EXPECT_FALSE(auditOf(request).empty());
    request.only = std::set<IndicatorCode>{{"LATER"}};
    EXPECT_TRUE(auditOf(request).empty());
}

} // namespace
} // namespace xushi
