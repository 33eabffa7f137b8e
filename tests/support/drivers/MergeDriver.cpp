#include "support/drivers/MergeDriver.h"

#include "app/merging/MergeModel.h"
#include "app/merging/MergePage.h"
#include "app/merging/MergeView.h"
#include "app/window/MainWindow.h"
#include "support/drivers/Hand.h"
#include "support/drivers/Parts.h"

#include <QAction>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QScrollBar>
#include <QTest>

namespace xushi {
namespace {

constexpr int patienceOfMerge = 10'000;

MergeView& viewOf(const MergePage& page) { return partOf<MergeView>(page, "lines"); }

QString visibleText(const MergePage& page, const char* name) {
    const auto& label = partOf<QLabel>(page, name);
    return label.isVisible() ? label.text() : QString();
}

QString placeText(const QModelIndex& index) {
    QStringList cells;
    for (const int column : {MergeModel::IndicatorColumn, MergeModel::RegionColumn, MergeModel::PeriodColumn}) cells << index.siblingAtColumn(column).data().toString();
    return cells.join(QLatin1Char('|'));
}

} // namespace

void MergeDriver::giveOut(const QString& department) const {
    auto& menu = *partOf<QAction>(m_window, "packagesAction").menu();
    emit menu.aboutToShow();
    for (auto* action : menu.actions())
        if (action->text() == department) return action->trigger();
    throw std::logic_error("no package of " + department.toStdString());
}

bool MergeDriver::isShown() const {
    const auto* made = m_window.findChild<MergePage*>();
    return made && made->isVisible();
}

MergePage& MergeDriver::page() const { return onlyPartOf<MergePage>(m_window); }

bool MergeDriver::waitUntilRead() const {
    return QTest::qWaitFor([this] { return !page().isReading(); }, patienceOfMerge);
}

QString MergeDriver::message() const { return visibleText(page(), "messageLabel"); }
QString MergeDriver::origin() const { return visibleText(page(), "originLabel"); }
bool MergeDriver::isNothingNew() const { return partOf<QLabel>(page(), "nothingLabel").isVisible(); }

QStringList MergeDriver::rows() const {
    QStringList rows;
    const auto& model = *viewOf(page()).model();
    for (int row = 0; row < model.rowCount(); ++row) {
        QStringList cells;
        for (const int column : {MergeModel::SideColumn, MergeModel::IndicatorColumn, MergeModel::GivenColumn, MergeModel::TheirsColumn, MergeModel::OursColumn})
            cells << model.index(row, column).data().toString();
        rows << cells.join(QLatin1Char('|'));
    }
    return rows;
}

QStringList MergeDriver::units() const {
    QStringList units;
    const auto& view = viewOf(page());
    for (int column = 0; column < view.model()->columnCount(); ++column) {
        const QString head = view.model()->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
        if (head != QStringLiteral("Unit") || view.isColumnHidden(column)) continue;
        for (int row = 0; row < view.model()->rowCount(); ++row) units << view.model()->index(row, column).data().toString();
    }
    return units;
}

void MergeDriver::toggle(const char* button) const { hand::click(partOf<QPushButton>(page(), button)); }

void MergeDriver::goTo(int row) const {
    auto& view = viewOf(page());
    hand::click(view, view.model()->index(row, MergeModel::IndicatorColumn));
    view.setFocus();
}

int MergeDriver::scrolled() const { return viewOf(page()).verticalScrollBar()->value(); }
void MergeDriver::scrollTo(int pixels) const { viewOf(page()).verticalScrollBar()->setValue(pixels); }
QString MergeDriver::currentRow() const { return placeText(viewOf(page()).currentIndex()); }

QStringList MergeDriver::chosenRows() const {
    QStringList rows;
    for (const auto& row : viewOf(page()).selectionModel()->selectedRows()) rows << placeText(row);
    return rows;
}

bool MergeDriver::canDecide() const { return partOf<QPushButton>(page(), "theirsButton").isVisible(); }
void MergeDriver::takeTheirs() const { hand::click(partOf<QPushButton>(page(), "theirsButton")); }
void MergeDriver::keepOurs() const { hand::click(partOf<QPushButton>(page(), "oursButton")); }
QString MergeDriver::mergeText() const { return partOf<QPushButton>(page(), "mergeButton").text(); }
bool MergeDriver::canMerge() const { return partOf<QPushButton>(page(), "mergeButton").isEnabled(); }

void MergeDriver::merge() const {
    viewOf(page()).setFocus();
    hand::press(Qt::Key_Return, Qt::ControlModifier);
    if (!QTest::qWaitFor([this] { return !done().isEmpty(); }, patienceOfMerge)) throw std::logic_error("nothing was taken");
}

QString MergeDriver::done() const { return visibleText(page(), "doneText"); }
void MergeDriver::undo() const { hand::click(partOf<QPushButton>(page(), "undoButton")); }

} // namespace xushi
