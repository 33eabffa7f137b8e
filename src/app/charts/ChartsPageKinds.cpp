// Which picture is shown, and what it is made from.
#include "app/charts/ChartsPage.h"

#include "app/charts/ChartTableModel.h"
#include "app/look/ElidedButton.h"
#include "app/text/QtText.h"
#include "domain/charts/ChartRequest.h"
#include "words/ChartPhrases.h"
#include "ui_ChartsPage.h"

#include <QButtonGroup>
#include <QSettings>

namespace xushi {
namespace {

constexpr auto kindKey = "charts/kind";

ChartKind keptKind() {
    const auto kept = fromToken<ChartKind>(fromQt(QSettings().value(QLatin1String(kindKey)).toString()));
    return kept.value_or(ChartKind::Cumulative);
}

} // namespace

/// A button for each kind, and its number as its key.
void ChartsPage::buildKinds() {
    m_kind = keptKind();
    m_kinds = new QButtonGroup(this);
    int number = 0;
    for (const auto& entry : chartKinds()) {
        const QString name = toQt(chartKindName(entry.kind, workspace().language()));
        auto* button = new ElidedButton(name, this);
        button->setObjectName(QStringLiteral("kind-") + toQt(token(entry.kind)));
        button->setToolTip(tr("%1 (%2)", "kind of chart and its key").arg(name).arg(++number));
        button->setCheckable(true);
        button->setChecked(entry.kind == m_kind);
        m_kinds->addButton(button, static_cast<int>(entry.kind));
        m_ui->kinds->insertWidget(number - 1, button);
        connect(button, &QPushButton::clicked, this, [this, kind = entry.kind] { showKind(kind); });
        auto* action = new QAction(name, this);
        action->setShortcut(QKeySequence(QString::number(number)));
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        connect(action, &QAction::triggered, this, [this, kind = entry.kind] { showKind(kind); });
        offer(*action);
    }
}

void ChartsPage::showKind(ChartKind kind) {
    m_kinds->button(static_cast<int>(kind))->setChecked(true);
    if (kind == m_kind) return;
    m_kind = kind;
    QSettings().setValue(QLatin1String(kindKey), toQt(token(kind)));
    if (workspace().isOpen()) refreshChart();
}

/// Of a part its total, where what is shown is what a total consists of.
IndicatorCode ChartsPage::drawnIndicator() const {
    const Indicator* indicator = workspace().isOpen() ? workspace().catalogue().find(m_chosen) : nullptr;
    return m_kind == ChartKind::Parts && indicator && indicator->parent ? *indicator->parent : m_chosen;
}

/// Read once for a series; a board has only the year before.
std::span<const Figure> ChartsPage::earlierFigures(const Indicator& indicator) {
    const FigureKey of{workspace().period(), indicator.code, workspace().region()};
    if (!m_earlier || m_earlier->of != of) {
        auto read = workspace().questions().seriesOf(indicator, workspace().region());
        if (!read) {
            emit workspace().feed().problemMet(read.error());
            return {};
        }
        m_earlier = Series{of, std::move(*read)};
    }
    return m_earlier->figures;
}

/// Of the region that is shown; of the city where all counties are in the picture.
BoardRequest ChartsPage::shownBoard() const {
    BoardRequest request = workspace().boardRequest();
    const Region* city = workspace().catalogue().city();
    if (!entryOf(m_kind).isOfOneRegion && city) request.region = city->code;
    return request;
}

std::optional<Chart> ChartsPage::madeChart() {
    const Indicator* indicator = workspace().catalogue().find(m_chosen);
    if (!indicator) return std::nullopt;
    const ChartWords words = chartWords(workspace().language());
    ChartRequest request{.kind = m_kind, .board = shownBoard(), .indicator = m_chosen, .section = indicator->section, .format = workspace().numberFormat(), .words = words};
    if (entryOf(m_kind).needsEarlierYears) request.earlier = earlierFigures(*indicator);
    auto chart = chartOf(request);
    if (chart) workspace().openStore().noteMoment(*chart, workspace().language());
    return chart;
}

} // namespace xushi
