#include "app/merging/MergePage.h"

#include "app/merging/MergeModel.h"
#include "app/shared/PreviewFrame.h"
#include "app/text/QtText.h"
#include "domain/RecordNames.h"
#include "wiring/PackageFiles.h"
#include "words/FigureChange.h"
#include "ui_MergePage.h"

#include <QApplication>
#include <QFileInfo>

#include <algorithm>
#include <utility>

namespace xushi {
namespace {

/// Beyond it the person sees that they wait: what the package was given is held against the store's history.
constexpr std::size_t figuresWithoutWaiting = 20'000;

} // namespace

MergePage::MergePage(Workspace& workspace, QWidget* parent)
    : Page(workspace, parent), m_ui(std::make_unique<Ui::MergePage>()), m_lines(new MergeModel(workspace, this)), m_frame(new PreviewFrame(workspace, *this)) {
    m_ui->setupUi(this);
    m_ui->lines->setLines(m_lines);
    connect(&m_reader, &Task::finished, this, &MergePage::takeRead);
    connect(&m_reader, &Task::failed, this, &MergePage::refuse);
    connect(m_ui->chooseButton, &QPushButton::clicked, this, [this] { emit packageRequested(); });
    connect(m_ui->otherButton, &QPushButton::clicked, this, [this] { emit packageRequested(); });
    connect(m_lines, &MergeModel::decided, this, [this] {
        refreshFoot();
        refreshDecision();
    });
    connect(m_ui->lines->selectionModel(), &QItemSelectionModel::selectionChanged, this, &MergePage::refreshDecision);
    connect(m_ui->theirsButton, &QPushButton::clicked, this, [this] { decide(true); });
    connect(m_ui->oursButton, &QPushButton::clicked, this, [this] { decide(false); });
    wireFilters();
    wireFrame();
    refresh();
}

MergePage::~MergePage() = default;

void MergePage::wireFrame() {
    m_frame->tellDoneIn(*m_ui->doneBar, *m_ui->doneText, *m_ui->undoButton);
    connect(m_frame, &PreviewFrame::leaveAsked, this, &MergePage::cancel);
    connect(m_frame, &PreviewFrame::takeAsked, this, &MergePage::begin);
    connect(m_frame, &PreviewFrame::copyKept, this, &MergePage::write);
    connect(m_frame, &PreviewFrame::copyFailed, this, &MergePage::refreshFoot);
    connect(m_frame, &PreviewFrame::storeChanged, this, [this] {
        if (m_package) plan();
    });
    connect(m_frame, &PreviewFrame::storeLeft, this, &MergePage::leave);
    connect(m_ui->cancelButton, &QPushButton::clicked, this, &MergePage::cancel);
    connect(m_ui->mergeButton, &QPushButton::clicked, this, &MergePage::begin);
}

void MergePage::wireFilters() {
    for (auto* button : {m_ui->takeButton, m_ui->conflictButton, m_ui->refusedButton}) {
        button->setChecked(true);
        connect(button, &QPushButton::toggled, this, &MergePage::applyFilters);
    }
}

void MergePage::leave() {
    m_reader.cancel();
    m_frame->giveCopyUp();
    m_package.reset();
    m_file.clear();
    m_problem.clear();
    m_lines->show({});
    m_frame->hideDone();
    refresh();
}

void MergePage::enter() {
    refresh();
    if (m_package) m_ui->lines->setFocus();
    else m_ui->chooseButton->setFocus();
}

void MergePage::takeFiles(const QStringList& files) {
    if (files.isEmpty()) return;
    leave();
    read(QFileInfo(files.front()).absoluteFilePath());
}

/// The package is proved in full: beside the window.
void MergePage::read(const QString& path) {
    m_file = path;
    m_held = std::make_shared<std::optional<Result<PackageContents>>>();
    m_reader.start([held = m_held, at = fromQt(path)]() -> Result<bool> {
        held->emplace(readPackageFile(at));
        return true;
    }, [] { return 0; });
    refresh();
}

void MergePage::takeRead() {
    const auto held = std::exchange(m_held, nullptr);
    if (!held || !*held) return;
    if (!**held) return refuse((*held)->error());
    PackageContents package = std::move(***held);
    const bool isLong = package.given.figures.size() > figuresWithoutWaiting;
    if (isLong) QApplication::setOverrideCursor(Qt::WaitCursor);
    const auto fits = workspace().questions().checkPackage(package);
    if (isLong) QApplication::restoreOverrideCursor();
    if (!fits) return refuse(fits.error());
    m_package = std::move(package);
    plan();
    refresh();
    m_ui->lines->setFocus();
}

void MergePage::refuse(const Problem& problem) {
    m_package.reset();
    m_problem = toQt(say(problem, workspace().language()));
    refresh();
}

void MergePage::plan() {
    auto planned = workspace().questions().mergePlan(*m_package);
    if (!planned) return refuse(planned.error());
    m_lines->show(std::move(planned->lines));
    if (m_lines->rowCount() > 0 && !m_ui->lines->currentIndex().isValid()) m_ui->lines->setCurrentIndex(m_lines->index(0, MergeModel::SideColumn));
    refreshFilters();
    refreshFoot();
    refreshDecision();
}

void MergePage::refresh() {
    m_ui->stack->setCurrentWidget(m_package ? m_ui->desk : m_ui->messagePage);
    QString text = tr("Choose the package that a department has sent back. What it changed is shown here first; nothing is written before you take it.");
    if (!m_problem.isEmpty()) text = m_problem;
    else if (isReading()) text = tr("Reading %1…").arg(QFileInfo(m_file).fileName());
    m_ui->messageLabel->setText(text);
    m_ui->chooseButton->setVisible(!isReading());
    m_ui->otherButton->setVisible(m_package.has_value());
    refreshHead();
    refreshFilters();
    refreshFoot();
    refreshDecision();
}

void MergePage::refreshHead() {
    m_ui->fileLabel->setText(QFileInfo(m_file).fileName());
    m_ui->originLabel->setVisible(m_package.has_value());
    if (!m_package) return;
    const Catalogue& catalogue = workspace().latestCatalogue();
    QStringList people;
    for (const auto& actor : m_package->actors) people << toQt(actorName(catalogue, actor));
    const QString department = toQt(nameIn(catalogue, m_package->origin.department));
    m_ui->originLabel->setText(people.isEmpty() ? tr("%1, given out at entry %2, not filled in yet").arg(department).arg(m_package->origin.entry)
                                                : tr("%1, given out at entry %2, filled in by %3").arg(department).arg(m_package->origin.entry).arg(people.join(QStringLiteral("、"))));
}

void MergePage::refreshFilters() {
    m_ui->takeButton->setText(tr("Taken %1").arg(m_lines->count(MergeFate::Take)));
    m_ui->conflictButton->setText(tr("Both changed %1").arg(m_lines->count(MergeFate::Conflict)));
    m_ui->refusedButton->setText(tr("Not taken %1").arg(m_lines->count(MergeFate::Refused)));
    m_ui->refusedButton->setVisible(m_lines->count(MergeFate::Refused) > 0);
    m_ui->nothingLabel->setVisible(m_package && m_lines->lines().empty());
    m_ui->lines->setVisible(!m_lines->lines().empty());
}

void MergePage::applyFilters() {
    std::set<MergeFate> shown;
    if (m_ui->takeButton->isChecked()) shown.insert(MergeFate::Take);
    if (m_ui->conflictButton->isChecked()) shown.insert(MergeFate::Conflict);
    if (m_ui->refusedButton->isChecked()) shown.insert(MergeFate::Refused);
    m_lines->setShown(shown);
    refreshDecision();
}

void MergePage::refreshFoot() {
    const int taken = m_lines->takenCount();
    m_ui->mergeButton->setText(tr("Take %n change(s)  Ctrl+Enter", nullptr, taken));
    m_ui->mergeButton->setEnabled(m_package && taken > 0 && !m_frame->isKeepingCopy() && !workspace().isReadOnly());
    const int conflicts = m_lines->count(MergeFate::Conflict);
    m_ui->progressLabel->setText(m_frame->isKeepingCopy()   ? tr("Keeping a copy of the store…")
                                 : workspace().isReadOnly() ? tr("The store is only read: nothing can be taken.")
                                 : taken > 0                ? tr("A proved copy of the store is kept first.")
                                 : conflicts > 0            ? tr("Decide what both have changed.")
                                                            : QString());
    m_ui->cancelButton->setText(m_frame->isKeepingCopy() ? tr("Cancel  Esc") : tr("Back  Esc"));
}

std::vector<int> MergePage::chosenRows() const {
    std::vector<int> rows;
    for (const auto& row : m_ui->lines->selectionModel()->selectedRows()) rows.push_back(row.row());
    return rows;
}

/// Of the chosen rows, and everything that is said of the current one.
void MergePage::refreshDecision() {
    const auto rows = chosenRows();
    const bool haveConflict = std::ranges::any_of(rows, [this](int row) { return m_lines->lineAt(row) && m_lines->lineAt(row)->fate == MergeFate::Conflict; });
    const MergeLine* line = m_lines->lineAt(m_ui->lines->currentIndex().row());
    m_ui->decisionText->setText(!line ? QString() : haveConflict ? tr("Both have changed it. %1").arg(m_lines->remarkOf(*line)) : m_lines->remarkOf(*line));
    m_ui->theirsButton->setVisible(haveConflict);
    m_ui->oursButton->setVisible(haveConflict);
    m_ui->decisionBar->setVisible(haveConflict || !m_ui->decisionText->text().isEmpty());
}

void MergePage::decide(bool takesTheirs) {
    m_lines->decide(chosenRows(), takesTheirs);
    m_ui->lines->setFocus();
}

/// A copy first; only when it is proved anything is written.
void MergePage::begin() {
    if (!m_ui->mergeButton->isEnabled()) return;
    m_frame->keepCopy("merge");
    refreshFoot();
}

void MergePage::write() {
    if (!m_package) return;
    const auto merged = workspace().acts().merge(*m_package, m_lines->lines(), QFileInfo(m_file).fileName());
    if (!merged) {
        refreshFoot();
        return emit noticeGiven(toQt(say(merged.error(), workspace().language())));
    }
    const int left = static_cast<int>(merged->left.lines.size());
    const QString told = left > 0 ? tr("%n change(s) taken, %1 left as they are here.", nullptr, merged->taken).arg(left) : tr("%n change(s) taken.", nullptr, merged->taken);
    m_frame->tellDone(told, merged->written.group != 0);
    if (merged->written.group == 0) plan(); // otherwise the store has said that it has changed
    m_ui->lines->setFocus();
}

/// Back to where the person came from; a copy that is being made is given up first.
void MergePage::cancel() {
    if (m_frame->isKeepingCopy()) {
        m_frame->giveCopyUp();
        return refreshFoot();
    }
    leave();
    emit backRequested();
}

} // namespace xushi
