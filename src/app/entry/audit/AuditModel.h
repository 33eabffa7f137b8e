#pragma once

#include "app/entry/grid/UnstoredWords.h"
#include "app/office/Workspace.h"

#include <QAbstractTableModel>
#include <QTimer>

#include <map>
#include <optional>
#include <vector>

namespace xushi {

/// 审核: what stands between the chosen month and its submission, a row a finding, the hard ones first. 说明 is typed in
/// its column. Computed anew after changes, once the event loop has time for it and while somebody looks.
class AuditModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { MarkColumn, FigureColumn, RegionColumn, FindingColumn, ExplanationColumn, ColumnCount };

    /// A text that was refused in the grid: it is a hard finding of this window alone.
    struct RefusedLine {
        FigureKey figure;
        QString text;
        QString reason;
    };

    AuditModel(Workspace& workspace, UnstoredWords& words, QObject* parent = nullptr);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role = Qt::EditRole) override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;

    /// None: every department.
    void setDepartment(const std::optional<DepartmentCode>& department);
    void setRefused(std::vector<RefusedLine> refused);

    /// One 说明 for several findings, in one act. Returns how many took it.
    int explainAll(const QModelIndexList& rows, const QString& text);
    /// An editor opens: what is stored now is what its text is written over, in every row.
    void beginTyping();
    /// The revision of the 说明 that is stored; 0 where there is none.
    int storedRevision(const WordsPlace& place) const;
    /// Writes a 说明 that waits over the revision that was told, with the reason.
    void keepMine(const WordsPlace& place, int theirRevision, const QString& reason);
    /// What is told of those that wait, as it is now.
    void tellConflictsAnew();
    /// The store is left while this is being typed.
    void keepUnconfirmed(const QModelIndex& index, const QString& text);
    /// This stands in the editor of a row now; it outlives a failure of the power.
    void keepTyping(int row, const QString& text);
    void endTyping() { m_words.endTyping(); }
    /// Tries again what only the store could not take.
    void retry();

    std::optional<FigureKey> figureAt(int row) const;
    bool isExplainable(int row) const;
    /// The rows that the same rule asks about, without 说明; the row itself is one of them.
    std::vector<int> groupOf(int row) const;
    /// The first row after `row` that wants a 说明, else -1.
    int nextUnexplained(int row) const;
    /// True when a text of the department is refused in the grid.
    bool hasRefused(const DepartmentCode& department) const;
    int hardCount() const;
    int softCount() const;    ///< soft findings without 说明
    int missingCount() const; ///< due, not reported and without 说明

    /// While nobody looks, a change is only noted: a whole audit after every keystroke would be for nothing.
    void setWatched(bool isWatched);
    /// Brings the rows up to date now, for whoever cannot wait.
    void refresh();

signals:
    void countsChanged();

private:
    struct Row {
        FigureKey figure;
        Finding finding;
        QString text;
        QString explanation; ///< empty where it does not hold any more
        bool isRefused = false;
        bool isMissing = false;

        bool isHard() const { return isRefused || finding.severity == Severity::Hard; }
        bool isOpen() const { return isHard() || explanation.isEmpty(); }
    };

    std::vector<Row> rowsNow() const;
    /// What was typed in the row and is not stored.
    UnstoredText unconfirmed(const WordsPlace& place, const QString& text) const;
    const UnstoredText* unstoredOf(const Row& row) const { return m_words.find(placeOf(row)); }
    static WordsPlace placeOf(const Row& row);
    int seenRevision(const WordsPlace& place) const;
    /// How many were stored.
    int save(const std::vector<FindingExplanation>& explanations, const QString& reason = {});
    int saveOthers(const std::vector<FindingExplanation>& explanations);
    QString conflictOf(const WordsPlace& place, const QString& mine) const;
    void schedule();
    void clear();
    QString regionOf(const Row& row) const;
    QString mark(const Row& row) const;

    Workspace& m_workspace;
    UnstoredWords& m_words;
    std::optional<DepartmentCode> m_department;
    std::vector<RefusedLine> m_refused;
    std::vector<Row> m_rows;
    QTimer m_soon;
    std::map<WordsPlace, int> m_seen; ///< revisions when the editor opened
    bool m_isWatched = false;
    bool m_isStale = true;
};

} // namespace xushi
