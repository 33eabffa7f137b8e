#pragma once

#include "domain/Problem.h"

#include <QTableView>

#include <vector>

namespace xushi {

class FigureEntryModel;

/// The grid with the keys of a spreadsheet: type to replace, F2 to edit, Enter down, Tab right, block copy and paste.
class EntryView : public QTableView {
    Q_OBJECT
public:
    explicit EntryView(QWidget* parent = nullptr);

    void setEntryModel(FigureEntryModel* model);
    /// Goes to the first cell that is not reported yet, else to the first that can be typed in.
    void goToFirstOpen();

    /// Stores the text of an open editor as Enter would, without moving.
    void commitOpenEditor();
    void copySelection() const;
    void cutSelection();
    void paste();
    void clearSelectedCells();

signals:
    /// What a paste did.
    void pasted(const std::vector<xushi::Remark>& remarks);

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void moveBy(int rows, int columns);
    void moveAfterEditor(int rows, int columns);
    void goToProblem(int direction);
    QModelIndex nextInColumn(int row, int column, int step) const;
    QModelIndex nextInRow(int row, int column, int step) const;
    bool handleSpreadsheetKey(const QKeyEvent& event);

    FigureEntryModel* m_entries = nullptr;
    int m_tabRunColumn = -1; ///< where a run of Tabs began: Enter returns there
};

} // namespace xushi
