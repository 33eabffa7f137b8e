#pragma once

#include "app/shared/Page.h"

#include <memory>

namespace Ui {
class EntryPage;
}

namespace xushi {

class FigureEntryModel;
class RefusedTexts;

/// 填报: the grid where the figures of a period are typed. A panel may stand in the splitter at its right.
class EntryPage : public Page {
    Q_OBJECT
public:
    EntryPage(Workspace& workspace, QWidget* parent);
    ~EntryPage() override;

    void enter() override;
    int unsavedCount() const override;
    void showIndicator(const IndicatorCode& indicator) override;
    bool answersQuestions() const override { return true; }
    std::optional<CellQuestion> question() const override;

private:
    void wireGrid();
    void wireFilters();
    void sizeColumns();
    void applyFilters();
    void showAll();
    void refreshHead();
    void refreshEmptyState();
    void refreshStory();
    void refreshTotals();

    std::unique_ptr<Ui::EntryPage> m_ui;
    RefusedTexts* m_refused;
    FigureEntryModel* m_model;
};

} // namespace xushi
