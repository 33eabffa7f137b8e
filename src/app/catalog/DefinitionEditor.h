#pragma once

#include "app/catalog/Drafts.h"
#include "app/catalog/RecordEditor.h"
#include "app/office/Workspace.h"

namespace xushi {

class IndicatorForm;
class SaveBar;
class StopBar;
class SuccessorBar;
class VersionBar;
class VersionHistory;

/// What an indicator is. Its code is fixed once it is saved; it is stopped, never deleted.
class DefinitionEditor : public RecordEditor {
    Q_OBJECT
public:
    DefinitionEditor(Workspace& workspace, Drafts& drafts, QWidget* parent);

    void showIndicator(const IndicatorCode& code) override;
    /// The form of an indicator that is not there yet.
    void showNew(const Indicator* beside);
    void save() override;
    void revert() override;
    RecordConflictBar& conflict() const override { return *m_conflict; }
    void setLocked(bool isLocked) override;
    void focusFirst();
    /// Figures have changed: they are counted again when they are next shown.
    void forgetCounts() { m_figureCounts.clear(); }

signals:
    /// The indicator that was being added is not wanted.
    void abandoned();

private:
    void buildForm();
    void wireForm();
    void fillForm();
    IndicatorDraft formDraft() const;
    bool agrees() const;
    void meetTheirs();
    void tellConflict();
    void keepDraft();
    void keepMine(const QString& reason);
    void takeEdit();
    void refreshState();
    void refreshVersion();
    void suggestVersion();
    /// The last month that is over and would be read otherwise with `after` as the next version.
    std::optional<YearMonth> lastReadAnew(const Indicator& after);
    QString usage(const Indicator& indicator);
    void stop(const QString& lastMonth);
    void useAgain();
    void offerSuccessor(const Problem& problem);
    void succeed(const QString& code, const QString& from);
    void store(const IndicatorDraft& draft);
    Result<Indicator> write(const Indicator& indicator, const IndicatorDraft& draft);
    Taken<Indicator> taken();
    void finish(const Result<Indicator>& saved, const QString& message);

    Workspace& m_workspace;
    Drafts& m_drafts;
    StopBar* m_stopBar = nullptr;
    SuccessorBar* m_successor = nullptr;
    VersionBar* m_version = nullptr;
    VersionHistory* m_history = nullptr;
    IndicatorForm* m_form = nullptr;
    RecordConflictBar* m_conflict = nullptr;
    SaveBar* m_bar = nullptr;
    IndicatorCode m_code;
    IndicatorDraft m_stored;
    std::map<IndicatorCode, int> m_figureCounts;
};

} // namespace xushi
