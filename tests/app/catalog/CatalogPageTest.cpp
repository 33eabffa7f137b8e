#include "app/catalog/CatalogTesting.h"
#include "app/look/LightLabel.h"
#include "app/text/QtText.h"
#include "wiring/Composition.h"
#include "words/Phrases.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QStackedWidget>

namespace xushi {
namespace {

class CatalogPageOf : public CatalogTest {};

TEST_F(CatalogPageOf, AStoreOpenElsewhereShowsEverythingAndLocksTheForms) {
    Workspace second(Language::Chinese);
    ASSERT_TRUE(second.open(m_workspace.openStore().path()));
    ASSERT_TRUE(second.isReadOnly());
    CatalogPage page(second, nullptr);
    EXPECT_EQ(page.findChild<QLabel*>(QStringLiteral("nameLabel"))->text(), QStringLiteral("新开工"));
    EXPECT_EQ(page.findChild<QLabel*>(QStringLiteral("lockLabel"))->text(),
              toQt(say(*second.openStore().readOnlyReason(), Language::Chinese)));
    for (const char* locked : {"nameEdit", "valueEdit", "wordEdit", "curveNameEdit"})
        EXPECT_FALSE(page.findChild<QLineEdit*>(QLatin1String(locked))->isEnabled()) << locked;
    EXPECT_FALSE(page.findChild<QPushButton*>(QStringLiteral("newButton"))->isEnabled());
    EXPECT_TRUE(page.findChild<QComboBox*>(QStringLiteral("regionBox"))->isEnabled()) << "other regions can be looked at";
}

TEST_F(CatalogPageOf, TakesWhatWasEnteredWhileItWasHiddenOnceItIsSeen) {
    const QString before = the<LightLabel>("lightLabel").words();
    m_page->hide();
    FigureEdit fewer{.indicator = {"STARTS"}, .region = m_workspace.region(), .period = Period::ytd(2025, 5)};
    fewer.value = "20";
    ASSERT_TRUE(m_workspace.acts().enter({fewer}, QStringLiteral("enter")));
    EXPECT_EQ(the<LightLabel>("lightLabel").words(), before) << "nobody sees it yet";
    m_page->show();
    EXPECT_NE(the<LightLabel>("lightLabel").words(), before);
    EXPECT_EQ(fromQt(the<LightLabel>("lightLabel").words()), lightWord(Light::FarBehind, Language::Chinese));
}

TEST_F(CatalogPageOf, AnEmptyStoreOffersTheFirstIndicator) {
    const auto path = m_folder / "empty.xushi";
    ASSERT_TRUE(createStoreFrom(path, ""));
    ASSERT_TRUE(m_workspace.open(QString::fromStdString(path.string())));
    EXPECT_EQ(the<QStackedWidget>("stack").currentWidget()->objectName(), QStringLiteral("emptyPage"));
    click("firstButton");
    type("nameEdit", QStringLiteral("技术合同成交额"));
    type("codeEdit", QStringLiteral("CG01"));
    the<QComboBox>("unitBox").setEditText(QStringLiteral("亿元"));
    press(Qt::Key_S, Qt::ControlModifier);
    ASSERT_NE(stored("CG01"), nullptr);
    EXPECT_EQ(the<QLabel>("nameLabel").text(), QStringLiteral("技术合同成交额"));
}

TEST_F(CatalogPageOf, AnotherStoreForgetsTheDraftsOfTheOneBefore) {
    type("basisEdit", QStringLiteral("改了"));
    m_workspace.close();
    ASSERT_TRUE(m_workspace.open(QString::fromStdString((m_folder / "catalog.xushi").string())));
    EXPECT_EQ(the<QLineEdit>("basisEdit").text(), QString());
}

} // namespace
} // namespace xushi
