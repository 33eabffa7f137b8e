// The numbers of the report beside its text: each leads to the other.
#include "app/narrative/NarrativePage.h"
#include "app/narrative/ReportFigureModel.h"
#include "app/table/FigureDelegate.h"
#include "app/table/TableManners.h"
#include "app/text/QtText.h"
#include "domain/RecordNames.h"
#include "words/Phrases.h"
#include "ui_NarrativePage.h"


#include <algorithm>
#include <map>

namespace xushi {
namespace {

constexpr int leastRoomForBoth = 900;
constexpr int saidWidth = 124;
constexpr int reportPeriodWidth = 124;

} // namespace

void NarrativePage::wireFigures() {
    QTableView& view = *m_ui->figures;
    view.setModel(m_figures);
    view.setItemDelegate(new FigureDelegate(&view));
    dressTable(view);
    auto* manners = new TableManners(view, {.id = QStringLiteral("narrative/figures"), .columns = {{.key = QStringLiteral("said"), .width = saidWidth}, {.key = QStringLiteral("name"), .width = 120, .share = 1}, {.key = QStringLiteral("period"), .width = reportPeriodWidth}}});
    manners->addRowAction(tr("Go to its cell"), QStringLiteral("Return"), [this, &view] {
        if (view.currentIndex().isValid()) goToCell(m_figures->row(view.currentIndex().row()).figure);
    });
    m_ui->split->setSizes({650, 470});
    m_ui->split->setStretchFactor(0, 1);
    connect(view.selectionModel(), &QItemSelectionModel::currentRowChanged, this, &NarrativePage::chooseFigure);
    connect(&view, &QTableView::clicked, this, &NarrativePage::chooseFigure);
    connect(&view, &QTableView::activated, this, [this](const QModelIndex& index) { goToCell(m_figures->row(index.row()).figure); });
    connect(m_ui->view, &NarrativeView::sentenceChanged, this, &NarrativePage::followFigure);
}

/// One board a region, however many numbers are of it.
void NarrativePage::refreshFigures() {
    const Language language = workspace().language();
    const Narrative& narrative = m_ui->view->narrative();
    std::map<RegionCode, std::map<IndicatorCode, Light>> lights;
    const auto lightOf = [&](const NarrativeFigure& figure) -> std::optional<Light> {
        const auto [board, isNew] = lights.try_emplace(figure.region);
        if (isNew)
            for (const auto& row : workspace().now().board(workspace().period(), figure.region)) board->second.emplace(row.indicator, row.standing.light);
        const auto at = board->second.find(figure.indicator);
        return at == board->second.end() ? std::nullopt : std::optional(at->second);
    };
    std::vector<ReportFigureRow> rows;
    const auto& places = m_ui->view->places().figures();
    for (std::size_t i = 0; i < places.size(); ++i) {
        if (!places[i].figure) continue;
        const NarrativeFigure& figure = *places[i].figure;
        QString name = toQt(nameIn(workspace().catalogue(), figure.indicator));
        if (!figure.region.empty() && figure.region != narrative.region) name = toQt(nameIn(workspace().catalogue(), figure.region)) + QStringLiteral(" · ") + name;
        rows.push_back({static_cast<int>(i), toQt(places[i].text), name, toQt(periodPhrase(figure.period, language)), lightOf(figure), places[i].isMark, figure});
    }
    m_isFollowing = true;
    m_figures->show(std::move(rows));
    m_isFollowing = false;
    refreshFigureRoom();
    followFigure();
}

/// The text has the room where there is little of it.
void NarrativePage::refreshFigureRoom() { m_ui->figures->setVisible(m_ui->view->isVisibleTo(this) && m_figures->rowCount() > 0 && width() >= leastRoomForBoth); }

void NarrativePage::followFigure() {
    if (m_isFollowing) return;
    const int row = m_figures->rowOf(m_ui->view->currentFigure());
    m_isFollowing = true;
    m_ui->figures->setCurrentIndex(row < 0 ? QModelIndex() : m_figures->index(row, 0));
    m_isFollowing = false;
}

void NarrativePage::chooseFigure(const QModelIndex& index) {
    if (m_isFollowing || !index.isValid()) return;
    m_isFollowing = true;
    m_ui->view->goToFigure(m_figures->row(index.row()).place);
    m_isFollowing = false;
}

void NarrativePage::resizeEvent(QResizeEvent* event) {
    Page::resizeEvent(event);
    refreshFigureRoom();
}

} // namespace xushi
