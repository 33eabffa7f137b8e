#pragma once

#include "app/importing/ImportFile.h"
#include "domain/recognition/SheetGrid.h"

#include <QAbstractTableModel>

#include <memory>

namespace xushi {

/// A sheet as it was read, with what was found in it: rows and columns bear the names of the file, empty ones as well.
class SheetPictureModel : public QAbstractTableModel {
    Q_OBJECT
public:
    /// What a cell was taken for.
    enum Part { NoPart, HeaderPart, NamePart, FigurePart, ProblemPart, HiddenPart };
    enum Role { PartRole = Qt::UserRole + 200 };

    explicit SheetPictureModel(QObject* parent);

    /// nullptr: none. It must stay until another one is shown.
    void show(const ImportFile* file);
    QModelIndex indexOf(const SheetPlace& place) const { return index(place.row - 1, place.column - 1); }
    static SheetPlace placeOf(const QModelIndex& index) { return {index.row() + 1, index.column() + 1}; }
    /// Merged areas that fit into a picture.
    std::vector<CellRange> merges() const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    Part partOf(int row, int column) const;

    const ImportFile* m_file = nullptr;
    std::unique_ptr<SheetGrid> m_grid;
    std::map<SheetPlace, CellFate> m_fates;
};

/// What a column of a table is, in the words of the page.
QString columnKindWord(ColumnKind kind);

} // namespace xushi
