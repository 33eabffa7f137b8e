#include "app/look/Appearance.h"
#include "support/OpenWindow.h"

#include <gtest/gtest.h>

#include <QPaintEvent>
#include <QScreen>
#include <QScrollBar>

#include <set>

namespace xushi {
namespace {

/// Where a widget was painted.
class PaintedPlaces : public QObject {
public:
    explicit PaintedPlaces(QWidget& widget) { widget.installEventFilter(this); }
    QRegion region;
    int count = 0;

private:
    bool eventFilter(QObject*, QEvent* event) override {
        if (event->type() != QEvent::Paint) return false;
        region += static_cast<QPaintEvent*>(event)->region();
        ++count;
        return false;
    }
};

qint64 areaOf(const QRegion& region) {
    qint64 area = 0;
    for (const QRect& part : region) area += qint64{part.width()} * part.height();
    return area;
}

constexpr int fewPixels = 10; // a glyph that the border cuts may be drawn another way

int unlikePixels(const QImage& one, const QImage& other) {
    if (one.size() != other.size()) return one.width() * one.height();
    int count = 0;
    for (int y = 0; y < one.height(); ++y)
        for (int x = 0; x < one.width(); ++x) count += one.pixel(x, y) != other.pixel(x, y) ? 1 : 0;
    return count;
}

/// The grid of June, with nothing left to be painted.
struct PaintedRows : testing::Test {
    PaintedRows() {
        QObject::connect(open.model, &QAbstractItemModel::dataChanged, open.model, [this](const QModelIndex& first, const QModelIndex& last) {
            for (int row = first.row(); row <= last.row(); ++row) changed.insert(row);
        });
        settle();
    }
    /// Until nothing is left to be painted.
    void wait() const {
        for (int seen = -1; seen != painted.count;) {
            seen = painted.count;
            QTest::qWait(20);
        }
    }
    /// Room below the row in which the keys are: Enter scrolls nothing.
    void showInTheMiddle() {
        open.grid->verticalScrollBar()->setValue(0);
        open.grid->QTableView::scrollTo(open.grid->currentIndex(), QAbstractItemView::PositionAtCenter);
        settle();
        ASSERT_LT(place(row()).bottom() + 2 * place(row()).height(), viewport().height());
    }
    void settle() {
        wait();
        painted.region = {};
    }
    QWidget& viewport() const { return *open.grid->viewport(); }
    /// The row from one border to the other, with the line below it.
    QRect place(int row) const {
        const QRect cell = open.grid->visualRect(open.model->index(row, FigureEntryModel::ValueColumn));
        return {0, cell.top(), viewport().width(), cell.height() + 1};
    }
    int row() const { return open.grid->currentIndex().row(); }
    /// What stands on the screen.
    QImage screen() {
        const QImage whole = open.window.screen()->grabWindow(open.window.winId()).toImage();
        return whole.copy(QRect(viewport().mapTo(&open.window, QPoint()), viewport().size())).convertToFormat(QImage::Format_RGB32);
    }
    QImage paintedAnew() { return viewport().grab().toImage().convertToFormat(QImage::Format_RGB32); }

    OpenWindow open{"demonstration"};
    PaintedPlaces painted{*open.gridAt(Period::ytd(2025, 6), "PROJ_SIGNED").viewport()};
    std::set<int> changed;
};

TEST_F(PaintedRows, AnEditPaintsTheRowsThatItTouchesAndNoOthers) {
    showInTheMiddle();
    const int typed = row();
    open.type("3");
    open.press(Qt::Key_Return);
    wait();
    ASSERT_TRUE(changed.contains(typed));
    QRegion allowed = place(typed) | place(row());
    for (const int touched : changed) allowed += place(touched);
    EXPECT_TRUE((painted.region - allowed).isEmpty()) << areaOf(painted.region - allowed);
    EXPECT_TRUE((QRegion(place(typed)) - painted.region).isEmpty());
    EXPECT_LT(unlikePixels(screen(), paintedAnew()), fewPixels);
}

TEST_F(PaintedRows, KeysThatGoElsewherePaintTheCurrentCellAlone) {
    const QRect cell = open.grid->visualRect(open.grid->currentIndex());
    ASSERT_TRUE(open.grid->hasFocus());
    open.window.setFocus();
    wait();
    ASSERT_FALSE(open.grid->hasFocus());
    EXPECT_EQ(painted.region, QRegion(cell));
    EXPECT_LT(unlikePixels(screen(), paintedAnew()), fewPixels);
    settle();
    open.grid->setFocus();
    wait();
    EXPECT_EQ(painted.region, QRegion(cell));
    EXPECT_LT(unlikePixels(screen(), paintedAnew()), fewPixels);
}

TEST_F(PaintedRows, AStepOfScrollingPaintsWhatComesIntoViewAndTheTopRows) {
    QScrollBar& bar = *open.grid->verticalScrollBar();
    ASSERT_GT(bar.maximum(), 100);
    for (const int pixels : {28, 9, -14}) {
        bar.setValue(bar.value() + pixels);
        wait();
        EXPECT_LT(areaOf(painted.region), qint64{viewport().width()} * viewport().height() / 2) << pixels;
        EXPECT_LT(unlikePixels(screen(), paintedAnew()), fewPixels) << pixels;
        settle();
    }
}

/// By a whole row and by a part of one, with the text of an echo below the cell and without one; keys that come faster than the screen
/// follows are no exception.
TEST_F(PaintedRows, EnterInTheLastRowInViewPaintsNoRowsThatOnlyMove) {
    QScrollBar& bar = *open.grid->verticalScrollBar();
    for (const int start : {40, 49, 58}) {
        for (const bool isFast : {false, true}) {
            for (const QString& text : {QStringLiteral("3"), QStringLiteral("3万")}) {
                const int height = viewport().height();
                SCOPED_TRACE(fromQt(text) + " from " + std::to_string(start) + (isFast ? " fast" : ""));
                bar.setValue(start);
                open.grid->setCurrentIndex(open.model->index(open.grid->rowAt(viewport().height() - 40), FigureEntryModel::ValueColumn));
                settle();
                const int before = bar.value();
                for (int steps = 0; bar.value() == before; ++steps) {
                    ASSERT_LT(steps, 4);
                    settle();
                    open.type(text);
                    if (!isFast) settle();
                    open.press(Qt::Key_Return);
                }
                wait();
                EXPECT_EQ(viewport().height(), height) << fromQt(open.entry.line());
                EXPECT_LT(areaOf(painted.region), qint64{viewport().width()} * viewport().height() / 2);
                EXPECT_LT(unlikePixels(screen(), paintedAnew()), fewPixels);
            }
        }
    }
}

/// What is said of the cell below the grid comes and goes with every step.
TEST_F(PaintedRows, WordsOfTwoLinesBelowTakeNoRoomFromTheRows) {
    const int height = viewport().height();
    open.goTo("PROJ_STARTED");
    open.type("3");
    open.press(Qt::Key_Return);
    open.press(Qt::Key_Up);
    wait();
    ASSERT_GT(QFontMetrics(QApplication::font()).horizontalAdvance(open.entry.line()), viewport().width()) << fromQt(open.entry.line());
    EXPECT_EQ(viewport().height(), height) << fromQt(open.entry.line());
}

TEST_F(PaintedRows, AnotherLookIsPaintedWhole) {
    applyAppearance(*static_cast<QApplication*>(QApplication::instance()), Theme::Dark);
    wait();
    EXPECT_LT(unlikePixels(screen(), paintedAnew()), fewPixels);
    settle();
    open.grid->verticalScrollBar()->setValue(28);
    wait();
    EXPECT_LT(areaOf(painted.region), qint64{viewport().width()} * viewport().height() / 2);
    EXPECT_LT(unlikePixels(screen(), paintedAnew()), fewPixels);
    applyAppearance(*static_cast<QApplication*>(QApplication::instance()), Theme::Light);
}

} // namespace
} // namespace xushi
