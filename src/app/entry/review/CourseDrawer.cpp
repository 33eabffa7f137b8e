#include "app/entry/review/CourseDrawer.h"

#include "app/entry/review/CourseMonthsModel.h"
#include "app/look/ElidedLabel.h"
#include "app/look/LightLabel.h"
#include "app/look/WidgetRole.h"
#include "app/shared/ChartPicture.h"
#include "app/table/BoardCells.h"
#include "app/table/FigureDelegate.h"
#include "app/text/QtText.h"
#include "domain/charts/ChartRequest.h"
#include "words/ChartPhrases.h"
#include "words/Phrases.h"

#include <QHeaderView>
#include <QTableView>
#include <QVBoxLayout>

namespace xushi {
namespace {

constexpr int drawerWidth = 368;
constexpr int monthHeight = 24;
constexpr int monthsHeadHeight = 34;

} // namespace

CourseDrawer::CourseDrawer(Workspace& workspace, QWidget* parent)
    : QFrame(parent), m_workspace(workspace), m_months(new CourseMonthsModel(workspace, this)), m_name(new ElidedLabel), m_region(new ElidedLabel), m_light(new LightLabel),
      m_target(new ElidedLabel), m_picture(new ChartPicture({320, 150}, 1, this)), m_table(new QTableView) {
    setObjectName(QStringLiteral("courseDrawer"));
    build();
    hide();
    connect(&workspace.feed(), &ChangeFeed::closed, this, &CourseDrawer::clear);
    connect(&workspace.feed(), &ChangeFeed::opened, this, &CourseDrawer::clear);
}

void CourseDrawer::build() {
    setMinimumWidth(drawerWidth);
    auto* lines = new QVBoxLayout(this);
    lines->setContentsMargins(12, 0, 0, 0);
    lines->setSpacing(6);
    m_name->setObjectName(QStringLiteral("courseName"));
    setRole(*m_name, WidgetRole::Section);
    setRole(*m_region, WidgetRole::Muted);
    m_target->setObjectName(QStringLiteral("courseTarget"));
    setRole(*m_target, WidgetRole::Muted);
    m_table->setObjectName(QStringLiteral("courseMonths"));
    m_table->setAccessibleName(tr("The months of the year"));
    m_table->setFocusPolicy(Qt::NoFocus);
    m_table->setSelectionMode(QAbstractItemView::NoSelection);
    m_table->setItemDelegate(new FigureDelegate(m_table));
    dressRows(*m_table);
    m_table->setSelectionMode(QAbstractItemView::NoSelection);
    m_table->setModel(m_months);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    for (const int narrow : {CourseMonthsModel::MonthColumn, CourseMonthsModel::StateColumn}) m_table->horizontalHeader()->setSectionResizeMode(narrow, QHeaderView::ResizeToContents);
    m_table->verticalHeader()->setMinimumSectionSize(monthHeight);
    m_table->verticalHeader()->setDefaultSectionSize(monthHeight);
    m_table->setMinimumHeight(4 * monthHeight);
    m_table->setMaximumHeight(12 * monthHeight + monthsHeadHeight);
    auto* standing = new QHBoxLayout;
    standing->setSpacing(12);
    standing->addWidget(m_light);
    standing->addWidget(m_region, 1);
    lines->addWidget(m_name);
    lines->addLayout(standing);
    lines->addWidget(m_target);
    m_picture->setObjectName(QStringLiteral("coursePicture"));
    lines->addWidget(m_picture, 1);
    lines->addWidget(m_table, 3);
}

void CourseDrawer::clear() {
    m_months->clear();
    for (QLabel* label : {m_name, m_region, m_target}) label->clear();
    m_light->hide();
    m_picture->showChart({});
}

void CourseDrawer::show(const FigureKey& figure) {
    m_months->show(figure);
    showHead(figure);
    showPicture(figure);
    QFrame::show();
}

/// The course against its schedule; nothing where there is nothing to draw.
void CourseDrawer::showPicture(const FigureKey& figure) {
    const ChartWords words = chartWords(m_workspace.language());
    auto chart = chartOf({.kind = ChartKind::Cumulative, .board = m_workspace.now().boardRequest(m_workspace.period(), figure.region), .indicator = figure.indicator,
                          .format = m_workspace.numberFormat(), .words = words});
    if (!chart || chart->isEmpty()) return m_picture->showChart({});
    for (auto& panel : chart->panels) {
        for (auto& bracket : panel.brackets) bracket.text.clear(); // stands above
        std::erase_if(panel.series, [](const ChartSeries& series) { return series.role == SeriesRole::Forecast; }); // no room for its words
    }
    m_picture->showChart(std::move(chart));
}

void CourseDrawer::showHead(const FigureKey& figure) {
    const Catalogue& catalogue = m_workspace.catalogue();
    const Indicator* indicator = catalogue.find(figure.indicator);
    const Region* region = catalogue.find(figure.region);
    if (!indicator || !region) return clear();
    const Language language = m_workspace.language();
    const NumberFormat format = m_workspace.numberFormat();
    m_name->setText(cells::nameWithUnit(*indicator));
    m_region->setText(toQt(region->name) + QLatin1Char(' ') + QString::number(figure.period.year));
    const auto row = boardRowAt(m_workspace.boardRequest(), *indicator, *region);
    m_light->setVisible(row && row->target);
    m_target->setVisible(row && row->target);
    if (!row || !row->target) return;
    const QString gap = row->standing.gap ? QLatin1Char(' ') + toQt(format.points(*row->standing.gap)) + QStringLiteral("pp") : QString();
    m_light->setLight(row->standing.light, toQt(lightWord(row->standing.light, language)) + gap);
    m_target->setText(tr("Target %1 · schedule %2").arg(toQt(targetWithUnit(*row->target, indicator->unit, format, language)), toQt(curveKindWord(shapeOf(row->curve), language))));
}

} // namespace xushi
