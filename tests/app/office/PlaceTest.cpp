#include "OpenOffice.h"
#include "app/office/Visits.h"

#include <QSignalSpy>

namespace xushi {
namespace {

Place at(int month, const std::string& region, const std::string& indicator) {
    return {.period = Period::ytd(2025, month), .region = {region}, .indicator = IndicatorCode{indicator}};
}

const Visit overview{QStringLiteral("overview"), at(5, "CITY", "A")};
const Visit entry{QStringLiteral("entry"), at(5, "LS", "A")};
const Visit charts{QStringLiteral("charts"), at(4, "LS", "B")};

TEST(Visits, OfNobodyLeadNowhere) {
    Visits visits;
    EXPECT_FALSE(visits.canGoBack());
    EXPECT_FALSE(visits.back(overview));
    EXPECT_FALSE(visits.forward(overview));
}

TEST(Visits, LeadBackTheWayThatWasGoneAndForthAgain) {
    Visits visits;
    visits.leave(overview);
    visits.leave(entry);
    EXPECT_EQ(visits.back(charts), entry);
    EXPECT_EQ(visits.back(entry), overview);
    EXPECT_FALSE(visits.back(overview));
    EXPECT_EQ(visits.forward(overview), entry);
    EXPECT_EQ(visits.forward(entry), charts);
    EXPECT_FALSE(visits.canGoForward());
}

TEST(Visits, AWayOfOnesOwnEndsTheWayForth) {
    Visits visits;
    visits.leave(overview);
    ASSERT_TRUE(visits.back(entry));
    visits.leave(overview);
    EXPECT_FALSE(visits.canGoForward());
    EXPECT_EQ(visits.back(charts), overview);
}

TEST(Visits, KeepTheLastHundred) {
    Visits visits;
    for (int step = 0; step < 300; ++step) visits.leave(step % 2 ? overview : entry);
    int back = 0;
    while (visits.back(charts)) ++back;
    EXPECT_EQ(back, 100);
}

using PlaceTest = OpenOffice;

TEST_F(PlaceTest, GoingThereShowsItsPeriodAndRegionAndLeavesThePerson) {
    const Place there{.period = Period::ytd(2025, 3), .region = workspace.catalogue().regions.back().code, .person = {"nobody"}};
    const PersonCode person = workspace.place().person;
    QSignalSpy periods(&workspace.feed(), &ChangeFeed::periodChanged);
    QSignalSpy regions(&workspace.feed(), &ChangeFeed::regionChanged);
    workspace.goTo(there);
    EXPECT_EQ(workspace.period(), there.period);
    EXPECT_EQ(workspace.region(), there.region);
    EXPECT_EQ(workspace.place().person, person);
    workspace.goTo(there);
    EXPECT_EQ(periods.count(), 1);
    EXPECT_EQ(regions.count(), 1);
}

TEST_F(PlaceTest, ARegionThatIsNotThereIsNotGoneTo) {
    const RegionCode before = workspace.region();
    workspace.goTo({.period = may, .region = {"nowhere"}});
    EXPECT_EQ(workspace.region(), before);
}

} // namespace
} // namespace xushi
