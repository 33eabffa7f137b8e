#include "app/catalog/DefinitionEditor.h"

#include "app/catalog/IndicatorForm.h"
#include "app/catalog/RecordConflictBar.h"
#include "app/catalog/SaveBar.h"
#include "app/catalog/StopBar.h"
#include "app/catalog/SuccessorBar.h"
#include "app/catalog/VersionBar.h"
#include "app/catalog/VersionHistory.h"
#include "app/text/NewCode.h"
#include "app/text/QtText.h"

#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace xushi {

DefinitionEditor::DefinitionEditor(Workspace& workspace, Drafts& drafts, QWidget* parent)
    : RecordEditor(parent), m_workspace(workspace), m_drafts(drafts) {
    buildForm();
    wireForm();
}

void DefinitionEditor::buildForm() {
    auto* area = new QScrollArea(this);
    auto* content = new QWidget(area);
    m_stopBar = new StopBar(content);
    m_successor = new SuccessorBar(content);
    m_version = new VersionBar(content);
    m_form = new IndicatorForm(m_workspace.language(), content);
    m_history = new VersionHistory(content);
    auto* stack = new QVBoxLayout(content);
    stack->setContentsMargins(0, 0, 0, 0);
    stack->addWidget(m_stopBar);
    stack->addWidget(m_successor);
    stack->addWidget(m_version);
    stack->addWidget(m_form);
    stack->addWidget(m_history);
    stack->addStretch(1);
    area->setWidget(content);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFocusPolicy(Qt::NoFocus);
    m_bar = new SaveBar(tr("For the journal, where there is something to say"), this);
    m_conflict = new RecordConflictBar(m_workspace, this);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 8, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(area, 1);
    layout->addWidget(m_conflict);
    layout->addWidget(m_bar);
}

void DefinitionEditor::wireForm() {
    connect(m_form, &IndicatorForm::edited, this, &DefinitionEditor::takeEdit);
    connect(m_version, &VersionBar::edited, this, &DefinitionEditor::takeEdit);
    connect(m_bar, &SaveBar::reasonEdited, this, &DefinitionEditor::takeEdit);
    connect(m_bar, &SaveBar::saveRequested, this, &DefinitionEditor::save);
    connect(m_bar, &SaveBar::revertRequested, this, &DefinitionEditor::revert);
    connect(m_conflict, &ConflictBar::theirsTaken, this, &DefinitionEditor::revert);
    connect(m_conflict, &ConflictBar::mineKept, this, &DefinitionEditor::keepMine);
    connect(m_stopBar, &StopBar::stopRequested, this, &DefinitionEditor::stop);
    connect(m_successor, &SuccessorBar::replaceRequested, this, &DefinitionEditor::succeed);
    connect(m_stopBar, &StopBar::useAgainRequested, this, &DefinitionEditor::useAgain);
}

void DefinitionEditor::showIndicator(const IndicatorCode& code) {
    const Indicator* indicator = m_workspace.latestCatalogue().find(code);
    if (!indicator) return;
    m_code = code;
    m_stored = draftOf(*indicator);
    m_stopBar->setUsage(usage(*indicator));
    m_history->show(m_workspace.latestCatalogue(), *indicator, m_workspace.language());
    fillForm();
}

void DefinitionEditor::showNew(const Indicator* beside) {
    m_code = {};
    m_stored = draftOfNew(m_workspace.latestCatalogue(), beside);
    m_stopBar->setUsage(tr("Being added: nothing is stored until you save."));
    m_history->hide();
    fillForm();
}

void DefinitionEditor::setLocked(bool isLocked) {
    for (QWidget* part : std::initializer_list<QWidget*>{m_stopBar, m_version, m_form, m_conflict, m_bar})
        part->setEnabled(!isLocked);
}

void DefinitionEditor::focusFirst() { m_form->focusFirst(); }

QString DefinitionEditor::usage(const Indicator& indicator) {
    if (!m_figureCounts.contains(indicator.code))
        if (const auto count = m_workspace.questions().figureCountOf(indicator.code)) m_figureCounts.emplace(indicator.code, *count);
    const auto counted = m_figureCounts.find(indicator.code);
    const int figureCount = counted == m_figureCounts.end() ? 0 : counted->second;
    const auto targetCount = std::ranges::count_if(m_workspace.catalogueOfEveryYear().targets,
                                                   [&](const Target& t) { return t.key.indicator == indicator.code; });
    return tr("At present %1 figures and %2 yearly targets").arg(figureCount).arg(targetCount);
}

void DefinitionEditor::fillForm() {
    const auto kept = m_drafts.definitions.find(m_code);
    const IndicatorDraft& draft = kept == m_drafts.definitions.end() ? m_stored : kept->second;
    m_successor->hide();
    m_form->fill(draft, m_code, m_workspace.latestCatalogue());
    m_version->hide();
    refreshVersion();
    if (!m_version->isHidden()) m_version->setMonth(draft.inForceFrom);
    m_bar->setReason(draft.reason);
    m_bar->clearProblem();
    meetTheirs();
    refreshState();
}

/// What was typed is what is stored.
bool DefinitionEditor::agrees() const { return rebased(m_form->draft(), m_stored.indicator) == m_stored; }

/// The typing may have begun with another revision than the one that is stored now.
void DefinitionEditor::meetTheirs() {
    const auto kept = m_drafts.definitions.find(m_code);
    const bool isStale = !m_code.empty() && kept != m_drafts.definitions.end() && kept->second.indicator.revision != m_stored.indicator.revision;
    if (!isStale) return m_conflict->end();
    IndicatorForm theirs(m_workspace.language(), nullptr);
    theirs.fill(m_stored, m_code, m_workspace.latestCatalogue());
    m_conflict->meet(RecordKind::Indicator, m_code.text, linesOf(theirs, m_workspace.language()));
    tellConflict();
}

/// What agrees with theirs is no conflict: the typing goes on from theirs.
void DefinitionEditor::tellConflict() {
    if (!m_conflict->isMet() || m_conflict->tell(linesOf(*m_form, m_workspace.language()))) return;
    m_form->rebase(m_stored.indicator);
    keepDraft();
    emit edited();
}

void DefinitionEditor::keepDraft() {
    if (agrees()) m_drafts.definitions.erase(m_code);
    else m_drafts.definitions.insert_or_assign(m_code, formDraft());
}

IndicatorDraft DefinitionEditor::formDraft() const {
    IndicatorDraft draft = m_form->draft();
    draft.reason = m_bar->reason();
    if (!m_version->isHidden()) draft.inForceFrom = m_version->month();
    return draft;
}

/// Asked only while the edit changes what figures mean or when they are reported; what was chosen stays until then.
void DefinitionEditor::refreshVersion() {
    const IndicatorDraft draft = m_form->draft();
    const bool isOtherwiseValid = draft.validFrom != m_stored.validFrom || draft.validTo != m_stored.validTo;
    const bool isAsked = !m_code.empty() && (isOtherwiseValid || differInMeaning(m_stored.indicator, draft.indicator));
    if (isAsked && m_version->isHidden()) suggestVersion();
    m_version->setVisible(isAsked);
}

/// Months that are over keep their definition, so the change begins after them.
void DefinitionEditor::suggestVersion() {
    const auto last = lastReadAnew(m_form->draft().indicator);
    m_version->suggest(m_stored.indicator.inForceFrom, last ? last->next() : monthOf(m_workspace.period()), last.has_value());
}

std::optional<YearMonth> DefinitionEditor::lastReadAnew(const Indicator& after) {
    const auto closed = m_workspace.questions().closedMonthsOf(m_workspace.latestCatalogue(), after);
    if (closed) return closed->lastReadAnew(m_workspace.latestCatalogue(), after);
    emit m_workspace.feed().problemMet(closed.error());
    return std::nullopt;
}

void DefinitionEditor::takeEdit() {
    refreshVersion();
    // A reason alone is no edit: it may be meant for stopping.
    keepDraft();
    tellConflict();
    m_bar->clearProblem();
    refreshState();
    emit edited();
}

void DefinitionEditor::refreshState() {
    const bool isEdited = m_drafts.definitions.contains(m_code);
    const Period& period = m_workspace.period();
    m_bar->setEdited(isEdited);
    m_stopBar->setSuggestedMonth({period.year, period.last.number()});
    m_stopBar->show(m_code.empty()                        ? StopBar::State::New
                    : m_stored.indicator.validTo.has_value() ? StopBar::State::Stopped
                                                           : StopBar::State::InUse,
                    isEdited);
}

void DefinitionEditor::save() {
    if (m_drafts.definitions.contains(m_code) && !m_conflict->isMet()) store(formDraft());
}

/// Over what was told of theirs, which is what is stored as far as the window knows.
void DefinitionEditor::keepMine(const QString& reason) {
    IndicatorDraft mine = rebased(formDraft(), m_stored.indicator);
    mine.reason = m_bar->reasonAnd(reason);
    store(mine);
}

void DefinitionEditor::store(const IndicatorDraft& draft) {
    const auto indicator = indicatorFrom(draft);
    if (!indicator) return m_bar->showProblem(indicator.error(), m_workspace.language());
    const bool lacksMonth = !m_version->isHidden() && m_version->isVersion() && m_version->month().isEmpty();
    if (lacksMonth) return m_bar->showProblem(refused("indicator.version-needs-month"), m_workspace.language());
    finish(write(*indicator, draft), tr("Saved"));
}

/// A department that was typed and is not in the list comes with the indicator.
Result<Indicator> DefinitionEditor::write(const Indicator& indicator, const IndicatorDraft& draft) {
    const QString name = draft.newDepartment;
    if (name.isEmpty()) return m_workspace.acts().save(indicator, draft.reason, taken());
    const auto& departments = m_workspace.latestCatalogue().departments;
    Department department{.name = fromQt(name)};
    department.code = {fromQt(newCode(name, QStringLiteral("CS"), [&](const QString& code) {
        return std::ranges::find(departments, DepartmentCode{fromQt(code)}, &Department::code) != departments.end();
    }))};
    for (const auto& other : departments) department.order = std::max(department.order, other.order + 1);
    return m_workspace.acts().saveWithDepartment(indicator, department, draft.reason, taken());
}

void DefinitionEditor::revert() {
    m_drafts.definitions.erase(m_code);
    if (m_code.empty()) {
        emit abandoned();
        return;
    }
    fillForm();
    emit edited();
}

void DefinitionEditor::stop(const QString& lastMonth) {
    const auto last = Period::parse(fromQt(lastMonth), m_workspace.period().year);
    if (!last) return m_bar->showProblem(last.error(), m_workspace.language());
    finish(m_workspace.acts().stop(m_code, {last->year, last->last.number()}, m_bar->reason(), taken()), tr("Stopped"));
}

void DefinitionEditor::useAgain() {
    Indicator again = m_stored.indicator;
    again.validTo.reset();
    if (const auto last = lastReadAnew(again)) { // the months in which it was not reported stay as they are
        again.inForceFrom = last->next();
        again.changeReason = fromQt(m_bar->reason().isEmpty() ? tr("In use again") : m_bar->reason());
    }
    finish(m_workspace.acts().save(again, m_bar->reason(), taken()), tr("In use again"));
}

/// What figures mean cannot be changed below them, but another indicator can go on from a month.
void DefinitionEditor::offerSuccessor(const Problem& problem) {
    const bool canSucceed = problem.key == "indicator.unit-in-use" || problem.key == "indicator.form-in-use";
    if (!canSucceed) return;
    QString code;
    for (int number = 2; code.isEmpty() || m_workspace.latestCatalogue().find(IndicatorCode{fromQt(code)}); ++number)
        code = toQt(m_code.text) + QLatin1Char('-') + QString::number(number);
    const Period& period = m_workspace.period();
    const int next = period.last.number() + 1;
    m_successor->ask(code, next > 12 ? YearMonth{period.year + 1, 1} : YearMonth{period.year, next});
}

void DefinitionEditor::succeed(const QString& code, const QString& from) {
    auto after = indicatorFrom(formDraft());
    if (!after) return m_bar->showProblem(after.error(), m_workspace.language());
    const auto month = Period::parse(fromQt(from), m_workspace.period().year);
    if (!month) return m_bar->showProblem(month.error(), m_workspace.language());
    after->code = {fromQt(code)};
    finish(m_workspace.acts().succeed(m_code, *after, {month->year, month->last.number()}, m_bar->reason(), taken()),
           tr("Replaced; the indicator before it is stopped"));
}

/// What the form holds is stored, and is a draft no longer.
Taken<Indicator> DefinitionEditor::taken() {
    return [this](const Indicator& saved) {
        m_drafts.definitions.erase(m_code);
        m_code = saved.code;
        emit stored(m_code);
    };
}

void DefinitionEditor::finish(const Result<Indicator>& saved, const QString& message) {
    if (!saved) {
        const bool wasTyped = m_drafts.definitions.contains(m_code);
        const bool isRead = readTheirsAfter(saved.error(), m_workspace);
        const bool isAgreed = wasTyped && !m_drafts.definitions.contains(m_code);
        if (isRead && (m_conflict->isMet() || isAgreed)) return;
        m_bar->showProblem(saved.error(), m_workspace.language());
        return offerSuccessor(saved.error());
    }
    emit messageGiven(message);
}

} // namespace xushi
