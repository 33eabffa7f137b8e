#pragma once

#include "domain/Catalogue.h"
#include "domain/analyses/Board.h"

#include <QAbstractListModel>

#include <vector>

namespace xushi {

/// The indicators that have a target or a figure in the year, in catalogue order under the names of their
/// sections. A section's row can be neither selected nor reached by the arrow keys.
class IndicatorListModel : public QAbstractListModel {
    Q_OBJECT
public:
    enum Role { IsSectionRole = Qt::UserRole, DepthRole }; ///< beside LightRole and IndicatorRole

    using QAbstractListModel::QAbstractListModel;

    /// The same indicators as before change exactly the rows whose light differs; others reset the list.
    void setBoard(const Catalogue& catalogue, const std::vector<BoardRow>& board);

    QModelIndex indexOf(const IndicatorCode& code) const;
    QModelIndex firstIndicator() const;
    IndicatorCode codeAt(const QModelIndex& index) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;

private:
    struct Row {
        QString text;
        IndicatorCode code; ///< empty: a section
        Light light = Light::NotApplicable;
        int depth = 0; ///< 1 for an 其中 part

        bool isSameRow(const Row& other) const {
            return text == other.text && code == other.code && depth == other.depth;
        }
    };
    static std::vector<Row> rowsOf(const Catalogue& catalogue, const std::vector<BoardRow>& board);

    std::vector<Row> m_rows;
};

} // namespace xushi
