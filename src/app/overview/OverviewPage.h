#pragma once

#include "app/overview/RowKind.h"
#include "app/shared/Page.h"

#include <memory>
#include <optional>
#include <set>
#include <utility>
#include <vector>

namespace Ui {
class OverviewPage;
}

namespace xushi {

class CountCard;
class NewsPanel;
class OverviewModel;
class OverviewOrder;
class ReminderPanel;
class TableManners;

/// 总览: how many stand where, what is worst and why, what is missing and who owes it, what is new since the last visit.
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
    void wirePanels();
    void wireActions();
    QAction* addRowAction(const QString& text, const QList<QKeySequence>& keys, void (OverviewPage::*act)());
    QAction* addPageAction(const QString& text, const char* key, void (OverviewPage::*act)());
    QAction* kindsAction();
    void refreshHead();
    void refreshDue();
    void refreshState();
    void refreshStory();
    void choose(std::optional<RowKind> kind, bool takesKeys);
    void group();
    void goToEntry();
    void goToFigureHistory();
    void goToChart();
    void remindOfRow();
    void remindOfAll();
    void remindOf(const std::set<IndicatorCode>& indicators);
    bool isShown(int line) const;
    int currentLine() const;
    void goToFirst();
    void restoreCursor();

    std::unique_ptr<Ui::OverviewPage> m_ui;
    OverviewModel* m_model;
    OverviewOrder* m_order;
    std::pair<std::optional<IndicatorCode>, int> m_cursor; ///< while the rows are read anew
    TableManners* m_manners = nullptr;
    NewsPanel* m_news = nullptr;
    ReminderPanel* m_reminder = nullptr;
    std::vector<CountCard*> m_cards;
    bool m_isDueStale = false; ///< what is due has changed while nobody saw the page
};

} // namespace xushi
