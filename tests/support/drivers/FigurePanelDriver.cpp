#include "support/drivers/FigurePanelDriver.h"

#include "app/entry/figure/CellHistoryModel.h"
#include "app/entry/figure/CellNotes.h"
#include "app/entry/figure/CellPanel.h"
#include "app/entry/figure/NoteRow.h"
#include "app/look/LightLabel.h"
#include "support/drivers/Hand.h"
#include "support/drivers/Parts.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QScrollArea>

namespace xushi {
namespace {

constexpr int mostTabs = 20;

QString textOf(const QWidget& panel, const char* label) { return partOf<QLabel>(panel, label).text(); }

NoteRow& rowOf(const QWidget& panel, NoteField field) {
    for (auto* row : panel.findChildren<NoteRow*>())
        if (row->field() == field) return *row;
    throw std::logic_error("no such note");
}

QList<QWidget*> bodyOf(const QWidget& panel) {
    return partOf(panel, "body").findChildren<QWidget*>(QString(), Qt::FindDirectChildrenOnly);
}

} // namespace

CellPanel& FigurePanelDriver::panel() const { return onlyPartOf<CellPanel>(m_root); }
bool FigurePanelDriver::isOpen() const { return panel().isVisible(); }
QString FigurePanelDriver::name() const { return textOf(panel(), "nameLabel"); }
QString FigurePanelDriver::place() const { return textOf(panel(), "placeLabel"); }
QString FigurePanelDriver::light() const { return partOf<LightLabel>(panel(), "cellLight").words(); }
bool FigurePanelDriver::isEmptyTold() const { return partOf(panel(), "emptyLabel").isVisible(); }
bool FigurePanelDriver::areFactsShown() const { return partOf(panel(), "area").isVisible(); }
CellHistoryModel& FigurePanelDriver::history() const { return onlyPartOf<CellHistoryModel>(panel()); }
QString FigurePanelDriver::making() const { return textOf(panel(), "makingLabel"); }
QString FigurePanelDriver::journal() const { return textOf(panel(), "journalLabel"); }

QString FigurePanelDriver::everything() const {
    QStringList shown;
    for (const auto* label : panel().findChildren<QLabel*>())
        if (label->isVisible()) shown << label->text();
    return shown.join(QLatin1Char('\n'));
}

int FigurePanelDriver::refusedCount() const { return panel().refusedCount(); }
QString FigurePanelDriver::lockReason() const { return panel().notes().lockReason(); }
QString FigurePanelDriver::note(NoteField field) const { return rowOf(panel(), field).text().text; }

QString FigurePanelDriver::reason(NoteField field) const {
    const auto& label = onlyPartOf<QLabel>(rowOf(panel(), field));
    return label.isVisible() ? label.text() : QString();
}

bool FigurePanelDriver::isReasonWhole(NoteField field) const {
    const auto& label = onlyPartOf<QLabel>(rowOf(panel(), field));
    return label.isVisible() && label.height() >= label.heightForWidth(label.width());
}

bool FigurePanelDriver::isNoteOpen(NoteField field) const {
    const auto& row = rowOf(panel(), field);
    const auto* edit = row.findChild<QLineEdit*>();
    const auto* box = row.findChild<QComboBox*>();
    return (!edit || !edit->isReadOnly()) && (!box || box->isEnabled());
}

bool FigurePanelDriver::isTypingIn(NoteField field) const { return rowOf(panel(), field).isAncestorOf(hand::focus()); }

void FigurePanelDriver::goTo(NoteField field) const {
    hand::press(Qt::Key_N, Qt::AltModifier, &panel());
    for (int step = 0; step < mostTabs && !isTypingIn(field); ++step) hand::press(Qt::Key_Tab);
    if (field == NoteField::Growth) hand::press(Qt::Key_Tab); // past the box of its bound
    if (!isTypingIn(field)) throw std::logic_error("the note is not reached by keys");
}

void FigurePanelDriver::typeOver(NoteField field, const QString& text) const {
    goTo(field);
    hand::typeOver(*qobject_cast<QLineEdit*>(hand::focus()), text);
}

QStringList FigurePanelDriver::overflowing() const {
    QStringList names;
    for (const auto* child : bodyOf(panel()))
        if (child->geometry().right() >= partOf(panel(), "body").width()) names << child->objectName();
    return names;
}

QStringList FigurePanelDriver::overlapping() const {
    QStringList names;
    const auto parts = bodyOf(panel());
    for (const auto* one : parts)
        for (const auto* other : parts)
            if (one < other && one->isVisible() && other->isVisible() && one->geometry().intersects(other->geometry()))
                names << one->objectName() + QLatin1Char(' ') + other->objectName();
    return names;
}

} // namespace xushi
