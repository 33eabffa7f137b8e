#pragma once

#include "app/entry/grid/UnstoredWords.h"
#include "app/office/Workspace.h"

#include <QAbstractTableModel>

#include <optional>
#include <vector>

namespace xushi {

/// The figures of a submitted month as a reviewer reads them, the furthest behind first. Space accepts a row, a comment
/// returns it; what is said holds for the figure as it is now.
class ReviewModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { NameColumn, RegionColumn, LastYearColumn, PreviousColumn, ValueColumn, GrowthColumn, GapColumn, LightColumn,
                  ExplanationColumn, VerdictColumn, CommentColumn, ColumnCount };

    ReviewModel(Workspace& workspace, UnstoredWords& words, QObject* parent = nullptr);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role = Qt::EditRole) override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;

    void setDepartment(const std::optional<DepartmentCode>& department);
    void refresh();
    void clear();
    /// Accepts the rows that were not, in one act; takes the acceptance of all back where all had it.
    void toggleAccepted(const QModelIndexList& rows);
    /// The store is left while this comment is being typed.
    void keepUnconfirmed(const QModelIndex& index, const QString& text);
    /// This stands in the editor of a comment now; it outlives a failure of the power.
    void keepTyping(const QModelIndex& index, const QString& text);
    void endTyping() { m_words.endTyping(); }
    /// Tries comments again that only the store could not take.
    void retry();

    std::optional<FigureKey> figureAt(int row) const;
    /// -1 where the figure is not in the table.
    int rowOf(const FigureKey& figure) const;
    /// The person may say something of the row's figure now.
    bool mayReview(int row) const { return mayReview(m_rows[static_cast<std::size_t>(row)]); }
    int acceptedCount() const;
    int returnedCount() const;

signals:
    void countsChanged();

private:
    struct Row {
        FigureKey figure;
        int figureRevision = 0;
        QString name;
        QString region;
        QString lastYear;
        QString previous;
        QString value;
        QString growth;
        QString gap;
        Light light = Light::NotApplicable;
        bool hasLight = false;
        QString explanation;
        std::optional<Review> review; ///< only one that still holds
    };

    Row rowOf(const BoardRow& board) const;
    std::optional<Review> reviewOf(const Row& row) const;
    /// The reviews and explanations as they are now; the rows and the cursor stay.
    void takeWords();
    QString explanationsOf(const FigureKey& figure) const;
    bool mayReview(const Row& row) const;
    bool save(std::vector<Review> reviews);
    UnstoredText unconfirmed(const QString& text) const;
    const UnstoredText* unstoredOf(const Row& row) const;

    Workspace& m_workspace;
    UnstoredWords& m_words;
    std::optional<DepartmentCode> m_department;
    std::vector<Row> m_rows;
};

} // namespace xushi
