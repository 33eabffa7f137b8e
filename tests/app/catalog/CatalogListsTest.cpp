#include "app/catalog/CatalogTesting.h"
#include "app/text/QtText.h"
#include "support/ReadNow.h"

#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QTabBar>
#include <QTableView>
#include <QTest>

#include <gmock/gmock.h>

namespace xushi {
namespace {

using testing::HasSubstr;

/// Regions, departments and rules, reached and used by keys.
class CatalogLists : public CatalogTest {
protected:
    enum Section { Indicators, Regions, Departments, People, Rules };

    void open(Section section) {
        const auto& bar = the<QTabBar>("sectionBar");
        const int steps = section - bar.currentIndex();
        for (int step = 0; step < std::abs(steps); ++step) press(steps > 0 ? Qt::Key_PageDown : Qt::Key_PageUp, Qt::AltModifier);
        EXPECT_EQ(bar.currentIndex(), section);
    }
    template <class W> W& in(const char* section, const char* name) const {
        auto* found = m_page->findChild<QWidget*>(QLatin1String(section))->findChild<W*>(QLatin1String(name));
        EXPECT_NE(found, nullptr) << section << name;
        return *found;
    }
    void typeInto(QLineEdit& edit, const QString& text) {
        edit.setFocus();
        edit.selectAll();
        QTest::keyClicks(&edit, {});
        for (const QChar letter : text)
            QTest::sendKeyEvent(QTest::Click, &edit, static_cast<Qt::Key>(letter.unicode()), QString(letter), Qt::NoModifier);
    }
    QString problemOf(const char* section) const {
        for (const auto* label : m_page->findChild<QWidget*>(QLatin1String(section))->findChildren<QLabel*>(QStringLiteral("problemLabel")))
            return label->text();
        return {};
    }
    Catalogue now() { return *xushi::now(m_workspace.openStore().store()).readCatalogue(); }
};

TEST_F(CatalogLists, AddsARegionByKeysAlone) {
    open(Regions);
    press(Qt::Key_N, Qt::ControlModifier);
    EXPECT_EQ(QApplication::focusWidget(), (&in<QLineEdit>("regionList", "code"))) << "typing starts at the code";
    typeInto(in<QLineEdit>("regionList", "code"), QStringLiteral("GT"));
    typeInto(in<QLineEdit>("regionList", "name"), QStringLiteral("高铁新区"));
    typeInto(in<QLineEdit>("regionList", "validFrom"), QStringLiteral("2025-01"));
    press(Qt::Key_S, Qt::ControlModifier);
    const Catalogue catalogue = now();
    const Region* region = catalogue.find(RegionCode{"GT"});
    ASSERT_NE(region, nullptr) << fromQt(problemOf("regionList"));
    EXPECT_EQ(region->name, "高铁新区");
    EXPECT_EQ(region->validFrom, (YearMonth{2025, 1}));
    EXPECT_EQ(region->parent, catalogue.city()->code) << "below the city to begin with";
    EXPECT_TRUE(in<QLineEdit>("regionList", "code").isReadOnly()) << "a code is fixed once it is saved";
}

TEST_F(CatalogLists, ARefusedRegionKeepsWhatWasTyped) {
    open(Regions);
    press(Qt::Key_N, Qt::ControlModifier);
    typeInto(in<QLineEdit>("regionList", "name"), QStringLiteral("洪泽区"));
    press(Qt::Key_S, Qt::ControlModifier);
    EXPECT_THAT(fromQt(problemOf("regionList")), HasSubstr("地区需要一个代码"));
    EXPECT_EQ(in<QLineEdit>("regionList", "name").text(), QStringLiteral("洪泽区"));
    EXPECT_EQ(m_page->unsavedCount(), 1);
    press(Qt::Key_Escape);
    EXPECT_EQ(m_page->unsavedCount(), 0);
}

TEST_F(CatalogLists, ADraftOutlivesALookAtAnotherSectionAndIsMarked) {
    open(Departments);
    press(Qt::Key_N, Qt::ControlModifier);
    typeInto(in<QLineEdit>("departmentList", "code"), QStringLiteral("ZY"));
    typeInto(in<QLineEdit>("departmentList", "name"), QStringLiteral("资源处"));
    press(Qt::Key_S, Qt::ControlModifier);
    typeInto(in<QLineEdit>("departmentList", "name"), QStringLiteral("资源配置处"));
    open(Regions);
    open(Departments);
    EXPECT_EQ(in<QLineEdit>("departmentList", "name").text(), QStringLiteral("资源配置处"));
    const auto& table = *in<QTableView>("departmentList", "listView").model();
    EXPECT_EQ(table.index(0, 1).data().toString(), QStringLiteral("• 资源处"));
    EXPECT_EQ(now().departments.front().name, "资源处");
}

TEST_F(CatalogLists, AddsAPersonWithARole) {
    open(People);
    press(Qt::Key_N, Qt::ControlModifier);
    typeInto(in<QLineEdit>("personList", "code"), QStringLiteral("ZHANG"));
    typeInto(in<QLineEdit>("personList", "name"), QStringLiteral("张三"));
    in<QComboBox>("personList", "role").setFocus();
    press(Qt::Key_Down);
    press(Qt::Key_S, Qt::ControlModifier);
    const Catalogue catalogue = now();
    const Person* person = catalogue.find(PersonCode{"ZHANG"});
    ASSERT_NE(person, nullptr) << fromQt(problemOf("personList"));
    EXPECT_EQ(person->name, "张三");
    EXPECT_EQ(person->role, Role::Chief);
    EXPECT_EQ(person->department, DepartmentCode{}) << "of no one department to begin with";
}

TEST_F(CatalogLists, TellsHowManyIndicatorsADepartmentHas) {
    open(Departments);
    press(Qt::Key_N, Qt::ControlModifier);
    typeInto(in<QLineEdit>("departmentList", "code"), QStringLiteral("GX"));
    typeInto(in<QLineEdit>("departmentList", "name"), QStringLiteral("高新处"));
    press(Qt::Key_S, Qt::ControlModifier);
    EXPECT_EQ(in<QLabel>("departmentList", "listUsage").text(), QStringLiteral("2 indicators"));
}

TEST_F(CatalogLists, APresetSetsTheThresholdAndShowsTheRule) {
    open(Rules);
    auto& preset = in<QComboBox>("rules", "presetBox");
    EXPECT_EQ(preset.currentText(), QStringLiteral("▲ up to 10 points below schedule, ■ beyond"));
    preset.setFocus();
    press(Qt::Key_Down);
    EXPECT_EQ(in<QLineEdit>("rules", "farBehindEdit").text(), QStringLiteral("20"));
    EXPECT_THAT(fromQt(in<QLabel>("rules", "ruleText").text()), HasSubstr("20"));
    press(Qt::Key_S, Qt::ControlModifier);
    EXPECT_EQ(now().settings.thresholds.farBehindBelow, Decimal(-20)) << fromQt(problemOf("rules"));
}

TEST_F(CatalogLists, ALimitThatIsNoneIsRefusedInWordsAndKept) {
    open(Rules);
    typeInto(in<QLineEdit>("rules", "growthEdit"), QStringLiteral("0"));
    press(Qt::Key_S, Qt::ControlModifier);
    EXPECT_THAT(fromQt(problemOf("rules")), HasSubstr("应大于0"));
    EXPECT_EQ(in<QLineEdit>("rules", "growthEdit").text(), QStringLiteral("0"));
    EXPECT_EQ(m_page->unsavedCount(), 1);
    press(Qt::Key_Escape);
    EXPECT_EQ(in<QLineEdit>("rules", "growthEdit").text(), QStringLiteral("50"));
}

TEST_F(CatalogLists, SetsTheDayOfTheDeadline) {
    open(Rules);
    typeInto(in<QLineEdit>("rules", "dueDayEdit"), QStringLiteral("5"));
    press(Qt::Key_S, Qt::ControlModifier);
    EXPECT_EQ(now().settings.dueDay, 5) << fromQt(problemOf("rules"));
    typeInto(in<QLineEdit>("rules", "dueDayEdit"), QStringLiteral("32"));
    press(Qt::Key_S, Qt::ControlModifier);
    EXPECT_NE(problemOf("rules"), QString());
    EXPECT_EQ(now().settings.dueDay, 5);
    typeInto(in<QLineEdit>("rules", "dueDayEdit"), QStringLiteral("１５日"));
    press(Qt::Key_S, Qt::ControlModifier);
    EXPECT_EQ(now().settings.dueDay, 15) << "as the command line reads it";
}

TEST_F(CatalogLists, ClosedMonthsOpenAgainWithAReasonOnly) {
    open(Rules);
    typeInto(in<QLineEdit>("rules", "closedThroughEdit"), QStringLiteral("2025-03"));
    press(Qt::Key_S, Qt::ControlModifier);
    EXPECT_EQ(now().settings.closedThrough, (YearMonth{2025, 3}));
    typeInto(in<QLineEdit>("rules", "closedThroughEdit"), QStringLiteral("2025-01"));
    press(Qt::Key_S, Qt::ControlModifier);
    EXPECT_THAT(fromQt(problemOf("rules")), HasSubstr("需要写明原因"));
    typeInto(in<QLineEdit>("rules", "reasonEdit"), QStringLiteral("市统计局更正"));
    press(Qt::Key_S, Qt::ControlModifier);
    EXPECT_EQ(now().settings.closedThrough, (YearMonth{2025, 1}));
    EXPECT_EQ(journal().back().note.reason, "市统计局更正");
}

TEST_F(CatalogLists, TheSectionsAreWalkedWithTheArrowKeys) {
    auto& bar = the<QTabBar>("sectionBar");
    bar.setFocus();
    press(Qt::Key_Right);
    EXPECT_TRUE(m_page->findChild<QWidget*>(QStringLiteral("regionList"))->isVisible());
    press(Qt::Key_Left);
    EXPECT_FALSE(m_page->findChild<QWidget*>(QStringLiteral("regionList"))->isVisible());
}

} // namespace
} // namespace xushi
