#pragma once

#include "app/office/Task.h"
#include "app/office/WaysOn.h"
#include "app/office/Workspace.h"

#include <QFrame>

#include <memory>

class QHBoxLayout;
class QLabel;
class QPushButton;

namespace xushi {

/// Stands above every page while the store's file is no longer what and where it was: what became of it, whether what was saved is safe, and
/// three ways on. A way that leads nowhere says why.
class StandingBar : public QFrame {
    Q_OBJECT
public:
    StandingBar(Workspace& workspace, QWidget* parent);

    const WaysOn& ways() const { return m_ways; }
    /// What was saved lies under no name any more: it goes with the open store unless it is kept.
    bool isOnlyHere() const;
    /// It lies in a file of its own now.
    void noteSaved() { m_isSaved = true; }
    /// Something is done beside the window that the person has asked for: it says so, and no way can be taken until it is over.
    void wait(const Remark& told);
    void endWait();
    /// A copy is being looked for, or something is waited for.
    bool isWaiting() const { return m_looking.isRunning() || m_wait; }

signals:
    void openRequested();
    void saveRequested();
    void comparisonRequested();

private:
    QPushButton* add(QHBoxLayout& layout, const char* name);
    struct Look;

    void refresh();
    void show(WaysOn ways);
    void offer(QPushButton& button, const QString& text, const QString& whither, const std::optional<Remark>& whyNot);

    Workspace& m_workspace;
    WaysOn m_ways;
    Task m_looking; ///< for the newest copy
    std::shared_ptr<Look> m_look;
    std::optional<Remark> m_wait;
    bool m_isSaved = false;
    QLabel* m_text;
    QPushButton* m_open;
    QPushButton* m_save;
    QPushButton* m_compare;
};

} // namespace xushi
