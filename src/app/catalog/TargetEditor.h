#pragma once

#include "app/catalog/Drafts.h"
#include "app/catalog/FormLines.h"
#include "app/catalog/RecordEditor.h"
#include "app/office/Workspace.h"

namespace Ui {
class TargetForm;
}

namespace xushi {

class SaveBar;
class TargetHistory;

/// The target of one year and region with its schedule curve: one reason and one save for both.
class TargetEditor : public RecordEditor {
    Q_OBJECT
public:
    TargetEditor(Workspace& workspace, Drafts& drafts, QWidget* parent);
    ~TargetEditor() override;

    void showIndicator(const IndicatorCode& code) override;
    void save() override;
    void revert() override;
    RecordConflictBar& conflict() const override { return *m_conflict; }
    void setLocked(bool isLocked) override;
    /// The workspace's period or region was changed: follows it.
    void followWorkspace();
    /// Judges again with the figures as they are now.
    void takeFigures();
    /// Chooses the year and the region as well.
    void showTarget(const TargetKey& key);

signals:
    /// The target is to be spread over counties and months.
    void spreadRequested();

private:
    void judge();
    void buildForm();
    void wireForm();
    void wireKey();
    void fillRegions();
    TargetKey chosenKey() const;
    void load();
    void fillForm(const TargetDraft& draft);
    void fillHistory();
    TargetDraft formDraft() const { return formDraftOver(m_given); }
    TargetDraft formDraftOver(TargetDraft draft) const;
    TargetDraft rebasedDraft() const;
    std::vector<FormLine> lines() const;
    void showDraft();
    void meetTheirs(const TargetDraft& mine);
    void tellConflict();
    void keepDraft();
    void keepMine(const QString& reason);
    void store(const TargetDraft& draft);
    void takeEdit();
    Result<Target> write(const TargetDraft& draft);
    QString savedMessage(const Target& target) const;

    Workspace& m_workspace;
    Drafts& m_drafts;
    std::unique_ptr<Ui::TargetForm> m_ui;
    RecordConflictBar* m_conflict = nullptr;
    SaveBar* m_bar = nullptr;
    TargetHistory* m_history = nullptr;
    IndicatorCode m_code;
    TargetDraft m_stored;
    TargetDraft m_given; ///< what the form was filled with: the typing goes on from it
    bool m_isFilling = false;
};

} // namespace xushi
