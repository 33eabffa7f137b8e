#include "app/entry/year/YearEntryModel.h"
#include "support/OpenWindow.h"
#include "support/ReadNow.h"

#include <gtest/gtest.h>

#include <QAbstractItemModelTester>

namespace xushi {
namespace {

/// The year of 新开工 in the demonstration, reached by F6 from the month's grid.
struct OpenYear : OpenWindow {
    OpenYear() : OpenWindow("demonstration") {
        gridAt(Period::ytd(2025, 6), "PROJ_STARTED");
        press(Qt::Key_F6);
        year = &entry.yearGrid();
        years = &entry.years();
    }
    FigureKey keyAt(int month, const std::string& region) const {
        return {Period::ytd(2025, month), years->indicator(), {region}};
    }
    void at(int month, const std::string& region) const { year->setCurrentIndex(years->indexOf(keyAt(month, region), EntryField::Value)); }
    std::string storedAt(int month, const std::string& region) {
        const auto figure = *now(window.workspace().openStore().store()).readFigure(keyAt(month, region));
        return figure && figure->value ? figure->value->toString() : "-";
    }

    EntryView* year = nullptr;
    YearEntryModel* years = nullptr;
};

TEST(YearEntry, F6ShowsTheTwelveMonthsOfTheIndicatorWithTheCursorOnItsMonth) {
    OpenYear open;
    EXPECT_TRUE(open.year->isVisible());
    EXPECT_EQ(open.years->indicator().text, "PROJ_STARTED");
    EXPECT_EQ(open.years->keyAt(open.year->currentIndex()), open.keyAt(6, "320800"));
    EXPECT_GT(open.years->rowCount(), 9) << "the city and its regions";
    EXPECT_EQ(QApplication::focusWidget(), open.year);
    const QAbstractItemModelTester tester(open.years, QAbstractItemModelTester::FailureReportingMode::Fatal);
    open.press(Qt::Key_F6);
    EXPECT_FALSE(open.year->isVisible());
    EXPECT_EQ(QApplication::focusWidget(), open.grid);
    EXPECT_EQ(open.model->keyAt(open.grid->currentIndex()), open.keyAt(6, "320800"));
    EXPECT_EQ(open.grid->currentIndex().column(), FigureEntryModel::ValueColumn);
}

TEST(YearEntry, TypedTextIsStoredUnderItsMonthAndRegion) {
    OpenYear open;
    open.at(3, "320812");
    const std::string before = open.storedAt(3, "320812");
    const std::string beside = open.storedAt(4, "320812");
    open.type("77");
    open.press(Qt::Key_Tab);
    EXPECT_EQ(open.storedAt(3, "320812"), "77");
    EXPECT_EQ(open.storedAt(4, "320812"), beside);
    EXPECT_EQ(open.years->keyAt(open.year->currentIndex()), open.keyAt(4, "320812"));
    open.press(Qt::Key_Z, Qt::ControlModifier);
    EXPECT_EQ(open.storedAt(3, "320812"), before);
}

TEST(YearEntry, ABlockIsPastedAcrossMonthsAsOneStep) {
    OpenYear open;
    const std::string january = open.storedAt(1, "320812");
    const std::string march = open.storedAt(3, "320804");
    open.at(1, "320812");
    QApplication::clipboard()->setText(QStringLiteral("1\t2\t4\n1\t3\t5\n"));
    open.press(Qt::Key_V, Qt::ControlModifier);
    EXPECT_EQ(open.storedAt(1, "320812") + open.storedAt(2, "320812") + open.storedAt(3, "320812"), "124");
    EXPECT_EQ(open.storedAt(3, "320804"), "5");
    open.press(Qt::Key_Z, Qt::ControlModifier);
    EXPECT_EQ(open.storedAt(1, "320812"), january);
    EXPECT_EQ(open.storedAt(3, "320804"), march);
}

TEST(YearEntry, AMonthThatHasNotBegunIsRefusedAndTheTextStays) {
    OpenYear open;
    open.window.workspace().setPeriod(Period::ytd(today().year + 1, 6));
    const FigureKey future{Period::ytd(today().year + 1, 6), open.years->indicator(), {"320812"}};
    open.year->setCurrentIndex(open.years->indexOf(future, EntryField::Value));
    open.type("9");
    open.press(Qt::Key_Return);
    EXPECT_FALSE(*now(open.window.workspace().openStore().store()).readFigure(future));
    EXPECT_EQ(open.years->indexOf(future, EntryField::Value).data().toString(), "9");
}

TEST(YearEntry, CtrlLTypesTheMonthAlone) {
    OpenYear open;
    for (const auto& [month, total] : {std::pair(1, "4"), std::pair(2, "9")}) {
        open.at(month, "320812");
        open.type(QString::fromLatin1(total));
        open.press(Qt::Key_Return);
    }
    open.at(3, "320812");
    open.press(Qt::Key_L, Qt::ControlModifier);
    open.type("2");
    open.press(Qt::Key_Return);
    EXPECT_EQ(open.storedAt(3, "320812"), "11");
    open.at(2, "320812");
    EXPECT_EQ(open.year->currentIndex().data().toString(), "5") << "9 less 4";
}

TEST(YearEntry, AltDownGoesToTheNextIndicator) {
    OpenYear open;
    const IndicatorCode next = open.years->neighbour(1);
    ASSERT_NE(next, open.years->indicator());
    open.press(Qt::Key_Down, Qt::AltModifier);
    EXPECT_EQ(open.years->indicator(), next);
    open.press(Qt::Key_Up, Qt::AltModifier);
    EXPECT_EQ(open.years->indicator().text, "PROJ_STARTED");
}

} // namespace
} // namespace xushi
