// The findings beside the text: each leads to its number, and each number to its finding.
#include "app/proofing/ProofPage.h"
#include "app/proofing/ProofView.h"
#include "app/table/TableManners.h"
#include "app/text/QtText.h"
#include "domain/prose/ProseCorrection.h"
#include "domain/prose/ProseFigures.h"
#include "domain/recognition/WrittenFigures.h"
#include "ui_ProofPage.h"

#include <algorithm>

namespace xushi {
namespace {

QString tabSeparated(const FigureSheet& sheet) {
    QStringList headings;
    for (const auto& heading : sheet.headings) headings << toQt(heading);
    QStringList lines{headings.join(QLatin1Char('\t'))};
    for (const auto& row : sheet.rows) {
        QStringList cells;
        for (const auto& cell : row) cells << toQt(cell.text);
        lines << cells.join(QLatin1Char('\t'));
    }
    return lines.join(QLatin1Char('\n'));
}

} // namespace

void ProofPage::wireFindings() {
    m_ui->findings->setFilter(m_filter);
    TableManners& manners = m_ui->findings->manners();
    manners.addRowAction(tr("Write the stored number"), QStringLiteral("Alt+R"), [this] { replace(); });
    manners.addRowAction(tr("Ignore, or no longer"), QStringLiteral("Alt+I"), [this] { ignore(); });
    manners.addRowAction(tr("Tick it"), QStringLiteral("Alt+T"), [this] { tick(); });
    manners.addRowAction(tr("Store what is ticked…"), QStringLiteral("Alt+S"), [this] { storeFigures(); });
    manners.addRowAction(tr("Go to its cell"), QStringLiteral("Return"), [this] { goToCell(); });
    connect(m_ui->findings, &ProofView::currentRowChanged, this, &ProofPage::chooseRow);
    connect(m_ui->findings, &QTableView::clicked, this, &ProofPage::chooseRow);
    connect(m_ui->findings, &ProofView::tickRequested, this, &ProofPage::tick);
    connect(m_ui->findings, &QTableView::activated, this, &ProofPage::goToCell);
    connect(m_ui->replaceButton, &QPushButton::clicked, this, &ProofPage::replace);
    connect(m_ui->ignoreButton, &QPushButton::clicked, this, &ProofPage::ignore);
    connect(m_ui->storeButton, &QPushButton::clicked, this, &ProofPage::storeFigures);
    connect(m_model, &ProofModel::dataChanged, this, &ProofPage::refreshRow);
    connect(m_ui->cellButton, &QPushButton::clicked, this, &ProofPage::goToCell);
}

void ProofPage::showMarks() {
    const ProofPlaces places(m_ui->text->toPlainText());
    const auto& [statements, findings] = m_model->checked();
    std::vector<NumberMark> marks;
    for (std::size_t i = 0; i < statements.size(); ++i) {
        const int number = static_cast<int>(i);
        if (findings[i].verdict != ProseVerdict::NoFigure)
            marks.push_back({places.at(statements[i].start), places.at(statements[i].end), findings[i].verdict, m_model->hintOf(number), number, m_model->isIgnored(number)});
    }
    m_ui->text->showMarks(std::move(marks));
}

int ProofPage::markOf(int statement) const {
    const auto& marks = m_ui->text->marks();
    const auto at = std::ranges::find(marks, statement, &NumberMark::statement);
    return statement < 0 || at == marks.end() ? -1 : static_cast<int>(at - marks.begin());
}

int ProofPage::currentStatement() const { return m_model->statementAt(m_ui->findings->currentRow()); }

void ProofPage::choose(ProofModel::Kind kind) {
    const int statement = currentStatement();
    chipOf(kind).setChecked(true);
    m_isFollowing = true;
    m_filter->setKind(kind);
    m_ui->findings->goToRow(m_model->rowOf(statement));
    m_isFollowing = false;
    refreshEmptyState({});
    refreshRow();
}

/// The row of a number that somebody went to in the text.
void ProofPage::chooseMark(int mark, bool mayShowAll) {
    const int row = m_model->rowOf(m_ui->text->marks()[static_cast<std::size_t>(mark)].statement);
    if (mayShowAll && row >= 0 && !m_model->isOf(row, m_filter->kind())) choose(ProofModel::Kind::All);
    m_isFollowing = true;
    m_ui->findings->goToRow(row);
    m_isFollowing = false;
    refreshRow();
}

/// The number of a row that somebody went to in the table.
void ProofPage::chooseRow() {
    if (m_isFollowing) return;
    if (const int mark = markOf(currentStatement()); mark >= 0) {
        m_isFollowing = true;
        m_ui->text->selectMark(mark);
        m_isFollowing = false;
    }
    refreshRow();
}

/// From the cursor of the text on, round the end.
void ProofPage::walk(bool isForward) {
    if (isWaiting()) return afterReading([this, isForward] { walk(isForward); });
    const auto& marks = m_ui->text->marks();
    std::vector<int> open;
    for (std::size_t i = 0; i < marks.size(); ++i)
        if (m_model->isOpen(marks[i].statement)) open.push_back(static_cast<int>(i));
    if (open.empty()) return emit messageGiven(tr("No number of the text has to be decided"));
    const auto cursor = m_ui->text->textCursor();
    const int from = cursor.hasSelection() ? cursor.selectionStart() : isForward ? cursor.position() - 1 : cursor.position();
    const auto startOf = [&](int mark) { return m_ui->text->startOf(mark); };
    const auto next = std::ranges::upper_bound(open, from, {}, startOf);
    const auto before = std::ranges::lower_bound(open, from, {}, startOf);
    int mark = next == open.end() ? open.front() : *next;
    if (!isForward) mark = before == open.begin() ? open.back() : *std::prev(before);
    m_isFollowing = true;
    m_ui->text->selectMark(mark);
    m_isFollowing = false;
    chooseMark(mark, true);
    m_ui->text->setFocus();
}

void ProofPage::refreshRow() {
    const int statement = currentStatement();
    m_ui->detail->setPlainText(statement < 0 ? QString() : m_model->hintOf(statement));
    const auto at = static_cast<std::size_t>(std::max(0, statement));
    const auto& [statements, findings] = m_model->checked();
    const auto correction = statement < 0 ? std::nullopt : correctionOf(statements[at], findings[at]);
    m_ui->replaceButton->setEnabled(correction.has_value());
    m_ui->replaceButton->setText(correction ? tr("Write %1  Alt+R").arg(toQt(*correction)) : tr("Write the stored number  Alt+R"));
    m_ui->ignoreButton->setEnabled(statement >= 0 && (needsDecision(findings[at].verdict) || m_model->isIgnored(statement)));
    m_ui->ignoreButton->setText(statement >= 0 && m_model->isIgnored(statement) ? tr("No longer ignore  Alt+I") : tr("Ignore  Alt+I"));
    const auto ticked = m_model->ticked().size();
    m_ui->storeButton->setEnabled(ticked > 0 || (statement >= 0 && m_model->canBeTicked(statement)));
    m_ui->storeButton->setText(ticked > 0 ? tr("Store the %1 ticked…  Alt+S").arg(ticked) : tr("Store this number…  Alt+S"));
    m_ui->cellButton->setEnabled(statement >= 0 && statements[at].code && statements[at].region && statements[at].period);
}

/// What was typed meanwhile is read first, so that nothing else is written over than what was shown.
void ProofPage::replace() {
    if (isWaiting()) return afterReading([this] { replace(); });
    const int statement = currentStatement();
    if (statement < 0) return;
    const auto at = static_cast<std::size_t>(statement);
    const auto correction = correctionOf(m_model->checked().statements[at], m_model->checked().findings[at]);
    if (!correction) return emit messageGiven(tr("Words beside this number would have to change as well: it is corrected in the text"));
    m_isFollowing = true;
    m_ui->text->replaceMark(markOf(statement), toQt(*correction));
    m_isFollowing = false;
    m_ui->text->setFocus();
    check();
}

void ProofPage::ignore() {
    if (isWaiting()) return afterReading([this] { ignore(); });
    const int statement = currentStatement();
    if (statement < 0 || !m_ui->ignoreButton->isEnabled()) return;
    m_isFollowing = true;
    m_model->setIgnored(statement, !m_model->isIgnored(statement));
    m_isFollowing = false;
    showMarks();
    refreshHead();
    refreshChips();
    refreshEmptyState({});
    refreshRow();
}

void ProofPage::tick() {
    if (isWaiting()) return afterReading([this] { tick(); });
    const int statement = currentStatement();
    if (statement < 0) return;
    if (!m_model->canBeTicked(statement)) return emit messageGiven(tr("Not a figure that the store could have: an indicator, a region and a period of the catalogue are needed"));
    m_model->setTicked(statement, !m_model->isTicked(statement));
}

/// As a table that the import reads and shows before anything is stored.
void ProofPage::storeFigures() {
    if (isWaiting()) return afterReading([this] { storeFigures(); });
    std::vector<std::size_t> chosen = m_model->ticked();
    if (const int statement = currentStatement(); chosen.empty() && statement >= 0) chosen.push_back(static_cast<std::size_t>(statement));
    const auto figures = figuresIn(m_model->checked().statements, chosen, workspace().latestCatalogue());
    if (figures.empty()) return emit messageGiven(tr("Not a figure that the store could have: an indicator, a region and a period of the catalogue are needed"));
    emit tableRequested(tr("From the report of %1").arg(m_ui->day->date().toString(Qt::ISODate)), tabSeparated(figureSheetOf(workspace().latestCatalogue(), figures)));
}

void ProofPage::goToCell() {
    const int statement = currentStatement();
    if (statement < 0) return;
    const auto& said = m_model->checked().statements[static_cast<std::size_t>(statement)];
    if (!said.code || !said.region || !said.period) return emit messageGiven(tr("The number is of no cell of the store"));
    Place place = placeOf(*said.code);
    place.region = *said.region;
    place.period = said.period->period.withKind(PeriodKind::Ytd);
    emit pageRequested(QStringLiteral("entry"), place);
}

} // namespace xushi
