#include "app/entry/FigureEntryDelegate.h"

#include "app/shared/Colours.h"
#include "app/shared/TableRoles.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>

namespace xushi {
namespace {

constexpr int cornerSide = 7;

} // namespace

void FigureEntryDelegate::paintBackground(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const Colours& colours = coloursOf(option.palette);
    const bool isEntry = index.data(EditableRole).toBool();
    if (isEntry) painter.fillRect(option.rect, colours.tint(0.05));
    FigureDelegate::paintBackground(painter, option, index);
    if (!isEntry) return;
    painter.fillRect(QRect(option.rect.left(), option.rect.top(), 1, option.rect.height()), colours.accent);
    painter.fillRect(QRect(option.rect.right(), option.rect.top(), 1, option.rect.height()), colours.accent);
}

void FigureEntryDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    QStyleOptionViewItem heavy = option;
    if (index.data(EditableRole).toBool()) heavy.font.setWeight(QFont::DemiBold);
    FigureDelegate::paint(painter, heavy, index);
    if (!index.data(FindingRole).toBool()) return;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(coloursOf(option.palette).light(Light::Behind));
    const QPointF corner = option.rect.topRight() + QPointF(0, 1);
    painter->drawPolygon(QPolygonF{corner, corner - QPointF(cornerSide, 0), corner + QPointF(0, cornerSide)});
    painter->restore();
}

QWidget* FigureEntryDelegate::createEditor(QWidget* parent, const QStyleOptionViewItem&, const QModelIndex& index) const {
    auto* editor = new QLineEdit(parent);
    editor->setFrame(false);
    const bool isText = !index.data(FractionDigitsRole).isValid();
    editor->setAlignment(isText ? Qt::AlignLeft : Qt::AlignRight);
    if (!isText) editor->setInputMethodHints(Qt::ImhPreferNumbers);
    return editor;
}

void FigureEntryDelegate::setEditorData(QWidget* editor, const QModelIndex& index) const {
    auto* line = static_cast<QLineEdit*>(editor);
    // Once the person has typed, a change from elsewhere must not replace the text under the caret.
    if (!line->isModified()) line->setText(index.data(Qt::EditRole).toString());
}

void FigureEntryDelegate::updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option, const QModelIndex&) const {
    editor->setGeometry(option.rect);
}

bool FigureEntryDelegate::eventFilter(QObject* object, QEvent* event) {
    auto* editor = qobject_cast<QWidget*>(object);
    if (!editor || event->type() != QEvent::KeyPress) return FigureDelegate::eventFilter(object, event);
    const auto* key = static_cast<QKeyEvent*>(event);
    const bool isShifted = key->modifiers() & Qt::ShiftModifier;
    int rows = 0;
    int columns = 0;
    switch (key->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter: rows = isShifted ? -1 : 1; break;
    case Qt::Key_Tab: columns = 1; break;
    case Qt::Key_Backtab: columns = -1; break;
    case Qt::Key_Up: rows = -1; break;
    case Qt::Key_Down: rows = 1; break;
    default: return FigureDelegate::eventFilter(object, event);
    }
    emit commitData(editor);
    emit closeEditor(editor, NoHint);
    emit leftByKey(rows, columns);
    return true;
}

} // namespace xushi
