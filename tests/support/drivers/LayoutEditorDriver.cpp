#include "support/drivers/LayoutEditorDriver.h"

#include "app/summary/layouts/LayoutEditor.h"
#include "app/summary/layouts/LayoutPreview.h"
#include "support/drivers/Hand.h"
#include "support/drivers/Parts.h"

#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTabBar>
#include <QTableView>
#include <QTabWidget>
#include <QTest>
#include <QTreeWidget>

namespace xushi {
namespace {

constexpr int longerThanThePause = 400;

} // namespace

void LayoutEditorDriver::open() const {
    hand::click(partOf<QPushButton>(m_root, "editLayoutButton"));
    editor().activateWindow();
    QTest::qWait(1);
}

bool LayoutEditorDriver::isOpen() const {
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    const auto* found = m_root.findChild<LayoutEditor*>();
    return found && found->isVisible();
}

LayoutEditor& LayoutEditorDriver::editor() const { return onlyPartOf<LayoutEditor>(m_root); }

void LayoutEditorDriver::turnTo(const QString& name) const {
    auto& bar = *partOf<QTabWidget>(editor(), "tabs").tabBar();
    for (int i = 0; i < bar.count(); ++i)
        if (bar.tabText(i) == name && bar.isTabVisible(i)) return QTest::mouseClick(&bar, Qt::LeftButton, {}, bar.tabRect(i).center());
    throw std::logic_error("no such tab: " + name.toStdString());
}

QWidget& LayoutEditorDriver::tab() const { return *partOf<QTabWidget>(editor(), "tabs").currentWidget(); }

void LayoutEditorDriver::typeInto(const char* field, const QString& text) const { hand::typeOver(partOf<QLineEdit>(editor(), field), text); }
QString LayoutEditorDriver::textOf(const char* field) const { return partOf<QLineEdit>(editor(), field).text(); }
bool LayoutEditorDriver::isEnabled(const char* part) const {
    const auto* inTab = tab().findChild<QWidget*>(QLatin1String(part));
    return inTab ? inTab->isEnabled() : partOf(editor(), part).isEnabled();
}
QString LayoutEditorDriver::tipOf(const char* button) const { return partOf(editor(), button).toolTip(); }
void LayoutEditorDriver::choose(const char* box, const QString& word) const { hand::choose(partOf<QComboBox>(editor(), box), word); }
QString LayoutEditorDriver::noteOfTheCode() const { return partOf<QLabel>(editor(), "codeNote").text(); }

void LayoutEditorDriver::tick(const QString& group, const QString& line) const {
    auto& tree = partOf<QTreeWidget>(editor(), "filterTree");
    for (int i = 0; i < tree.topLevelItemCount(); ++i)
        if (tree.topLevelItem(i)->text(0).startsWith(group))
            for (int j = 0; j < tree.topLevelItem(i)->childCount(); ++j)
                if (auto* item = tree.topLevelItem(i)->child(j); item->text(0) == line) {
                    tree.setFocus();
                    tree.setCurrentItem(item);
                    return hand::press(Qt::Key_Space, Qt::NoModifier, &tree);
                }
    throw std::logic_error("no such line: " + line.toStdString());
}

QStringList LayoutEditorDriver::filterGroups() const {
    QStringList groups;
    const auto& tree = partOf<QTreeWidget>(editor(), "filterTree");
    for (int i = 0; i < tree.topLevelItemCount(); ++i)
        if (!tree.topLevelItem(i)->isHidden()) groups << tree.topLevelItem(i)->text(0);
    return groups;
}

QStringList LayoutEditorDriver::titles() const {
    QStringList titles;
    const auto& model = *partOf<QTableView>(tab(), "columnsView").model();
    for (int row = 0; row < model.rowCount(); ++row) titles << model.index(row, 1).data().toString();
    return titles;
}

void LayoutEditorDriver::goToColumn(const QString& title, int cell) const {
    auto& view = partOf<QTableView>(tab(), "columnsView");
    const qsizetype row = titles().indexOf(title);
    if (row < 0) throw std::logic_error("no such column: " + title.toStdString());
    view.setFocus();
    hand::click(view, view.model()->index(static_cast<int>(row), cell));
}

void LayoutEditorDriver::typeCell(const QString& title, int cell, const QString& text) const {
    goToColumn(title, cell);
    hand::press(Qt::Key_F2);
    hand::press(Qt::Key_A, Qt::ControlModifier);
    if (text.isEmpty()) hand::press(Qt::Key_Delete);
    hand::type(text);
    hand::press(Qt::Key_Return);
    QCoreApplication::processEvents(); // a cell takes Enter when it is idle
}

void LayoutEditorDriver::addColumn(const QString& word) const {
    hand::choose(partOf<QComboBox>(tab(), "offeredColumns"), word);
    hand::click(partOf<QPushButton>(tab(), "addColumnButton"));
}

QStringList LayoutEditorDriver::offeredColumns() const {
    QStringList words;
    const auto& box = partOf<QComboBox>(tab(), "offeredColumns");
    for (int i = 0; i < box.count(); ++i) words << box.itemText(i);
    return words;
}

void LayoutEditorDriver::press(const char* button) const {
    auto* inTab = tab().findChild<QPushButton*>(QLatin1String(button));
    hand::click(inTab ? *inTab : partOf<QPushButton>(editor(), button));
}

QStringList LayoutEditorDriver::drawnTitles() const {
    QTest::qWait(longerThanThePause);
    QStringList titles;
    for (const auto& column : editor().preview().table().columns) titles << QString::fromStdString(column.title);
    return titles;
}

int LayoutEditorDriver::drawnWidth() const {
    QTest::qWait(longerThanThePause);
    return editor().preview().table().page.widthMillimetres();
}

QString LayoutEditorDriver::widths() const { return partOf<QLabel>(editor(), "widthsLabel").text(); }

QString LayoutEditorDriver::problem() const {
    const auto& label = partOf<QLabel>(editor(), "problemLabel");
    return label.isHidden() ? QString() : label.text();
}

bool LayoutEditorDriver::isAsking() const { return partOf(editor(), "questionBar").isVisible(); }
QString LayoutEditorDriver::question() const { return partOf<QLabel>(editor(), "questionLabel").text(); }

} // namespace xushi
