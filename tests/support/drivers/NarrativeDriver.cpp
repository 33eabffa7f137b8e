#include "support/drivers/NarrativeDriver.h"

#include "app/narrative/NarrativePage.h"
#include "app/narrative/NarrativeView.h"
#include "app/window/MainWindow.h"
#include "support/drivers/Hand.h"
#include "support/drivers/Parts.h"

#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QHelpEvent>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTableView>
#include <QTest>
#include <QToolTip>

namespace xushi {
namespace {

QString visibleText(const QWidget& root, const char* name) {
    const auto& label = partOf<QLabel>(root, name);
    return label.isVisible() ? label.text() : QString();
}

/// Where a text stands, scrolled into sight; an empty one where it does not.
QRect placeOfText(NarrativeView& view, const QString& text) {
    const QTextCursor found = view.document()->find(text);
    if (found.isNull()) return {};
    QTextCursor start = found, end = found;
    start.setPosition(found.selectionStart());
    end.setPosition(found.selectionStart() + 1);
    view.setTextCursor(start);
    view.ensureCursorVisible();
    return view.cursorRect(start).united(view.cursorRect(end));
}

QString figureLine(const QAbstractItemModel& model, int row) {
    QStringList cells;
    for (int column = 0; column < model.columnCount(); ++column) cells << model.index(row, column).data().toString();
    return cells.join(QLatin1Char('|'));
}

} // namespace

void NarrativeDriver::open() const {
    hand::press(Qt::Key_W, Qt::ControlModifier | Qt::ShiftModifier, &m_window);
    QTest::qWait(1);
}

bool NarrativeDriver::isShown() const {
    const auto* made = m_window.findChild<NarrativePage*>();
    return made && made->isVisible();
}

NarrativePage& NarrativeDriver::page() const { return onlyPartOf<NarrativePage>(m_window); }
NarrativeView& NarrativeDriver::view() const { return onlyPartOf<NarrativeView>(page()); }
QString NarrativeDriver::text() const { return view().toPlainText(); }
QString NarrativeDriver::title() const { return visibleText(page(), "title"); }
QString NarrativeDriver::counts() const { return visibleText(page(), "countLabel"); }
QString NarrativeDriver::emptyText() const { return visibleText(page(), "emptyLabel"); }
void NarrativeDriver::chooseTemplate(const QString& name) const { hand::choose(partOf<QComboBox>(page(), "templateBox"), name); }

bool NarrativeDriver::goTo(const QString& text) const {
    QTextCursor found = view().document()->find(text);
    if (found.isNull()) return false;
    found.setPosition(found.selectionStart());
    view().setFocus();
    view().setTextCursor(found);
    return true;
}

bool NarrativeDriver::click(const QString& text) const {
    const QRect place = placeOfText(view(), text);
    if (place.isEmpty()) return false;
    QTest::mouseClick(view().viewport(), Qt::LeftButton, {}, place.center());
    QTest::qWait(1);
    return true;
}

QString NarrativeDriver::tipOver(const QString& text) const {
    const QRect place = placeOfText(view(), text);
    QHelpEvent help(QEvent::ToolTip, place.center(), view().viewport()->mapToGlobal(place.center()));
    QApplication::sendEvent(view().viewport(), &help);
    return QToolTip::text();
}

QString NarrativeDriver::selected() const { return view().textCursor().selectedText(); }
QStringList NarrativeDriver::figureRows() const {
    QStringList rows;
    const auto& model = *partOf<QTableView>(page(), "figures").model();
    for (int row = 0; row < model.rowCount(); ++row) rows << figureLine(model, row);
    return rows;
}

bool NarrativeDriver::areFiguresShown() const { return partOf<QTableView>(page(), "figures").isVisible(); }

QString NarrativeDriver::figureRow() const {
    const QModelIndex current = partOf<QTableView>(page(), "figures").currentIndex();
    return current.isValid() ? figureLine(*current.model(), current.row()) : QString();
}

void NarrativeDriver::chooseFigure(int row) const {
    auto& view = partOf<QTableView>(page(), "figures");
    hand::click(view, view.model()->index(row, 0));
}

bool NarrativeDriver::isPanelShown() const { return partOf<QWidget>(page(), "editPanel").isVisible(); }
QString NarrativeDriver::generated() const { return partOf<QPlainTextEdit>(page(), "generated").toPlainText(); }
QString NarrativeDriver::editor() const { return partOf<QPlainTextEdit>(page(), "editor").toPlainText(); }
bool NarrativeDriver::isEditing() const { return partOf<QPushButton>(page(), "storeButton").isVisible(); }
QString NarrativeDriver::changes() const { return visibleText(page(), "changesLabel"); }

void NarrativeDriver::rewrite(const QString& text) const {
    hand::press(Qt::Key_F2);
    hand::press(Qt::Key_A, Qt::ControlModifier);
    hand::type(text);
    hand::press(Qt::Key_Return, Qt::ControlModifier);
}

bool NarrativeDriver::offers(const char* button) const {
    const auto& found = partOf<QPushButton>(page(), button);
    return found.isVisible() && found.isEnabled();
}

void NarrativeDriver::press(const char* button) const { hand::click(partOf<QPushButton>(page(), button)); }

void NarrativeDriver::exportAs(const char* format) const {
    const std::string name = std::string("export") + format;
    if (auto* line = page().findChild<QAction*>(QLatin1String(name.c_str()))) return line->trigger();
    hand::click(partOf<QPushButton>(page(), name.c_str()));
}

QString NarrativeDriver::told() const { return visibleText(page(), "doneLabel"); }

} // namespace xushi
