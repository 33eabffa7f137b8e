#include "app/entry/grid/FigureEntryDelegate.h"

#include "app/entry/grid/EntryModel.h"
#include "app/look/Colours.h"
#include "app/table/CellEditor.h"
#include "app/table/TableRoles.h"

#include <QAbstractItemView>
#include <QKeyEvent>
#include <QPainter>
#include <QPainterPath>
#include <QTableView>

namespace xushi {
namespace {

constexpr int cornerSide = 7;
constexpr int padding = 8;
constexpr int stepWidth = 14;
constexpr double smallPoints = 9;

QFont smallFont(QFont font) {
    font.setPointSizeF(smallPoints);
    font.setWeight(QFont::Normal);
    return font;
}

void paintTriangle(QPainter& painter, const QRect& place, bool isOpen, const QColor& colour) {
    const QPointF centre = QRectF(place).center();
    const QPolygonF right{{-2, -4}, {2.5, 0}, {-2, 4}};
    const QPolygonF down{{-4, -2}, {4, -2}, {0, 2.5}};
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    painter.drawPolygon((isOpen ? down : right).translated(centre));
    painter.restore();
}

void paintLock(QPainter& painter, const QPointF& topLeft, const QColor& colour) {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(colour, 1.2));
    painter.setBrush(Qt::NoBrush);
    painter.drawArc(QRectF(topLeft.x() + 2, topLeft.y(), 5, 7), 0, 180 * 16);
    painter.setBrush(colour);
    painter.setPen(Qt::NoPen);
    painter.drawRoundedRect(QRectF(topLeft.x() + 0.5, topLeft.y() + 4, 8, 6), 1, 1);
    painter.restore();
}

void paintCorner(QPainter& painter, const QRect& cell, const QColor& colour) {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    const QPointF corner = cell.topRight() + QPointF(0, 1);
    painter.drawPolygon(QPolygonF{corner, corner - QPointF(cornerSide, 0), corner + QPointF(0, cornerSide)});
    painter.restore();
}

bool leavesCell(int key) {
    return key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Tab || key == Qt::Key_Backtab || key == Qt::Key_Up
           || key == Qt::Key_Down || key == Qt::Key_Escape;
}

/// The row at the upper edge: what stands above it has been scrolled away.
bool isFirstShown(const QStyleOptionViewItem& option, const QModelIndex& index) {
    const auto* table = qobject_cast<const QTableView*>(option.widget);
    return table && table->rowAt(option.rect.height() / 2) == index.row();
}

bool isCurrent(const QStyleOptionViewItem& option, const QModelIndex& index) {
    const auto* view = qobject_cast<const QAbstractItemView*>(option.widget);
    return view && view->currentIndex() == index;
}

} // namespace

QRect FigureEntryDelegate::triangleOf(const QRect& cell, const QModelIndex& index) const {
    const int left = cell.left() + padding + (index.data(DepthRole).toInt() - 1) * stepWidth;
    return {left, cell.top(), stepWidth, cell.height()};
}

void FigureEntryDelegate::paintBackground(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const Colours& colours = coloursOf(option.palette);
    const bool isEntry = index.data(EditableRole).toBool();
    if (isEntry) painter.fillRect(option.rect, colours.tint(0.05));
    FigureDelegate::paintBackground(painter, option, index);
    if (!isEntry) return;
    painter.fillRect(QRect(option.rect.left(), option.rect.top(), 1, option.rect.height()), colours.accent);
    painter.fillRect(QRect(option.rect.right(), option.rect.top(), 1, option.rect.height()), colours.accent);
}

/// The name set in by its depth, with the triangle before and the unit after it.
void FigureEntryDelegate::paintName(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const Colours& colours = coloursOf(option.palette);
    painter.save();
    paintBackground(painter, option, index);
    const QRect triangle = triangleOf(option.rect, index);
    const QVariant expansion = index.data(ExpansionRole);
    if (expansion.isValid()) paintTriangle(painter, triangle, expansion.toBool(), colours.muted);
    const QString unit = isFirstShown(option, index) ? index.data(OwnerRole).toString() + index.data(UnitRole).toString()
                                                     : index.data(UnitRole).toString();
    const QFont small = smallFont(option.font);
    const QFontMetrics metrics(option.font);
    const QRect room(triangle.right() + 3, option.rect.top(), option.rect.right() - padding - triangle.right() - 3, option.rect.height());
    const QFontMetrics smallMetrics(small);
    const int nameWidth = metrics.horizontalAdvance(index.data().toString());
    const bool isOwner = unit != index.data(UnitRole).toString(); // the name of a region is short, its owner's is not
    const QString beside = isOwner ? smallMetrics.elidedText(unit, Qt::ElideMiddle, std::max(0, room.width() - nameWidth - 6)) : unit;
    const int unitWidth = beside.isEmpty() ? 0 : smallMetrics.horizontalAdvance(beside) + 6;
    const QString name = metrics.elidedText(index.data().toString(), Qt::ElideRight, std::max(0, room.width() - unitWidth));
    painter.setFont(option.font);
    painter.setPen(colours.text);
    painter.drawText(room, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine, name);
    painter.setFont(small);
    painter.setPen(colours.muted);
    painter.drawText(room.adjusted(metrics.horizontalAdvance(name) + 6, 0, 0, 0), Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine, beside);
    painter.restore();
}

/// What stands in a cell beside its text: a lock, the form of its number, an amber corner.
void FigureEntryDelegate::paintMarks(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const Colours& colours = coloursOf(option.palette);
    if (index.data(LockedRole).toBool())
        paintLock(painter, QPointF(option.rect.left() + padding, option.rect.center().y() - 5), colours.muted);
    const QString form = index.data(FormRole).toString();
    if (!form.isEmpty() && !index.data(LockedRole).toBool()) {
        painter.save();
        painter.setFont(smallFont(option.font));
        painter.setPen(colours.muted);
        painter.drawText(option.rect.adjusted(padding, 0, 0, 0), Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine, form);
        painter.restore();
    }
    if (index.data(FindingRole).toBool()) paintCorner(painter, option.rect, colours.light(Light::Behind));
}

void FigureEntryDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    QStyleOptionViewItem heavy = option;
    if (index.data(EditableRole).toBool()) heavy.font.setWeight(QFont::DemiBold);
    if (index.data(DepthRole).isValid()) paintName(*painter, option, index);
    else FigureDelegate::paint(painter, heavy, index);
    paintMarks(*painter, option, index);
    if (!isCurrent(option, index)) return;
    const bool hasFocus = option.state & QStyle::State_HasFocus;
    painter->save();
    painter->setBrush(Qt::NoBrush);
    painter->setPen(QPen(coloursOf(option.palette).accent, hasFocus ? 2 : 1));
    painter->drawRect(option.rect.adjusted(1, 1, -1, -1));
    painter->restore();
}

QWidget* FigureEntryDelegate::createEditor(QWidget* parent, const QStyleOptionViewItem&, const QModelIndex& index) const {
    auto* editor = new CellEditor(parent);
    editor->setFrame(false);
    const bool isText = !index.data(FractionDigitsRole).isValid();
    editor->setAlignment(isText ? Qt::AlignLeft : Qt::AlignRight);
    if (!isText) editor->setInputMethodHints(Qt::ImhPreferNumbers);
    if (const auto* entries = qobject_cast<const EntryModel*>(index.model())) editor->setSeenRevision(entries->revisionAt(index));
    connect(editor, &QLineEdit::textEdited, this, [this, editor, cell = QPersistentModelIndex(index)](const QString& text) {
        if (cell.isValid()) emit textTyped(cell, text, editor->seenRevision());
    });
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

void FigureEntryDelegate::setModelData(QWidget* editor, QAbstractItemModel* model, const QModelIndex& index) const {
    const auto* cell = static_cast<const CellEditor*>(editor);
    if (!cell->mayBeStored()) {
        if (cell->isRestored()) emit leftUnconfirmed(index, cell->text(), cell->seenRevision());
        return;
    }
    if (auto* figures = qobject_cast<EntryModel*>(model)) figures->enterTyped(index, cell->text(), cell->seenRevision());
    else FigureDelegate::setModelData(editor, model, index); // words about figures
}

bool FigureEntryDelegate::eventFilter(QObject* object, QEvent* event) {
    auto* editor = qobject_cast<CellEditor*>(object);
    if (!editor || event->type() != QEvent::KeyPress) return FigureDelegate::eventFilter(object, event);
    const auto* key = static_cast<QKeyEvent*>(event);
    if (editor->isComposing()) return leavesCell(key->key()); // it is meant for the input method: the cell is not left
    const bool isShifted = key->modifiers() & Qt::ShiftModifier;
    int rows = 0;
    int columns = 0;
    switch (key->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (key->modifiers() & Qt::ControlModifier) {
            const QString text = editor->text();
            const int seenRevision = editor->seenRevision();
            emit closeEditor(editor, RevertModelCache);
            emit fillAsked(text, seenRevision);
            return true;
        }
        rows = isShifted ? -1 : 1;
        break;
    case Qt::Key_Tab: columns = 1; break;
    case Qt::Key_Backtab: columns = -1; break;
    case Qt::Key_Up: rows = -1; break;
    case Qt::Key_Down: rows = 1; break;
    default: return FigureDelegate::eventFilter(object, event);
    }
    editor->confirm();
    emit commitData(editor);
    emit closeEditor(editor, NoHint);
    emit leftByKey(rows, columns);
    return true;
}

} // namespace xushi
