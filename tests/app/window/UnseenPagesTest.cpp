// Pages that are not in front put off what a change asks of them, and show it as soon as they are seen.
#include "app/catalog/IndicatorTree.h"
#include "app/shared/TableRoles.h"
#include "support/OpenWindow.h"

#include <gtest/gtest.h>

#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QTableView>
#include <QTreeView>

namespace xushi {
namespace {

const Period june = Period::ytd(2025, 6);

struct OtherPage : OpenWindow {
    /// The page is looked at, then left; `indicator` gets a figure on the entry page, and the page is in front again.
    void enterUnseen(const QString& page, const std::string& indicator) {
        gridAt(june, indicator);
        type("141");
        press(Qt::Key_Return);
        window.showPage(page);
    }
    QStringList shownLabels() const {
        QStringList texts;
        for (const auto* label : window.findChildren<QLabel*>())
            if (label->isVisible()) texts << label->text();
        return texts;
    }
};

TEST(UnseenPages, TheOverviewTellsWhatIsLeftToEnter) {
    OtherPage open;
    open.window.workspace().setPeriod(june);
    open.window.showPage(QStringLiteral("overview"));
    const auto* due = open.window.findChild<QPushButton*>(QStringLiteral("dueButton"));
    const QString before = due->text();
    open.enterUnseen(QStringLiteral("overview"), "TECH_CONTRACT_AMT");
    const Completeness counted = open.window.workspace().completeness();
    EXPECT_NE(due->text(), before);
    EXPECT_TRUE(due->text().contains(QString::number(counted.due - counted.reported))) << due->text().toStdString();
}

TEST(UnseenPages, TheChartTakesTheFigureThatWasEnteredMeanwhile) {
    OtherPage open;
    open.window.workspace().setPeriod(june);
    open.window.showPage(QStringLiteral("charts"));
    const auto* list = open.window.findChild<QListView*>(QStringLiteral("indicators"));
    open.enterUnseen(QStringLiteral("charts"), fromQt(list->currentIndex().data(IndicatorRole).toString()));
    QStringList cells;
    for (const auto* table : open.window.findChildren<QTableView*>(QStringLiteral("table"))) {
        if (!table->isVisible()) continue;
        for (int column = 0; column < table->model()->columnCount(); ++column)
            cells << table->model()->index(june.last.number() - 1, column).data().toString();
    }
    EXPECT_TRUE(cells.contains(QStringLiteral("141"))) << cells.join(' ').toStdString();
}

TEST(UnseenPages, TheCatalogueJudgesItsTargetByTheNewFigure) {
    OtherPage open;
    open.window.workspace().setPeriod(june);
    open.window.showPage(QStringLiteral("catalog"));
    const auto* tree = open.window.findChild<QTreeView*>(QStringLiteral("tree"));
    const QStringList before = open.shownLabels();
    open.enterUnseen(QStringLiteral("catalog"), fromQt(tree->currentIndex().data(IndicatorTree::CodeRole).toString()));
    EXPECT_NE(open.shownLabels().filter(QStringLiteral("%")), before.filter(QStringLiteral("%")));
}

} // namespace
} // namespace xushi
