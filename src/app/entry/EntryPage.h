#pragma once

#include "app/shared/Page.h"

#include <memory>

namespace Ui {
class EntryPage;
}

namespace xushi {

class CellPanel;
class FigureEntryModel;

/// 填报: the grid where the figures of a period are typed.
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
    void refreshHead();
    void refreshStory();
    void wirePanel();
    std::optional<FigureKey> currentFigure() const;

    std::unique_ptr<Ui::EntryPage> m_ui;
    FigureEntryModel* m_model;
    CellPanel* m_panel;
};

} // namespace xushi
