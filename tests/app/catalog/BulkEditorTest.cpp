#include "app/catalog/CatalogTesting.h"
#include "app/text/QtText.h"
#include "support/CopiesKept.h"
#include "usecases/EditIndicators.h"
#include "wiring/Composition.h"

#include <QTreeView>

#include <gmock/gmock.h>

namespace xushi {
namespace {

using testing::HasSubstr;

class BulkEditorOf : public CatalogTest {
protected:
    std::string bulkProblem() const { return fromQt(bulk().problem()); }
    void choose(const QString& scope) {
        pick(CatalogPart::Scope, scope);
        EXPECT_EQ(fromQt(text(CatalogPart::Scope)), fromQt(scope));
    }
};

TEST_F(BulkEditorOf, ChangesAllThatAreSelectedInOneAct) {
    selectEverything();
    EXPECT_EQ(text(CatalogPart::BulkTitle), QStringLiteral("2 indicators selected"));
    bulk().type(CatalogPart::BulkSection, QStringLiteral("成果转化"));
    bulk().type(CatalogPart::BulkDecimals, QStringLiteral("2"));
    EXPECT_EQ(m_page->unsavedCount(), 1);
    press(Qt::Key_S, Qt::ControlModifier);
    EXPECT_EQ(stored("STARTS")->section, "成果转化") << bulkProblem();
    EXPECT_EQ(stored("DONE")->decimals, 2);
    const auto entries = journal();
    EXPECT_EQ(entries.back().note.act, "change-indicators");
    EXPECT_EQ(entries.back().group, entries[entries.size() - 2].group);
    EXPECT_EQ(m_page->unsavedCount(), 0);
    EXPECT_EQ(copiesKeptBefore(m_workspace, "bulk"), 1);
    EXPECT_TRUE(isShown(CatalogPart::EditPage)) << "back to the one that was shown before";
}

TEST_F(BulkEditorOf, ListsWhoIsRefusedAndChangesNothing) {
    Indicator late = *stored("DONE");
    late.validFrom = YearMonth{2025, 6};
    ASSERT_TRUE(saveIndicator(m_workspace.openStore().store(), late, changeNote("indicator")));
    ASSERT_TRUE(m_workspace.acts().readCatalogue(ChangeReason::AnotherPerson));
    selectEverything();
    bulk().type(CatalogPart::BulkValidTo, QStringLiteral("2025-03"));
    press(Qt::Key_S, Qt::ControlModifier);
    EXPECT_THAT(bulkProblem(), HasSubstr("新竣工："));
    EXPECT_EQ(stored("STARTS")->validTo, std::nullopt);
    press(Qt::Key_Escape);
    EXPECT_EQ(m_page->unsavedCount(), 0);
}

TEST_F(BulkEditorOf, OneSelectedIsEditedByItself) {
    selectEverything();
    press(Qt::Key_Home);
    press(Qt::Key_Down);
    EXPECT_TRUE(isShown(CatalogPart::EditPage));
    EXPECT_EQ(tree().selectionModel()->selectedIndexes().size(), 1);
}

TEST_F(BulkEditorOf, ShowsThoseWithoutATargetInTheYear) {
    EXPECT_EQ(rowsShown(), 3) << "a section and two indicators";
    choose(QStringLiteral("Stopped"));
    EXPECT_EQ(rowsShown(), 0);
    EXPECT_TRUE(isShown(CatalogPart::NothingFound));
    choose(QStringLiteral("Without a target in 2025"));
    selectEverything();
    EXPECT_EQ(rowsShown(), 3) << "新竣工 below the parent that has one";
    choose(QStringLiteral("All indicators"));
    EXPECT_EQ(rowsShown(), 3);
}

} // namespace
} // namespace xushi
