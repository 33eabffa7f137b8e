#include "app/proofing/ProofPage.h"

#include "app/proofing/ProofView.h"
#include "app/text/QtText.h"
#include "wiring/Composition.h"
#include "words/Sentences.h"
#include "ui_ProofPage.h"

#include <QButtonGroup>
#include <QClipboard>
#include <QGuiApplication>
#include <QShortcut>

#include <algorithm>
#include <array>
#include <utility>

namespace xushi {
namespace {

using FindingKind = ProofModel::Kind;

constexpr int proofPauseMilliseconds = 300;
constexpr int slowReadingMilliseconds = 500;
constexpr qsizetype mostProofCharacters = 200'000; ///< more is no report

/// A kind of findings, and the key that shows only these.
struct ProofChip {
    FindingKind kind;
    const char* key;
};
constexpr std::array proofChips{ProofChip{FindingKind::All, "Alt+A"},           ProofChip{FindingKind::Different, "Alt+D"}, ProofChip{FindingKind::Contradictory, "Alt+C"},
                                ProofChip{FindingKind::NotUnderstood, "Alt+N"}, ProofChip{FindingKind::Unknown, "Alt+U"},   ProofChip{FindingKind::Equal, "Alt+Q"}};

QString proofChipWord(FindingKind kind) {
    switch (kind) {
    case FindingKind::All: return ProofPage::tr("All");
    case FindingKind::Different: return ProofPage::tr("Different");
    case FindingKind::Contradictory: return ProofPage::tr("Contradictory");
    case FindingKind::NotUnderstood: return ProofPage::tr("Not understood");
    case FindingKind::Unknown: return ProofPage::tr("Not in the store");
    case FindingKind::Equal: return ProofPage::tr("Equal");
    }
    return {};
}

} // namespace

ProofPage::ProofPage(Workspace& workspace, QWidget* parent)
    : Page(workspace, parent), m_ui(std::make_unique<Ui::ProofPage>()), m_model(new ProofModel(workspace, this)), m_filter(new ProofFilter(*m_model, this)), m_reading(new TextReading(workspace.openStore(), this)) {
    m_ui->setupUi(this);
    m_ui->split->setSizes({520, 640});
    m_ui->split->setStretchFactor(0, 1);
    m_ui->split->setStretchFactor(1, 1);
    const Date day = today();
    m_ui->day->setDate(QDate(day.year, day.month, day.day));
    for (QTimer* timer : {&m_pause, &m_soon}) {
        timer->setSingleShot(true);
        connect(timer, &QTimer::timeout, this, &ProofPage::check);
    }
    m_slow.setSingleShot(true);
    connect(&m_slow, &QTimer::timeout, this, [this] { m_ui->summaryLabel->setText(tr("Being checked…")); });
    connect(m_reading, &TextReading::read, this, [this](const CheckedText& checked) { takeRead(checked, {}); });
    connect(m_reading, &TextReading::failed, this, [this](const Problem& problem) { takeRead({}, toQt(say(problem, this->workspace().language()))); });
    wireText();
    wireFindings();
    wireChips();
    wireKeys();
    wireFeed();
    wireFiles();
    check();
}

ProofPage::~ProofPage() = default;

void ProofPage::wireText() {
    connect(m_ui->text, &QPlainTextEdit::textChanged, this, [this] { m_pause.start(proofPauseMilliseconds); });
    connect(m_ui->text, &ProofText::markEntered, this, [this](int mark) {
        if (!m_isFollowing && !m_pause.isActive()) chooseMark(mark, false);
    });
    connect(m_ui->text, &ProofText::numberClicked, this, [this](int mark) { chooseMark(mark, true); });
    connect(m_ui->text, &ProofText::copyRequested, this, &ProofPage::copyText);
    connect(m_ui->day, &QDateEdit::dateChanged, this, &ProofPage::followSoon);
    connect(m_ui->copyButton, &QPushButton::clicked, this, &ProofPage::copyText);
    connect(m_ui->leaveButton, &QPushButton::clicked, this, &Page::backRequested);
}

void ProofPage::wireChips() {
    auto* group = new QButtonGroup(this);
    for (const auto& chip : proofChips) {
        QPushButton& button = chipOf(chip.kind);
        group->addButton(&button);
        button.setToolTip(QLatin1String(chip.key));
        connect(&button, &QPushButton::clicked, this, [this, kind = chip.kind] { choose(kind); });
    }
    chipOf(FindingKind::All).setChecked(true);
}

QPushButton& ProofPage::chipOf(FindingKind kind) const {
    switch (kind) {
    case FindingKind::Different: return *m_ui->differentChip;
    case FindingKind::Contradictory: return *m_ui->contradictoryChip;
    case FindingKind::NotUnderstood: return *m_ui->questionChip;
    case FindingKind::Unknown: return *m_ui->unknownChip;
    case FindingKind::Equal: return *m_ui->equalChip;
    case FindingKind::All: break;
    }
    return *m_ui->allChip;
}

/// Those of buttons would wait for their animation.
void ProofPage::wireKeys() {
    const auto key = [this](const QKeySequence& sequence, auto act) {
        auto* shortcut = new QShortcut(sequence, this);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, act);
    };
    for (const auto& chip : proofChips) key(QKeySequence(QLatin1String(chip.key)), [this, kind = chip.kind] { choose(kind); });
    key(QKeySequence(QStringLiteral("F8")), [this] { walk(true); });
    key(QKeySequence(QStringLiteral("Shift+F8")), [this] { walk(false); });
    key(QKeySequence(QStringLiteral("Alt+R")), [this] { replace(); });
    key(QKeySequence(QStringLiteral("Alt+I")), [this] { ignore(); });
    key(QKeySequence(QStringLiteral("Alt+T")), [this] { tick(); });
    key(QKeySequence(QStringLiteral("Alt+S")), [this] { storeFigures(); });
    key(QKeySequence(QStringLiteral("Alt+O")), [this] { chooseFile(); });
    key(QKeySequence(QStringLiteral("Alt+X")), [this] { writeReport(); });
    key(QKeySequence(QStringLiteral("Escape")), [this] { leave(); });
}

void ProofPage::wireFeed() {
    ChangeFeed& feed = workspace().feed();
    connect(&feed, &ChangeFeed::opened, this, &ProofPage::followSoon);
    connect(&feed, &ChangeFeed::catalogueChanged, this, &ProofPage::followSoon);
    connect(&feed, &ChangeFeed::figuresChanged, this, &ProofPage::followSoon);
    connect(&feed, &ChangeFeed::signingChanged, this, &ProofPage::followSoon);
    connect(&feed, &ChangeFeed::closed, this, [this] {
        m_model->clear();
        m_ui->text->showMarks({});
        followSoon();
    });
}

/// Several tell of one act; the text is read once, when all have told.
void ProofPage::followSoon() {
    m_isStale = true;
    if (isVisible()) m_soon.start(0);
}

void ProofPage::showEvent(QShowEvent* event) {
    if (m_isStale) check();
    Page::showEvent(event);
}

void ProofPage::enter() {
    if (m_isStale) check();
    m_ui->text->setFocus();
}

bool ProofPage::isWaiting() const { return m_pause.isActive() || m_soon.isActive() || m_reading->isRunning() || m_opening.isRunning(); }

void ProofPage::check() {
    m_pause.stop();
    m_soon.stop();
    m_isStale = false;
    const QString text = m_ui->text->toPlainText();
    const QDate day = m_ui->day->date();
    if (text.isEmpty() || text.size() > mostProofCharacters || !workspace().isOpen()) {
        m_reading->forget();
        return takeRead({}, text.size() > mostProofCharacters ? tr("The text is too long to be checked in one piece: at most %L1 characters.").arg(mostProofCharacters) : QString());
    }
    m_slow.start(slowReadingMilliseconds);
    m_reading->ask(text, {.date = Date{day.year(), day.month(), day.day()}});
}

/// At once where nothing is to be read first.
void ProofPage::afterReading(std::function<void()> act) {
    if (!isWaiting()) return act();
    m_then.push_back(std::move(act));
    if (m_pause.isActive() || m_soon.isActive()) check();
}

/// The row of a number stays the row of what stands at its place. What was typed since is read next.
void ProofPage::takeRead(CheckedText read, const QString& problem) {
    m_slow.stop();
    if (m_pause.isActive()) return;
    const int before = markOf(currentStatement());
    const int place = before < 0 ? -1 : m_ui->text->startOf(before);
    m_isFollowing = true;
    m_model->show(std::exchange(read.checked, {}));
    m_read = std::move(read);
    showMarks();
    const auto& marks = m_ui->text->marks();
    const auto same = std::ranges::find(marks, place, &NumberMark::start);
    m_ui->findings->goToRow(same == marks.end() ? -1 : m_model->rowOf(same->statement));
    m_isFollowing = false;
    refreshHead();
    refreshChips();
    refreshEmptyState(problem);
    refreshRow();
    for (const auto& act : std::exchange(m_then, {})) act();
}

void ProofPage::refreshHead() {
    const int count = m_model->rowCount(), open = m_model->openCount();
    m_ui->reportButton->setEnabled(count > 0);
    if (count == 0) m_ui->summaryLabel->clear();
    else m_ui->summaryLabel->setText(open > 0 ? tr("%1 numbers, %2 to be decided").arg(count).arg(open) : tr("%1 numbers, nothing to be decided").arg(count));
}

void ProofPage::refreshChips() {
    for (const auto& chip : proofChips) chipOf(chip.kind).setText(QStringLiteral("%1 %2").arg(proofChipWord(chip.kind)).arg(m_model->count(chip.kind)));
}

void ProofPage::refreshEmptyState(const QString& problem) {
    const bool isEmpty = m_filter->rowCount() == 0;
    if (isEmpty && m_ui->findings->hasFocus()) m_ui->text->setFocus();
    m_ui->findings->setVisible(!isEmpty);
    m_ui->emptyLabel->setVisible(isEmpty);
    if (!problem.isEmpty()) m_ui->emptyLabel->setText(problem);
    else if (m_ui->text->document()->isEmpty()) m_ui->emptyLabel->setText(tr("Every number of the text will be listed here."));
    else if (m_model->rowCount() == 0) m_ui->emptyLabel->setText(tr("The text has no number that could be checked."));
    else m_ui->emptyLabel->setText(tr("No number is of this kind. Alt+A shows all."));
}

void ProofPage::copyText() {
    if (m_ui->text->document()->isEmpty()) return;
    QGuiApplication::clipboard()->setText(m_ui->text->toPlainText());
    emit messageGiven(tr("The text was copied"));
}

/// One step back: from the table to the text, from the text to where the person was.
void ProofPage::leave() {
    if (!m_ui->text->hasFocus()) return m_ui->text->setFocus();
    emit backRequested();
}

} // namespace xushi
