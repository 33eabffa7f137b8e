#include "app/catalog/MonthsView.h"

#include "app/look/Colours.h"
#include "app/look/WidgetRole.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>
#include <QStyledItemDelegate>

namespace xushi {
namespace {

constexpr int monthRowHeight = 28;
constexpr int monthRows = 3;

class MonthDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem&, const QModelIndex&) const override {
        auto* edit = new QLineEdit(parent);
        edit->setFrame(false);
        edit->setAlignment(Qt::AlignRight);
        setRole(*edit, WidgetRole::Cell);
        auto* self = const_cast<MonthDelegate*>(this);
        connect(edit, &QLineEdit::textEdited, self, [self, edit] { emit self->commitData(edit); });
        return edit;
    }

    /// The view hands every commit back: the same text must not move the caret.
    void setEditorData(QWidget* editor, const QModelIndex& index) const override {
        auto* edit = static_cast<QLineEdit*>(editor);
        const QString text = index.data(Qt::EditRole).toString();
        if (edit->text() != text) edit->setText(text);
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override {
        QStyledItemDelegate::paint(painter, option, index);
        if (!(index.flags() & Qt::ItemIsEditable)) return;
        painter->setPen(coloursOf(option.palette).hairline);
        painter->drawRect(QRectF(option.rect).adjusted(1.5, 2.5, -1.5, -2.5));
    }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override {
        if (event->type() == QEvent::KeyPress) {
            const int key = static_cast<QKeyEvent*>(event)->key();
            auto* editor = qobject_cast<QWidget*>(watched);
            if (editor && (key == Qt::Key_Return || key == Qt::Key_Enter)) {
                emit commitData(editor);
                emit closeEditor(editor, EditNextItem);
                return true;
            }
        }
        return QStyledItemDelegate::eventFilter(watched, event);
    }
};

} // namespace

MonthsView::MonthsView(QWidget* parent) : QTableView(parent) {
    setItemDelegate(new MonthDelegate(this));
    setTabKeyNavigation(false);
    setShowGrid(false);
    setWordWrap(false);
    setSelectionMode(SingleSelection);
    setEditTriggers(AnyKeyPressed | DoubleClicked | EditKeyPressed | SelectedClicked);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    horizontalHeader()->setMinimumSectionSize(30);
    horizontalHeader()->setSectionsClickable(false);
    horizontalHeader()->setFixedHeight(monthRowHeight);
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setDefaultSectionSize(monthRowHeight);
    verticalHeader()->setSectionsClickable(false);
}

QSize MonthsView::sizeHint() const { return {480, monthRowHeight * (monthRows + 1) + 2 * frameWidth() + 2}; }

void MonthsView::keyPressEvent(QKeyEvent* event) {
    const bool isClearing = event->key() == Qt::Key_Delete || event->key() == Qt::Key_Backspace;
    if (isClearing && state() != EditingState && (currentIndex().flags() & Qt::ItemIsEditable)) {
        model()->setData(currentIndex(), QString());
        return;
    }
    QTableView::keyPressEvent(event);
}

} // namespace xushi
