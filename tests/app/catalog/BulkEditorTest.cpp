#include "app/catalog/CatalogTesting.h"
#include "app/text/QtText.h"
#include "usecases/EditIndicators.h"
#include "wiring/Composition.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QTest>
#include <QTreeView>

#include <gmock/gmock.h>

namespace xushi {
namespace {

using testing::HasSubstr;

class BulkEditorOf : public CatalogTest {
protected:
    void selectAll() {
        the<QTreeView>("tree").setFocus();
        press(Qt::Key_A, Qt::ControlModifier);
    }
    std::string bulkProblem() const {
        return fromQt(the<QWidget>("bulkEditor").findChild<QLabel*>(QStringLiteral("problemLabel"))->text());
    }
    void typeInto(const char* field, const QString& text) {
        auto* edit = the<QWidget>("bulkEditor").findChild<QLineEdit*>(QLatin1String(field));
        ASSERT_NE(edit, nullptr);
        edit->setFocus();
        type(*edit, text);
    }
    void type(QLineEdit& edit, const QString& text) {
        for (const QChar letter : text)
            QTest::sendKeyEvent(QTest::Click, &edit, static_cast<Qt::Key>(letter.unicode()), QString(letter), Qt::NoModifier);
    }
    int rowsShown() const {
        int rows = 0;
        const auto& model = *the<QTreeView>("tree").model();
        const auto count = [&](auto&& self, const QModelIndex& parent) -> void {
            for (int row = 0; row < model.rowCount(parent); ++row) {
                ++rows;
                self(self, model.index(row, 0, parent));
            }
        };
        count(count, {});
        return rows;
    }
    void choose(const QString& scope) {
        auto& box = the<QComboBox>("scopeBox");
        box.setFocus();
        press(Qt::Key_Home);
        for (int step = 0; step < box.count() && box.currentText() != scope; ++step) press(Qt::Key_Down);
        EXPECT_EQ(fromQt(box.currentText()), fromQt(scope));
    }
};

TEST_F(BulkEditorOf, ChangesAllThatAreSelectedInOneAct) {
    selectAll();
    EXPECT_EQ(the<QLabel>("bulkTitle").text(), QStringLiteral("2 indicators selected"));
    typeInto("section", QStringLiteral("成果转化"));
    typeInto("decimals", QStringLiteral("2"));
    EXPECT_EQ(m_page->unsavedCount(), 1);
    press(Qt::Key_S, Qt::ControlModifier);
    EXPECT_EQ(stored("STARTS")->section, "成果转化") << bulkProblem();
    EXPECT_EQ(stored("DONE")->decimals, 2);
    const auto entries = journal();
    EXPECT_EQ(entries.back().note.act, "change-indicators");
    EXPECT_EQ(entries.back().group, entries[entries.size() - 2].group);
    EXPECT_EQ(m_page->unsavedCount(), 0);
    EXPECT_TRUE(the<QWidget>("editPage").isVisible()) << "back to the one that was shown before";
}

TEST_F(BulkEditorOf, ListsWhoIsRefusedAndChangesNothing) {
    Indicator late = *stored("DONE");
    late.validFrom = YearMonth{2025, 6};
    ASSERT_TRUE(saveIndicator(m_workspace.openStore().store(), late, changeNote("indicator")));
    ASSERT_TRUE(m_workspace.acts().readCatalogue(ChangeReason::AnotherPerson));
    selectAll();
    typeInto("validTo", QStringLiteral("2025-03"));
    press(Qt::Key_S, Qt::ControlModifier);
    EXPECT_THAT(bulkProblem(), HasSubstr("新竣工："));
    EXPECT_EQ(stored("STARTS")->validTo, std::nullopt);
    press(Qt::Key_Escape);
    EXPECT_EQ(m_page->unsavedCount(), 0);
}

TEST_F(BulkEditorOf, OneSelectedIsEditedByItself) {
    selectAll();
    auto& tree = the<QTreeView>("tree");
    press(Qt::Key_Home);
    press(Qt::Key_Down);
    EXPECT_TRUE(the<QWidget>("editPage").isVisible());
    EXPECT_EQ(tree.selectionModel()->selectedIndexes().size(), 1);
}

TEST_F(BulkEditorOf, ShowsThoseWithoutATargetInTheYear) {
    EXPECT_EQ(rowsShown(), 3) << "a section and two indicators";
    choose(QStringLiteral("Stopped"));
    EXPECT_EQ(rowsShown(), 0);
    EXPECT_TRUE(the<QLabel>("nothingFound").isVisible());
    choose(QStringLiteral("Without a target in 2025"));
    selectAll();
    EXPECT_EQ(rowsShown(), 3) << "新竣工 below the parent that has one";
    choose(QStringLiteral("All indicators"));
    EXPECT_EQ(rowsShown(), 3);
}

} // namespace
} // namespace xushi
