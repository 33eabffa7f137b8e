#include "app/comparing/ComparisonPage.h"

#include "app/shared/DifferenceModel.h"
#include "app/shared/MomentDialog.h"
#include "app/table/FigureDelegate.h"
#include "app/table/TableManners.h"
#include "app/text/QtText.h"
#include "wiring/Composition.h"
#include "words/Phrases.h"
#include "ui_ComparisonPage.h"

#include <QDate>
#include <QShortcut>

namespace xushi {
namespace {

QString momentText(const JournalHead& head) { return QStringLiteral("%1  #%2").arg(toQt(localMinute(head.at))).arg(head.sequence); }

ShownColumn numbersColumn(const char* key) { return {.key = QLatin1String(key), .width = 112, .isNumber = true}; }

} // namespace

ComparisonPage::ComparisonPage(Workspace& workspace, QWidget* parent)
    : Page(workspace, parent), m_ui(std::make_unique<Ui::ComparisonPage>()), m_reading(new ComparisonReading(workspace.openStore(), this)), m_model(new DifferenceModel(workspace, this)) {
    m_ui->setupUi(this);
    wireTable();
    wireKeys();
    wireFeed();
    connect(m_reading, &ComparisonReading::told, this, &ComparisonPage::show);
    connect(m_reading, &ComparisonReading::failed, this, [this](const Problem& problem) { say(toQt(xushi::say(problem, this->workspace().language()))); });
    connect(m_ui->fromButton, &QPushButton::clicked, this, &ComparisonPage::chooseFrom);
    connect(m_ui->toButton, &QPushButton::clicked, this, &ComparisonPage::chooseTo);
    connect(m_ui->regionsChip, &QPushButton::toggled, this, &ComparisonPage::ask);
    connect(m_ui->exportButton, &QPushButton::clicked, this, &ComparisonPage::exportLines);
    connect(m_ui->leaveButton, &QPushButton::clicked, this, &Page::backRequested);
    forget();
}

ComparisonPage::~ComparisonPage() = default;

void ComparisonPage::wireTable() {
    auto& table = *m_ui->lines;
    table.setItemDelegate(new FigureDelegate(&table));
    dressRows(table);
    m_manners = new TableManners(table, {.id = QStringLiteral("comparison"), .columns = {textColumn("indicator", 180, 2), textColumn("region", 88), textColumn("part", 120), numbersColumn("before"), numbersColumn("after"), textColumn("cause", 240, 3)}},
                                 new TableOrder(*m_model, this));
    m_manners->addRowAction(tr("Go to its cell"), QStringLiteral("Return"), [this] { goToCell(); });
    m_manners->addRowAction(tr("History of its figure"), QStringLiteral("H"), [this] { showHistoryOfLine(); });
    connect(&table, &QTableView::activated, this, &ComparisonPage::goToCell);
    auto* history = new QShortcut(QKeySequence(Qt::Key_H), &table);
    history->setContext(Qt::WidgetShortcut);
    connect(history, &QShortcut::activated, this, &ComparisonPage::showHistoryOfLine);
}

/// Those of buttons would wait for their animation.
void ComparisonPage::wireKeys() {
    const auto key = [this](const char* sequence, auto act) {
        auto* shortcut = new QShortcut(QKeySequence(QLatin1String(sequence)), this);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, act);
    };
    key("Escape", [this] { emit backRequested(); });
    key("Alt+B", [this] { chooseFrom(); });
    key("Alt+U", [this] { chooseTo(); });
    key("Alt+R", [this] { m_ui->regionsChip->toggle(); });
    key("Alt+X", [this] { exportLines(); });
}

/// What was compared with now is compared again after whatever was written, while somebody looks.
void ComparisonPage::wireFeed() {
    ChangeFeed& feed = workspace().feed();
    const auto again = [this] {
        m_isStale = true;
        if (isVisible()) ask();
    };
    for (const auto signal : {&ChangeFeed::periodChanged, &ChangeFeed::regionChanged}) connect(&feed, signal, this, again);
    for (const auto signal : {&ChangeFeed::catalogueChanged, &ChangeFeed::workflowChanged})
        connect(&feed, signal, this, [again](ChangeReason reason) {
            if (reason != ChangeReason::OtherMoment) again(); // what differs is not another thing by being looked at
        });
    connect(&feed, &ChangeFeed::figuresChanged, this, again);
    for (const auto signal : {&ChangeFeed::opened, &ChangeFeed::closed, &ChangeFeed::aboutToLeave}) connect(&feed, signal, this, &ComparisonPage::forget);
}

void ComparisonPage::forget() {
    m_reading->cancel();
    m_from.reset();
    m_to.reset();
    m_stores.reset();
    m_end.reset();
    m_model->clear();
    m_ui->fromButton->setText(tr("Choose…"));
    m_ui->toButton->setText(tr("Now"));
    say(tr("Choose a moment: Alt+B. What differs between it and now stands here."));
}

void ComparisonPage::enter() {
    if (m_isStale) ask();
    if (m_ui->lines->isVisibleTo(this)) m_ui->lines->setFocus();
    else setFocus();
}

void ComparisonPage::showEvent(QShowEvent* event) {
    Page::showEvent(event);
    if (m_isStale) ask();
}

void ComparisonPage::compare(std::int64_t from, std::int64_t to) {
    m_stores.reset();
    m_from = from;
    m_to = to == 0 ? std::nullopt : std::optional(MomentAsked(to));
    ask();
}

void ComparisonPage::compareStores(const QString& mine, const QString& there) {
    m_stores = {mine, there};
    ask();
}

void ComparisonPage::chooseFrom() {
    MomentDialog dialog(QDate::currentDate().addDays(-1), this);
    if (dialog.exec() != QDialog::Accepted) return;
    m_stores.reset();
    m_from = dialog.asked();
    ask();
}

void ComparisonPage::chooseTo() {
    MomentDialog dialog(QDate::currentDate(), this);
    dialog.offerNow();
    if (dialog.exec() != QDialog::Accepted) return;
    m_stores.reset();
    m_to = dialog.isNow() ? std::nullopt : std::optional(dialog.asked());
    ask();
}

void ComparisonPage::ask() {
    m_isStale = false;
    const std::optional<RegionCode> region = m_ui->regionsChip->isChecked() ? std::nullopt : std::optional(workspace().region());
    if (workspace().isOpen() && m_stores) {
        say(tr("Yours and what is there now are being read…"));
        return m_reading->askStores(m_stores->first, m_stores->second, workspace().period(), region);
    }
    if (!workspace().isOpen() || !m_from) return;
    say(tr("Both moments are being read…"));
    m_reading->ask({.from = *m_from, .to = m_to, .period = workspace().period(), .region = region});
}

void ComparisonPage::show(const BoardComparison& comparison) {
    m_end = comparison.to;
    nameSides(comparison);
    m_model->show(comparison);
    const int count = m_model->differenceCount();
    const QString period = toQt(periodPhrase(comparison.period, workspace().language()));
    if (count == 0) return say(m_stores ? tr("Nothing of %1 differs between yours and what is there now.").arg(period) : tr("Nothing of %1 differs between these two moments.").arg(period));
    m_ui->countLabel->setText(tr("%1: %n row(s) and definition(s) differ", nullptr, count).arg(toQt(periodPhrase(comparison.period, workspace().language()))));
    m_ui->emptyLabel->hide();
    m_ui->lines->show();
    m_ui->exportButton->setEnabled(true);
    m_manners->goToModelRow(0);
    if (hasFocus()) m_ui->lines->setFocus();
}

void ComparisonPage::nameSides(const BoardComparison& comparison) {
    if (m_stores) {
        m_ui->fromButton->setText(tr("Mine %1").arg(momentText(comparison.from)));
        m_ui->toButton->setText(tr("There now %1").arg(momentText(comparison.to)));
        return m_model->nameSides(tr("Mine"), tr("There now"));
    }
    m_ui->fromButton->setText(momentText(comparison.from));
    m_ui->toButton->setText(m_to ? momentText(comparison.to) : tr("Now"));
    m_model->nameSides(tr("Before"), m_to ? tr("After") : tr("Now"));
}

/// Instead of the lines.
void ComparisonPage::say(const QString& text) {
    const bool hadFocus = m_ui->lines->hasFocus();
    m_ui->countLabel->clear();
    m_ui->emptyLabel->setText(text);
    m_ui->emptyLabel->show();
    m_ui->lines->hide();
    m_ui->exportButton->setEnabled(false);
    if (hadFocus) setFocus();
}

void ComparisonPage::goToCell() {
    if (const auto place = m_model->placeAt(m_manners->modelRow())) emit pageRequested(QStringLiteral("entry"), *place);
}

void ComparisonPage::showHistoryOfLine() {
    const auto place = m_model->placeAt(m_manners->modelRow());
    goToHistory(place && place->indicator ? figureOf(*place->indicator, place->region) : std::nullopt);
}

} // namespace xushi
