#pragma once

#include "app/shared/Page.h"

#include <QTimer>

#include <memory>

namespace Ui {
class HistoryPage;
}

namespace xushi {

class ActPanel;
class HistoryFilters;
class HistoryModel;
class TableManners;

/// 修订记录: the acts of the store, the last first, and below them what the act of the cursor wrote. From here values, acts and days are
/// brought back, each as an act of its own. Read anew above what is shown after whatever was written, while somebody looks.
class HistoryPage : public Page {
    Q_OBJECT
public:
    HistoryPage(Workspace& workspace, QWidget* parent);
    ~HistoryPage() override;

    void enter() override;
    void showHistoryOf(const FigureKey& key) override;

protected:
    void showEvent(QShowEvent* event) override;

private:
    void wireActs();
    void wireFilters();
    void wireKeys();
    void wireFeed();
    void followSoon();
    void follow();
    void readAnew();
    void refreshCount();
    void refreshEmptyState(const QString& problem);
    void openSoon();
    void openAct();
    void showAct(const ListedAct& listed);
    void goToEntries();
    void askDay();
    void lookAtThen();
    void compareActs();
    void leave();
    void exportActs();
    Result<std::vector<ListedAct>> actsToExport() const;
    std::optional<std::int64_t> currentGroup() const;

    std::unique_ptr<Ui::HistoryPage> m_ui;
    HistoryModel* m_model;
    HistoryFilters* m_filters;
    ActPanel* m_act;
    TableManners* m_manners = nullptr;
    QTimer m_soon;   ///< something was written
    QTimer m_opening; ///< the cursor is on another act
    bool m_isStale = true;   ///< acts may have come
    bool m_isUnread = true;  ///< nothing was read of this store yet
};

} // namespace xushi
