#include "app/catalog/TargetEditor.h"

#include "app/catalog/CalmWheel.h"
#include "app/catalog/EnumBox.h"
#include "app/catalog/RecordConflictBar.h"
#include "app/catalog/SaveBar.h"
#include "app/catalog/TargetHistory.h"
#include "ui_TargetForm.h"
#include "usecases/CheckFigures.h"
#include "usecases/EditTargets.h"
#include "words/Phrases.h"

#include <QHeaderView>
#include <QScrollArea>
#include <QVBoxLayout>

namespace xushi {
namespace {

constexpr int historyRowHeight = 28;

} // namespace

TargetEditor::TargetEditor(Workspace& workspace, Drafts& drafts, QWidget* parent)
    : RecordEditor(parent), m_workspace(workspace), m_drafts(drafts), m_ui(std::make_unique<Ui::TargetForm>()) {
    buildForm();
    wireForm();
    wireKey();
}

TargetEditor::~TargetEditor() = default;

void TargetEditor::buildForm() {
    auto* area = new QScrollArea(this);
    auto* form = new QWidget(area);
    m_ui->setupUi(form);
    m_ui->curve->use(m_workspace);
    area->setWidget(form);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFocusPolicy(Qt::NoFocus);
    m_bar = new SaveBar(tr("Needed when a target or its curve is changed"), this);
    m_conflict = new RecordConflictBar(m_workspace, this);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 8, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(area, 1);
    layout->addSpacing(8);
    layout->addWidget(m_ui->curve->verdictStrip());
    layout->addWidget(m_conflict);
    layout->addWidget(m_bar);

    const Language language = m_workspace.language();
    fillEnum(*m_ui->natureBox, &natureWord, language);
    fillEnum(*m_ui->comparatorBox, &comparatorWord, language);
    m_ui->commitmentBox->addItem(QStringLiteral("—"), -1);
    fillEnum(*m_ui->commitmentBox, &commitmentWord, language);
    for (int month = 1; month <= 12; ++month)
        m_ui->startMonthBox->addItem(toQt(monthWord(Month(month), language)), month);
    m_history = new TargetHistory(this);
    m_ui->historyView->setModel(m_history);
    m_ui->historyView->verticalHeader()->hide();
    m_ui->historyView->verticalHeader()->setDefaultSectionSize(historyRowHeight);
    m_ui->historyView->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    calmWheels(*form);
}

void TargetEditor::wireForm() {
    for (QLineEdit* edit : {m_ui->valueEdit, m_ui->wordEdit, m_ui->documentEdit, m_ui->decidedOnEdit,
                            m_ui->startLevelEdit, m_ui->basisEdit, m_ui->basisAssumptionEdit, m_ui->noteEdit,
                            m_ui->thresholdEdit})
        connect(edit, &QLineEdit::textEdited, this, &TargetEditor::takeEdit);
    for (QComboBox* box : {m_ui->natureBox, m_ui->comparatorBox, m_ui->commitmentBox, m_ui->startMonthBox})
        connect(box, &QComboBox::currentIndexChanged, this, &TargetEditor::takeEdit);
    connect(m_ui->curve, &CurveEditor::edited, this, &TargetEditor::takeEdit);
    connect(m_ui->spreadButton, &QPushButton::clicked, this, &TargetEditor::spreadRequested);
    connect(m_conflict, &ConflictBar::theirsTaken, this, &TargetEditor::revert);
    connect(m_conflict, &ConflictBar::mineKept, this, &TargetEditor::keepMine);
    connect(m_bar, &SaveBar::reasonEdited, this, &TargetEditor::takeEdit);
    connect(m_bar, &SaveBar::saveRequested, this, &TargetEditor::save);
    connect(m_bar, &SaveBar::revertRequested, this, &TargetEditor::revert);
}

/// Year and region choose which target is shown; they are no edit.
void TargetEditor::wireKey() {
    connect(m_ui->yearBox, &QSpinBox::valueChanged, this, [this] {
        if (!m_isFilling) load();
    });
    connect(m_ui->regionBox, &QComboBox::currentIndexChanged, this, [this] {
        if (!m_isFilling) load();
    });
}

/// Year and region stay free: they only choose what is looked at.
void TargetEditor::setLocked(bool isLocked) {
    for (QWidget* field : m_ui->targetCard->findChildren<QWidget*>(QString(), Qt::FindDirectChildrenOnly))
        if (field != m_ui->yearBox && field != m_ui->regionBox && field->focusPolicy() == Qt::StrongFocus)
            field->setEnabled(!isLocked);
    m_ui->curve->setLocked(isLocked);
    m_conflict->setEnabled(!isLocked);
    m_bar->setEnabled(!isLocked);
}

void TargetEditor::fillRegions() {
    const QVariant chosen = m_ui->regionBox->currentData();
    m_ui->regionBox->clear();
    for (const auto& region : m_workspace.catalogue().regions)
        m_ui->regionBox->addItem(toQt(region.name), toQt(region.code.text));
    const int at = m_ui->regionBox->findData(chosen);
    m_ui->regionBox->setCurrentIndex(at >= 0 ? at : m_ui->regionBox->findData(toQt(m_workspace.region().text)));
}

TargetKey TargetEditor::chosenKey() const {
    return {m_code, {fromQt(m_ui->regionBox->currentData().toString())}, m_ui->yearBox->value()};
}

void TargetEditor::followWorkspace() {
    m_ui->curve->forgetFigures();
    m_isFilling = true;
    fillRegions();
    m_ui->yearBox->setValue(m_workspace.period().year);
    m_ui->regionBox->setCurrentIndex(m_ui->regionBox->findData(toQt(m_workspace.region().text)));
    m_isFilling = false;
    load();
}

void TargetEditor::showIndicator(const IndicatorCode& code) {
    m_code = code;
    m_isFilling = true;
    fillRegions();
    m_isFilling = false;
    load();
}

void TargetEditor::showTarget(const TargetKey& key) {
    m_code = key.indicator;
    m_isFilling = true;
    fillRegions();
    m_ui->yearBox->setValue(key.year);
    m_ui->regionBox->setCurrentIndex(m_ui->regionBox->findData(toQt(key.region.text)));
    m_isFilling = false;
    load();
}

void TargetEditor::load() {
    const Catalogue& catalogue = m_workspace.catalogue();
    const Indicator* indicator = catalogue.find(m_code);
    if (!indicator) return;
    const TargetKey key = chosenKey();
    const Target* target = catalogue.find(key);
    m_stored = target ? draftOf(*target, catalogue) : draftOfNew(key, *indicator);
    m_ui->valueEditLabel->setText(indicator->unit.empty() ? tr("Value") : tr("Value (%1)").arg(toQt(indicator->unit)));
    m_ui->basisEdit->setPlaceholderText(indicator->basis.empty() ? tr("as the indicator")
                                                                 : tr("as the indicator: %1").arg(toQt(indicator->basis)));
    m_ui->thresholdEdit->setPlaceholderText(
        tr("as the store: %1").arg(toQt((-catalogue.settings.thresholds.farBehindBelow).toString())));
    showDraft();
    fillHistory();
    m_bar->clearProblem();
    m_bar->setEdited(m_drafts.targets.contains(key));
    judge();
}

void TargetEditor::fillForm(const TargetDraft& draft) {
    const Target& target = draft.target;
    m_given = draft;
    m_isFilling = true;
    choose(*m_ui->natureBox, target.nature);
    choose(*m_ui->comparatorBox, target.comparator);
    m_ui->commitmentBox->setCurrentIndex(m_ui->commitmentBox->findData(target.commitment ? static_cast<int>(*target.commitment) : -1));
    m_ui->startMonthBox->setCurrentIndex(target.startMonth.number() - 1);
    m_ui->valueEdit->setText(draft.value);
    m_ui->startLevelEdit->setText(draft.startLevel);
    m_ui->decidedOnEdit->setText(draft.decidedOn);
    m_ui->wordEdit->setText(toQt(target.word));
    m_ui->documentEdit->setText(toQt(target.document));
    m_ui->thresholdEdit->setText(draft.threshold);
    m_ui->basisEdit->setText(toQt(target.basis));
    m_ui->basisAssumptionEdit->setText(toQt(target.basisAssumption));
    m_ui->noteEdit->setText(toQt(target.note));
    for (QLineEdit* edit : {m_ui->documentEdit, m_ui->basisEdit, m_ui->basisAssumptionEdit, m_ui->noteEdit}) {
        edit->setCursorPosition(0);
        edit->setToolTip(edit->text());
    }
    m_bar->setReason(draft.reason);
    m_ui->curve->fill(draft.curve, target.key);
    m_isFilling = false;
}

void TargetEditor::fillHistory() {
    const auto revisions = m_workspace.questions().historyOf(m_stored.target.key);
    if (!revisions) return m_bar->showProblem(revisions.error(), m_workspace.language());
    m_history->show(*revisions, m_workspace.catalogue(), m_workspace.numberFormat(), m_workspace.language());
    const int rows = m_history->rowCount();
    m_ui->historyCard->setVisible(rows > 0);
    m_ui->historyView->setFixedHeight(historyRowHeight * (std::min(rows, 4) + 1) + 6);
    m_ui->historyView->resizeColumnsToContents();
    m_ui->historyView->horizontalHeader()->setStretchLastSection(true);
}

TargetDraft TargetEditor::formDraftOver(TargetDraft draft) const {
    Target& target = draft.target;
    target.nature = chosenIn<TargetNature>(*m_ui->natureBox);
    target.comparator = chosenIn<Comparator>(*m_ui->comparatorBox);
    const bool isCommitted = m_ui->commitmentBox->currentData().toInt() >= 0;
    target.commitment = isCommitted ? std::optional(chosenIn<Commitment>(*m_ui->commitmentBox)) : std::nullopt;
    target.startMonth = Month(m_ui->startMonthBox->currentData().toInt());
    target.word = fromQt(m_ui->wordEdit->text());
    target.document = fromQt(m_ui->documentEdit->text());
    target.basis = fromQt(m_ui->basisEdit->text().trimmed());
    target.basisAssumption = fromQt(m_ui->basisAssumptionEdit->text());
    target.note = fromQt(m_ui->noteEdit->text());
    draft.value = m_ui->valueEdit->text();
    draft.startLevel = m_ui->startLevelEdit->text();
    draft.decidedOn = m_ui->decidedOnEdit->text();
    draft.threshold = m_ui->thresholdEdit->text();
    draft.reason = m_bar->reason();
    draft.curve = m_ui->curve->draft();
    return draft;
}

void TargetEditor::takeEdit() {
    if (m_isFilling) return;
    keepDraft();
    tellConflict();
    m_bar->clearProblem();
    judge();
    emit edited();
}

void TargetEditor::takeFigures() {
    m_ui->curve->forgetFigures();
    judge();
}

void TargetEditor::judge() {
    if (m_code.empty()) return;
    const TargetDraft draft = formDraft();
    const bool isStock = draft.target.nature == TargetNature::Stock;
    m_ui->startLevelEdit->setVisible(isStock);
    m_ui->startLevelEditLabel->setVisible(isStock);
    const auto typed = targetFrom(draft);
    const auto value = valueFrom(draft);
    Target target = typed ? *typed : draft.target;
    if (value) target.value = *value;
    m_ui->curve->judge(target, value.has_value());
}

Result<Target> TargetEditor::write(const TargetDraft& draft) {
    auto target = targetFrom(draft);
    if (!target) return target;
    const Catalogue& catalogue = m_workspace.catalogue();
    const Curve* before = target->curve ? catalogue.find(*target->curve) : nullptr;
    const bool isCurveEdited = target->curve && (draft.curve.isNew || draft.curve.isEdited);
    const auto taken = [this, key = target->key](const Target&) {
        m_drafts.targets.erase(key);
        emit stored(m_code);
    };
    if (!isCurveEdited)
        return m_workspace.acts().save(*target, draft.reason, taken);
    const auto curve = curveFrom(draft.curve, before, draft.reason);
    if (!curve) return curve.error();
    return m_workspace.acts().save(*target, *curve, draft.reason, taken);
}

void TargetEditor::save() {
    if (m_drafts.targets.contains(m_stored.target.key) && !m_conflict->isMet()) store(formDraft());
}

void TargetEditor::store(const TargetDraft& draft) {
    const auto saved = write(draft);
    if (saved) return emit messageGiven(savedMessage(*saved));
    const bool isRead = readTheirsAfter(saved.error(), m_workspace);
    const bool isAgreed = !m_drafts.targets.contains(m_stored.target.key);
    if (!isRead || (!m_conflict->isMet() && !isAgreed)) m_bar->showProblem(saved.error(), m_workspace.language());
}

/// What is unusual about the target is said, and does not stand in its way.
QString TargetEditor::savedMessage(const Target& target) const {
    std::vector<Remark> remarks;
    for (const auto& finding : checkTarget(m_workspace.catalogue(), m_workspace.now().figures(), target)) remarks.push_back(finding.remark);
    return remarks.empty() ? tr("Saved") : toQt(sayAll(remarks, m_workspace.language()));
}

void TargetEditor::revert() {
    m_drafts.targets.erase(m_stored.target.key);
    load();
    emit edited();
}

} // namespace xushi
