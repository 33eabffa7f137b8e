#pragma once

#include "app/office/ComparisonReading.h"
#include "app/shared/Page.h"
#include "domain/sheets/FigureSheet.h"

#include <memory>

namespace Ui {
class ComparisonPage;
}

namespace xushi {

class DifferenceModel;
class TableManners;

/// 对比: what differs on the board between two moments of the store, or between one and now; who made it so, and what it did to the lights.
/// A view of 修订记录.
class ComparisonPage : public Page {
    Q_OBJECT
public:
    ComparisonPage(Workspace& workspace, QWidget* parent);
    ~ComparisonPage() override;

    void enter() override;
    void compare(std::int64_t from, std::int64_t to) override;
    void compareStores(const QString& mine, const QString& there) override;
    bool isReading() const { return m_reading->isRunning(); }

protected:
    void showEvent(QShowEvent* event) override;

private:
    void wireTable();
    void wireKeys();
    void wireFeed();
    void chooseFrom();
    void chooseTo();
    void ask();
    void forget();
    void show(const BoardComparison& comparison);
    void nameSides(const BoardComparison& comparison);
    void say(const QString& text);
    void goToCell();
    void showHistoryOfLine();
    void exportLines();
    FigureSheet sheet() const;

    std::unique_ptr<Ui::ComparisonPage> m_ui;
    ComparisonReading* m_reading;
    DifferenceModel* m_model;
    TableManners* m_manners = nullptr;
    std::optional<MomentAsked> m_from; ///< nothing: nobody has asked yet
    std::optional<MomentAsked> m_to;   ///< nothing: now
    std::optional<std::pair<QString, QString>> m_stores; ///< instead of moments: mine, and what is there now
    std::optional<JournalHead> m_end;  ///< of what is shown
    bool m_isStale = true;
};

} // namespace xushi
