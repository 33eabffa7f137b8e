#pragma once

#include "app/shared/Page.h"
#include "domain/analyses/RegionComparison.h"

#include <functional>
#include <memory>
#include <optional>

class QPushButton;
namespace Ui {
class CountiesPage;
}

namespace xushi {

class CountyListModel;
class CountyMatrixModel;
class ReminderPanel;
class TableManners;

/// 县区: the lights of all counties; below them the indicator of the cursor by county, or the card of the cursor's county.
class CountiesPage : public Page {
    Q_OBJECT
public:
    CountiesPage(Workspace& workspace, QWidget* parent);
    ~CountiesPage() override;

    void enter() override;
    Place place() const override;
    void showIndicator(const IndicatorCode& indicator) override;
    bool answersQuestions() const override { return true; }
    std::optional<CellQuestion> question() const override;
    /// The list of the cursor's county, or the indicator by county again.
    void showCard(bool isCard);

protected:
    void showEvent(QShowEvent* event) override;

private:
    void wireMatrix();
    void wireList();
    void wireRanking();
    void wireKeys();
    void wireFeed();
    void reloadSoon();
    void reload();
    void followFigures(const std::vector<FigureKey>& keys);
    void takeCursorBack();
    void scrollFromTop();
    void keepCursor();
    void refreshHead();
    void refreshBelow();
    void refreshBelowHead();
    void rankBy(RankedBy by);
    void goTo(const QString& pageId);
    void showHistoryOfCell();
    void goToListed(const QString& pageId);
    void copyTable();
    void copyText();
    void wireReminder();
    void addReminderActions(TableManners& manners);
    void remindOfRow();
    void remindOfAll();
    bool isOfCounty(const RegionCode& region) const;
    void remindOf(const std::function<bool(const FigureKey&)>& isMeant);
    void leave();
    QString belowTitle() const;
    QString belowText() const;
    QPushButton& chipOf(RankedBy by) const;
    std::optional<std::size_t> currentCounty() const;

    std::unique_ptr<Ui::CountiesPage> m_ui;
    CountyMatrixModel* m_matrix;
    CountyListModel* m_list;
    TableManners* m_manners = nullptr; ///< of the list
    ReminderPanel* m_reminder = nullptr;
    IndicatorCode m_indicator; ///< of the cursor
    RegionCode m_county;       ///< of the cursor; empty in the names
    RankedBy m_by = RankedBy::Value;
    bool m_isCard = false;
    bool m_isOfList = false;   ///< the reminders that are shown
    bool m_isUnseen = false;   ///< the cursor was set where nobody had seen it yet
    bool m_isStale = true;     ///< what changed while nobody saw the page is not judged yet
};

} // namespace xushi
