#pragma once

#include "app/collecting/CollectionModel.h"
#include "app/shared/Page.h"

#include <QTimer>

#include <memory>

class QPushButton;
namespace Ui {
class CollectionPage;
}

namespace xushi {

class ActPanel;
class ArrivalModel;
class CollectionFilter;

/// 收报, a view of 填报: who has sent what of the month, what is missing and what came. From here somebody is reminded, and what
/// came is taken back. Read anew once after changes, while somebody looks.
class CollectionPage : public Page {
    Q_OBJECT
public:
    CollectionPage(Workspace& workspace, QWidget* parent);
    ~CollectionPage() override;

    void enter() override;

protected:
    void showEvent(QShowEvent* event) override;

private:
    void wireBoard();
    void wireChips();
    void wireRow();
    void wireReminder();
    void wireKeys();
    void wireFeed();
    void followSoon();
    void refresh();
    void refreshHead();
    void refreshChips();
    void refreshEmptyState(const QString& problem);
    void refreshRow();
    void refreshMissing(const CollectionRow* row);
    void refreshArrivals(const CollectionRow* row);
    void refreshReminder();
    void choose(CollectionModel::Kind kind);
    void goToDetails();
    void goToMissing();
    void openAct(bool isAsked);
    void closeAct();
    void copyReminder();
    void leave();
    const CollectionRow* currentRow() const;
    QPushButton& chipOf(CollectionModel::Kind kind) const;

    std::unique_ptr<Ui::CollectionPage> m_ui;
    CollectionModel* m_model;
    CollectionFilter* m_filter;
    ArrivalModel* m_arrivals;
    ActPanel* m_act;
    QTimer m_soon;
    RegionCode m_region;         ///< of the row that the cursor is on
    DepartmentCode m_department;
    bool m_isStale = true;
};

} // namespace xushi
