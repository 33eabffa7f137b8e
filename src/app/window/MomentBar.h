#pragma once

#include "app/office/Workspace.h"

#include <QFrame>

class QAction;
class QHBoxLayout;
class QLabel;
class QToolButton;

namespace xushi {

/// 截至 2025-06-10 17:20 的台账，只读: stands above every page while another moment than the present is shown, with the ways to another
/// one and back. Its actions have their keys everywhere in the window.
class MomentBar : public QFrame {
    Q_OBJECT
public:
    MomentBar(Workspace& workspace, QWidget* parent);

    QAction* chooseAction() const { return m_choose; }
    QAction* presentAction() const { return m_present; }
    QList<QAction*> menuActions() const { return {m_choose, m_earlier, m_later, m_compare, m_present}; }

signals:
    void momentRequested(const xushi::MomentAsked& asked);
    void presentRequested();
    /// Another day or entry is to be chosen.
    void choiceRequested();
    void comparisonRequested();

private:
    QAction* add(QHBoxLayout& layout, const char* name, const QString& text, const QString& key);
    void refresh();
    void step(bool isLater);

    Workspace& m_workspace;
    QLabel* m_text;
    QAction* m_earlier;
    QAction* m_later;
    QAction* m_choose;
    QAction* m_compare;
    QAction* m_present;
};

} // namespace xushi
