#include "app/importing/ImportPage.h"

#include "app/importing/ImportLineModel.h"
#include "app/importing/SheetPictureModel.h"
#include "app/shared/PreviewFrame.h"
#include "app/text/QtText.h"
#include "ui_ImportPage.h"

#include <algorithm>
#include <utility>

namespace xushi {

ImportPage::ImportPage(Workspace& workspace, QWidget* parent)
    : Page(workspace, parent), m_ui(std::make_unique<Ui::ImportPage>()), m_queue(new ImportQueue(workspace, this)), m_frame(new PreviewFrame(workspace, *this)),
      m_lines(new ImportLineModel(workspace, this)), m_picture(new SheetPictureModel(this)) {
    m_ui->setupUi(this);
    m_ui->lines->setLines(m_lines);
    m_ui->picture->setPicture(m_picture);
    m_ui->deskSplit->setStretchFactor(0, 3);
    m_ui->deskSplit->setStretchFactor(1, 2);
    m_ui->split->setStretchFactor(1, 1);
    m_ui->split->setSizes({180, 1000});
    m_ui->deskSplit->setSizes({330, 210});
    wireQueue();
    wireChoices();
    wireFilters();
    wireLines();
    wireFrame();
    refreshAll();
}

ImportPage::~ImportPage() = default;

void ImportPage::wireQueue() {
    connect(m_queue, &ImportQueue::aboutToDrop, this, [this] {
        m_lines->show(nullptr);
        m_picture->show(nullptr);
    });
    connect(m_queue, &ImportQueue::added, this, [this] {
        if (m_place >= m_queue->count()) m_place = m_queue->count() - 1;
        if (m_place < 0 && m_queue->count() > 0) m_place = 0;
        refreshAll();
    });
    connect(m_queue, &ImportQueue::changed, this, [this](int place) {
        refreshQueue();
        if (place == m_place) refreshFile();
    });
    connect(m_queue, &ImportQueue::catalogueMet, this, [this](const QString& path) { emit catalogueImportRequested({path}); });
    connect(m_queue, &ImportQueue::progressed, this, &ImportPage::refreshMessage);
    connect(m_queue, &ImportQueue::problemMet, this, [this](const Problem& problem) { emit noticeGiven(toQt(say(problem, workspace().language()))); });
    connect(m_ui->queue, &QListWidget::currentRowChanged, this, [this](int row) {
        if (row >= 0 && row != m_place) showFile(row);
    });
    for (auto* button : {m_ui->addButton, m_ui->chooseButton}) connect(button, &QPushButton::clicked, this, [this] { emit importRequested({}); });
}

void ImportPage::wireFrame() {
    m_frame->tellDoneIn(*m_ui->doneBar, *m_ui->doneText, *m_ui->undoButton);
    connect(m_frame, &PreviewFrame::leaveAsked, this, &ImportPage::cancel);
    connect(m_frame, &PreviewFrame::takeAsked, this, &ImportPage::beginImport);
    connect(m_frame, &PreviewFrame::copyKept, this, &ImportPage::write);
    connect(m_frame, &PreviewFrame::copyFailed, this, [this] {
        m_importing = -1;
        refreshFoot();
    });
    connect(m_frame, &PreviewFrame::storeChanged, this, [this](bool haveNamesChanged) { haveNamesChanged ? m_queue->refreshAll() : m_queue->planAll(); });
    connect(m_frame, &PreviewFrame::storeLeft, this, [this] {
        m_importing = -1;
        m_place = -1;
        m_queue->clear();
    });
    connect(m_ui->cancelButton, &QPushButton::clicked, this, &ImportPage::cancel);
    connect(m_ui->importButton, &QPushButton::clicked, this, &ImportPage::beginImport);
}

void ImportPage::enter() {
    refreshFoot();
    if (m_ui->stack->currentWidget() == m_ui->desk) m_ui->lines->setFocus();
    else setFocus();
}

void ImportPage::takeFiles(const QStringList& files) {
    const int first = m_queue->add(files);
    ImportFile* front = current();
    const bool isBusy = front && (front->state() == ImportFile::State::Ready || front->state() == ImportFile::State::Reading) && m_place != first;
    if (first >= 0 && !isBusy) showFile(first);
    m_frame->hideDone();
    enter();
}

void ImportPage::takeTable(const QString& name, const QString& text) {
    const int place = m_queue->addText(name, text);
    if (place >= 0) showFile(place);
    enter();
}

ImportFile* ImportPage::current() { return m_place >= 0 && m_place < m_queue->count() ? &m_queue->at(m_place) : nullptr; }

void ImportPage::showFile(int place) {
    m_place = place;
    refreshAll();
}

void ImportPage::refreshAll() {
    refreshQueue();
    refreshFile();
}

QString ImportPage::stateText(const ImportFile& file) const {
    const int problems = file.plan().count(ImportVerdict::Problem);
    switch (file.state()) {
    case ImportFile::State::Waiting: return tr("waiting");
    case ImportFile::State::Reading: return tr("reading…");
    case ImportFile::State::NotRead: return tr("not read");
    case ImportFile::State::Imported: return problems > 0 ? tr("%1 imported, %2 problems left").arg(file.importedCount()).arg(problems) : tr("%1 imported").arg(file.importedCount());
    case ImportFile::State::Ready: break;
    }
    return problems > 0 ? tr("ready, %1 problems").arg(problems) : tr("ready");
}

/// Shown beside the file in front where there are several.
void ImportPage::refreshQueue() {
    const QSignalBlocker quiet(m_ui->queue);
    while (m_ui->queue->count() > m_queue->count()) delete m_ui->queue->takeItem(m_ui->queue->count() - 1);
    while (m_ui->queue->count() < m_queue->count()) m_ui->queue->addItem(QString());
    for (int place = 0; place < m_queue->count(); ++place) {
        const ImportFile& file = m_queue->at(place);
        QListWidgetItem& item = *m_ui->queue->item(place);
        item.setText(file.name() + QLatin1Char('\n') + stateText(file));
        item.setToolTip(file.problem() && file.state() == ImportFile::State::NotRead ? toQt(say(*file.problem(), workspace().language())) : item.text());
    }
    m_ui->queue->setCurrentRow(m_place);
    m_ui->queue->setVisible(m_queue->count() > 1);
}

void ImportPage::refreshFile() {
    const ImportFile* file = current();
    const bool isRead = file && file->isUnderstood();
    m_lines->show(isRead ? current() : nullptr); // before anything is laid out anew: what they had shown may have changed
    m_picture->show(isRead ? file : nullptr);
    m_ui->stack->setCurrentWidget(isRead ? m_ui->desk : m_ui->messagePage);
    m_ui->fileLabel->setText(file ? file->name() : QString());
    m_ui->chooseButton->setVisible(!file);
    refreshMessage();
    for (QWidget* part : {static_cast<QWidget*>(m_ui->encodingLabel), static_cast<QWidget*>(m_ui->inheritedLabel), static_cast<QWidget*>(m_ui->dropButton), static_cast<QWidget*>(m_ui->hiddenBox)})
        part->hide();
    if (isRead) {
        refreshChoices(*file);
        refreshFilters(*file);
    }
    if (isRead) m_ui->picture->fitPicture();
    refreshLines();
    refreshFoot();
}

void ImportPage::refreshMessage() {
    const ImportFile* file = current();
    QString text = tr("Drop the tables of counties and departments anywhere on this window, paste them, or choose them here. Nothing is written before you import.");
    if (file && file->state() == ImportFile::State::NotRead) text = toQt(say(*file->problem(), workspace().language()));
    else if (file && m_queue->cellsRead() > 0) text = tr("Reading %1… %2 cells").arg(file->name()).arg(m_queue->cellsRead());
    else if (file) text = tr("Reading %1…").arg(file->name());
    m_ui->messageLabel->setText(text);
}

void ImportPage::refreshLines() {
    m_ui->lines->fitColumns();
    if (m_lines->rowCount() > 0 && !m_ui->lines->currentIndex().isValid()) m_ui->lines->setCurrentIndex(m_lines->index(0, ImportLineModel::AfterColumn));
    refreshMending();
}

void ImportPage::refreshFoot() {
    const ImportFile* file = current();
    const bool isReady = file && file->isUnderstood();
    const int count = isReady ? file->chosenCount() : 0;
    m_ui->importButton->setText(tr("Import %n figure(s)  Ctrl+Enter", nullptr, count));
    m_ui->importButton->setEnabled(count > 0 && m_importing < 0 && !workspace().isReadOnly());
    m_ui->progressLabel->setText(m_importing >= 0 ? tr("Keeping a copy of the store…") : workspace().isReadOnly() ? tr("The store is only read: nothing can be imported.")
                                 : count > 0 ? tr("A proved copy of the store is kept before the import.") : QString());
    m_ui->cancelButton->setText(file && file->state() == ImportFile::State::Imported ? tr("Back  Esc") : tr("Cancel  Esc"));
}

/// A copy first; only when it is proved anything is written.
void ImportPage::beginImport() {
    m_ui->lines->setFocus(); // what is being typed is taken in
    const ImportFile* file = current();
    if (!m_ui->importButton->isEnabled() || !file || file->chosenCount() == 0) return;
    m_importing = m_place;
    m_frame->keepCopy("import");
    refreshFoot();
}

void ImportPage::write() {
    const int place = std::exchange(m_importing, -1);
    if (place < 0 || place >= m_queue->count()) return refreshFoot();
    ImportFile& file = m_queue->at(place);
    ImportPlan plan = file.chosenPlan();
    const auto result = workspace().acts().importFigures(plan, file.file().origin);
    if (!result) {
        refreshFoot();
        return emit noticeGiven(toQt(say(result.error(), workspace().language())));
    }
    const auto refused = static_cast<int>(std::ranges::count_if(result->outcomes, [](const EditOutcome& outcome) { return outcome.refusal.has_value(); }));
    const int written = static_cast<int>(result->outcomes.size()) - refused;
    m_queue->remember(place);
    if (result->group == 0) m_queue->planAll(); // otherwise the store has said that it has changed
    if (refused == 0 || written > 0) file.setImported(file.importedCount() + written);
    const QString told = refused > 0 ? tr("%n figure(s) of %1 imported, %2 were not written: see the problems.", nullptr, written).arg(file.name()).arg(refused)
                                     : tr("%n figure(s) of %1 imported.", nullptr, written).arg(file.name());
    m_frame->tellDone(told, result->group != 0);
    goOn();
}

/// To the next file that waits for the person; the last one stays in front.
void ImportPage::goOn() {
    for (int step = 1; step < m_queue->count(); ++step) {
        const int place = (m_place + step) % m_queue->count();
        const auto state = m_queue->at(place).state();
        if (state == ImportFile::State::Imported || state == ImportFile::State::NotRead) continue;
        showFile(place);
        return m_ui->lines->setFocus();
    }
    refreshAll();
    m_ui->lines->setFocus();
}

/// Back to where the person came from; the files are let go. A copy that is being made is given up first.
void ImportPage::cancel() {
    if (m_importing >= 0) {
        m_frame->giveCopyUp();
        m_importing = -1;
        return refreshFoot();
    }
    m_frame->hideDone();
    m_place = -1;
    m_queue->clear();
    emit backRequested();
}

} // namespace xushi
