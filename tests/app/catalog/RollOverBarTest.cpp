#include "app/catalog/CatalogTesting.h"
#include "app/text/QtText.h"
#include "support/ReadNow.h"
#include "usecases/ImportCatalogue.h"
#include "wiring/Composition.h"

#include <QLabel>
#include <QPushButton>
#include <QSpinBox>
#include <QTreeView>

#include <gmock/gmock.h>

namespace xushi {
namespace {

using testing::HasSubstr;

class RollOverBarOf : public CatalogTest {
protected:
    QWidget& bar() { return the<QWidget>("rollOverBar"); }
    std::string counts() { return fromQt(the<QLabel>("rollOverCounts").text()); }
};

TEST_F(RollOverBarOf, OffersLastYearsTargetsInAYearWithoutAny) {
    EXPECT_FALSE(bar().isVisible());
    m_workspace.setPeriod(Period::ytd(2026, 1));
    EXPECT_TRUE(bar().isVisible());
    EXPECT_THAT(counts(), HasSubstr("Adds 1 targets of 2026"));
    the<QPushButton>("rollOverCopy").setFocus();
    press(Qt::Key_Space);
    const Catalogue catalogue = *now(m_workspace.openStore().store()).readCatalogue();
    const Target* copy = catalogue.find(TargetKey{{"STARTS"}, m_workspace.region(), 2026});
    ASSERT_NE(copy, nullptr);
    EXPECT_EQ(copy->value, Decimal(250));
    EXPECT_EQ(copy->note, "沿用2025年目标，待确认");
    EXPECT_EQ(journal().back().note.act, "roll-over");
    EXPECT_FALSE(bar().isVisible());
}

TEST_F(RollOverBarOf, IsAskedForByItsButtonAndNamesWhatIsSkipped) {
    click("rollOverButton");
    EXPECT_TRUE(bar().isVisible());
    EXPECT_EQ(the<QSpinBox>("rollOverYear").value(), 2026);
    press(Qt::Key_Space);
    EXPECT_FALSE(bar().isVisible());
    click("rollOverButton");
    the<QSpinBox>("rollOverYear").setFocus();
    press(Qt::Key_Down);
    EXPECT_THAT(counts(), HasSubstr("该年已有目标: 新开工"));
    EXPECT_FALSE(the<QPushButton>("rollOverCopy").isEnabled());
}

TEST_F(RollOverBarOf, SaysThatAYearHasNothingToCopy) {
    click("rollOverButton");
    auto& year = the<QSpinBox>("rollOverYear");
    year.setFocus();
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
    auto& tree = the<QTreeView>("tree");
    tree.setFocus();
    tree.selectAll();
    click("rollOverButton");
    ASSERT_TRUE(bar().isVisible());
    EXPECT_THAT(counts(), HasSubstr("Adds 2 targets of 2026"));
    Catalogue third;
    third.indicators = {*m_workspace.latestCatalogue().find(IndicatorCode{"DONE"})};
    third.indicators[0].code = {"THIRD"};
    third.indicators[0].name = "第三";
    third.targets = more.targets;
    third.targets[0].key.indicator = {"THIRD"};
    ASSERT_TRUE(importCatalogue(m_workspace.openStore().store(), third, changeNote("import")));
    ASSERT_TRUE(m_workspace.acts().readCatalogue(ChangeReason::AnotherPerson));
    the<QPushButton>("rollOverCopy").setFocus();
    press(Qt::Key_Space);
    const Catalogue catalogue = *now(m_workspace.openStore().store()).readCatalogue();
    EXPECT_NE(catalogue.find(TargetKey{{"DONE"}, m_workspace.region(), 2026}), nullptr);
    EXPECT_EQ(catalogue.find(TargetKey{{"THIRD"}, m_workspace.region(), 2026}), nullptr) << "was not selected";
}

} // namespace
} // namespace xushi
