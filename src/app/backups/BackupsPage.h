#pragma once

#include "app/shared/Page.h"

#include <memory>

namespace Ui {
class BackupsPage;
}

namespace xushi {

struct Backup;
class BackupModel;
class CopyComparing;
class DifferenceModel;
class TableManners;

/// 备份, a view of 修订记录: the copies of the store, what each has otherwise than now, and the way back to one. What that would do is said first.
class BackupsPage : public Page {
    Q_OBJECT
public:
    BackupsPage(Workspace& workspace, QWidget* parent);
    ~BackupsPage() override;

    void enter() override;
    /// Copies are looked for, made or compared.
    bool isWaiting() const;

protected:
    void showEvent(QShowEvent* event) override;

private:
    void wireCopies();
    void wireDifferences();
    void wireKeys();
    void wireFeed();
    void refresh();
    void refreshList();
    void refreshHead();
    void refreshSecondFolder();
    QString whyNot() const;
    void refreshEmptyState();
    void askDifferences();
    void showDifferences();
    void openFigure();
    void takeNow();
    void lookAt();
    void saveAs();
    void askRestore();
    void endQuestion();
    void restore();
    void chooseSecondFolder();
    void dropSecondFolder();
    void leave();
    bool isAsking() const;
    QString consequencesOf(const Backup& backup) const;
    const Backup* chosen() const;

    std::unique_ptr<Ui::BackupsPage> m_ui;
    BackupModel* m_model;
    DifferenceModel* m_differences;
    CopyComparing* m_comparing;
    TableManners* m_manners = nullptr;
    TableManners* m_differenceManners = nullptr;
    QString m_asked; ///< the copy of the question
};

} // namespace xushi
