#pragma once

#include "app/charts/Course.h"
#include "app/shared/Page.h"

#include <memory>

namespace Ui {
class ChartsPage;
}

namespace xushi {

class IndicatorListModel;
class SeriesModel;

/// 图表: one indicator's year against its schedule, as a picture and as a table.
class ChartsPage : public Page {
    Q_OBJECT
public:
    ChartsPage(Workspace& workspace, QWidget* parent);
    ~ChartsPage() override;

    void enter() override;
    Place place() const override { return placeOf(m_chosen); }
    void showIndicator(const IndicatorCode& indicator) override;

protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void buildList();
    void buildTable();
    void wireButtons();
    void wireKeys();
    void wireWorkspace();

    void refresh();
    void refreshList();
    void refreshCourse();
    void refreshHead();
    void refreshMarks();
    void showNothing();
    void followFigures(const std::vector<FigureKey>& keys);
    void copyCourse();
    void savePicture();
    QString title() const;

    std::unique_ptr<Ui::ChartsPage> m_ui;
    IndicatorListModel* m_indicators = nullptr;
    SeriesModel* m_series = nullptr;
    IndicatorCode m_chosen;
    std::optional<Course> m_course;
    bool m_isStale = false; ///< figures have changed since the page was made
};

} // namespace xushi
