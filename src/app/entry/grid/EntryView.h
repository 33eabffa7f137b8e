#pragma once

#include "app/entry/grid/EntryModel.h"
#include "app/table/FrozenTable.h"

#include <vector>

namespace xushi {

class CellEditor;
class EchoLabel;

/// The grid with the keys of a spreadsheet. It works on any table of typed figures and holds none of their rules.
class EntryView : public FrozenTable {
    Q_OBJECT
public:
    explicit EntryView(QWidget* parent = nullptr);

    void setEntryModel(EntryModel* model);
    EntryModel* entryModel() const { return m_entries; }
    /// Rows of 24 px instead of 28.
    void setDense(bool isDense);
    /// The least width of the column that takes what the others leave; to be said once the others have their widths.
    void setStretched(int column, int leastWidth);

    /// Brings the cell under the cursor into view.
    void seeCursor();
    /// Opens the editor of the cell with a text that was typed before the store was left. However the cell is left, the text
    /// stays unconfirmed until the person confirms it.
    void resumeTyping(const QModelIndex& cell, const QString& text, int seenRevision);

    /// Goes to the first cell that is not reported yet, else to the first that can be typed in.
    void goToFirstOpen();
    /// The next cell that wants attention: refused texts and hard findings first, then the soft ones, then the missing.
    void goToProblem(int direction);

    void copySelection() const;
    void cutSelection();
    void paste();
    void clearSelectedCells();
    /// Clears what stands below blanks that a paste has skipped; cells that are no longer shown stay as they are.
    void clearCells(const QList<QPersistentModelIndex>& blanks);
    /// Each selected column takes the text of its topmost cell; a single cell takes the one above it.
    void fillDown();
    /// Each selected row takes the text of its first cell; a single cell takes the one left of it.
    void fillRight();
    void copyCellAbove();
    /// One text into every selected cell, as one step. It was typed in the current one, from a revision of its figure on.
    void fillSelection(const QString& text, std::optional<int> seenRevision = {});
    /// Between 当月 and 累计 for the selected rows.
    void switchForm();
    /// The same with what stands in the current cell; an empty or derived one fills nothing.
    void fillFromCurrent();
    /// Opens or closes the row under the cursor, or every row.
    void expand(bool isExpanded, bool isEverywhere);

    /// Exact numbers of the selected cells, and whether they have one unit.
    struct SelectedNumbers {
        std::vector<Decimal> numbers;
        bool haveOneUnit = true;
    };
    SelectedNumbers selectedNumbers() const;
    /// Every column that is not left out, those that were slid away among them.
    std::vector<int> shownColumns() const;

signals:
    /// A paste was larger than the grid, or several columns with texts where numbers go; tab-separated.
    void tablePasted(const QString& text);
    /// H on a number: what was ever written of its figure is wanted.
    void historyRequested(const xushi::FigureKey& key);
    /// What a paste or a fill did.
    void pasted(const std::vector<xushi::Remark>& remarks);
    /// A paste is done; below these of its blanks something stands, and stays.
    void blanksSkipped(const QList<QPersistentModelIndex>& cells);
    void selectionMoved();
    /// An editor was closed, whatever became of its text.
    void editorLeft();
    /// Something was typed where nothing can be typed, and why.
    void typingRefused(const QString& reason);
    /// The cell that was being typed in is gone, or a restored text was left: it is not confirmed.
    void leftUnconfirmed(const xushi::RefusedPlace& place, const QString& text, int seenRevision);
    /// Refused texts were taken out of so many cells, and what is stored in them stayed.
    void refusedDropped(int count);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void inputMethodEvent(QInputMethodEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void selectionChanged(const QItemSelection& selected, const QItemSelection& deselected) override;
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
    QItemSelectionModel::SelectionFlags selectionCommand(const QModelIndex& index, const QEvent* event) const override;

protected slots:
    void closeEditor(QWidget* editor, QAbstractItemDelegate::EndEditHint hint) override;

private:
    static bool hasFiles();
    bool handleClipboardKey(const QKeyEvent& event);
    bool handleFillKey(const QKeyEvent& event);
    bool handleMoveKey(const QKeyEvent& event);
    bool handleRowKey(const QKeyEvent& event);
    bool handleEscape(const QKeyEvent& event);
    bool handleHistoryKey(const QKeyEvent& event);
    bool goToEntryCell();
    void moveBy(int rows, int columns);
    void moveAfterEditor(int rows, int columns);
    QModelIndex nextInColumn(int row, int column, int step) const;
    QModelIndex nextAwaited(int row, int step) const;
    QModelIndex nextInRow(int row, int column, int step) const;
    QModelIndex cellBeside(const QModelIndex& from, int rowStep, int columnStep) const;
    QModelIndex dataEdge(const QModelIndex& from, int rowStep, int columnStep) const;
    QModelIndex edgeOfTable(bool isEnd, bool isEverywhere) const;
    std::vector<int> selectedRows() const;
    std::vector<int> selectedColumns() const;
    QModelIndexList selectedCells() const;
    void fill(const std::vector<EntryModel::CellText>& cells);
    /// What was being typed in a cell.
    struct Typing {
        RefusedPlace place;
        QString text;
        int seenRevision = 0;
        int caret = 0;
        bool isRestored = false;
    };
    CellEditor* openAgain(const QModelIndex& cell, const Typing& typing);
    void showEcho(const QModelIndex& index, const QString& text);
    void rememberCursor();
    void restoreCursor();
    void restoreRow();

    EntryModel* m_entries = nullptr;
    EchoLabel* m_echo;
    int m_tabRunColumn = -1; ///< where a run of Tabs began: Enter returns there
    QPersistentModelIndex m_lastProblem; ///< where the last F8 went
    std::optional<FigureKey> m_cursorFigure; ///< where the cursor was before the rows were chosen again
    int m_cursorColumn = 0;
    int m_cursorRow = -1;
    std::optional<Typing> m_typing; ///< then
};

} // namespace xushi
