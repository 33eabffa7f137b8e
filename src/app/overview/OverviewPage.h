#pragma once

#include "app/shared/Page.h"

#include <memory>
#include <vector>

class QSortFilterProxyModel;

namespace Ui {
class OverviewPage;
}

namespace xushi {

class LightCard;
class OverviewModel;

/// 总览: what is behind, worst first, with the rule that says so beside it.
class OverviewPage : public Page {
    Q_OBJECT
public:
    OverviewPage(Workspace& workspace, QWidget* parent);
    ~OverviewPage() override;

    void enter() override;
    Place place() const override;
    void showIndicator(const IndicatorCode& indicator) override;
    bool answersQuestions() const override { return true; }
    std::optional<CellQuestion> question() const override;

protected:
    void showEvent(QShowEvent* event) override;

private:
    void wireTable();
    void wireCards();
    void refreshHead();
    void refreshDue();
    void filterBy(Light light, bool isOn);
    void openCurrent();

    std::unique_ptr<Ui::OverviewPage> m_ui;
    OverviewModel* m_model;
    QSortFilterProxyModel* m_sorted;
    std::vector<LightCard*> m_cards;
    bool m_isDueStale = false; ///< what is due has changed while nobody saw the page
};

} // namespace xushi
