#include "app/publishing/PublishedPanel.h"

#include "app/publishing/DifferenceModel.h"
#include "app/publishing/PublishedModel.h"
#include "app/shared/ExportPath.h"
#include "app/shared/ProofWait.h"
#include "app/summary/PagePreview.h"
#include "app/table/FigureDelegate.h"
#include "app/text/QtText.h"
#include "usecases/CompareBoards.h"
#include "wiring/LayoutFiles.h"
#include "words/Phrases.h"
#include "words/UndrawnCharacters.h"
#include "ui_PublishedPanel.h"

#include <QDir>
#include <QFileInfo>
#include <QHeaderView>
#include <QKeyEvent>
#include <QSettings>
#include <QShortcut>

#include <algorithm>
#include <array>

namespace xushi {
namespace {

constexpr std::array<int, PublishedModel::ColumnCount> publishedWidths{52, 0, 88, 132, 84, 0, 104, 72, 0};
constexpr std::array<int, DifferenceModel::ColumnCount> differenceWidths{0, 88, 112, 112, 112, 0};
constexpr int leastTableRoom = 170;
constexpr int leastEntryRoom = 120;
constexpr int mostEntryRoom = 240;
constexpr auto pauseOfChanges = std::chrono::milliseconds(300);
const auto publishedFolderKey = QStringLiteral("exportFolder");

void dressList(QTableView& view) {
    view.setSelectionBehavior(QAbstractItemView::SelectRows);
    view.setSelectionMode(QAbstractItemView::SingleSelection);
    view.setEditTriggers(QAbstractItemView::NoEditTriggers);
    view.setTabKeyNavigation(false);
    view.setItemDelegate(new FigureDelegate(&view));
    view.setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    dressTable(view);
}

/// The columns without a width of their own share what is left, `shares` of it each.
template <std::size_t Count> void shareRoom(QTableView& view, const std::array<int, Count>& widths, const std::array<int, Count>& least) {
    int room = view.viewport()->width();
    int columns = 0;
    for (std::size_t column = 0; column < Count; ++column) {
        room -= widths[column];
        columns += widths[column] == 0 ? 1 : 0;
    }
    for (std::size_t column = 0; column < Count; ++column)
        view.setColumnWidth(static_cast<int>(column), widths[column] > 0 ? widths[column] : std::max(least[column], room / std::max(1, columns)));
}

/// What is judged beside, one publication a step.
struct Judging {
    std::string path;
    std::vector<PublishedTable> tables;
    std::int64_t now = 0;
    std::unique_ptr<Store> store = {};
    std::size_t next = 0;
};

/// The state of the next one; its store is opened with the first.
Result<std::optional<std::pair<int, PublishedState>>> judgeNext(Judging& work) {
    if (work.next == work.tables.size()) return std::optional<std::pair<int, PublishedState>>();
    if (!work.store) {
        auto store = openForReading(work.path);
        if (!store) return store.error();
        work.store = std::move(*store);
    }
    const PublishedTable& table = work.tables[work.next++];
    const auto states = statesOfPublished(*work.store, {table}, work.now, layoutOf, summaryWords(Language::Chinese));
    if (!states) return states.error();
    return std::optional(std::pair(table.publication.number, states->front()));
}

} // namespace

PublishedPanel::PublishedPanel(Workspace& workspace, QWidget* parent)
    : QWidget(parent), m_workspace(workspace), m_ui(std::make_unique<Ui::PublishedPanel>()), m_model(new PublishedModel(workspace, this)),
      m_differences(new DifferenceModel(workspace, this)), m_preview(new PagePreview) {
    m_ui->setupUi(this);
    m_ui->scroll->setWidget(m_preview);
    m_ui->published->setModel(m_model);
    m_ui->differences->setModel(m_differences);
    for (QTableView* view : {m_ui->published, m_ui->differences}) {
        dressList(*view);
        view->viewport()->installEventFilter(this);
        view->installEventFilter(this);
    }
    m_ui->split->setStretchFactor(0, 2);
    m_ui->split->setStretchFactor(1, 3);
    m_pause.setSingleShot(true);
    m_pause.setInterval(pauseOfChanges);
    connect(&m_pause, &QTimer::timeout, this, [this] { refresh(); });
    connect(m_ui->published->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &PublishedPanel::readDetail);
    connect(m_ui->differences, &QTableView::doubleClicked, this, &PublishedPanel::openFigure);
    connect(m_ui->thenButton, &QPushButton::clicked, this, [this] { showDetail(Detail::Then); });
    connect(m_ui->differenceButton, &QPushButton::clicked, this, [this] { showDetail(Detail::Difference); });
    connect(m_ui->exportButton, &QPushButton::clicked, this, &PublishedPanel::exportChosen);
    connect(m_ui->leaveButton, &QPushButton::clicked, this, &PublishedPanel::leaveRequested);
    connect(&m_reading, &Task::finished, this, [this] {
        if (const auto take = std::exchange(m_take, {})) take();
    });
    connect(&m_reading, &Task::failed, this, [this](const Problem& problem) { say(toQt(xushi::say(problem, m_workspace.language()))); });
    wireFeed();
    wireKeys();
    showDetail(Detail::Then);
}

PublishedPanel::~PublishedPanel() {
    m_judging.cancel();
    m_reading.cancel();
}

void PublishedPanel::wireFeed() {
    ChangeFeed& feed = m_workspace.feed();
    const auto follow = [this] {
        if (isVisible()) m_pause.start();
    };
    for (const auto signal : {&ChangeFeed::catalogueChanged, &ChangeFeed::workflowChanged}) connect(&feed, signal, this, follow);
    connect(&feed, &ChangeFeed::figuresChanged, this, follow);
    const auto leave = [this] {
        m_pause.stop();
        m_judging.cancel();
        m_reading.cancel();
        m_then.reset();
        ++m_generation;
        m_model->show({});
        m_differences->clear();
        emit leaveRequested();
    };
    for (const auto signal : {&ChangeFeed::opened, &ChangeFeed::closed}) connect(&feed, signal, this, leave);
}

void PublishedPanel::wireKeys() {
    const auto key = [this](const char* sequence, auto act) {
        auto* shortcut = new QShortcut(QKeySequence(QLatin1String(sequence)), this);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, act);
    };
    key("Escape", [this] { emit leaveRequested(); });
    key("Alt+1", [this] { showDetail(Detail::Then); });
    key("Alt+2", [this] { showDetail(Detail::Difference); });
    key("Alt+S", [this] { exportChosen(); });
}

void PublishedPanel::open(int number) {
    refresh(number);
    m_ui->published->setFocus();
}

/// Nothing is read for a list that nobody sees.
void PublishedPanel::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    fitColumns();
}

void PublishedPanel::hideEvent(QHideEvent* event) {
    QWidget::hideEvent(event);
    m_pause.stop();
    m_judging.cancel();
    m_reading.cancel();
}

void PublishedPanel::refresh(int number) {
    if (number == 0 && chosen()) number = chosen()->publication.number;
    auto published = m_workspace.questions().published();
    ++m_generation;
    if (!published) {
        m_model->show({});
        return say(toQt(xushi::say(published.error(), m_workspace.language())));
    }
    {
        const QSignalBlocker quiet(m_ui->published->selectionModel()); // the detail is read once, at the end
        m_model->show(std::move(*published));
        const int row = std::max(0, m_model->rowOf(number));
        m_ui->published->setCurrentIndex(m_model->index(row, PublishedModel::NumberColumn));
    }
    m_ui->published->viewport()->update();
    m_ui->countLabel->setText(tr("%n table(s) given out", nullptr, m_model->rowCount()));
    fitColumns();
    judge();
    readDetail();
}

void PublishedPanel::judge() {
    m_judging.cancel();
    const auto head = m_workspace.questions().journalHead();
    if (!head || m_model->rowCount() == 0) return;
    auto work = std::make_shared<Judging>(Judging{.path = fromQt(m_workspace.openStore().path()), .tables = m_model->all(), .now = head->sequence});
    m_judging.start([this, work, generation = m_generation]() -> Result<bool> {
        const auto state = judgeNext(*work);
        if (!state) return state.error();
        if (!*state) return true;
        QMetaObject::invokeMethod(this, [this, generation, known = **state] {
            if (generation == m_generation) m_model->setState(known.first, known.second);
        }, Qt::QueuedConnection);
        return false;
    }, [work] { return static_cast<int>(work->next * 1000 / std::max<std::size_t>(1, work->tables.size())); });
}

const PublishedTable* PublishedPanel::chosen() const { return m_model->at(m_ui->published->currentIndex().row()); }

const SummaryTable* PublishedPanel::shownTable() const {
    return m_detail == Detail::Then && m_then && m_ui->detail->currentWidget() == m_ui->scroll ? &*m_then : nullptr;
}

void PublishedPanel::showDetail(Detail detail) {
    m_detail = detail;
    m_ui->thenButton->setChecked(detail == Detail::Then);
    m_ui->differenceButton->setChecked(detail == Detail::Difference);
    readDetail();
}

void PublishedPanel::say(const QString& message) {
    m_ui->messageLabel->setText(message);
    m_ui->detail->setCurrentWidget(m_ui->messagePage);
}

void PublishedPanel::readDetail() {
    m_reading.cancel();
    m_take = {};
    m_then.reset();
    const PublishedTable* table = chosen();
    m_ui->exportButton->setEnabled(table != nullptr);
    if (!table) return say(tr("No table was given out yet. Tick “Keep what is exported” when you export one; a month that all departments have signed off stands here as well."));
    say(tr("Reading the store as it stood after entry %1…").arg(table->publication.entry));
    if (m_detail == Detail::Then) readThen(*table);
    else readDifference(*table);
}

void PublishedPanel::readBeside(std::function<Result<void>(Store&)> read, std::function<void()> take) {
    m_take = std::move(take);
    m_reading.start([read = std::move(read), path = fromQt(m_workspace.openStore().path())]() -> Result<bool> {
        const auto store = openForReading(path);
        if (!store) return store.error();
        const auto done = read(**store);
        if (!done) return done.error();
        return true;
    }, [] { return 0; });
}

void PublishedPanel::readThen(const PublishedTable& table) {
    auto held = std::make_shared<std::optional<SummaryTable>>();
    readBeside([held, publication = table.publication](Store& store) -> Result<void> {
        auto made = publishedTable(store, publication, layoutOf, summaryWords(Language::Chinese));
        if (!made) return made.error();
        held->emplace(std::move(*made));
        return {};
    }, [this, held] {
        m_then = std::move(*held);
        m_preview->setPages(pagePainter(*m_then));
        m_ui->detail->setCurrentWidget(m_ui->scroll);
    });
}

void PublishedPanel::readDifference(const PublishedTable& table) {
    auto held = std::make_shared<std::optional<BoardComparison>>();
    readBeside([held, publication = table.publication](Store& store) -> Result<void> {
        const auto asked = readTogether(store, [&](Reading& reading) -> Result<ComparisonAsked> { return comparisonAsked(reading, publication); });
        if (!asked) return asked.error();
        auto comparison = compareBoards(store, *asked);
        if (!comparison) return comparison.error();
        held->emplace(std::move(*comparison));
        return {};
    }, [this, held] {
        m_differences->show(std::move(**held));
        if (m_differences->rowCount() == 0) return say(tr("Nothing differs: the figures stand today as they were given out."));
        m_ui->detail->setCurrentWidget(m_ui->differences);
        m_ui->differences->setCurrentIndex(m_differences->index(0, 0));
        fitColumns();
    });
}

void PublishedPanel::openFigure() {
    if (const auto place = m_differences->placeAt(m_ui->differences->currentIndex().row())) emit placeRequested(*place);
}

/// A kept file is written as it is, with the ending that it has; any other one can be made in every form.
void PublishedPanel::exportChosen() {
    const PublishedTable* table = chosen();
    if (!table || !waitForProof(m_workspace, this)) return;
    const Publication publication = table->publication;
    QStringList filters;
    QStringList endings;
    for (const auto& writer : summaryWriters()) {
        const QString ending = toQt(writer->extension());
        if (publication.isKept() && writer->extension() != publication.format) continue;
        endings << ending;
        filters << QStringLiteral("%1 (*.%2)").arg(ending.toUpper(), ending);
    }
    const QString folder = QSettings().value(publishedFolderKey, QDir::homePath()).toString();
    const QString name = publication.fileName.empty() ? tr("table %1.%2").arg(publication.number).arg(endings.front()) : toQt(publication.fileName);
    const QString path = chooseExportPath(this, tr("Export as it was"), folder + QLatin1Char('/') + name, filters, endings);
    if (path.isEmpty()) return;
    QSettings().setValue(publishedFolderKey, QFileInfo(path).absolutePath());
    const auto written = exportPublication(m_workspace.openStore().store(), publication, fromQt(path));
    const Language language = m_workspace.language();
    if (!written) return emit refused(toQt(xushi::say(written.error(), language)));
    auto told = remarksOf(*written, publication);
    if (const auto missing = undrawnRemark(written->undrawn)) told.push_back(*missing);
    emit exported(tr("Exported: %1").arg(QDir::toNativeSeparators(path)) + QLatin1Char('\n') + toQt(sayAll(told, language)), path);
}

void PublishedPanel::fitColumns() {
    shareRoom(*m_ui->published, publishedWidths, {0, leastTableRoom, 0, 0, 0, std::clamp(m_ui->published->viewport()->width() / 5, leastEntryRoom, mostEntryRoom), 0, 0, leastEntryRoom});
    shareRoom(*m_ui->differences, differenceWidths, {leastTableRoom, 0, 0, 0, 0, leastTableRoom});
}

bool PublishedPanel::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::Resize && (watched == m_ui->published->viewport() || watched == m_ui->differences->viewport())) fitColumns();
    if (event->type() != QEvent::KeyPress) return QWidget::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent*>(event)->key();
    if (key != Qt::Key_Return && key != Qt::Key_Enter) return QWidget::eventFilter(watched, event);
    if (watched == m_ui->differences) openFigure();
    else if (watched == m_ui->published) m_detail == Detail::Then ? m_ui->scroll->setFocus() : m_ui->differences->setFocus();
    else return QWidget::eventFilter(watched, event);
    return true;
}

} // namespace xushi
