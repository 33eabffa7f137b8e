#include "app/summary/published/PublishedPanel.h"

#include "app/office/PublishedReading.h"
#include "app/shared/DifferenceModel.h"
#include "app/summary/published/PublishedModel.h"
#include "app/summary/PagePreview.h"
#include "app/table/FigureDelegate.h"
#include "app/table/TableManners.h"
#include "app/text/QtText.h"
#include "ui_PublishedPanel.h"

#include <QKeyEvent>
#include <QShortcut>

#include <algorithm>

namespace xushi {
namespace {

constexpr auto pauseOfChanges = std::chrono::milliseconds(300);

void dressList(QTableView& view) {
    view.setItemDelegate(new FigureDelegate(&view));
    view.setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    dressRows(view);
}

TableDescription publishedTable() {
    return {.id = QStringLiteral("published"), .columns = {ShownColumn{.key = QStringLiteral("number"), .width = 48, .isNumber = true}, textColumn("table", 170, 64), textColumn("region", 88), textColumn("time", 136),
                                                          textColumn("person", 84), textColumn("entry", 96), textColumn("kept", 100), textColumn("today", 72), textColumn("reason", 100, 36)}};
}

TableDescription differencesTable() {
    const auto column = [](const char* key, int width, int share = 0, bool isNumber = false) { return ShownColumn{.key = QLatin1String(key), .width = width, .share = share, .isNumber = isNumber}; };
    return {.id = QStringLiteral("published/differences"), .columns = {column("indicator", 170, 40), column("region", 88), column("part", 112), column("before", 112, 0, true),
                                                                      column("after", 112, 0, true), column("cause", 170, 60)}};
}

} // namespace

PublishedPanel::PublishedPanel(Workspace& workspace, QWidget* parent)
    : QWidget(parent), m_workspace(workspace), m_ui(std::make_unique<Ui::PublishedPanel>()), m_model(new PublishedModel(workspace, this)),
      m_differences(new DifferenceModel(workspace, this)), m_preview(new PagePreview), m_reading(new PublishedReading(workspace.openStore(), this)) {
    m_ui->setupUi(this);
    m_ui->scroll->setWidget(m_preview);
    for (QTableView* view : {m_ui->published, m_ui->differences}) {
        dressList(*view);
        view->installEventFilter(this);
    }
    m_manners = new TableManners(*m_ui->published, publishedTable(), new TableOrder(*m_model, this));
    m_differenceManners = new TableManners(*m_ui->differences, differencesTable(), new TableOrder(*m_differences, this));
    wireRowActions();
    m_ui->split->setStretchFactor(0, 1);
    m_ui->split->setStretchFactor(1, 3);
    m_ui->split->setSizes({1000, 3000});
    m_pause.setSingleShot(true);
    m_pause.setInterval(pauseOfChanges);
    connect(&m_pause, &QTimer::timeout, this, [this] { refresh(); });
    connect(m_ui->published->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &PublishedPanel::readDetail);
    connect(m_ui->differences, &QTableView::doubleClicked, this, &PublishedPanel::openFigure);
    connect(m_ui->thenButton, &QPushButton::clicked, this, [this] { showDetail(Detail::Then); });
    connect(m_ui->differenceButton, &QPushButton::clicked, this, [this] { showDetail(Detail::Difference); });
    connect(m_ui->exportButton, &QPushButton::clicked, this, &PublishedPanel::exportChosen);
    connect(m_reading, &PublishedReading::stateKnown, m_model, &PublishedModel::setState);
    connect(m_reading, &PublishedReading::failed, this, [this](const Problem& problem) { say(toQt(xushi::say(problem, m_workspace.language()))); });
    wireFeed();
    wireKeys();
    showDetail(Detail::Then);
}

PublishedPanel::~PublishedPanel() = default;

void PublishedPanel::wireRowActions() {
    m_manners->addRowAction(tr("As it was"), QStringLiteral("Alt+T"), [this] { showDetail(Detail::Then); });
    m_manners->addRowAction(tr("Against now"), QStringLiteral("Alt+D"), [this] { showDetail(Detail::Difference); });
    m_manners->addRowAction(tr("Export as it was…"), QStringLiteral("Alt+S"), [this] { exportChosen(); });
    m_differenceManners->addRowAction(tr("Go to its cell"), QStringLiteral("Return"), [this] { openFigure(); });
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
        m_reading->cancel();
        m_then.reset();
        m_model->show({});
        m_differences->clear();
        emit leaveRequested();
    };
    for (const auto signal : {&ChangeFeed::opened, &ChangeFeed::closed, &ChangeFeed::momentChanged}) connect(&feed, signal, this, leave);
}

void PublishedPanel::wireKeys() {
    const auto key = [this](const char* sequence, auto act) {
        auto* shortcut = new QShortcut(QKeySequence(QLatin1String(sequence)), this);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, act);
    };
    key("Escape", [this] { emit leaveRequested(); });
    key("Alt+T", [this] { showDetail(Detail::Then); });
    key("Alt+D", [this] { showDetail(Detail::Difference); });
    key("Alt+S", [this] { exportChosen(); });
}

void PublishedPanel::open(int number) {
    refresh(number);
    m_ui->published->setFocus();
}

/// Nothing is read for a list that nobody sees.
void PublishedPanel::hideEvent(QHideEvent* event) {
    QWidget::hideEvent(event);
    m_pause.stop();
    m_reading->cancel();
}

void PublishedPanel::refresh(int number) {
    if (number == 0 && chosen()) number = chosen()->publication.number;
    auto published = m_workspace.questions().published();
    if (!published) {
        m_model->show({});
        return say(toQt(xushi::say(published.error(), m_workspace.language())));
    }
    {
        const QSignalBlocker quiet(m_ui->published->selectionModel()); // the detail is read once, at the end
        m_model->show(std::move(*published));
        m_manners->goToModelRow(std::max(0, m_model->rowOf(number)));
    }
    m_ui->published->viewport()->update();
    emit countChanged(m_model->rowCount());
    judge();
    readDetail();
}

void PublishedPanel::judge() {
    const auto head = m_workspace.questions().journalHead();
    if (head && m_model->rowCount() > 0) m_reading->judge(m_model->all(), head->sequence);
}

bool PublishedPanel::isReading() const { return m_reading->isRunning(); }

bool PublishedPanel::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() != QEvent::KeyPress) return QWidget::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent*>(event)->key();
    if (key != Qt::Key_Return && key != Qt::Key_Enter) return QWidget::eventFilter(watched, event);
    if (watched == m_ui->differences) openFigure();
    else if (watched == m_ui->published) m_detail == Detail::Then ? m_ui->scroll->setFocus() : m_ui->differences->setFocus();
    else return QWidget::eventFilter(watched, event);
    return true;
}

} // namespace xushi
