#include "app/shared/Page.h"
#include "app/table/TableManners.h"
#include "support/OpenWindow.h"
#include "support/drivers/HistoryDriver.h"
#include "support/drivers/MomentDriver.h"
#include "support/drivers/TableDriver.h"

#include <QAbstractItemView>
#include <QMenu>
#include <QMimeData>
#include <QSettings>

#include <gtest/gtest.h>

#include <map>
#include <set>

namespace xushi {
namespace {

/// Tables that have nothing to show before a person has brought it: the tests of their pages walk them.
const std::map<std::string, std::string> empty{
    {"backups", "a copy was taken"},              {"backups/differences", "and differs from now"},
    {"collection/act", "an act is looked at"},    {"history/act", "an act of few records is there"},
      {"import/lines", "a file is read"},
    {"catalogue-import/lines", "a list is read"}, {"merge/lines", "a package is read"},                     {"news", "somebody has been here before"},
    {"proof", "a text is proofread"},             {"published", "a table was given out"},                   {"published/differences", "and differs from now"},
    {"catalog/department", "another sheet of 指标库"}, {"catalog/person", "the same"},                       {"catalog/region", "the same"},
};

/// Each table with its manners is walked: found in by keys, ordered and narrowed through its kit, copied from by the lines of its menu.
class EveryManner : public testing::Test {
protected:
    void SetUp() override {
        QSettings().remove(QStringLiteral("tables"));
        ASSERT_TRUE(open.isReady);
        open.window.resize(1600, 1000);
        open.window.workspace().setPeriod(Period::ytd(2025, 6));
        open.window.workspace().setPerson({"KZ"});
    }

    /// What is in front with rows, by its id.
    std::map<std::string, QAbstractItemView*> inFront() {
        std::map<std::string, QAbstractItemView*> tables;
        for (auto* view : tablesIn(open.window))
            if (const auto* manners = TableManners::of(view); manners && view->isVisible() && view->model()->rowCount() > 0) tables.emplace(fromQt(manners->id()), view);
        return tables;
    }

    void walk(const std::string& id, QAbstractItemView& view) {
        SCOPED_TRACE(id);
        QApplication::setActiveWindow(&open.window); // a menu of the table before has had the keys
        const TableDriver table(view);
        const QStringList heads = table.heads();
        ASSERT_FALSE(heads.isEmpty());
        if (!view.currentIndex().isValid()) view.setCurrentIndex(view.model()->index(0, 0));
        view.setFocus();
        copies(view);
        finds(view, table);
        choosesColumns(view, table, heads);
        if (TableManners::of(&view)->order()) {
            sorts(view, table, heads);
            filters(view, table);
        }
        offers(table);
        walked.insert(id);
    }

    static void copies(QAbstractItemView& view) {
        view.selectAll();
        QApplication::clipboard()->clear();
        for (const QString& line : {QStringLiteral("text"), QStringLiteral("exact")}) {
            const bool isExact = line == QStringLiteral("exact");
            TableManners* manners = TableManners::of(&view);
            QMenu menu;
            manners->fillMenu(menu);
            const QString wanted = isExact ? TableManners::tr("Copy the exact digits") : TableManners::tr("Copy");
            for (QAction* action : menu.actions())
                if (action->text() == wanted) action->trigger();
            const QMimeData& copied = *QApplication::clipboard()->mimeData();
            EXPECT_FALSE(copied.text().trimmed().isEmpty()) << fromQt(line);
            EXPECT_TRUE(copied.html().startsWith(QStringLiteral("<table>"))) << fromQt(line);
            EXPECT_TRUE(copied.hasFormat(QStringLiteral("application/x-xushi-cells"))) << fromQt(line);
        }
        view.clearSelection();
    }

    void finds(QAbstractItemView& view, const TableDriver& table) {
        QString wanted;
        for (int column = 0; wanted.isEmpty() && column < view.model()->columnCount(); ++column)
            for (int row = 0; wanted.isEmpty() && row < view.model()->rowCount(); ++row) {
                const bool isShown = TableManners::of(&view)->columns().isShown(column);
                if (isShown) wanted = view.model()->index(row, column).data().toString().simplified();
            }
        ASSERT_FALSE(wanted.isEmpty());
        view.setFocus();
        hand::press(Qt::Key_F, Qt::ControlModifier);
        ASSERT_TRUE(table.isFinding());
        hand::type(wanted.left(2));
        EXPECT_FALSE(table.hits().isEmpty());
        EXPECT_FALSE(table.hits().startsWith(QLatin1Char('0')) || table.hits().endsWith(QStringLiteral(" 0"))) << fromQt(table.hits() + QLatin1Char(' ') + wanted);
        hand::press(Qt::Key_Return);
        hand::press(Qt::Key_Escape);
        EXPECT_FALSE(table.isFinding());
    }

    /// A column is left out, that is remembered, and it comes back.
    static void choosesColumns(QAbstractItemView& view, const TableDriver& table, const QStringList& heads) {
        TableColumns& columns = TableManners::of(&view)->columns();
        const auto shown = columns.shown();
        const auto leaves = std::ranges::find_if(shown, [&](int column) { return columns.mayBeLeftOut(column); });
        if (leaves == shown.end()) return;
        columns.setShown(*leaves, false);
        EXPECT_EQ(table.heads().size(), heads.size() - 1);
        EXPECT_FALSE(QSettings().value(QStringLiteral("tables/") + TableManners::of(&view)->id()).toStringList().isEmpty()) << "it is remembered";
        columns.reset();
        EXPECT_EQ(table.heads(), heads);
    }

    static void sorts(QAbstractItemView& view, const TableDriver& table, const QStringList& heads) {
        TableManners& manners = *TableManners::of(&view);
        const int rows = view.model()->rowCount();
        const QStringList before = table.column(heads.front());
        const int first = manners.columns().shown().front();
        manners.sortBy(first);
        QStringList up = table.column(heads.front());
        manners.sortBy(first);
        QStringList down = table.column(heads.front());
        EXPECT_EQ(view.model()->rowCount(), rows);
        up.sort();
        down.sort();
        EXPECT_EQ(up, down) << "no row is lost";
        view.setFocus();
        hand::press(Qt::Key_O, Qt::ControlModifier | Qt::ShiftModifier);
        EXPECT_EQ(table.column(heads.front()), before);
    }

    static void filters(QAbstractItemView& view, const TableDriver& table) {
        TableOrder& order = *TableManners::of(&view)->order();
        const int rows = view.model()->rowCount();
        for (const TableRole role : order.filters()) {
            order.only(role, order.offered(role).front());
            EXPECT_LT(view.model()->rowCount(), rows);
            EXPECT_FALSE(table.filterNote().isEmpty()) << "somebody who sees fewer rows is told so";
            table.clickClearFilter();
            EXPECT_EQ(view.model()->rowCount(), rows);
        }
    }

    /// What the right button offers stands in the menu bar, each with a key of its own or none.
    void offers(const TableDriver& table) {
        const QStringList lines = table.menu();
        EXPECT_FALSE(lines.isEmpty());
        QApplication::setActiveWindow(&open.window);
        const QStringList bar = table.menuOfWindow();
        std::set<QString> keys;
        for (const QString& line : lines) {
            EXPECT_TRUE(bar.contains(line)) << fromQt(line) << " stands in no menu";
            const QString key = line.section(QLatin1Char('\t'), 1);
            EXPECT_TRUE(key.isEmpty() || keys.insert(key).second) << fromQt(line) << " has the key of another line";
        }
    }

    void walkFront() {
        for (const auto& [id, view] : inFront())
            if (!walked.contains(id)) walk(id, *view);
    }

    OpenWindow open{"demonstration"};
    std::set<std::string> walked;
};

TEST_F(EveryManner, OfEveryTableWorks) {
    std::set<std::string> all;
    for (const QString& id : open.window.pageIds()) {
        open.window.showPage(id);
        QTest::qWait(20);
        walkFront();
    }
    open.gridAt(Period::ytd(2025, 6), "TECH_CONTRACT_AMT");
    open.type(QStringLiteral("131.2"));
    open.press(Qt::Key_Return);
    HistoryDriver(open.window).open();
    hand::press(Qt::Key_Down);
    hand::press(Qt::Key_C, Qt::AltModifier); // what differs from now
    MomentDriver(open.window).waitForComparison();
    walkFront();
    for (const Qt::Key panel : {Qt::Key_F9, Qt::Key_F7}) {
        QApplication::setActiveWindow(&open.window);
        open.gridAt(Period::ytd(2025, 6), "TECH_CONTRACT_AMT");
        open.press(panel);
        walkFront();
    }
    for (auto* view : tablesIn(open.window))
        if (const auto* manners = TableManners::of(view)) all.insert(fromQt(manners->id()));
    for (const auto& id : all) EXPECT_NE(walked.contains(id), empty.contains(id)) << id << (walked.contains(id) ? " was walked" : " was not walked");
}

} // namespace
} // namespace xushi
