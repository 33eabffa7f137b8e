#pragma once

#include "app/office/Task.h"
#include "wiring/Backups.h"
#include "words/Sentences.h"

#include <QDialog>

#include <memory>

class QLabel;
class QListWidget;
class QPushButton;

namespace xushi {

/// For a store that cannot be opened because it is damaged: its copies, a look at one, and the way back to one. What is done to the store is
/// the window's affair.
class WayBackDialog : public QDialog {
    Q_OBJECT
public:
    /// `problem`: why it was not opened.
    WayBackDialog(const QString& store, const Problem& problem, Language language, QWidget* parent);

    /// What a store that does not open for this reason may be restored from.
    static bool isFor(const Problem& problem, const QString& store);
    bool isLooking() const { return m_task.isRunning(); }

signals:
    void lookRequested(const QString& copy);
    void restoreRequested(const QString& copy);

private:
    void build(const Problem& problem);
    void restore(const QString& copy);
    void look();
    void show(const std::vector<Backup>& copies, bool isByName);
    void follow();
    QString chosen() const;

    QString m_store;
    Language m_language;
    QListWidget* m_copies;
    QLabel* m_state;
    QPushButton* m_lookAt;
    QPushButton* m_restore;
    Task m_task;
};

} // namespace xushi
