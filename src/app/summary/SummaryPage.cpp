#include "app/summary/SummaryPage.h"

#include "app/summary/published/PublishedPanel.h"
#include "app/shared/ExportPath.h"
#include "app/shared/Printing.h"
#include "app/shared/ProofWait.h"
#include "app/shared/WritingWait.h"
#include "app/summary/ShownTable.h"
#include "app/summary/TablePreview.h"
#include "app/text/QtText.h"
#include "wiring/Composition.h"
#include "wiring/LayoutFiles.h"
#include "words/Phrases.h"
#include "words/UndrawnCharacters.h"
#include "ui_SummaryPage.h"

#include <QClipboard>
#include <QDesktopServices>
#include <QDir>
#include <QFileInfo>
#include <QGuiApplication>
#include <QMenu>
#include <QMimeData>
#include <QSettings>
#include <QShortcut>
#include <QShowEvent>
#include <QUrl>

namespace xushi {
namespace {

const auto exportFolderKey = QStringLiteral("exportFolder");
const auto layoutKey = QStringLiteral("summaryLayout");
const auto usualLayout = QStringLiteral("half-year");

} // namespace

SummaryPage::SummaryPage(Workspace& workspace, QWidget* parent)
    : Page(workspace, parent), m_ui(std::make_unique<Ui::SummaryPage>()), m_preview(new TablePreview), m_published(new PublishedPanel(workspace, this)) {
    m_ui->setupUi(this);
    m_ui->scroll->setWidget(m_preview);
    m_ui->scroll->setFocusPolicy(Qt::NoFocus); // the preview has the keys
    m_ui->doneBar->hide();
    buildFileActions();
    wireExports();
    wireRows();
    wirePublished();
    connect(m_ui->printButton, &QPushButton::clicked, this, &SummaryPage::print);
    connect(m_ui->layoutBox, &QComboBox::activated, this, &SummaryPage::chooseLayout);
    connect(m_ui->editLayoutButton, &QPushButton::clicked, this, &SummaryPage::editLayout);
    connect(m_ui->folderButton, &QPushButton::clicked, this, [this] {
        QDesktopServices::openUrl(QUrl::fromLocalFile(QFileInfo(m_exportedPath).absolutePath()));
    });
    auto* edit = new QShortcut(QKeySequence(Qt::Key_F2), this);
    edit->setContext(Qt::WidgetWithChildrenShortcut);
    connect(edit, &QShortcut::activated, this, &SummaryPage::editLayout);
    for (const auto signal : {&ChangeFeed::opened, &ChangeFeed::closed, &ChangeFeed::periodChanged, &ChangeFeed::regionChanged})
        connect(&workspace.feed(), signal, this, &SummaryPage::markStale);
    for (const auto signal : {&ChangeFeed::catalogueChanged, &ChangeFeed::workflowChanged})
        connect(&workspace.feed(), signal, this, &SummaryPage::markStale);
    connect(&workspace.feed(), &ChangeFeed::figuresChanged, this, &SummaryPage::markStale);
    for (const auto signal : {&ChangeFeed::opened, &ChangeFeed::closed}) connect(&workspace.feed(), signal, m_ui->doneBar, &QWidget::hide);
}

SummaryPage::~SummaryPage() = default;

/// Asked for on another page they bring this one to the front first.
void SummaryPage::buildFileActions() {
    const auto action = [this](const QString& text, const QString& key) {
        auto* made = new QAction(text, this);
        made->setShortcut(QKeySequence(key));
        connect(made, &QAction::triggered, this, [this] { emit pageRequested(QStringLiteral("summary"), workspace().place()); });
        m_fileActions << made;
        return made;
    };
    action(tr("&Export the table…"), QStringLiteral("Ctrl+E"))->setObjectName(QStringLiteral("exportAction"));
    QAction* print = action(tr("&Print…"), QStringLiteral("Ctrl+P"));
    print->setObjectName(QStringLiteral("printAction"));
    connect(print, &QAction::triggered, this, &SummaryPage::print);
}

/// The first two have buttons of their own, the others a menu.
void SummaryPage::wireExports() {
    constexpr std::size_t withButtons = 2;
    auto* more = new QMenu(this);
    for (const auto& writer : summaryWriters()) {
        const QString kind = toQt(writer->extension()).toUpper();
        const auto take = [this, chosen = writer.get()] { chooseAndExport(*chosen); };
        if (m_exportButtons.size() == withButtons) {
            QAction* action = more->addAction(tr("Export %1…").arg(kind), this, take);
            action->setObjectName(QStringLiteral("export%1").arg(kind));
            continue;
        }
        auto* button = new QPushButton(tr("Export %1…").arg(kind), this);
        button->setObjectName(QStringLiteral("export%1").arg(kind));
        connect(button, &QPushButton::clicked, this, take);
        m_ui->exportLayout->addWidget(button);
        m_exportButtons.push_back(button);
    }
    more->addSeparator();
    QAction* copy = more->addAction(tr("Copy the table"), this, &SummaryPage::copyTable);
    copy->setObjectName(QStringLiteral("copyTable"));
    copy->setShortcut(QKeySequence(QStringLiteral("Ctrl+Shift+C")));
    copy->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    addAction(copy);
    QAction* words = more->addAction(tr("The report in words"), this, [this] { emit pageRequested(QStringLiteral("narrative"), workspace().place()); });
    words->setObjectName(QStringLiteral("narrativeAction"));
    auto* button = new QPushButton(tr("More"), this);
    button->setObjectName(QStringLiteral("moreButton"));
    button->setMenu(more);
    m_ui->exportLayout->addWidget(button);
    m_exportButtons.push_back(button);
}

/// For a word processor as a table, for a spreadsheet as cells.
void SummaryPage::copyTable() {
    if (m_table.rows.empty() || !waitForProof(workspace(), this)) return;
    const auto table = given();
    if (!table) return tell(toQt(say(table.error(), workspace().language())));
    auto* data = new QMimeData;
    data->setHtml(toQt(tableAsHtml(*table)));
    data->setText(toQt(tableAsCells(*table)));
    QGuiApplication::clipboard()->setMimeData(data);
    emit messageGiven(tr("The table is on the clipboard."));
}

QString SummaryPage::chosenLayout() const {
    const QString chosen = m_ui->layoutBox->currentData().toString();
    return chosen.isEmpty() ? usualLayout : chosen;
}

/// The store's own first. The one that was chosen last stays, where it is still there.
void SummaryPage::fillLayouts() {
    const auto known = knownLayouts(workspace().latestCatalogue());
    if (!known) return showProblem(known.error());
    const QString kept = m_ui->layoutBox->count() > 0 ? chosenLayout() : QSettings().value(layoutKey, usualLayout).toString();
    const QSignalBlocker quiet(m_ui->layoutBox);
    m_ui->layoutBox->clear();
    for (const auto& layout : *known) addChoice(*m_ui->layoutBox, toQt(layout.name), toQt(layout.code));
    const int at = m_ui->layoutBox->findData(kept);
    m_ui->layoutBox->setCurrentIndex(at >= 0 ? at : m_ui->layoutBox->findData(usualLayout));
}

void SummaryPage::chooseLayout() {
    QSettings().setValue(layoutKey, chosenLayout());
    rebuild();
}

/// The table is only made for eyes: at once when the page is in front, else when it comes there.
void SummaryPage::markStale() {
    m_isStale = true;
    if (isVisible() && !m_ui->publishedButton->isChecked()) rebuild();
}

void SummaryPage::enter() {
    if (m_ui->publishedButton->isChecked()) return m_published->open();
    if (m_isStale) rebuild();
    m_preview->setFocus();
}

void SummaryPage::rebuild() {
    m_isStale = false;
    m_ui->editLayoutButton->setEnabled(workspace().isOpen());
    if (!workspace().isOpen()) return showProblem(missing("store.closed"));
    fillLayouts();
    auto table = shownTable(workspace(), asked());
    if (!table) return showProblem(table.error());
    m_table = std::move(*table);
    auto pages = pagePainter(m_table);
    m_ui->title->setText(toQt(m_table.title));
    const QString paper = toQt(token(m_table.page.paper));
    m_ui->pagesLabel->setText(m_table.page.isLandscape() ? tr("%n page(s), %1 landscape", nullptr, pages->pageCount()).arg(paper)
                                                       : tr("%n page(s), %1 portrait", nullptr, pages->pageCount()).arg(paper));
    m_ui->scroll->show();
    m_ui->emptyLabel->hide();
    m_preview->showTable(m_table, std::move(pages));
    offerExports(true);
}

TableAsked SummaryPage::asked() const { return {fromQt(chosenLayout()), workspace().period(), workspace().region().text}; }

/// What leaves is read from the store, row by row held against its last entry; it says what the page shows.
Result<SummaryTable> SummaryPage::given() const {
    auto read = workspace().questions().table(asked());
    return read ? std::move(read->table) : Result<SummaryTable>(read.error());
}

/// Without a table nothing is exported, least of all the table that was shown before.
void SummaryPage::offerExports(bool isThere) {
    m_ui->printButton->setEnabled(isThere);
    refreshRowActions();
    for (QPushButton* button : m_exportButtons) button->setEnabled(isThere);
}

void SummaryPage::showProblem(const Problem& problem) {
    m_table = {};
    m_ui->title->clear();
    m_ui->pagesLabel->clear();
    m_ui->scroll->hide();
    offerExports(false);
    m_ui->emptyLabel->setText(toQt(say(problem, workspace().language())));
    m_ui->emptyLabel->show();
}

QString SummaryPage::proposedName(const SummaryWriter& writer) const {
    const QString folder = QSettings().value(exportFolderKey, QDir::homePath()).toString();
    return QStringLiteral("%1/%2.%3").arg(folder, fileNameFrom(toQt(m_table.title)), toQt(writer.extension()));
}

void SummaryPage::chooseAndExport(const SummaryWriter& writer) {
    const QString ending = toQt(writer.extension());
    const QString path = chooseExportPath(this, tr("Export the table"), proposedName(writer),
                                          {QStringLiteral("%1 (*.%2)").arg(ending.toUpper(), ending)}, {ending});
    if (path.isEmpty()) return;
    QSettings().setValue(exportFolderKey, QFileInfo(path).absolutePath());
    exportTo(writer, path);
}

bool SummaryPage::exportTo(const SummaryWriter& writer, const QString& path) {
    if (!waitForProof(workspace(), this)) return false;
    if (m_ui->keepBox->isChecked() && m_ui->keepBox->isEnabled()) return keepIn(path);
    const auto table = given(); // the page may be made anew while the person waits
    if (!table) return tellWritten(path, table.error());
    WritingWait wait(this);
    return tellWritten(path, writer.write(*table, fromQt(path), wait.progress()));
}

bool SummaryPage::tellWritten(const QString& path, const Result<WrittenSummary>& written) {
    m_exportedPath = path;
    m_ui->folderButton->setVisible(written.has_value());
    if (!written) tell(toQt(say(written.error(), workspace().language())));
    else tell(tr("Exported: %1").arg(QDir::toNativeSeparators(path)), written->undrawn);
    return written.has_value();
}

/// 留存: the file, and in the store what was given out.
bool SummaryPage::keepIn(const QString& path) {
    const auto given = workspace().questions().table(asked());
    WritingWait wait(this);
    const auto kept = given ? workspace().acts().keep(*given, path, m_ui->reasonEdit->text().trimmed(), wait.progress()) : Result<KeptTable>(given.error());
    m_exportedPath = path;
    m_ui->folderButton->setVisible(kept.has_value());
    if (!kept) {
        tell(toQt(say(kept.error(), workspace().language())));
        return false;
    }
    m_ui->reasonEdit->clear();
    tell(tr("Exported: %1, kept as number %2").arg(QDir::toNativeSeparators(path)).arg(kept->publication.number), kept->undrawn);
    return true;
}

/// What no font draws is told where the person reads that it is done: on the paper an empty box stands for it.
void SummaryPage::tell(const QString& done, const std::u32string& undrawn) {
    const auto missing = undrawnRemark(undrawn);
    m_ui->doneLabel->setText(missing ? done + QLatin1Char('\n') + toQt(say(*missing, workspace().language())) : done);
    m_ui->doneBar->show();
}

/// What stands in front.
Result<SummaryTable> SummaryPage::printed() const {
    const SummaryTable* then = m_published->isVisible() ? m_published->shownTable() : nullptr;
    return then ? *then : given();
}

void SummaryPage::printTo(const QString& path) {
    const auto writer = writerFor("table.pdf");
    if (!writer || !waitForProof(workspace(), this)) return;
    const auto table = printed();
    if (!table) return void(tellWritten(path, table.error()));
    WritingWait wait(this);
    tellWritten(path, (*writer)->write(*table, fromQt(path), wait.progress()));
}

void SummaryPage::print() {
    if (!m_ui->printButton->isEnabled() || !waitForProof(workspace(), this)) return;
    const auto table = this->printed();
    if (!table) return tell(toQt(say(table.error(), workspace().language())));
    const auto parts = [&] {
        std::vector<PrintedPart> all;
        all.push_back({pagePainter(*table), table->page});
        return all;
    };
    const auto printed = printParts(this, toQt(table->title), parts, [this](const QString& path) { printTo(path); });
    if (!printed || (!printed->isGivenUp && printed->undrawn.empty())) return;
    m_ui->folderButton->hide();
    if (printed->isGivenUp) tell(tr("Printing was given up."));
    else tell(tr("Sent to the printer: %1").arg(printed->printer), printed->undrawn);
}

} // namespace xushi
