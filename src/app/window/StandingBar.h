#pragma once

#include "app/office/WaysOn.h"
#include "app/office/Workspace.h"

#include <QFrame>

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

signals:
    void openRequested();
    void saveRequested();
    void comparisonRequested();

private:
    QPushButton* add(QHBoxLayout& layout, const char* name);
    void refresh();
    void offer(QPushButton& button, const QString& text, const QString& whither, const std::optional<Remark>& whyNot);

    Workspace& m_workspace;
    WaysOn m_ways;
    bool m_isSaved = false;
    QLabel* m_text;
    QPushButton* m_open;
    QPushButton* m_save;
    QPushButton* m_compare;
};

} // namespace xushi
