// The cursor over the points, where it leads to, and what is taken along.
#include "app/charts/ChartsPage.h"

#include "app/charts/ChartPackOut.h"
#include "app/charts/ChartTableModel.h"
#include "app/shared/ExportPath.h"
#include "app/shared/ProofWait.h"
#include "app/text/QtText.h"
#include "wiring/ChartFiles.h"
#include "words/ChartPhrases.h"
#include "words/UndrawnCharacters.h"
#include "ui_ChartsPage.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QImage>
#include <QMimeData>
#include <QToolTip>

#include <algorithm>

namespace xushi {

QAction* ChartsPage::act(const QString& text, const QKeySequence& key, void (ChartsPage::*does)()) {
    auto* action = new QAction(text, this);
    action->setShortcut(key);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(action, &QAction::triggered, this, does);
    offer(*action);
    return action;
}

/// By its key on the page, in the menu of the picture and, while the page is in front, in the menu 编辑.
void ChartsPage::offer(QAction& action) {
    addAction(&action);
    m_ui->chart->addAction(&action);
    m_edits.append(&action);
}

void ChartsPage::wireActions() {
    m_ui->chart->setContextMenuPolicy(Qt::ActionsContextMenu);
    act(tr("Next point"), Qt::Key_Right, &ChartsPage::nextPoint);
    act(tr("Point before"), Qt::Key_Left, &ChartsPage::previousPoint);
    act(tr("Go to the cell"), Qt::Key_Return, &ChartsPage::goToCell);
    act(tr("History of the figure"), Qt::Key_H, &ChartsPage::toggleHistory);
    act(tr("The figure in the history of the store"), Qt::SHIFT | Qt::Key_H, &ChartsPage::goToFigureHistory);
    act(tr("Data table"), Qt::Key_D, &ChartsPage::toggleTable);
    act(tr("Copy picture and table"), Qt::Key_C, &ChartsPage::copyChart)->setShortcuts({QKeySequence(Qt::Key_C), QKeySequence(QKeySequence::Copy)});
    act(tr("Save picture"), Qt::Key_S, &ChartsPage::savePicture);
}

QList<QAction*> ChartsPage::fileActions() const { return m_pack->actions(); }

void ChartsPage::wirePack() {
    m_pack = new ChartPackOut(workspace(), this);
    connect(m_pack, &ChartPackOut::messageGiven, this, &Page::messageGiven);
    connect(m_pack, &ChartPackOut::noticeGiven, this, &Page::noticeGiven);
}

void ChartsPage::wireView() {
    connect(m_ui->chart, &ChartView::rowClicked, this, &ChartsPage::setCursor);
    connect(m_ui->chart, &ChartView::rowOpened, this, [this](int row) {
        setCursor(row);
        goToCell();
    });
    connect(m_ui->chart, &ChartView::rowHovered, this, [this](int row, const QPoint& at) {
        if (row < 0) QToolTip::hideText();
        else QToolTip::showText(at, m_table->tip(row), m_ui->chart);
    });
}

/// The picture, the table and the history show the same point.
void ChartsPage::setCursor(int row) {
    if (row < 0 || row >= m_table->rowCount() || row == m_cursor) return;
    m_cursor = row;
    m_ui->chart->setCursor(row);
    const QModelIndex index = m_table->index(row, 0);
    if (m_ui->table->currentIndex().row() != row) m_ui->table->setCurrentIndex(index);
    m_ui->table->scrollTo(index);
    refreshHistory();
}

void ChartsPage::stepCursor(int by) { setCursor(std::clamp(m_cursor + by, 0, std::max(0, m_table->rowCount() - 1))); }

/// Where the picture is looked at first: the month that is judged, or the first line of a list.
int ChartsPage::judgedRow() const {
    if (!m_chart || m_chart->rows.empty()) return -1;
    if (!m_course || !entryOf(m_kind).isOfOneRegion || !entryOf(m_kind).needsIndicator) return 0;
    const Period asked = m_course->row.asOf.value_or(workspace().period());
    const auto at = std::ranges::find_if(m_chart->rows, [&](const ChartRow& row) {
        return row.figure && row.figure->period.year == asked.year && row.figure->period.last == asked.last;
    });
    return at == m_chart->rows.end() ? 0 : static_cast<int>(at - m_chart->rows.begin());
}

std::optional<FigureKey> ChartsPage::figureAtCursor() const {
    if (!m_chart || m_cursor < 0 || m_cursor >= static_cast<int>(m_chart->rows.size())) return std::nullopt;
    return m_chart->rows[static_cast<std::size_t>(m_cursor)].figure;
}

void ChartsPage::goToCell() {
    const auto figure = figureAtCursor();
    if (!figure) return;
    Place to = placeOf(figure->indicator);
    to.period = Period::ytd(figure->period.year, figure->period.last.number());
    to.region = figure->region;
    emit pageRequested(QStringLiteral("entry"), to);
}

void ChartsPage::toggleHistory() { m_ui->historyButton->toggle(); }

void ChartsPage::goToFigureHistory() { goToHistory(figureAtCursor()); }

void ChartsPage::toggleTable() { m_ui->tableButton->toggle(); }

void ChartsPage::refreshHistory() {
    if (!m_ui->history->isHidden()) m_ui->history->showFigure(workspace(), figureAtCursor());
}

void ChartsPage::copyChart() {
    if (!m_chart || m_chart->isEmpty() || !waitForProof(workspace(), this)) return;
    const CopiedChart copied = copiedChart(*m_chart);
    auto data = std::make_unique<QMimeData>();
    data->setData(QStringLiteral("image/png"), QByteArray::fromStdString(copied.png)); // with its inches, which an image of Qt loses
    data->setImageData(QImage::fromData(QByteArray::fromStdString(copied.png)));
    data->setData(QStringLiteral("image/svg+xml"), QByteArray::fromStdString(copied.svg));
    data->setHtml(toQt(copied.html));
    data->setText(toQt(copied.cells));
    QGuiApplication::clipboard()->setMimeData(data.release());
    emit messageGiven(tr("Picture and table copied"));
}

void ChartsPage::savePicture() {
    if (!m_chart || m_chart->isEmpty() || !waitForProof(workspace(), this)) return;
    const QString suggestion = fileNameFrom(toQt(m_chart->title).replace(QStringLiteral(" · "), QStringLiteral("-"))) + QStringLiteral(".png");
    QStringList endings;
    for (const auto& ending : chartEndings()) endings << toQt(ending);
    const QStringList kinds{tr("PNG picture (*.png)"), tr("SVG drawing (*.svg)"), tr("PDF page (*.pdf)"), tr("CSV table (*.csv)")};
    const QString path = chooseExportPath(this, tr("Save picture"), suggestion, kinds, endings);
    if (path.isEmpty()) return;
    const auto saved = writeChart(*m_chart, fromQt(path));
    if (!saved) return emit workspace().feed().problemMet(saved.error());
    emit messageGiven(tr("Saved %1").arg(path));
    if (const auto undrawn = undrawnRemark(saved->undrawn)) emit noticeGiven(toQt(say(*undrawn, workspace().language())));
}

} // namespace xushi
