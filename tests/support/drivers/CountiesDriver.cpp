#include "support/drivers/CountiesDriver.h"

#include "app/counties/CountiesPage.h"
#include "app/counties/CountyListModel.h"
#include "app/counties/CountyMatrixModel.h"
#include "app/counties/CountyViews.h"
#include "app/window/MainWindow.h"
#include "support/drivers/Hand.h"
#include "support/drivers/Parts.h"
#include "support/drivers/TableDriver.h"

#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTest>

namespace xushi {
namespace {

CountyMatrixView& matrixOf(const CountiesPage& page) { return partOf<CountyMatrixView>(page, "matrix"); }
CountyListView& listOf(const CountiesPage& page) { return partOf<CountyListView>(page, "list"); }

QString countyLabel(const QWidget& root, const char* name) {
    const auto& label = partOf<QLabel>(root, name);
    return label.isVisible() ? label.text() : QString();
}

QString headOf(const QAbstractItemModel& model, int column) { return model.headerData(column, Qt::Horizontal).toString().remove(QLatin1Char('\n')); }

int columnOf(const QAbstractItemModel& model, const QString& head) {
    for (int column = 0; column < model.columnCount(); ++column)
        if (headOf(model, column) == head) return column;
    throw std::logic_error("no column of " + head.toStdString());
}

int rowOf(const QAbstractItemModel& model, const QString& name) {
    for (int row = 0; row < model.rowCount(); ++row)
        if (model.index(row, 0).data().toString().trimmed() == name) return row;
    throw std::logic_error("no row of " + name.toStdString());
}

} // namespace

void CountiesDriver::open() const {
    hand::press(Qt::Key_4, Qt::ControlModifier, &m_window);
    QTest::qWait(1);
}

bool CountiesDriver::isShown() const {
    const auto* made = m_window.findChild<CountiesPage*>();
    return made && made->isVisible();
}

CountiesPage& CountiesDriver::page() const { return onlyPartOf<CountiesPage>(m_window); }
CountyMatrixModel& CountiesDriver::model() const { return onlyPartOf<CountyMatrixModel>(page()); }
CountyMatrixView& CountiesDriver::matrix() const { return matrixOf(page()); }
QString CountiesDriver::title() const { return countyLabel(page(), "title"); }
QString CountiesDriver::summary() const { return countyLabel(page(), "summaryLabel"); }
QString CountiesDriver::owing() const { return countyLabel(page(), "owingLabel"); }
QString CountiesDriver::emptyText() const { return countyLabel(page(), "emptyLabel"); }

QStringList CountiesDriver::nameless() const {
    QStringList nameless;
    for (const auto* part : page().findChildren<QWidget*>()) {
        if (!part->isVisible() || !(part->focusPolicy() & Qt::TabFocus)) continue;
        const auto* button = qobject_cast<const QPushButton*>(part);
        if (part->accessibleName().isEmpty() && (!button || button->text().isEmpty())) nameless << part->objectName();
    }
    return nameless;
}

QStringList CountiesDriver::counties() const {
    QStringList heads;
    for (int column = 1; column < model().columnCount(); ++column) heads << headOf(model(), column);
    return heads;
}

QStringList CountiesDriver::names() const {
    QStringList names;
    for (int row = 0; row < model().rowCount(); ++row) names << model().index(row, 0).data().toString().trimmed();
    return names;
}

QStringList CountiesDriver::lights(const QString& indicator) const {
    QStringList letters;
    const int row = rowOf(model(), indicator);
    for (int column = 1; column < model().columnCount(); ++column) letters << model().index(row, column).data().toString();
    return letters;
}

QString CountiesDriver::tip() const { return matrixOf(page()).currentIndex().data(Qt::ToolTipRole).toString(); }

QString CountiesDriver::current() const {
    const QModelIndex at = matrixOf(page()).currentIndex();
    const QString name = at.siblingAtColumn(0).data().toString().trimmed();
    return at.column() > 0 ? name + QStringLiteral(" · ") + headOf(model(), at.column()) : name;
}

void CountiesDriver::goTo(const QString& indicator, const QString& county) const {
    auto& matrix = matrixOf(page());
    hand::click(matrix, model().index(rowOf(model(), indicator), columnOf(model(), county)));
    matrix.setFocus();
}

void CountiesDriver::clickHead(const QString& county) const {
    auto& header = *matrixOf(page()).horizontalHeader();
    const int column = columnOf(model(), county);
    QTest::mouseClick(header.viewport(), Qt::LeftButton, {}, {header.sectionViewportPosition(column) + header.sectionSize(column) / 2, header.height() / 2});
}

bool CountiesDriver::isColumnShown(const QString& county) const { return !matrixOf(page()).isColumnHidden(columnOf(model(), county)); }

bool CountiesDriver::isAtTop() const { return matrixOf(page()).rowAt(0) == 0; }

QString CountiesDriver::focus() const {
    const QWidget* focus = hand::focus();
    return focus ? focus->objectName() : QString();
}

QString CountiesDriver::reminder() const {
    const auto& text = partOf<QPlainTextEdit>(page(), "reminderText");
    return text.isVisible() ? text.toPlainText() : QString();
}
QString CountiesDriver::belowTitle() const { return countyLabel(page(), "belowTitle"); }
QString CountiesDriver::sum() const { return countyLabel(page(), "sumLabel"); }

QStringList CountiesDriver::list(const QStringList& columns) const {
    QStringList rows;
    const auto& list = *listOf(page()).model();
    for (int row = 0; row < list.rowCount(); ++row) {
        QStringList texts;
        for (const QString& head : columns) texts << list.index(row, columnOf(list, head)).data().toString().trimmed();
        rows << texts.join(QLatin1Char('|'));
    }
    return rows;
}

QString CountiesDriver::currentRow() const { return listOf(page()).currentIndex().siblingAtColumn(0).data().toString().trimmed(); }
bool CountiesDriver::isRankedBy(const char* chip) const { return partOf<QPushButton>(page(), chip).isChecked(); }
void CountiesDriver::clickListHead(const QString& head) const {
    auto& list = listOf(page());
    list.scrollTo(list.model()->index(0, columnOf(*list.model(), head)));
    TableDriver(list).clickHead(head);
}

void CountiesDriver::click(const char* button) const { hand::click(partOf<QPushButton>(page(), button)); }

} // namespace xushi
