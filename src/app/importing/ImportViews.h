#pragma once

#include "app/table/FigureDelegate.h"

#include <QTableView>

namespace xushi {

class ImportLineModel;
class SheetPictureModel;
class TableManners;

/// Draws the lines of an import: a box to tick and the sign of the verdict in the first column.
class ImportLineDelegate : public FigureDelegate {
    Q_OBJECT
public:
    using FigureDelegate::FigureDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

/// The table of ImportLineModel: Space ticks the chosen rows, digits go to the new value where it may be typed.
class ImportLinesView : public QTableView {
    Q_OBJECT
public:
    explicit ImportLinesView(QWidget* parent = nullptr);

    void setLines(ImportLineModel* lines);
    /// Columns that say the same in every row are left out, until a person wants them.
    void fitColumns();

signals:
    /// Enter: what can be decided of the line.
    void mendRequested();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void toggleChosen();

    ImportLineModel* m_lines = nullptr;
    TableManners* m_manners = nullptr;
};

/// A sheet as it was read, what was found in it tinted, the current cell ringed.
class SheetPictureView : public QTableView {
    Q_OBJECT
public:
    explicit SheetPictureView(QWidget* parent = nullptr);

    void setPicture(SheetPictureModel* picture);
    /// Takes the look of another sheet: its widths and its merged cells.
    void fitPicture();

private:
    SheetPictureModel* m_picture = nullptr;
};

} // namespace xushi
