#pragma once

#include "app/office/Workspace.h"

#include <QFrame>

#include <vector>

class QLabel;
class QPushButton;
class QShortcut;
class QTableView;

namespace xushi {

class ChangesModel;
class ChangesReading;

/// Before a month is approved or signed off: what has changed since it was submitted. It is compared beside the window, and every key works
/// meanwhile; Esc gives that up. Of what is told Enter goes on, and Esc leaves it.
class ChangesPane : public QFrame {
    Q_OBJECT
public:
    ChangesPane(Workspace& workspace, QWidget* parent);

    /// True: it compares, and confirmed(), unchanged(), failed() or nothing follows. False, and hidden, where nothing was written since. `step`:
    /// what is about to be done.
    Result<bool> ask(const std::vector<SubmissionKey>& months, const QString& step);
    bool isComparing() const;
    /// That were asked about last.
    const std::vector<SubmissionKey>& months() const { return m_months; }
    /// What is asked or told holds no longer.
    void drop();

signals:
    void confirmed();
    /// Nothing has, after all.
    void unchanged();
    void failed(const xushi::Problem& problem);
    void left();

protected:
    /// Who leaves the page waits no more.
    void hideEvent(QHideEvent* event) override;

private:
    void build();
    void buildKeys();
    void showComparing();
    void tell();
    void takeKeys();

    Workspace& m_workspace;
    ChangesReading* m_reading;
    std::vector<SubmissionKey> m_months;
    QString m_step;
    ChangesModel* m_changes;
    QLabel* m_head;
    QTableView* m_table;
    QPushButton* m_goOn;
    QPushButton* m_back;
    QShortcut* m_escape = nullptr;
};

} // namespace xushi
