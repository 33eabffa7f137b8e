#include "app/catalog/CatalogTesting.h"
#include "app/text/QtText.h"
#include "wiring/Composition.h"
#include "words/Phrases.h"

namespace xushi {
namespace {

class CatalogPageOf : public CatalogTest {};

TEST_F(CatalogPageOf, AStoreOpenElsewhereShowsEverythingAndLocksTheForms) {
    Workspace second(Language::Chinese);
    ASSERT_TRUE(second.open(m_workspace.openStore().path()));
    ASSERT_TRUE(second.isReadOnly());
    CatalogPage page(second, nullptr);
    const CatalogDriver locked(page);
    EXPECT_EQ(locked.text(CatalogPart::ShownName), QStringLiteral("新开工"));
    EXPECT_EQ(locked.text(CatalogPart::Lock),
              toQt(say(*second.openStore().readOnlyReason(), Language::Chinese)));
    for (const auto part : {CatalogPart::Name, CatalogPart::Value, CatalogPart::Word, CatalogPart::CurveName})
        EXPECT_FALSE(locked.isEnabled(part)) << static_cast<int>(part);
    EXPECT_FALSE(locked.isEnabled(CatalogPart::New));
    EXPECT_TRUE(locked.isEnabled(CatalogPart::TargetRegion)) << "other regions can be looked at";
}

TEST_F(CatalogPageOf, TakesWhatWasEnteredWhileItWasHiddenOnceItIsSeen) {
    const QString before = text(CatalogPart::ShownLight);
    m_page->hide();
    FigureEdit fewer{.indicator = {"STARTS"}, .region = m_workspace.region(), .period = Period::ytd(2025, 5)};
    fewer.value = "20";
    ASSERT_TRUE(m_workspace.acts().enter({fewer}, QStringLiteral("enter")));
    EXPECT_EQ(text(CatalogPart::ShownLight), before) << "nobody sees it yet";
    m_page->show();
    EXPECT_NE(text(CatalogPart::ShownLight), before);
    EXPECT_EQ(fromQt(text(CatalogPart::ShownLight)), lightWord(Light::FarBehind, Language::Chinese));
}

TEST_F(CatalogPageOf, AnEmptyStoreOffersTheFirstIndicator) {
    const auto path = m_folder / "empty.xushi";
    ASSERT_TRUE(createStoreFrom(path, ""));
    ASSERT_TRUE(m_workspace.open(QString::fromStdString(path.string())));
    EXPECT_TRUE(isShown(CatalogPart::EmptyPage));
    click(CatalogPart::First);
    type(CatalogPart::Name, QStringLiteral("技术合同成交额"));
    type(CatalogPart::Code, QStringLiteral("CG01"));
    type(CatalogPart::Unit, QStringLiteral("亿元"));
    press(Qt::Key_S, Qt::ControlModifier);
    ASSERT_NE(stored("CG01"), nullptr);
    EXPECT_EQ(text(CatalogPart::ShownName), QStringLiteral("技术合同成交额"));
}

TEST_F(CatalogPageOf, AnotherStoreForgetsTheDraftsOfTheOneBefore) {
    type(CatalogPart::Basis, QStringLiteral("改了"));
    m_workspace.close();
    ASSERT_TRUE(m_workspace.open(QString::fromStdString((m_folder / "catalog.xushi").string())));
    EXPECT_EQ(text(CatalogPart::Basis), QString());
}

} // namespace
} // namespace xushi
