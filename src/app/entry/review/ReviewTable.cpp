#include "app/entry/review/ReviewTable.h"

#include "app/entry/grid/FigureEntryDelegate.h"
#include "app/entry/review/ReviewModel.h"
#include "app/table/CellEditor.h"
#include "app/table/TableManners.h"

#include <QKeyEvent>

namespace xushi {

ReviewTable::ReviewTable(QWidget* parent) : QTableView(parent) {
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setEditTriggers(QAbstractItemView::DoubleClicked);
    setTabKeyNavigation(false);
    setItemDelegate(new FigureEntryDelegate(this));
    dressTable(*this);
}

void ReviewTable::setReviewModel(ReviewModel* model) {
    m_reviews = model;
    setModel(model);
    connect(static_cast<FigureEntryDelegate*>(itemDelegate()), &FigureEntryDelegate::textTyped, model, &ReviewModel::keepTyping);
    m_manners = new TableManners(*this, {.id = QStringLiteral("review"),
                                         .columns = {textColumn("name", 150, 3), textColumn("region", 88), textColumn("last-year", 76, 0, 3), textColumn("previous", 76, 0, 4),
                                                     textColumn("value", 92), textColumn("growth", 84, 0, 2), textColumn("gap", 80), textColumn("light", 52), textColumn("explanation", 112, 2, 1),
                                                     textColumn("verdict", 52), textColumn("comment", 104, 2)}});
}

void ReviewTable::takeFocus() {
    if (!currentIndex().isValid() && m_reviews->rowCount() > 0) setCurrentIndex(m_reviews->index(0, ReviewModel::ValueColumn));
    setFocus();
}

void ReviewTable::keyPressEvent(QKeyEvent* event) {
    const QModelIndex current = currentIndex();
    const auto figure = m_reviews->figureAt(current.row());
    if (!figure) return QTableView::keyPressEvent(event);
    switch (event->key()) {
    case Qt::Key_Space: return accept();
    case Qt::Key_Return:
    case Qt::Key_Enter: emit figureChosen(*figure); return;
    case Qt::Key_Right: emit courseRequested(*figure); return;
    case Qt::Key_Left:
    case Qt::Key_Escape: emit courseLeft(); return;
    case Qt::Key_R: return askComment();
    case Qt::Key_H: emit historyRequested(*figure); return;
    default: QTableView::keyPressEvent(event);
    }
}

void ReviewTable::accept() {
    if (!m_reviews->figureAt(currentIndex().row())) return;
    if (!m_reviews->mayReview(currentIndex().row())) return emit reviewRefused();
    m_reviews->toggleAccepted(selectionModel()->selectedRows());
}

void ReviewTable::askComment() {
    const QModelIndex current = currentIndex();
    if (!m_reviews->figureAt(current.row())) return;
    if (!m_reviews->mayReview(current.row())) return emit reviewRefused();
    const QModelIndex comment = current.siblingAtColumn(ReviewModel::CommentColumn);
    setCurrentIndex(comment);
    edit(comment);
}

CellEditor* ReviewTable::openEditor() const {
    return state() == EditingState && currentIndex().isValid() ? qobject_cast<CellEditor*>(indexWidget(currentIndex())) : nullptr;
}

void ReviewTable::keepUnconfirmed() {
    CellEditor* editor = openEditor();
    if (!editor) return;
    if (editor->isModified()) m_reviews->keepUnconfirmed(currentIndex(), editor->text().trimmed());
    closeEditor(editor, QAbstractItemDelegate::RevertModelCache);
}

void ReviewTable::commitOpenEditor() {
    CellEditor* editor = openEditor();
    if (!editor) return;
    commitData(editor);
    closeEditor(editor, QAbstractItemDelegate::NoHint);
}

/// Back from the comment, where an input method would take the next Space or R as text.
void ReviewTable::closeEditor(QWidget* editor, QAbstractItemDelegate::EndEditHint hint) {
    QTableView::closeEditor(editor, hint);
    m_reviews->endTyping();
    if (currentIndex().column() == ReviewModel::CommentColumn)
        selectionModel()->setCurrentIndex(currentIndex().siblingAtColumn(ReviewModel::ValueColumn), QItemSelectionModel::NoUpdate);
}

} // namespace xushi
