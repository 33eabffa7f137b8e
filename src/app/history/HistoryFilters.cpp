#include "app/history/HistoryFilters.h"

#include "app/look/ElidedLabel.h"
#include "app/text/QtText.h"
#include "wiring/Composition.h"
#include "words/ActPhrases.h"
#include "words/FigureChange.h"
#include "ui_HistoryFilters.h"

#include <QScopedValueRollback>

#include <algorithm>
#include <map>

namespace xushi {
namespace {

constexpr int monthsToChoose = 120; ///< ten years

/// The lines of the box of days.
enum DayChoice { EveryDay, ThisDay, DayBefore, WeekOfDays, MonthOfDays, OwnDays };

Date dateFrom(const QDate& day) { return {day.year(), day.month(), day.day()}; }
QDate qDateOf(const Date& day) { return {day.year, day.month, day.day}; }

/// Fills a box anew without telling; what was chosen stays, where it is still offered.
template <class Fill> void refill(QComboBox& box, const QString& all, const Fill& fill) {
    const QSignalBlocker quiet(&box);
    const QVariant chosen = box.currentData();
    box.clear();
    addChoice(box, all, {});
    fill();
    box.setCurrentIndex(std::max(0, box.findData(chosen)));
}

std::string chosenText(const QComboBox& box) { return fromQt(box.currentData().toString()); }

} // namespace

HistoryFilters::HistoryFilters(Workspace& workspace, QWidget* parent) : QWidget(parent), m_workspace(workspace), m_ui(std::make_unique<Ui::HistoryFilters>()) {
    m_ui->setupUi(this);
    for (const auto& text : {tr("All days"), tr("Today"), tr("Yesterday"), tr("Last 7 days"), tr("Last 30 days"), tr("From – to")}) addChoice(*m_ui->dayBox, text, {});
    const QDate today = qDateOf(xushi::today());
    m_ui->fromEdit->setDate(today.addDays(-30));
    m_ui->untilEdit->setDate(today);
    wire();
    tell();
}

HistoryFilters::~HistoryFilters() = default;

void HistoryFilters::wire() {
    for (QComboBox* box : {m_ui->personBox, m_ui->kindBox, m_ui->indicatorBox, m_ui->regionBox, m_ui->monthBox, m_ui->dayBox})
        connect(box, &QComboBox::currentIndexChanged, this, &HistoryFilters::tell);
    for (QDateEdit* edit : {m_ui->fromEdit, m_ui->untilEdit}) connect(edit, &QDateEdit::dateChanged, this, &HistoryFilters::tell);
    connect(m_ui->searchEdit, &QLineEdit::textChanged, this, &HistoryFilters::tell);
    connect(m_ui->clearButton, &QPushButton::clicked, this, &HistoryFilters::clear);
}

void HistoryFilters::tell() {
    const bool areOwn = m_ui->dayBox->currentIndex() == OwnDays;
    for (QWidget* part : {static_cast<QWidget*>(m_ui->fromEdit), static_cast<QWidget*>(m_ui->untilLabel), static_cast<QWidget*>(m_ui->untilEdit)}) part->setVisible(areOwn);
    m_ui->clearButton->setEnabled(isNarrow());
    if (!m_isQuiet) emit changed();
}

void HistoryFilters::refresh() {
    const QScopedValueRollback quiet(m_isQuiet, true);
    const Catalogue& catalogue = m_workspace.latestCatalogue();
    fillPeople();
    fillKinds();
    refill(*m_ui->indicatorBox, tr("All indicators"), [&] {
        for (const auto& indicator : catalogue.indicators) addChoice(*m_ui->indicatorBox, toQt(indicator.name), toQt(indicator.code.text));
    });
    refill(*m_ui->regionBox, tr("All regions"), [&] {
        for (const auto& region : catalogue.regions) addChoice(*m_ui->regionBox, toQt(region.name), toQt(region.code.text));
    });
    fillMonths();
    tell();
}

/// A person may have acted by a code and, before people were kept, by a login: one line has both.
void HistoryFilters::fillPeople() {
    const auto actors = m_workspace.questions().actors();
    std::map<QString, QStringList> people;
    if (actors)
        for (const auto& actor : *actors) people[toQt(actorName(m_workspace.latestCatalogue(), actor))] << toQt(actor);
    refill(*m_ui->personBox, tr("All people"), [&] {
        for (const auto& [name, codes] : people) addChoice(*m_ui->personBox, name, codes);
    });
}

void HistoryFilters::fillKinds() {
    refill(*m_ui->kindBox, tr("All kinds"), [&] {
        for (const auto& word : actWords()) addChoice(*m_ui->kindBox, toQt(actPhrase(word, m_workspace.language())), toQt(word));
    });
}

void HistoryFilters::fillMonths() {
    refill(*m_ui->monthBox, tr("All periods"), [&] {
        YearMonth month = monthOf(m_workspace.period());
        month.month = 12;
        for (int i = 0; i < monthsToChoose; ++i, month = month.previous()) offerMonth(month);
    });
}

void HistoryFilters::offerMonth(const YearMonth& month) {
    addChoice(*m_ui->monthBox, toQt(say(Remark{"history.month", {month.toText()}}, m_workspace.language())), toQt(month.toText()));
}

std::optional<std::pair<Date, Date>> HistoryFilters::days() const {
    const QDate today = qDateOf(xushi::today());
    const auto since = [&](int days) { return std::pair(dateFrom(today.addDays(1 - days)), dateFrom(today)); };
    switch (m_ui->dayBox->currentIndex()) {
    case ThisDay: return since(1);
    case DayBefore: return std::pair(dateFrom(today.addDays(-1)), dateFrom(today.addDays(-1)));
    case WeekOfDays: return since(7);
    case MonthOfDays: return since(30);
    case OwnDays: return std::pair(dateFrom(std::min(m_ui->fromEdit->date(), m_ui->untilEdit->date())), dateFrom(std::max(m_ui->fromEdit->date(), m_ui->untilEdit->date())));
    default: return std::nullopt;
    }
}

ActsWanted HistoryFilters::wanted() const {
    ActsWanted wanted;
    for (const auto& actor : m_ui->personBox->currentData().toStringList()) wanted.actors.push_back(fromQt(actor));
    if (const auto word = chosenText(*m_ui->kindBox); !word.empty()) wanted.words = {word};
    if (const auto code = chosenText(*m_ui->indicatorBox); !code.empty()) wanted.indicator = IndicatorCode{code};
    if (const auto code = chosenText(*m_ui->regionBox); !code.empty()) wanted.region = RegionCode{code};
    if (const QDate month = QDate::fromString(m_ui->monthBox->currentData().toString(), QStringLiteral("yyyy-MM")); month.isValid()) wanted.month = YearMonth{month.year(), month.month()};
    if (const auto span = days()) {
        wanted.from = startOfDay(span->first);
        wanted.until = startOfDay(dateFrom(qDateOf(span->second).addDays(1)));
    }
    wanted.text = fromQt(m_ui->searchEdit->text().trimmed());
    return wanted;
}

bool HistoryFilters::isNarrow() const {
    const auto boxes = {m_ui->personBox, m_ui->kindBox, m_ui->indicatorBox, m_ui->regionBox, m_ui->monthBox, m_ui->dayBox};
    return std::ranges::any_of(boxes, [](const QComboBox* box) { return box->currentIndex() > 0; }) || !m_ui->searchEdit->text().trimmed().isEmpty();
}

void HistoryFilters::clearQuietly() {
    const QScopedValueRollback quiet(m_isQuiet, true);
    for (QComboBox* box : {m_ui->personBox, m_ui->kindBox, m_ui->indicatorBox, m_ui->regionBox, m_ui->monthBox, m_ui->dayBox}) box->setCurrentIndex(0);
    m_ui->searchEdit->clear();
}

void HistoryFilters::goToSearch() { m_ui->searchEdit->setFocus(); }

void HistoryFilters::clear() {
    clearQuietly();
    tell();
}

void HistoryFilters::narrowTo(const FigureKey& key) {
    clearQuietly();
    {
        const QScopedValueRollback quiet(m_isQuiet, true);
        const auto choose = [](QComboBox& box, const std::string& data) { box.setCurrentIndex(std::max(0, box.findData(toQt(data)))); };
        const YearMonth month = monthOf(key.period);
        if (m_ui->monthBox->findData(toQt(month.toText())) < 0) offerMonth(month);
        choose(*m_ui->indicatorBox, key.indicator.text);
        choose(*m_ui->regionBox, key.region.text);
        choose(*m_ui->monthBox, month.toText());
    }
    tell();
}

} // namespace xushi
