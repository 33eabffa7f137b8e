#pragma once

#include "app/catalog/CatalogSection.h"
#include "app/office/Workspace.h"

#include <map>
#include <memory>

class QLineEdit;

namespace Ui {
class RulesForm;
}

namespace xushi {

class QuestionRules;
class SaveBar;

/// The rules of a store: its title, rounding, closed months, lights, the limits of the checks and what they ask.
class RulesEditor : public CatalogSection {
    Q_OBJECT
public:
    RulesEditor(Workspace& workspace, QWidget* parent);
    ~RulesEditor() override;

    void refresh() override;
    void startAgain() override;
    void save() override;
    void revert() override;
    RecordConflictBar* conflict() const override { return m_conflict; }
    void setLocked(bool isLocked) override;
    int unsavedCount() const override { return m_isEdited ? 1 : 0; }
    void enter() override;

private:
    void build();
    void wire();
    void fill(const Settings& settings);
    Result<Settings> typed() const;
    void meetTheirs();
    void tellConflict();
    void keepMine(const QString& reason);
    void store(const Settings& seen, const QString& reason);
    void takeEdit();
    void choosePreset(int index);
    void showRule();

    Workspace& m_workspace;
    std::unique_ptr<Ui::RulesForm> m_ui;
    QWidget* m_form = nullptr;
    RecordConflictBar* m_conflict = nullptr;
    SaveBar* m_bar = nullptr;
    QuestionRules* m_questions = nullptr;
    std::map<QLineEdit*, Decimal CheckLimits::*> m_limits;
    Settings m_seen; ///< with which the typing began
    bool m_isEdited = false;
    bool m_isFilling = false;
};

} // namespace xushi
