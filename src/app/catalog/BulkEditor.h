#pragma once

#include "app/office/Workspace.h"
#include "usecases/ChangeIndicators.h"

#include <QWidget>

class QLabel;

namespace xushi {

class ListForm;
class SaveBar;

/// One change for all indicators that are selected in the tree. What is left empty stays as it is.
class BulkEditor : public QWidget {
    Q_OBJECT
public:
    BulkEditor(Workspace& workspace, QWidget* parent);

    void setIndicators(const std::vector<IndicatorCode>& codes);
    void save();
    void revert();
    void setLocked(bool isLocked);
    /// What was typed and not applied.
    bool isEdited() const;

signals:
    void messageGiven(const QString& text);

private:
    void takeEdit();
    Result<IndicatorChange> typed() const;
    Problem refusal(const ChangedIndicators& outcome) const;

    Workspace& m_workspace;
    QLabel* m_title = nullptr;
    QLabel* m_names = nullptr;
    ListForm* m_form = nullptr;
    SaveBar* m_bar = nullptr;
    std::vector<IndicatorCode> m_codes;
};

} // namespace xushi
