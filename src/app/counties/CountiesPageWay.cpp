// Where the page leads to, and what is taken along.
#include "app/counties/CountiesPage.h"
#include "app/counties/CountyListModel.h"
#include "app/counties/CountyMatrixModel.h"
#include "app/counties/CountyViews.h"
#include "app/shared/FigureReminders.h"
#include "app/shared/ReminderPanel.h"
#include "app/table/BoardCells.h"
#include "app/text/QtText.h"
#include "words/CountyPhrases.h"
#include "words/Phrases.h"
#include "ui_CountiesPage.h"

#include <QClipboard>
#include <QGuiApplication>

namespace xushi {

Place CountiesPage::place() const { return placeOf(m_indicator); }

void CountiesPage::showIndicator(const IndicatorCode& indicator) {
    const int row = m_matrix->rowOf(indicator);
    if (row >= 0) m_ui->matrix->setCurrentIndex(m_matrix->index(row, std::max(0, m_ui->matrix->currentIndex().column())));
}

/// In the names: the city's.
void CountiesPage::goTo(const QString& pageId) {
    if (m_indicator.empty()) return;
    Place to = placeOf(m_indicator);
    const Region* city = workspace().catalogue().city();
    to.region = !m_county.empty() ? m_county : city ? city->code : to.region;
    emit pageRequested(pageId, to);
}

void CountiesPage::goToListed(const QString& pageId) {
    const CountyStanding* standing = m_list->standingAt(m_manners->modelRow());
    if (!standing) return;
    Place to = placeOf(standing->indicator->code);
    to.region = standing->region->code;
    emit pageRequested(pageId, to);
}

/// Of the list where that has the keys, else the verdict of the cell of the matrix; in its names the city's.
std::optional<CellQuestion> CountiesPage::question() const {
    if (m_ui->list->hasFocus()) {
        const CountyStanding* standing = m_list->standingAt(m_manners->modelRow());
        return standing ? std::optional(CellQuestion{standing->indicator->code, m_list->explained(m_ui->list->currentIndex().column()), standing->region->code}) : std::nullopt;
    }
    if (m_indicator.empty()) return std::nullopt;
    const Region* city = workspace().catalogue().city();
    return CellQuestion{m_indicator, ExplainedColumn::Light, m_county.empty() && city ? city->code : m_county};
}

void CountiesPage::showHistoryOfCell() {
    const auto asked = question();
    goToHistory(asked ? figureOf(asked->indicator, asked->region) : std::nullopt);
}

/// One step back: from the list, from a card.
void CountiesPage::leave() {
    if (m_isCard) return showCard(false);
    if (m_ui->split->isVisible()) m_ui->matrix->setFocus();
}

QString CountiesPage::belowTitle() const {
    const auto county = currentCounty();
    if (m_isCard && county) return toQt(m_matrix->matrix().counties[*county]->name);
    const CountyLine* line = m_matrix->lineAt(m_matrix->rowOf(m_indicator));
    return line ? cells::nameWithUnit(*line->indicator) : QString();
}

QString CountiesPage::belowText() const {
    const Language language = workspace().language();
    const NumberFormat format = workspace().numberFormat();
    if (m_isCard && currentCounty())
        return toQt(countyCardText(*m_matrix->matrix().counties[*currentCounty()], workspace().period(), m_list->standings(), format, language));
    QString text = belowTitle() + QStringLiteral("　") + toQt(periodPhrase(workspace().period(), language)) + QLatin1Char('\n');
    for (const auto& standing : m_list->standings()) text += toQt(countyLine(standing, standing.region->name, format, language)) + QLatin1Char('\n');
    return text + m_ui->sumLabel->text() + QLatin1Char('\n');
}

void CountiesPage::copyTable() {
    if (m_list->rowCount() == 0) return;
    QGuiApplication::clipboard()->setText(belowTitle() + QStringLiteral("　") + toQt(periodPhrase(workspace().period(), workspace().language())) + QLatin1Char('\n') + m_list->tableText());
    emit messageGiven(tr("Copied as a table: %1").arg(belowTitle()));
}

void CountiesPage::copyText() {
    if (m_list->rowCount() == 0) return;
    QGuiApplication::clipboard()->setText(belowText());
    emit messageGiven(tr("Copied as text: %1").arg(belowTitle()));
}

void CountiesPage::wireReminder() {
    m_reminder = new ReminderPanel(this);
    m_ui->outer->addWidget(m_reminder);
    connect(m_reminder, &ReminderPanel::left, this, [this] { (m_isOfList ? static_cast<QWidget*>(m_ui->list) : m_ui->matrix)->setFocus(); });
    connect(m_reminder, &ReminderPanel::copied, this, [this] { emit messageGiven(tr("The reminder text is on the clipboard.")); });
}

void CountiesPage::addReminderActions(TableManners& manners) {
    manners.addRowAction(tr("Reminder text of this row"), QStringLiteral("Alt+R"), [this] { remindOfRow(); });
    manners.addRowAction(tr("Reminder text of all rows shown"), QStringLiteral("Alt+Shift+R"), [this] { remindOfAll(); });
}

/// Of the cell of the matrix, on an indicator's name of all its counties; of the row of the list.
void CountiesPage::remindOfRow() {
    m_isOfList = m_ui->list->hasFocus();
    const CountyStanding* standing = m_isOfList ? m_list->standingAt(m_manners->modelRow()) : nullptr;
    if (m_isOfList && !standing) return emit messageGiven(tr("Nobody owes a figure here."));
    const IndicatorCode indicator = standing ? standing->indicator->code : m_indicator;
    const RegionCode county = standing ? standing->region->code : m_county;
    remindOf([&](const FigureKey& key) { return key.indicator == indicator && (county.empty() ? isOfCounty(key.region) : key.region == county); });
}

/// Of the card its county; of an indicator by county all of them; of the matrix everything.
void CountiesPage::remindOfAll() {
    m_isOfList = m_ui->list->hasFocus();
    const auto card = m_isCard ? currentCounty() : std::nullopt;
    if (m_isOfList && card) return remindOf([&, county = m_matrix->matrix().counties[*card]->code](const FigureKey& key) { return key.region == county; });
    remindOf([&](const FigureKey& key) { return isOfCounty(key.region) && (!m_isOfList || key.indicator == m_indicator); });
}

bool CountiesPage::isOfCounty(const RegionCode& region) const { return m_matrix->columnOf(region) > 0; }

void CountiesPage::remindOf(const std::function<bool(const FigureKey&)>& isMeant) {
    const auto texts = workspace().isOpen() ? figureReminders(workspace(), isMeant) : QStringList();
    if (texts.isEmpty()) return emit messageGiven(tr("Nobody owes a figure here."));
    m_reminder->show(texts.join(QStringLiteral("\n\n")), static_cast<int>(texts.size()));
}

} // namespace xushi
