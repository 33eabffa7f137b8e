#include "app/catalog/CatalogTesting.h"
#include "app/text/QtText.h"
#include "support/CopiesKept.h"
#include "support/ReadNow.h"
#include "usecases/ImportCatalogue.h"
#include "wiring/Composition.h"

#include <gmock/gmock.h>

namespace xushi {
namespace {

using testing::HasSubstr;

class RollOverBarOf : public CatalogTest {
protected:
    bool isBarShown() const { return isShown(CatalogPart::RollOverBar); }
    std::string counts() const { return fromQt(text(CatalogPart::RollOverCounts)); }
};

TEST_F(RollOverBarOf, OffersLastYearsTargetsInAYearWithoutAny) {
    EXPECT_FALSE(isBarShown());
    m_workspace.setPeriod(Period::ytd(2026, 1));
    EXPECT_TRUE(isBarShown());
    EXPECT_THAT(counts(), HasSubstr("Adds 1 targets of 2026"));
    goTo(CatalogPart::RollOverCopy);
    press(Qt::Key_Space);
    const Catalogue catalogue = *now(m_workspace.openStore().store()).readCatalogue();
    const Target* copy = catalogue.find(TargetKey{{"STARTS"}, m_workspace.region(), 2026});
    ASSERT_NE(copy, nullptr);
    EXPECT_EQ(copy->value, Decimal(250));
    EXPECT_EQ(copy->note, "沿用2025年目标，待确认");
    EXPECT_EQ(journal().back().note.act, "roll-over");
    EXPECT_FALSE(isBarShown());
    EXPECT_EQ(copiesKeptBefore(m_workspace, "roll-over"), 1);
}

TEST_F(RollOverBarOf, IsAskedForByItsButtonAndNamesWhatIsSkipped) {
    click(CatalogPart::RollOver);
    EXPECT_TRUE(isBarShown());
    EXPECT_EQ(text(CatalogPart::RollOverYear), QStringLiteral("2026"));
    press(Qt::Key_Space);
    EXPECT_FALSE(isBarShown());
    click(CatalogPart::RollOver);
    goTo(CatalogPart::RollOverYear);
    press(Qt::Key_Down);
    EXPECT_THAT(counts(), HasSubstr("该年已有目标: 新开工"));
    EXPECT_FALSE(isEnabled(CatalogPart::RollOverCopy));
}

TEST_F(RollOverBarOf, SaysThatAYearHasNothingToCopy) {
    click(CatalogPart::RollOver);
    goTo(CatalogPart::RollOverYear);
    press(Qt::Key_Up);
    EXPECT_THAT(counts(), HasSubstr("no targets of 2026"));
}

TEST_F(RollOverBarOf, CopiesTheSelectedIndicatorsAlone) {
    Catalogue more;
    more.targets = {m_workspace.latestCatalogue().targets.front()};
    more.targets[0].key.indicator = {"DONE"};
    more.targets[0].revision = 0;
    ASSERT_TRUE(importCatalogue(m_workspace.openStore().store(), more, changeNote("import")));
    ASSERT_TRUE(m_workspace.acts().readCatalogue(ChangeReason::AnotherPerson));
    selectEverything();
    click(CatalogPart::RollOver);
    ASSERT_TRUE(isBarShown());
    EXPECT_THAT(counts(), HasSubstr("Adds 2 targets of 2026"));
    Catalogue third;
    third.departments = {{.code = {"GX"}, .name = "高新处"}};
    third.indicators = {*m_workspace.latestCatalogue().find(IndicatorCode{"DONE"})};
    third.indicators[0].code = {"THIRD"};
    third.indicators[0].name = "第三";
    third.targets = more.targets;
    third.targets[0].key.indicator = {"THIRD"};
    ASSERT_TRUE(importCatalogue(m_workspace.openStore().store(), third, changeNote("import")));
    ASSERT_TRUE(m_workspace.acts().readCatalogue(ChangeReason::AnotherPerson));
    goTo(CatalogPart::RollOverCopy);
    press(Qt::Key_Space);
    const Catalogue catalogue = *now(m_workspace.openStore().store()).readCatalogue();
    EXPECT_NE(catalogue.find(TargetKey{{"DONE"}, m_workspace.region(), 2026}), nullptr);
    EXPECT_EQ(catalogue.find(TargetKey{{"THIRD"}, m_workspace.region(), 2026}), nullptr) << "was not selected";
}

} // namespace
} // namespace xushi
