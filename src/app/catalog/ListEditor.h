#pragma once

#include "app/catalog/CatalogSection.h"
#include "app/catalog/ListSheet.h"
#include "app/office/Workspace.h"

#include <map>

class QLabel;
class QPushButton;
class QStandardItemModel;
class QTableView;

namespace xushi {

class ListForm;
class SaveBar;
class TableManners;

/// A list of the catalogue with the form of the chosen record beside it.
class ListEditor : public CatalogSection {
    Q_OBJECT
public:
    ListEditor(Workspace& workspace, std::unique_ptr<ListSheet> sheet, QWidget* parent);
    ~ListEditor() override;

    void refresh() override;
    void startAgain() override;
    void save() override;
    void revert() override;
    void add() override;
    RecordConflictBar* conflict() const override { return m_conflict; }
    void setLocked(bool isLocked) override;
    int unsavedCount() const override { return static_cast<int>(m_drafts.size()); }
    void enter() override;
    void showUnsaved() override;

private:
    QWidget* buildTable();
    QWidget* buildForm();
    void fillTable();
    void markEdits();
    void display(const QString& code);
    const SheetRow* rowOf(const QString& code) const;
    SheetValues rebasedValues() const;
    void meetTheirs();
    void tellConflict();
    void keepDraft();
    void keepMine(const QString& reason);
    void store(const SheetValues& values, const QString& reason);
    void takeEdit();

    Workspace& m_workspace;
    std::unique_ptr<ListSheet> m_sheet;
    std::vector<SheetRow> m_rows;
    QStandardItemModel* m_model = nullptr;
    QTableView* m_view = nullptr;
    TableManners* m_manners = nullptr;
    QPushButton* m_newButton = nullptr;
    QLabel* m_title = nullptr;
    QLabel* m_usage = nullptr;
    ListForm* m_form = nullptr;
    RecordConflictBar* m_conflict = nullptr;
    SaveBar* m_bar = nullptr;
    std::map<QString, SheetValues> m_drafts; ///< by code; the empty one is being added
    SheetValues m_stored;                    ///< of the record shown
    QString m_code;                          ///< shown; empty: one that is being added
    QString m_before;                        ///< shown before one was being added
};

} // namespace xushi
