#include "app/catalog/CatalogTesting.h"
#include "app/catalog/IndicatorTree.h"
#include "support/Builders.h"

#include <QTreeView>

namespace xushi {
namespace {

TEST(IndicatorTree, HangsPartsBelowTheirParentAndStoppedOnesInAGroup) {
    Catalogue catalogue;
    catalogue.indicators = {anIndicator(), anIndicator({.code = "DONE", .name = "新竣工", .parent = "STARTS"}),
                            anIndicator({.code = "OLD", .name = "旧", .validTo = YearMonth{2024, 12}})};
    IndicatorTree tree;
    tree.fill(catalogue, Period::ytd(2025, 5), {}, false);
    ASSERT_EQ(tree.rowCount(), 2);
    EXPECT_EQ(tree.indexOf({"DONE"}).parent(), tree.indexOf({"STARTS"}));
    EXPECT_EQ(tree.indexOf({"OLD"}).parent().data().toString(), QStringLiteral("Stopped (1)"));
}

class IndicatorSearch : public CatalogTest {};

TEST_F(IndicatorSearch, FindsByInitialsAndWalksWithTheArrows) {
    type(CatalogPart::Search, QStringLiteral("done"));
    press(Qt::Key_Down);
    EXPECT_EQ(text(CatalogPart::ShownName), QStringLiteral("新竣工"));
    press(Qt::Key_Escape);
    EXPECT_EQ(text(CatalogPart::Search), QString());
    type(CatalogPart::Search, QStringLiteral("XKG"));
    const auto* model = tree().model();
    EXPECT_EQ(model->index(0, 0, model->index(0, 0)).data().toString(), QStringLiteral("新开工"));
}

} // namespace
} // namespace xushi
