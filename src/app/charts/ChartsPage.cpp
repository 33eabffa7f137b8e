#include "app/charts/ChartsPage.h"

#include "app/charts/CoursePicture.h"
#include "app/charts/CourseText.h"
#include "app/charts/IndicatorListDelegate.h"
#include "app/charts/IndicatorListModel.h"
#include "app/charts/SeriesModel.h"
#include "app/look/Appearance.h"
#include "app/look/LightMark.h"
#include "app/shared/ExportPath.h"
#include "app/shared/ProofWait.h"
#include "app/table/FigureDelegate.h"
#include "app/text/QtText.h"
#include "ui_ChartsPage.h"

#include <QClipboard>
#include <QMimeData>
#include <QPixmap>
#include <QShortcut>

#include <algorithm>

namespace xushi {
namespace {

constexpr int denseRow = 24;
constexpr int narrowColumn = 88;
constexpr int markSide = 16;
constexpr int emptyMarkSide = 48;

QPixmap lightPixmap(Light light, const QWidget& on) {
    QPixmap pixmap(QSize(markSide, markSide) * on.devicePixelRatioF());
    pixmap.setDevicePixelRatio(on.devicePixelRatioF());
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    paintLight(painter, QRectF(0, 0, markSide, markSide), light, on.palette());
    return pixmap;
}

void showText(QLabel& label, const QString& text) {
    label.setText(text);
    label.setVisible(!text.isEmpty());
}

/// Where a chief looks first: the reported indicator with the lowest gap. Empty when none is judged.
IndicatorCode worstOf(const std::vector<BoardRow>& board) {
    const BoardRow* worst = nullptr;
    for (const auto& row : board)
        if (row.value && row.standing.gap && (!worst || *row.standing.gap < *worst->standing.gap)) worst = &row;
    return worst ? worst->indicator : IndicatorCode{};
}

} // namespace

ChartsPage::ChartsPage(Workspace& workspace, QWidget* parent)
    : Page(workspace, parent), m_ui(std::make_unique<Ui::ChartsPage>()), m_indicators(new IndicatorListModel(this)),
      m_series(new SeriesModel(this)) {
    m_ui->setupUi(this);
    setFocusProxy(m_ui->indicators);
    buildList();
    buildTable();
    wireButtons();
    wireKeys();
    wireWorkspace();
    showNothing();
}

ChartsPage::~ChartsPage() = default;

void ChartsPage::buildList() {
    m_ui->indicators->setModel(m_indicators);
    m_ui->indicators->setItemDelegate(new IndicatorListDelegate(this));
    connect(m_ui->indicators->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex& current) {
                if (!current.isValid()) return;
                m_chosen = m_indicators->codeAt(current);
                refreshCourse();
            });
}

void ChartsPage::buildTable() {
    m_ui->table->setModel(m_series);
    m_ui->table->setItemDelegate(new FigureDelegate(this));
    dressTable(*m_ui->table);
    m_ui->table->verticalHeader()->setMinimumSectionSize(denseRow);
    m_ui->table->verticalHeader()->setDefaultSectionSize(denseRow);
    QHeaderView& header = *m_ui->table->horizontalHeader();
    header.setSectionResizeMode(QHeaderView::Stretch);
    for (const int narrow : {SeriesModel::MonthColumn, SeriesModel::RevisionsColumn}) {
        header.setSectionResizeMode(narrow, QHeaderView::Fixed);
        header.resizeSection(narrow, narrowColumn);
    }
}

void ChartsPage::wireButtons() {
    connect(m_ui->copyButton, &QPushButton::clicked, this, &ChartsPage::copyCourse);
    connect(m_ui->saveButton, &QPushButton::clicked, this, &ChartsPage::savePicture);
    connect(m_ui->tableButton, &QPushButton::toggled, m_ui->table, &QWidget::setVisible);
    connect(m_ui->enterButton, &QPushButton::clicked, this,
            [this] { emit pageRequested(QStringLiteral("entry"), place()); });
}

void ChartsPage::wireKeys() {
    const auto onKey = [this](const QKeySequence& key, auto act) {
        auto* shortcut = new QShortcut(key, this);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, act);
    };
    onKey(QKeySequence(Qt::Key_C), [this] { copyCourse(); });
    onKey(QKeySequence::Copy, [this] { copyCourse(); });
    onKey(QKeySequence(Qt::Key_D), [this] { m_ui->tableButton->toggle(); });
}

void ChartsPage::wireWorkspace() {
    connect(&workspace().feed(), &ChangeFeed::opened, this, [this] {
        m_chosen = {};
        refresh();
    });
    connect(&workspace().feed(), &ChangeFeed::closed, this, [this] {
        m_chosen = {};
        m_indicators->setBoard({}, {});
        showNothing();
    });
    connect(&workspace().feed(), &ChangeFeed::periodChanged, this, &ChartsPage::refresh);
    connect(&workspace().feed(), &ChangeFeed::regionChanged, this, &ChartsPage::refresh);
    connect(&workspace().feed(), &ChangeFeed::catalogueChanged, this, &ChartsPage::refresh);
    connect(&workspace().feed(), &ChangeFeed::workflowChanged, this, &ChartsPage::refresh); // a signed verdict keeps its target
    connect(&workspace().feed(), &ChangeFeed::figuresChanged, this, &ChartsPage::followFigures);
}

void ChartsPage::showEvent(QShowEvent* event) {
    if (m_isStale) refresh();
    Page::showEvent(event);
}

void ChartsPage::enter() { m_ui->indicators->setFocus(); }

void ChartsPage::showIndicator(const IndicatorCode& indicator) {
    const QModelIndex index = m_indicators->indexOf(indicator);
    if (!index.isValid()) return;
    m_ui->indicators->setCurrentIndex(index);
    m_ui->indicators->scrollTo(index);
}

void ChartsPage::changeEvent(QEvent* event) {
    Page::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) refreshMarks();
}

void ChartsPage::refresh() {
    m_isStale = false;
    if (!workspace().isOpen()) return;
    refreshList();
    refreshCourse();
}

void ChartsPage::refreshList() {
    const auto board = boardAt(workspace().boardRequest());
    m_indicators->setBoard(workspace().catalogue(), board);
    QModelIndex index = m_indicators->indexOf(m_chosen);
    if (!index.isValid()) index = m_indicators->indexOf(worstOf(board));
    if (!index.isValid()) index = m_indicators->firstIndicator();
    if (index.isValid() && index != m_ui->indicators->currentIndex()) m_ui->indicators->setCurrentIndex(index);
    if (!index.isValid()) m_chosen = {};
}

void ChartsPage::refreshCourse() {
    m_course = courseOf(workspace().boardRequest(), m_chosen);
    if (!m_course) {
        showNothing();
        return;
    }
    m_series->setCourse(*m_course, workspace().numberFormat(), workspace().language());
    m_ui->chart->showCourse(*m_course, workspace().numberFormat(), workspace().language());
    m_ui->stack->setCurrentWidget(m_course->isEmpty() ? m_ui->emptyCard : m_ui->chartCard);
    const bool hasGrowthOnly = m_course->isEmpty() && m_course->row.asOf;
    m_ui->emptyTitle->setText(hasGrowthOnly ? tr("No numbers to draw") : tr("No figures yet"));
    m_ui->emptyHint->setText(hasGrowthOnly ? tr("Only growth or words were reported; the table below has them.")
                                           : tr("The line appears here as soon as the first month is reported."));
    for (QPushButton* button : {m_ui->copyButton, m_ui->saveButton}) button->setEnabled(!m_course->isEmpty());
    refreshHead();
    if (m_course->row.asOf) m_ui->table->scrollTo(m_series->index(m_course->row.asOf->last.number() - 1, 0));
}

void ChartsPage::refreshHead() {
    const CourseText text(*m_course, workspace().numberFormat(), workspace().language());
    m_ui->title->setText(toQt(m_course->indicator.name));
    m_ui->unit->setText(toQt(m_course->indicator.unit));
    m_ui->verdict->setText(text.verdict());
    showText(*m_ui->facts, text.facts());
    showText(*m_ui->catchUp, text.catchUp());
    showText(*m_ui->remarks, text.remarks());
    refreshMarks();
}

void ChartsPage::refreshMarks() {
    m_ui->lightMark->setPixmap(m_course ? lightPixmap(m_course->row.standing.light, *this) : QPixmap());
    m_ui->emptyMark->setPixmap(lineIcon(QStringLiteral("charts"), palette()).pixmap(emptyMarkSide));
}

void ChartsPage::showNothing() {
    m_course.reset();
    m_series->clear();
    m_ui->chart->clear();
    for (QLabel* label : {m_ui->title, m_ui->unit, m_ui->verdict}) label->clear();
    for (QLabel* label : {m_ui->facts, m_ui->catchUp, m_ui->remarks}) showText(*label, {});
    for (QPushButton* button : {m_ui->copyButton, m_ui->saveButton}) button->setEnabled(false);
    m_ui->stack->setCurrentWidget(m_ui->emptyCard);
    refreshMarks();
}

/// A page that nobody sees waits until it is shown: it must not hold up who is typing on another one.
void ChartsPage::followFigures(const std::vector<FigureKey>& keys) {
    m_isStale = m_isStale || !isVisible();
    if (m_isStale) return;
    const Touched touched = workspace().now().dependents().touchedBy(keys);
    if (!touched.isOfYear(workspace().period().year) || !touched.regions.contains(workspace().region())) return;
    refreshList();
    if (touched.indicators.contains(m_chosen)) refreshCourse();
}

QString ChartsPage::title() const {
    const CourseText text(*m_course, workspace().numberFormat(), workspace().language());
    return tr("%1 (%2), %3").arg(text.heading(), toQt(m_course->indicator.unit), QString::number(m_course->year));
}

void ChartsPage::copyCourse() {
    if (!m_course || m_course->isEmpty() || !waitForProof(workspace(), this)) return;
    const CoursePicture picture(*m_course, workspace().numberFormat(), workspace().language());
    QGuiApplication::clipboard()->setMimeData(copyOf(picture, title(), *m_series).release());
    emit messageGiven(tr("Picture and table copied"));
}

void ChartsPage::savePicture() {
    if (!waitForProof(workspace(), this)) return;
    const QString suggestion = fileNameFrom(toQt(m_course->indicator.name) + QLatin1Char('-') + toQt(m_course->region)) + QStringLiteral(".png");
    const QString path = chooseExportPath(this, tr("Save picture"), suggestion,
                                          {tr("PNG picture (*.png)"), tr("SVG drawing (*.svg)")},
                                          {QStringLiteral("png"), QStringLiteral("svg")});
    if (path.isEmpty()) return;
    const CoursePicture picture(*m_course, workspace().numberFormat(), workspace().language());
    if (const auto saved = picture.save(path); saved) emit messageGiven(tr("Saved %1").arg(path));
    else emit workspace().feed().problemMet(saved.error());
}

} // namespace xushi
