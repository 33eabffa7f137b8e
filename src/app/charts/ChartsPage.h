#pragma once

#include "app/shared/Page.h"
#include "domain/charts/Chart.h"
#include "domain/charts/Course.h"

#include <memory>
#include <optional>
#include <vector>

class QButtonGroup;
namespace Ui {
class ChartsPage;
}

namespace xushi {

class ChartPackOut;
class ChartTableModel;
class IndicatorListModel;

/// 图表: one indicator, or its 板块, as a picture of a chosen kind and as a table. ↑↓ walk the indicators, ←→ the points.
class ChartsPage : public Page {
    Q_OBJECT
public:
    ChartsPage(Workspace& workspace, QWidget* parent);
    ~ChartsPage() override;

    void enter() override;
    Place place() const override { return placeOf(m_chosen); }
    void showIndicator(const IndicatorCode& indicator) override;
    QList<QAction*> fileActions() const override;
    QList<QAction*> editActions() const override { return m_edits; }

    ChartKind kind() const { return m_kind; }
    /// Shows another kind of picture and keeps it for the next start.
    void showKind(ChartKind kind);
    /// The picture that is shown; nothing while there is none.
    const std::optional<Chart>& chart() const { return m_chart; }

protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void buildList();
    void buildTable();
    void buildKinds();
    void wireButtons();
    void wireActions();
    void wireView();
    void wirePack();
    void wireWorkspace();
    void offer(QAction& action);
    QAction* act(const QString& text, const QKeySequence& key, void (ChartsPage::*does)());

    void refresh();
    void refreshList();
    void refreshChart();
    void showChart(const Chart& chart);
    void refreshHead();
    void refreshEmptyCard();
    void refreshMarks();
    void showNothing();
    void followFigures(const std::vector<FigureKey>& keys);
    IndicatorCode drawnIndicator() const;
    BoardRequest shownBoard() const;
    std::optional<Chart> madeChart();
    std::span<const Figure> earlierFigures(const Indicator& indicator);
    void sizeColumns();

    void setCursor(int row);
    void stepCursor(int by);
    void nextPoint() { stepCursor(1); }
    void previousPoint() { stepCursor(-1); }
    int judgedRow() const;
    std::optional<FigureKey> figureAtCursor() const;
    void goToCell();
    void toggleHistory();
    void goToFigureHistory();
    void toggleTable();
    void refreshHistory();
    void copyChart();
    void savePicture();

    std::unique_ptr<Ui::ChartsPage> m_ui;
    IndicatorListModel* m_indicators = nullptr;
    ChartTableModel* m_table = nullptr;
    ChartPackOut* m_pack = nullptr;
    QButtonGroup* m_kinds = nullptr;
    QList<QAction*> m_edits;
    IndicatorCode m_chosen;
    ChartKind m_kind = ChartKind::Cumulative;
    std::optional<Course> m_course; ///< of what the head tells
    std::optional<Chart> m_chart;
    struct Series {
        FigureKey of;
        std::vector<Figure> figures;
    };
    std::optional<Series> m_earlier; ///< of every year, read for the kind that shows them
    int m_cursor = -1;               ///< the row of the table
    bool m_isStale = false;          ///< figures have changed since the page was made
};

} // namespace xushi
