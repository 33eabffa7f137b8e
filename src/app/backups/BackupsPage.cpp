#include "app/backups/BackupsPage.h"

#include "app/backups/BackupModel.h"
#include "app/backups/CopyComparing.h"
#include "app/office/StoreCopies.h"
#include "app/shared/DifferenceModel.h"
#include "app/table/FigureDelegate.h"
#include "app/table/TableManners.h"
#include "app/text/QtText.h"
#include "ui_BackupsPage.h"

#include <QDir>
#include <QShortcut>

namespace xushi {
namespace {

TableDescription copiesTable() {
    const auto number = [](const char* key, int width) { return ShownColumn{.key = QLatin1String(key), .width = width, .isNumber = true}; };
    return {.id = QStringLiteral("backups"), .columns = {textColumn("taken", 164), textColumn("occasion", 150), textColumn("standing", 130), number("figures", 84), number("entry", 72), textColumn("code", 170),
                                                        number("size", 76), textColumn("file", 120, 1, 1)}};
}

TableDescription copyDifferencesTable() {
    const auto column = [](const char* key, int width, int share = 0, bool isNumber = false) { return ShownColumn{.key = QLatin1String(key), .width = width, .share = share, .isNumber = isNumber}; };
    return {.id = QStringLiteral("backups/differences"), .columns = {column("indicator", 170, 40), column("region", 88), column("part", 112), column("before", 112, 0, true), column("after", 112, 0, true), column("cause", 170, 60)}};
}

} // namespace

BackupsPage::BackupsPage(Workspace& workspace, QWidget* parent)
    : Page(workspace, parent), m_ui(std::make_unique<Ui::BackupsPage>()), m_model(new BackupModel(workspace, this)), m_differences(new DifferenceModel(workspace, this)),
      m_comparing(new CopyComparing(workspace, this)) {
    m_ui->setupUi(this);
    m_ui->question->hide();
    m_ui->split->setStretchFactor(0, 1);
    m_ui->split->setSizes({280, 280});
    wireCopies();
    wireDifferences();
    wireKeys();
    wireFeed();
}

BackupsPage::~BackupsPage() = default;

void BackupsPage::wireCopies() {
    auto& table = *m_ui->copies;
    table.setItemDelegate(new FigureDelegate(&table));
    dressRows(table);
    m_manners = new TableManners(table, copiesTable(), new TableOrder(*m_model, this));
    m_manners->addRowAction(tr("Restore…"), QStringLiteral("Alt+R"), [this] { askRestore(); });
    m_manners->addRowAction(tr("Look at it"), QStringLiteral("Alt+O"), [this] { lookAt(); });
    m_manners->addRowAction(tr("Save it elsewhere…"), QStringLiteral("Alt+S"), [this] { saveAs(); });
    connect(table.selectionModel(), &QItemSelectionModel::currentRowChanged, this, &BackupsPage::askDifferences);
    connect(&table, &QTableView::activated, this, &BackupsPage::lookAt);
    connect(m_ui->takeButton, &QPushButton::clicked, this, &BackupsPage::takeNow);
    connect(m_ui->lookButton, &QPushButton::clicked, this, &BackupsPage::lookAt);
    connect(m_ui->saveButton, &QPushButton::clicked, this, &BackupsPage::saveAs);
    connect(m_ui->restoreButton, &QPushButton::clicked, this, &BackupsPage::askRestore);
    connect(m_ui->folderButton, &QPushButton::clicked, this, &BackupsPage::chooseSecondFolder);
    connect(m_ui->noFolderButton, &QPushButton::clicked, this, &BackupsPage::dropSecondFolder);
    connect(m_ui->confirmButton, &QPushButton::clicked, this, &BackupsPage::restore);
    connect(m_ui->cancelButton, &QPushButton::clicked, this, &BackupsPage::endQuestion);
}

void BackupsPage::wireDifferences() {
    auto& table = *m_ui->differences;
    table.setItemDelegate(new FigureDelegate(&table));
    table.setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    dressRows(table);
    m_differenceManners = new TableManners(table, copyDifferencesTable(), new TableOrder(*m_differences, this));
    m_differenceManners->addRowAction(tr("Go to its cell"), QStringLiteral("Return"), [this] { openFigure(); });
    connect(&table, &QTableView::activated, this, &BackupsPage::openFigure);
    connect(m_comparing, &CopyComparing::told, this, &BackupsPage::showDifferences);
    connect(m_comparing, &CopyComparing::failed, this, [this](const Problem& problem) {
        m_differences->clear();
        m_ui->differenceLabel->setText(toQt(say(problem, this->workspace().language())));
    });
}

void BackupsPage::wireKeys() {
    const auto key = [this](const char* sequence, auto act) {
        auto* shortcut = new QShortcut(QKeySequence(QLatin1String(sequence)), this);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, act);
    };
    key("Escape", [this] { leave(); });
    key("Alt+N", [this] { takeNow(); });
    key("Alt+O", [this] { lookAt(); });
    key("Alt+S", [this] { saveAs(); });
    key("Alt+R", [this] { askRestore(); });
    key("Alt+D", [this] { chooseSecondFolder(); });
    for (const char* enter : {"Ctrl+Return", "Ctrl+Enter"}) key(enter, [this] { restore(); });
}

void BackupsPage::wireFeed() {
    StoreCopies& copies = workspace().copies();
    connect(&copies, &StoreCopies::looked, this, &BackupsPage::refreshList);
    connect(&copies, &StoreCopies::changed, this, &BackupsPage::refreshHead);
    connect(&copies, &StoreCopies::failed, this, [this](const Problem& problem) {
        if (isVisible()) emit noticeGiven(toQt(say(problem, workspace().language())));
    });
    ChangeFeed& feed = workspace().feed();
    connect(&feed, &ChangeFeed::saved, this, [this] {
        if (isVisible()) refreshList();
    });
    connect(&feed, &ChangeFeed::periodChanged, this, [this] {
        m_comparing->giveUp();
        if (isVisible()) askDifferences();
    });
    connect(&feed, &ChangeFeed::momentChanged, this, [this] {
        endQuestion();
        if (isVisible()) refreshList();
    });
    for (const auto signal : {&ChangeFeed::opened, &ChangeFeed::closed}) connect(&feed, signal, this, [this] {
            endQuestion();
            m_model->show({}, 0);
            m_differences->clear();
        });
}

void BackupsPage::showEvent(QShowEvent* event) {
    refresh();
    Page::showEvent(event);
}

void BackupsPage::enter() {
    if (m_ui->split->isVisibleTo(this)) m_ui->copies->setFocus();
    else m_ui->takeButton->setFocus();
}

/// The folder is looked at anew: somebody may have put a copy there, or taken one away.
void BackupsPage::refresh() {
    if (!workspace().isOpen()) return;
    if (!workspace().copies().isLooking()) workspace().copies().look();
    refreshList();
}

void BackupsPage::refreshList() {
    if (!workspace().isOpen()) return;
    const Backup* before = chosen();
    const QString path = before ? toQt(before->path.string()) : QString();
    const auto head = readTogether(workspace().openStore().present(), [](Reading& reading) { return reading.journalHead(); }); // copies are of the present, whatever is shown
    m_model->show(workspace().copies().all(), head ? head->sequence : 0);
    m_comparing->giveUp();
    if (m_model->rowCount() > 0) m_manners->goToModelRow(std::max(0, m_model->rowOf(path)));
    refreshHead();
    refreshEmptyState();
    askDifferences();
}

void BackupsPage::refreshHead() {
    const StoreCopies& copies = workspace().copies();
    const bool isOpen = workspace().isOpen();
    const bool mayRestore = isOpen && !workspace().isReadOnly() && chosen() && chosen()->head.sequence > 0;
    m_ui->takeButton->setEnabled(isOpen && !copies.isKeeping());
    for (QPushButton* button : {m_ui->lookButton, m_ui->saveButton}) button->setEnabled(isOpen && chosen());
    m_ui->restoreButton->setEnabled(mayRestore);
    m_ui->restoreButton->setToolTip(workspace().isReadOnly() ? whyNot() : tr("A copy of the present is kept first."));
    m_ui->countLabel->setText(copies.isKeeping()    ? tr("A copy is being made and proved: %1%").arg(copies.share() / 10)
                              : copies.isLooking() && m_model->rowCount() == 0 ? tr("Looking for copies…")
                              : m_model->rowCount() > 0 ? tr("%n copies", nullptr, m_model->rowCount()) + QStringLiteral(" · ") + QDir::toNativeSeparators(toQt(folderOfCopies(fromQt(workspace().openStore().path())).string()))
                                                   : QString());
    refreshSecondFolder();
}

QString BackupsPage::whyNot() const {
    const auto& reason = workspace().openStore().readOnlyReason();
    return reason ? toQt(say(*reason, workspace().language())) : tr("The store is open for reading only.");
}

void BackupsPage::refreshSecondFolder() {
    const StoreCopies& copies = workspace().copies();
    const QString folder = StoreCopies::secondFolder();
    const QString last = copies.lastInSecondFolder();
    m_ui->noFolderButton->setVisible(!folder.isEmpty());
    if (folder.isEmpty()) return m_ui->folderLabel->setText(tr("Every copy can go to a second folder as well: a USB stick, a share."));
    const QString shown = QDir::toNativeSeparators(folder);
    if (!copies.isSecondFolderThere()) return m_ui->folderLabel->setText(tr("The second folder “%1” is not there now; the last copy goes to it once it is.").arg(shown));
    m_ui->folderLabel->setText(last.isEmpty() ? tr("Copies go to “%1” as well; there is none yet.").arg(shown) : tr("Copied to “%1” last: the one of %2.").arg(shown, takenPhrase(fromQt(last))));
}

void BackupsPage::refreshEmptyState() {
    const bool isEmpty = m_model->rowCount() == 0;
    const bool waitedForThem = !isEmpty && !m_ui->split->isVisibleTo(this) && m_ui->takeButton->hasFocus();
    m_ui->split->setVisible(!isEmpty);
    if (waitedForThem) m_ui->copies->setFocus();
    m_ui->emptyLabel->setVisible(isEmpty);
    m_ui->emptyLabel->setText(workspace().copies().isKnown() ? tr("There is no copy of this store yet. Alt+N makes one.") : tr("Looking for copies…"));
}

bool BackupsPage::isWaiting() const { return workspace().copies().isLooking() || workspace().copies().isKeeping() || m_comparing->isRunning(); }

const Backup* BackupsPage::chosen() const { return m_model->at(m_manners->modelRow()); }

void BackupsPage::leave() {
    if (isAsking()) return endQuestion();
    if (m_ui->differences->hasFocus()) return m_ui->copies->setFocus();
    emit backRequested();
}

} // namespace xushi
