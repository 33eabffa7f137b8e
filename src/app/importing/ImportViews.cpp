#include "app/importing/ImportViews.h"

#include "app/importing/ImportLineModel.h"
#include "app/importing/SheetPictureModel.h"
#include "app/look/Colours.h"
#include "app/table/TableManners.h"
#include "app/table/TableRoles.h"

#include <QApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QPainter>

#include <algorithm>

namespace xushi {
namespace {

constexpr int pictureRowHeight = 24;
constexpr int leastPictureWidth = 56;
constexpr int mostPictureWidth = 220;
constexpr int rowsMeasured = 60;
constexpr int cellPadding = 6;

/// The reason is left out first: the bar below tells that of the current line.
TableDescription importTable(bool hasOneRegion, bool hasOnePeriod) {
    const auto column = [](const char* key, int width, int spare = 0, bool isHidden = false) { return ShownColumn{.key = QLatin1String(key), .width = width, .spare = spare, .isHidden = isHidden}; };
    return {.id = QStringLiteral("import/lines"),
            .columns = {column("chosen", 58), {.key = QStringLiteral("indicator"), .width = 150, .share = 3}, column("region", 96, 0, hasOneRegion), column("period", 120, 0, hasOnePeriod), column("before", 92),
                        column("after", 100), column("unit", 60, 2), column("change", 88, 1), column("cell", 60, 3), {.key = QStringLiteral("reason"), .width = 110, .share = 2, .spare = 4}}};
}

QColor mixed(const QColor& colour, const QColor& ground, double share) {
    const auto of = [share](int a, int b) { return static_cast<int>(a * share + b * (1 - share)); };
    return {of(colour.red(), ground.red()), of(colour.green(), ground.green()), of(colour.blue(), ground.blue())};
}

/// Draws a cell of the picture: what it was taken for as a tint.
class SheetPictureDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override {
        const Colours& colours = coloursOf(option.palette);
        const auto part = static_cast<SheetPictureModel::Part>(index.data(SheetPictureModel::PartRole).toInt());
        painter->save();
        painter->setClipRect(option.rect);
        switch (part) {
        case SheetPictureModel::HeaderPart: painter->fillRect(option.rect, colours.tint(0.20)); break;
        case SheetPictureModel::NamePart: painter->fillRect(option.rect, colours.tint(0.10)); break;
        case SheetPictureModel::FigurePart: painter->fillRect(option.rect, colours.tint(0.04)); break;
        case SheetPictureModel::ProblemPart: painter->fillRect(option.rect, mixed(colours.refused, colours.surface, 0.16)); break;
        default: break;
        }
        painter->setPen(colours.hairline);
        painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
        painter->drawLine(option.rect.topRight(), option.rect.bottomRight());
        QFont font = option.font;
        font.setWeight(part == SheetPictureModel::HeaderPart ? QFont::DemiBold : QFont::Normal);
        painter->setFont(font);
        const bool isQuiet = part == SheetPictureModel::NoPart || part == SheetPictureModel::HiddenPart;
        painter->setPen(part == SheetPictureModel::ProblemPart ? colours.refused : isQuiet ? colours.muted : colours.text);
        const QRect room = option.rect.adjusted(cellPadding, 0, -cellPadding, 0);
        const QString text = QFontMetrics(font).elidedText(index.data().toString(), Qt::ElideRight, room.width());
        painter->drawText(room, index.data(Qt::TextAlignmentRole).toInt() | Qt::TextSingleLine, text);
        if (option.state & QStyle::State_Selected) {
            painter->setPen(QPen(colours.accent, 2));
            painter->setBrush(Qt::NoBrush);
            painter->drawRect(option.rect.adjusted(1, 1, -2, -2));
        }
        painter->restore();
    }
};

} // namespace

void ImportLineDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    if (index.column() != ImportLineModel::ChosenColumn) return FigureDelegate::paint(painter, option, index);
    painter->save();
    paintBackground(*painter, option, index);
    QStyleOptionViewItem filled = option;
    initStyleOption(&filled, index);
    const QStyle* style = option.widget ? option.widget->style() : QApplication::style();
    if (filled.features & QStyleOptionViewItem::HasCheckIndicator) {
        paintTick(*painter, style->subElementRect(QStyle::SE_ItemViewItemCheckIndicator, &filled, option.widget), filled.checkState == Qt::Checked, coloursOf(option.palette));
    }
    const Colours& colours = coloursOf(option.palette);
    const bool isProblem = index.siblingAtColumn(ImportLineModel::AfterColumn).data(RefusedRole).toBool();
    painter->setPen(isProblem ? colours.refused : index.data(MutedRole).toBool() ? colours.muted : colours.accent);
    QFont font = filled.font;
    font.setWeight(QFont::DemiBold);
    painter->setFont(font);
    painter->drawText(option.rect.adjusted(0, 0, -8, 0), Qt::AlignRight | Qt::AlignVCenter, index.data().toString());
    if (option.state & QStyle::State_HasFocus) {
        painter->setPen(QPen(colours.accent, 2));
        painter->drawRect(option.rect.adjusted(1, 1, -1, -1));
    }
    painter->restore();
}

ImportLinesView::ImportLinesView(QWidget* parent) : QTableView(parent) {
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed | QAbstractItemView::AnyKeyPressed);
    setTabKeyNavigation(false);
    setItemDelegate(new ImportLineDelegate(this));
    dressTable(*this);
}

void ImportLinesView::setLines(ImportLineModel* lines) {
    m_lines = lines;
    setModel(lines);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_manners = new TableManners(*this, importTable(false, false));
    m_manners->addRowAction(tr("Take or leave out"), QStringLiteral("Space"), [this] { toggleChosen(); });
    m_manners->addRowAction(tr("What can be decided of the line"), QStringLiteral("Return"), [this] {
        if (currentIndex().isValid()) emit mendRequested();
    });
}

void ImportLinesView::fitColumns() {
    m_manners->describe(importTable(m_lines->haveOneRegion(), m_lines->haveOnePeriod()));
}

void ImportLinesView::toggleChosen() {
    for (const auto& row : selectionModel()->selectedRows()) m_lines->toggle(row.row());
}

void ImportLinesView::keyPressEvent(QKeyEvent* event) {
    const QModelIndex current = currentIndex();
    if (!current.isValid() || state() == EditingState) return QTableView::keyPressEvent(event);
    const bool isPlain = !(event->modifiers() & (Qt::ControlModifier | Qt::AltModifier));
    if (event->key() == Qt::Key_Space && isPlain) return toggleChosen();
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && isPlain) return emit mendRequested();
    const bool isTyping = isPlain && !event->text().isEmpty() && event->text().front().isPrint();
    const QModelIndex after = current.siblingAtColumn(ImportLineModel::AfterColumn);
    if ((isTyping || event->key() == Qt::Key_F2) && after.flags().testFlag(Qt::ItemIsEditable)) setCurrentIndex(after);
    QTableView::keyPressEvent(event);
}

SheetPictureView::SheetPictureView(QWidget* parent) : QTableView(parent) {
    setItemDelegate(new SheetPictureDelegate(this));
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setTabKeyNavigation(false);
    setShowGrid(false);
    setWordWrap(false);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    verticalHeader()->setDefaultSectionSize(pictureRowHeight);
    verticalHeader()->setMinimumSectionSize(pictureRowHeight);
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setMinimumSectionSize(leastPictureWidth);
    horizontalHeader()->setFixedHeight(28);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
}

void SheetPictureView::setPicture(SheetPictureModel* picture) {
    m_picture = picture;
    setModel(picture);
}

void SheetPictureView::fitPicture() {
    const auto merges = m_picture->merges();
    clearSpans();
    const QFontMetrics metrics(font());
    for (int column = 0; column < m_picture->columnCount(); ++column) {
        int width = metrics.horizontalAdvance(m_picture->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString()) + 28;
        for (int row = 0; row < std::min(m_picture->rowCount(), rowsMeasured); ++row) {
            const bool isMerged = std::ranges::any_of(merges, [&](const CellRange& merge) {
                return merge.firstRow == row + 1 && merge.firstColumn == column + 1 && merge.lastColumn > merge.firstColumn;
            });
            const auto part = m_picture->index(row, column).data(SheetPictureModel::PartRole).toInt();
            if (isMerged || part == SheetPictureModel::NoPart) continue;
            width = std::max(width, metrics.horizontalAdvance(m_picture->index(row, column).data().toString()) + 2 * cellPadding + 4);
        }
        setColumnWidth(column, std::clamp(width, leastPictureWidth, mostPictureWidth));
    }
    for (const auto& merge : merges)
        if (merge.lastRow > merge.firstRow || merge.lastColumn > merge.firstColumn)
            setSpan(merge.firstRow - 1, merge.firstColumn - 1, merge.lastRow - merge.firstRow + 1, merge.lastColumn - merge.firstColumn + 1);
}

} // namespace xushi
