#include "app/importing/CatalogueImportPage.h"

#include "app/importing/CatalogueEntryModel.h"
#include "app/shared/PreviewFrame.h"
#include "app/table/FigureDelegate.h"
#include "app/table/TableManners.h"
#include "app/text/QtText.h"
#include "ui_CatalogueImportPage.h"

#include <QFileInfo>
#include <QSortFilterProxyModel>

#include <utility>

namespace xushi {
namespace {

/// The lines of the verdicts that are chosen; all where none is.
class VerdictFilter : public QSortFilterProxyModel {
public:
    using QSortFilterProxyModel::QSortFilterProxyModel;

    void choose(std::set<int> verdicts) {
        m_verdicts = std::move(verdicts);
        invalidateFilter();
    }

protected:
    bool filterAcceptsRow(int row, const QModelIndex& parent) const override {
        return m_verdicts.empty() || m_verdicts.contains(sourceModel()->index(row, 0, parent).data(CatalogueEntryModel::VerdictRole).toInt());
    }

private:
    std::set<int> m_verdicts;
};

} // namespace

CatalogueImportPage::CatalogueImportPage(Workspace& workspace, QWidget* parent)
    : Page(workspace, parent), m_ui(std::make_unique<Ui::CatalogueImportPage>()), m_frame(new PreviewFrame(workspace, *this)),
      m_entries(new CatalogueEntryModel(workspace.language(), this)), m_shown(new VerdictFilter(this)) {
    m_ui->setupUi(this);
    m_shown->setSourceModel(m_entries);
    dressTable(*m_ui->lines);
    m_ui->lines->setModel(m_shown);
    m_ui->lines->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    new TableManners(*m_ui->lines, {.id = QStringLiteral("catalogue-import/lines"), // the fields of a record stay together
                                    .columns = {textColumn("verdict", 84), textColumn("name", 180, 2), textColumn("record", 150, 1), textColumn("field", 110), textColumn("before", 130, 2), textColumn("after", 150, 3), textColumn("cell", 64)}});
    connect(m_entries, &CatalogueEntryModel::chosen, this, [this](const CatalogueKey& key, bool isTaken) {
        if (isTaken) m_leftOut.erase(key);
        else m_leftOut.insert(key);
        QMetaObject::invokeMethod(this, [this] { plan(); }, Qt::QueuedConnection); // the view is still within its own click
    });
    for (auto* button : {m_ui->problemButton, m_ui->newButton, m_ui->changedButton, m_ui->sameButton}) connect(button, &QPushButton::toggled, this, &CatalogueImportPage::applyFilters);
    connect(m_ui->skipBox, &QCheckBox::toggled, this, &CatalogueImportPage::refreshFoot);
    connect(m_ui->reasonEdit, &QLineEdit::editingFinished, this, &CatalogueImportPage::plan);
    connect(m_ui->chooseButton, &QPushButton::clicked, this, [this] { emit catalogueImportRequested({}); });
    connect(&m_reader, &Task::finished, this, &CatalogueImportPage::takeRead);
    connect(&m_reader, &Task::failed, this, &CatalogueImportPage::takeRead);
    wireFrame();
    refresh();
}

CatalogueImportPage::~CatalogueImportPage() = default;

void CatalogueImportPage::wireFrame() {
    connect(m_frame, &PreviewFrame::leaveAsked, this, &CatalogueImportPage::cancel);
    connect(m_frame, &PreviewFrame::takeAsked, this, &CatalogueImportPage::beginImport);
    connect(m_frame, &PreviewFrame::copyKept, this, &CatalogueImportPage::write);
    connect(m_frame, &PreviewFrame::copyFailed, this, &CatalogueImportPage::refreshFoot);
    connect(m_frame, &PreviewFrame::storeChanged, this, &CatalogueImportPage::plan);
    connect(m_frame, &PreviewFrame::storeLeft, this, &CatalogueImportPage::drop);
    connect(m_ui->cancelButton, &QPushButton::clicked, this, &CatalogueImportPage::cancel);
    connect(m_ui->importButton, &QPushButton::clicked, this, &CatalogueImportPage::beginImport);
}

void CatalogueImportPage::enter() {
    refreshFoot();
    m_ui->lines->setFocus();
}

/// The file is read beside the window, by the confined program.
void CatalogueImportPage::takeFiles(const QStringList& files) {
    if (files.isEmpty()) return;
    drop();
    m_path = QFileInfo(files.front()).absoluteFilePath();
    if (files.size() > 1) emit messageGiven(tr("%1 is shown; open the others afterwards.").arg(QFileInfo(m_path).fileName()));
    const auto stored = workspace().questions().catalogueOfEveryYear();
    if (!stored) {
        m_problem = stored.error();
        return refresh();
    }
    m_held = std::make_shared<Held>();
    m_reader.start(
        [held = m_held, path = fromQt(m_path), catalogue = *stored]() -> Result<bool> {
            held->arriving = readCatalogueLists(path, catalogue);
            return true;
        },
        [] { return 0; });
    refresh();
    enter();
}

void CatalogueImportPage::takeRead() {
    const auto held = std::exchange(m_held, nullptr);
    if (!held || !held->arriving) return;
    if (*held->arriving) m_arriving = std::move(**held->arriving);
    else m_problem = held->arriving->error();
    plan();
    m_ui->problemButton->setChecked(false);
    m_ui->sameButton->setChecked(false);
}

void CatalogueImportPage::plan() {
    if (m_arriving && workspace().isOpen()) {
        auto plan = workspace().questions().cataloguePlan({*m_arriving, fromQt(m_ui->reasonEdit->text()), m_leftOut});
        if (plan) m_entries->show(std::move(*plan));
        else emit noticeGiven(toQt(say(plan.error(), workspace().language())));
    }
    refresh();
}

void CatalogueImportPage::refresh() {
    const Language language = workspace().language();
    m_ui->fileLabel->setText(m_path.isEmpty() ? tr("Import the catalogue") : QFileInfo(m_path).fileName());
    QString message;
    if (m_problem) message = toQt(say(*m_problem, language));
    else if (m_reader.isRunning()) message = tr("Reading %1…").arg(QFileInfo(m_path).fileName());
    else if (!m_arriving) message = tr("Choose a list of indicators, targets, regions, departments, curves or people: an exported catalogue or a spreadsheet. Nothing is written before you import.");
    else message = toQt(sayAll(m_entries->plan().told, language));
    m_ui->messageLabel->setText(message);
    m_ui->messageLabel->setVisible(!message.isEmpty());
    m_ui->lines->setVisible(m_arriving.has_value());
    refreshFilters();
    if (!m_ui->lines->currentIndex().isValid() && m_shown->rowCount() > 0) m_ui->lines->setCurrentIndex(m_shown->index(0, 0));
    refreshFoot();
}

void CatalogueImportPage::refreshFilters() {
    const auto& plan = m_entries->plan();
    for (const auto& [button, text, verdict] : {std::tuple(m_ui->problemButton, tr("Problems %1"), CatalogueVerdict::Problem), std::tuple(m_ui->newButton, tr("New %1"), CatalogueVerdict::New),
                                                std::tuple(m_ui->changedButton, tr("Changed %1"), CatalogueVerdict::Changed), std::tuple(m_ui->sameButton, tr("Same %1"), CatalogueVerdict::Same)}) {
        button->setText(text.arg(plan.count(verdict)));
        button->setVisible(m_arriving.has_value());
    }
    m_ui->skipBox->setVisible(m_arriving && plan.problemsOfRecords() > 0);
}

void CatalogueImportPage::applyFilters() {
    std::set<int> verdicts;
    for (const auto& [button, verdict] : {std::pair(m_ui->problemButton, CatalogueVerdict::Problem), std::pair(m_ui->newButton, CatalogueVerdict::New),
                                          std::pair(m_ui->changedButton, CatalogueVerdict::Changed), std::pair(m_ui->sameButton, CatalogueVerdict::Same)})
        if (button->isChecked()) verdicts.insert(static_cast<int>(verdict));
    static_cast<VerdictFilter*>(m_shown)->choose(std::move(verdicts));
}

int CatalogueImportPage::importableCount() const {
    int count = 0;
    for (const auto& entry : m_entries->plan().entries)
        count += !entry.isLeftOut && (entry.verdict == CatalogueVerdict::New || entry.verdict == CatalogueVerdict::Changed);
    return m_arriving ? count : 0;
}

void CatalogueImportPage::refreshFoot() {
    const auto& plan = m_entries->plan();
    const int count = importableCount();
    const bool hasProblems = m_arriving && plan.problemsOfRecords() > 0 && !m_ui->skipBox->isChecked();
    const bool asksReason = m_arriving && (plan.needsReason || !m_ui->reasonEdit->text().isEmpty());
    m_ui->reasonLabel->setVisible(asksReason);
    m_ui->reasonEdit->setVisible(asksReason);
    m_ui->importButton->setText(tr("Import %n record(s)  Ctrl+Enter", nullptr, count));
    m_ui->importButton->setEnabled(count > 0 && !hasProblems && !m_frame->isKeepingCopy() && !workspace().isReadOnly());
    m_ui->progressLabel->setText(m_frame->isKeepingCopy()   ? tr("Keeping a copy of the store…")
                                 : workspace().isReadOnly() ? tr("The store is only read: nothing can be imported.")
                                 : hasProblems              ? tr("Correct the file, or leave the problems out.")
                                 : count > 0                ? tr("A proved copy of the store is kept before the import.")
                                 : m_arriving               ? tr("The file says what is stored.")
                                                            : QString());
}

/// A copy first; only when it is proved anything is written.
void CatalogueImportPage::beginImport() {
    if (m_ui->reasonEdit->hasFocus()) plan(); // what is being typed is taken in
    if (!m_ui->importButton->isEnabled()) return;
    m_frame->keepCopy("import");
    refreshFoot();
}

void CatalogueImportPage::write() {
    if (!m_arriving) return;
    const QString name = QFileInfo(m_path).fileName();
    const auto counts = workspace().acts().importCatalogue(m_entries->plan().importable, name);
    if (!counts) {
        plan();
        return emit noticeGiven(toQt(say(counts.error(), workspace().language())));
    }
    emit messageGiven(toQt(say(Remark{"catalogue.imported", {std::to_string(counts->added), std::to_string(counts->changed), std::to_string(counts->unchanged)}}, workspace().language())));
    drop();
    emit pageRequested(QStringLiteral("catalog"), workspace().place());
}

/// Back to the catalogue; a copy that is being made is given up first.
void CatalogueImportPage::cancel() {
    if (m_frame->isKeepingCopy()) {
        m_frame->giveCopyUp();
        return refreshFoot();
    }
    drop();
    emit pageRequested(QStringLiteral("catalog"), workspace().place());
}

void CatalogueImportPage::drop() {
    m_frame->giveCopyUp();
    m_reader.cancel();
    m_held.reset();
    m_path.clear();
    m_arriving.reset();
    m_problem.reset();
    m_leftOut.clear();
    m_ui->reasonEdit->clear();
    m_ui->skipBox->setChecked(false);
    m_entries->show({});
    refresh();
}

} // namespace xushi
