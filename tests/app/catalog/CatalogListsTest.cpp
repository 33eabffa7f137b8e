#include "app/catalog/CatalogTesting.h"
#include "app/text/QtText.h"
#include "support/ReadNow.h"

#include <gmock/gmock.h>

namespace xushi {
namespace {

using testing::HasSubstr;

/// Regions, departments and rules, reached and used by keys.
class CatalogLists : public CatalogTest {
protected:
    using enum CatalogPlace;
    using enum CatalogPart;

    /// By keys.
    void walkTo(CatalogPlace wanted) {
        const int steps = static_cast<int>(wanted) - static_cast<int>(place());
        for (int step = 0; step < std::abs(steps); ++step) press(steps > 0 ? Qt::Key_PageDown : Qt::Key_PageUp, Qt::AltModifier);
        EXPECT_EQ(place(), wanted);
    }
    CatalogForm regions() const { return form(Regions); }
    CatalogForm departments() const { return form(Departments); }
    CatalogForm people() const { return form(People); }
    CatalogForm rules() const { return form(Rules); }
    Catalogue now() { return *xushi::now(m_workspace.openStore().store()).readCatalogue(); }
};

TEST_F(CatalogLists, AddsARegionByKeysAlone) {
    walkTo(Regions);
    press(Qt::Key_N, Qt::ControlModifier);
    EXPECT_TRUE(regions().hasFocus(ListCode)) << "typing starts at the code";
    regions().type(ListCode, QStringLiteral("GT"));
    regions().type(ListName, QStringLiteral("高铁新区"));
    regions().type(ListValidFrom, QStringLiteral("2025-01"));
    press(Qt::Key_S, Qt::ControlModifier);
    const Catalogue catalogue = now();
    const Region* region = catalogue.find(RegionCode{"GT"});
    ASSERT_NE(region, nullptr) << fromQt(regions().problem());
    EXPECT_EQ(region->name, "高铁新区");
    EXPECT_EQ(region->validFrom, (YearMonth{2025, 1}));
    EXPECT_EQ(region->parent, catalogue.city()->code) << "below the city to begin with";
    EXPECT_TRUE(regions().isReadOnly(ListCode)) << "a code is fixed once it is saved";
}

TEST_F(CatalogLists, ARefusedRegionKeepsWhatWasTyped) {
    walkTo(Regions);
    press(Qt::Key_N, Qt::ControlModifier);
    regions().type(ListName, QStringLiteral("洪泽区"));
    press(Qt::Key_S, Qt::ControlModifier);
    EXPECT_THAT(fromQt(regions().problem()), HasSubstr("地区需要一个代码"));
    EXPECT_EQ(regions().text(ListName), QStringLiteral("洪泽区"));
    EXPECT_EQ(m_page->unsavedCount(), 1);
    press(Qt::Key_Escape);
    EXPECT_EQ(m_page->unsavedCount(), 0);
}

TEST_F(CatalogLists, ADraftOutlivesALookAtAnotherSectionAndIsMarked) {
    walkTo(Departments);
    press(Qt::Key_N, Qt::ControlModifier);
    departments().type(ListCode, QStringLiteral("ZY"));
    departments().type(ListName, QStringLiteral("资源处"));
    press(Qt::Key_S, Qt::ControlModifier);
    departments().type(ListName, QStringLiteral("资源配置处"));
    walkTo(Regions);
    walkTo(Departments);
    EXPECT_EQ(departments().text(ListName), QStringLiteral("资源配置处"));
    EXPECT_EQ(listedName(Departments, 0), QStringLiteral("• 资源处"));
    EXPECT_EQ(now().departments.front().name, "资源处");
}

TEST_F(CatalogLists, AddsAPersonWithARole) {
    walkTo(People);
    press(Qt::Key_N, Qt::ControlModifier);
    people().type(ListCode, QStringLiteral("ZHANG"));
    people().type(ListName, QStringLiteral("张三"));
    people().goTo(ListRole);
    press(Qt::Key_Down);
    press(Qt::Key_S, Qt::ControlModifier);
    const Catalogue catalogue = now();
    const Person* person = catalogue.find(PersonCode{"ZHANG"});
    ASSERT_NE(person, nullptr) << fromQt(people().problem());
    EXPECT_EQ(person->name, "张三");
    EXPECT_EQ(person->role, Role::Chief);
    EXPECT_EQ(person->department, DepartmentCode{}) << "of no one department to begin with";
}

TEST_F(CatalogLists, TellsHowManyIndicatorsADepartmentHas) {
    walkTo(Departments);
    press(Qt::Key_N, Qt::ControlModifier);
    departments().type(ListCode, QStringLiteral("GX"));
    departments().type(ListName, QStringLiteral("高新处"));
    press(Qt::Key_S, Qt::ControlModifier);
    EXPECT_EQ(departments().text(ListUsage), QStringLiteral("2 indicators"));
}

TEST_F(CatalogLists, APresetSetsTheThresholdAndShowsTheRule) {
    walkTo(Rules);
    EXPECT_EQ(rules().text(Preset), QStringLiteral("▲ up to 10 points below schedule, ■ beyond"));
    rules().goTo(Preset);
    press(Qt::Key_Down);
    EXPECT_EQ(rules().text(FarBehind), QStringLiteral("20"));
    EXPECT_THAT(fromQt(rules().text(RuleText)), HasSubstr("20"));
    press(Qt::Key_S, Qt::ControlModifier);
    EXPECT_EQ(now().settings.thresholds.farBehindBelow, Decimal(-20)) << fromQt(rules().problem());
}

TEST_F(CatalogLists, ALimitThatIsNoneIsRefusedInWordsAndKept) {
    walkTo(Rules);
    rules().type(GrowthLimit, QStringLiteral("0"));
    press(Qt::Key_S, Qt::ControlModifier);
    EXPECT_THAT(fromQt(rules().problem()), HasSubstr("应大于0"));
    EXPECT_EQ(rules().text(GrowthLimit), QStringLiteral("0"));
    EXPECT_EQ(m_page->unsavedCount(), 1);
    press(Qt::Key_Escape);
    EXPECT_EQ(rules().text(GrowthLimit), QStringLiteral("50"));
}

TEST_F(CatalogLists, SetsTheDayOfTheDeadline) {
    walkTo(Rules);
    rules().type(DueDay, QStringLiteral("5"));
    press(Qt::Key_S, Qt::ControlModifier);
    EXPECT_EQ(now().settings.dueDay, 5) << fromQt(rules().problem());
    rules().type(DueDay, QStringLiteral("32"));
    press(Qt::Key_S, Qt::ControlModifier);
    EXPECT_NE(rules().problem(), QString());
    EXPECT_EQ(now().settings.dueDay, 5);
    rules().type(DueDay, QStringLiteral("１５日"));
    press(Qt::Key_S, Qt::ControlModifier);
    EXPECT_EQ(now().settings.dueDay, 15) << "as the command line reads it";
}

TEST_F(CatalogLists, ClosedMonthsOpenAgainWithAReasonOnly) {
    walkTo(Rules);
    rules().type(ClosedThrough, QStringLiteral("2025-03"));
    press(Qt::Key_S, Qt::ControlModifier);
    EXPECT_EQ(now().settings.closedThrough, (YearMonth{2025, 3}));
    rules().type(ClosedThrough, QStringLiteral("2025-01"));
    press(Qt::Key_S, Qt::ControlModifier);
    EXPECT_THAT(fromQt(rules().problem()), HasSubstr("需要写明原因"));
    rules().type(Reason, QStringLiteral("市统计局更正"));
    press(Qt::Key_S, Qt::ControlModifier);
    EXPECT_EQ(now().settings.closedThrough, (YearMonth{2025, 1}));
    EXPECT_EQ(journal().back().note.reason, "市统计局更正");
}

TEST_F(CatalogLists, TheSectionsAreWalkedWithTheArrowKeys) {
    goToBar();
    press(Qt::Key_Right);
    EXPECT_TRUE(isShown(Regions));
    press(Qt::Key_Left);
    EXPECT_FALSE(isShown(Regions));
}

} // namespace
} // namespace xushi
