#pragma once

#include "app/office/Workspace.h"
#include "domain/workflow/Collection.h"

#include <QWidget>

#include <memory>
#include <optional>

namespace Ui {
class ActPanel;
}

namespace xushi {

class ActModel;
class TableManners;

/// What one act wrote, figure by figure, and the way to take it back: first what that would change is shown, in the same place.
class ActPanel : public QWidget {
    Q_OBJECT
public:
    ActPanel(Workspace& workspace, QWidget* parent);
    ~ActPanel() override;

    void open(const Arrival& arrival);
    /// Whose act is shown; nothing while none is.
    std::optional<std::int64_t> group() const { return m_group; }
    /// Shows what taking it back would change and asks, or says why it is not taken back.
    void ask();
    /// Takes the act back where that was asked about.
    void confirm();
    /// Takes a question back; false where there was none.
    bool takeQuestionBack();
    void takeFocus();
    void clear();

signals:
    void leaveRequested();
    void takenBack();

private:
    void showEntries();
    void refreshBar();

    Workspace& m_workspace;
    std::unique_ptr<Ui::ActPanel> m_ui;
    ActModel* m_model;
    TableManners* m_manners = nullptr;
    std::optional<std::int64_t> m_group;
    std::optional<JournalAct> m_asked; ///< the act that is asked about
    QString m_refusal;
};

} // namespace xushi
