#include "app/narrative/NarrativePage.h"

#include "app/look/ElidedLabel.h"
#include "app/narrative/ReportFigureModel.h"
#include "app/text/QtText.h"
#include "wiring/NarrativeReports.h"
#include "words/Phrases.h"
#include "ui_NarrativePage.h"

#include <QDesktopServices>
#include <QFileInfo>
#include <QSettings>
#include <QShortcut>
#include <QUrl>

#include <algorithm>

namespace xushi {
namespace {

const auto templateKey = QStringLiteral("narrativeTemplate");
const auto usualTemplate = QStringLiteral("half-year");

} // namespace

NarrativePage::NarrativePage(Workspace& workspace, QWidget* parent) : Page(workspace, parent), m_ui(std::make_unique<Ui::NarrativePage>()), m_figures(new ReportFigureModel(this)) {
    m_ui->setupUi(this);
    m_ui->doneBar->hide();
    m_ui->editPanel->hide();
    m_soon.setSingleShot(true);
    connect(&m_soon, &QTimer::timeout, this, &NarrativePage::refresh);
    m_ui->view->setTip([this](const NarrativeFigure& figure) { return tipOf(figure); });
    connect(m_ui->view, &NarrativeView::figureActivated, this, &NarrativePage::goToCell, Qt::QueuedConnection); // the view is still in its click
    connect(m_ui->view, &NarrativeView::sentenceChanged, this, &NarrativePage::refreshPanel);
    connect(m_ui->leaveButton, &QPushButton::clicked, this, &Page::backRequested);
    connect(m_ui->markButton, &QPushButton::clicked, this, [this] {
        m_ui->view->setFocus();
        m_ui->view->walkMarks(true);
    });
    connect(m_ui->templateBox, &QComboBox::activated, this, [this] {
        settleEdit();
        QSettings().setValue(templateKey, chosenTemplate());
        refresh();
    });
    connect(m_ui->folderButton, &QPushButton::clicked, this, [this] { QDesktopServices::openUrl(QUrl::fromLocalFile(QFileInfo(m_exportedPath).absolutePath())); });
    wireExports();
    wireFigures();
    wireEditor();
    wireKeys();
    wireFeed();
}

NarrativePage::~NarrativePage() = default;

/// Those of buttons would wait for their animation.
void NarrativePage::wireKeys() {
    const auto key = [this](const char* sequence, auto act) {
        auto* shortcut = new QShortcut(QKeySequence(QLatin1String(sequence)), this);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, act);
    };
    key("Escape", [this] { leave(); });
    key("F2", [this] { beginEdit(); });
    key("F8", [this] { m_ui->view->walkMarks(true); });
    key("Shift+F8", [this] { m_ui->view->walkMarks(false); });
    key("Ctrl+Shift+C", [this] { copyText(); });
    for (const char* enter : {"Ctrl+Return", "Ctrl+Enter"}) key(enter, [this] { store(); });
}

/// An undo of an edit tells of the catalogue.
void NarrativePage::wireFeed() {
    ChangeFeed& feed = workspace().feed();
    for (const auto signal : {&ChangeFeed::opened, &ChangeFeed::periodChanged, &ChangeFeed::regionChanged}) connect(&feed, signal, this, &NarrativePage::followSoon);
    for (const auto signal : {&ChangeFeed::catalogueChanged, &ChangeFeed::workflowChanged}) connect(&feed, signal, this, &NarrativePage::followSoon);
    connect(&feed, &ChangeFeed::figuresChanged, this, &NarrativePage::followSoon);
    connect(&feed, &ChangeFeed::closed, this, [this] {
        endEdit();
        m_ui->doneBar->hide();
        m_ui->view->clearNarrative();
        m_figures->show({});
        m_isStale = true;
    });
    connect(&feed, &ChangeFeed::aboutToChange, this, &NarrativePage::settleEdit);
}

/// Several tell of one act; the report is made once, when all have told.
void NarrativePage::followSoon() {
    m_isStale = true;
    if (isVisible()) m_soon.start(0);
}

void NarrativePage::showEvent(QShowEvent* event) {
    if (m_isStale) refresh();
    Page::showEvent(event);
}

void NarrativePage::enter() {
    if (m_isStale) refresh();
    if (!m_edited.empty()) m_ui->editor->setFocus();
    else if (m_ui->view->isVisibleTo(this)) m_ui->view->setFocus();
    else setFocus();
}

void NarrativePage::fillTemplates() {
    const auto known = knownNarratives();
    if (!known) return;
    const QString kept = m_ui->templateBox->count() > 0 ? chosenTemplate() : QSettings().value(templateKey, usualTemplate).toString();
    const QSignalBlocker quiet(m_ui->templateBox);
    m_ui->templateBox->clear();
    for (const auto& each : *known) addChoice(*m_ui->templateBox, toQt(each.name), toQt(each.code));
    m_ui->templateBox->setCurrentIndex(std::max(0, m_ui->templateBox->findData(kept)));
    m_ui->templateBox->setVisible(known->size() > 1);
}

QString NarrativePage::chosenTemplate() const {
    const QString chosen = m_ui->templateBox->currentData().toString();
    return chosen.isEmpty() ? usualTemplate : chosen;
}

void NarrativePage::refresh() {
    m_soon.stop();
    m_isStale = false;
    if (!workspace().isOpen()) return showProblem(toQt(say(missing("store.closed"), workspace().language())));
    fillTemplates();
    const auto narrative = narrativeNamed(fromQt(chosenTemplate()));
    if (!narrative) return showProblem(toQt(say(narrative.error(), workspace().language())));
    auto made = workspace().questions().narrative({.period = workspace().period(), .region = workspace().region(), .narrative = *narrative, .narrate = narrating()});
    if (!made) return showProblem(toQt(say(made.error(), workspace().language())));
    m_tableLayout = narrative->table;
    m_ui->title->setText(toQt(made->title));
    m_ui->view->showNarrative(std::move(*made));
    m_ui->view->show();
    m_ui->split->show();
    m_ui->emptyLabel->hide();
    for (QPushButton* button : m_exportButtons) button->setEnabled(true);
    refreshCounts();
    refreshFigures();
    refreshPanel();
}

void NarrativePage::refreshCounts() {
    const auto& figures = m_ui->view->places().figures();
    const auto marks = std::ranges::count_if(figures, &NarrativeText::FigurePlace::isMark);
    const auto sentences = sentencesOf(m_ui->view->narrative());
    const auto edited = std::ranges::count_if(sentences, [](const auto* sentence) { return sentence->edited.has_value(); });
    const auto outdated = std::ranges::count_if(sentences, [](const auto* sentence) { return sentence->isOutdated(); });
    QStringList parts{tr("%n number(s)", nullptr, static_cast<int>(static_cast<std::ptrdiff_t>(figures.size()) - marks)), tr("%n mark(s)", nullptr, static_cast<int>(marks))};
    if (edited > 0) parts << tr("%n sentence(s) rewritten", nullptr, static_cast<int>(edited));
    if (outdated > 0) parts << tr("%n to be looked at", nullptr, static_cast<int>(outdated));
    m_ui->countLabel->setText(parts.join(QStringLiteral(" · ")));
    QStringList remarks;
    for (const auto& remark : m_ui->view->narrative().remarks) remarks << toQt(say(remark, workspace().language()));
    m_ui->countLabel->setToolTip(remarks.join(QLatin1Char('\n')));
    m_ui->markButton->setEnabled(marks > 0);
}

/// Without a report nothing is exported, least of all the one that was shown before.
void NarrativePage::showProblem(const QString& problem) {
    m_ui->view->clearNarrative();
    m_ui->view->hide();
    m_figures->show({});
    m_ui->split->hide();
    m_ui->title->clear();
    m_ui->countLabel->clear();
    m_ui->markButton->setEnabled(false);
    for (QPushButton* button : m_exportButtons) button->setEnabled(false);
    m_ui->emptyLabel->setText(problem);
    m_ui->emptyLabel->show();
    refreshPanel();
}

/// The month in front stays as it is shown, where the figure is of it.
void NarrativePage::goToCell(const NarrativeFigure& figure) {
    Place place = placeOf(figure.indicator);
    if (!figure.region.empty()) place.region = figure.region;
    if (monthOf(figure.period) != monthOf(place.period)) place.period = Period::ytd(figure.period.year, figure.period.last.number());
    emit pageRequested(QStringLiteral("entry"), place);
}

QString NarrativePage::tipOf(const NarrativeFigure& figure) const {
    const Language language = workspace().language();
    const Indicator* indicator = workspace().catalogue().find(figure.indicator);
    const Region* region = workspace().catalogue().find(figure.region);
    QStringList lines{toQt(indicator ? indicator->name : figure.indicator.text),
                      toQt(region ? region->name : figure.region.text) + QStringLiteral(" · ") + toQt(periodPhrase(figure.period, language))};
    const auto rows = workspace().now().board(workspace().period(), figure.region);
    const auto row = std::ranges::find(rows, figure.indicator, &BoardRow::indicator);
    if (row != rows.end()) lines << toQt(lightShape(row->standing.light)) + QLatin1Char(' ') + toQt(lightWord(row->standing.light, language));
    return lines.join(QLatin1Char('\n'));
}

/// One step back: from the editor, from what is beside the text, from the page.
void NarrativePage::leave() {
    if (!m_edited.empty()) {
        endEdit();
        return m_ui->view->setFocus();
    }
    if (m_ui->view->isVisible() && !m_ui->view->hasFocus()) return m_ui->view->setFocus();
    emit backRequested();
}

} // namespace xushi
