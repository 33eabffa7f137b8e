#include "app/entry/workflow/WorkflowBar.h"

#include "app/entry/audit/AuditModel.h"
#include "app/entry/workflow/ChangesPane.h"
#include "app/entry/workflow/DeadlineButton.h"
#include "app/look/ElidedLabel.h"
#include "app/look/WidgetRole.h"
#include "app/shared/ProofWait.h"
#include "app/shared/TypedReason.h"
#include "app/text/QtText.h"
#include "domain/workflow/ReviewState.h"
#include "words/Phrases.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QShortcut>
#include <QToolButton>

#include <algorithm>

namespace xushi {
namespace {

constexpr int departmentLetters = 16;

} // namespace

WorkflowBar::WorkflowBar(Workspace& workspace, AuditModel& audit, QWidget* parent)
    : QFrame(parent), m_workspace(workspace), m_audit(audit), m_departments(new QComboBox), m_stage(new ElidedLabel),
      m_deadline(new DeadlineButton(workspace, this)), m_reasonPane(new QWidget), m_reasonLabel(new ElidedLabel),
      m_reason(new QLineEdit), m_typed(new TypedReason(workspace, *m_reason)), m_unreadPane(new QWidget), m_unreadLabel(new ElidedLabel), m_reviewFirst(new QPushButton), m_main(new QPushButton), m_more(new QToolButton) {
    build();
    const auto fill = [this] {
        fillDepartments();
        refresh();
    };
    connect(&workspace.feed(), &ChangeFeed::opened, this, fill);
    connect(&workspace.feed(), &ChangeFeed::closed, this, fill);
    connect(&workspace.feed(), &ChangeFeed::catalogueChanged, this, fill);
    for (const auto signal : {&ChangeFeed::periodChanged, &ChangeFeed::personChanged})
        connect(&workspace.feed(), signal, this, &WorkflowBar::refresh);
    connect(&workspace.feed(), &ChangeFeed::workflowChanged, this, &WorkflowBar::refresh);
    connect(m_departments, &QComboBox::activated, this, [this] {
        refresh();
        emit departmentChanged();
    });
    fillDepartments();
    refresh();
}

void WorkflowBar::build() {
    auto* lines = new QVBoxLayout(this); // a question stands on a line of its own: the bar is full
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(6);
    auto* row = new QHBoxLayout;
    row->setSpacing(12);
    lines->addLayout(row);
    m_departments->setObjectName(QStringLiteral("departmentBox"));
    m_departments->setAccessibleName(tr("Department"));
    m_departments->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_departments->setMinimumContentsLength(departmentLetters);
    m_stage->setObjectName(QStringLiteral("stageLabel"));
    m_main->setObjectName(QStringLiteral("mainStep"));
    setRole(*m_main, WidgetRole::Primary);
    m_more->setObjectName(QStringLiteral("moreSteps"));
    m_more->setText(tr("More ▾"));
    m_more->setPopupMode(QToolButton::InstantPopup);
    m_more->setToolTip(QStringLiteral("Alt+M"));
    m_more->setMenu(new QMenu(m_more));
    auto* collection = new QPushButton(tr("Collection"));
    collection->setObjectName(QStringLiteral("collectionButton"));
    collection->setToolTip(tr("Who has sent the figures of the month, and who has not (Ctrl+Shift+B)"));
    connect(collection, &QPushButton::clicked, this, &WorkflowBar::collectionRequested);
    buildReason();
    buildUnread();
    row->addWidget(m_departments);
    row->addWidget(m_stage);
    row->addWidget(m_deadline);
    row->addWidget(collection);
    row->addStretch(1);
    row->addWidget(m_reasonPane);
    row->addWidget(m_more);
    row->addWidget(m_main);
    lines->addWidget(m_unreadPane);
    buildChanges();
    connect(m_main, &QPushButton::clicked, this, &WorkflowBar::takeMainStep);
    connect(m_deadline, &DeadlineButton::dayChosen, this, &WorkflowBar::setDeadline);
}

void WorkflowBar::setDeadline(const QString& day) {
    for (const auto& submission : submissions())
        if (const auto saved = m_workspace.acts().setDeadline(submission.key, day); !saved)
            return emit m_workspace.feed().problemMet(saved.error());
}

void WorkflowBar::buildReason() {
    auto* row = new QHBoxLayout(m_reasonPane);
    row->setContentsMargins(0, 0, 0, 0);
    m_reason->setObjectName(QStringLiteral("stepReason"));
    m_reason->setMinimumWidth(240);
    row->addWidget(m_reasonLabel);
    row->addWidget(m_reason);
    connect(m_reason, &QLineEdit::returnPressed, this, [this] { take(m_asked, m_reason->text()); });
    auto* leave = new QShortcut(QKeySequence(Qt::Key_Escape), m_reason);
    leave->setContext(Qt::WidgetShortcut);
    connect(leave, &QShortcut::activated, this, &WorkflowBar::closeReason);
    m_reasonPane->hide();
}

/// 审核通过 over figures that nobody looked at: it says so, and the safe answer has the focus.
void WorkflowBar::buildUnread() {
    auto* row = new QHBoxLayout(m_unreadPane);
    row->setContentsMargins(0, 0, 0, 0);
    auto* anyway = new QPushButton(tr("Approve all the same"));
    m_unreadPane->setObjectName(QStringLiteral("unreadPane"));
    m_unreadLabel->setObjectName(QStringLiteral("unreadLabel"));
    m_reviewFirst->setObjectName(QStringLiteral("reviewFirst"));
    m_reviewFirst->setText(tr("Review them first"));
    anyway->setObjectName(QStringLiteral("approveAnyway"));
    row->addStretch(1);
    row->addWidget(m_unreadLabel);
    row->addWidget(m_reviewFirst);
    row->addWidget(anyway);
    connect(m_reviewFirst, &QPushButton::clicked, this, [this] {
        m_unreadPane->hide();
        emit reviewRequested();
    });
    connect(anyway, &QPushButton::clicked, this, [this] {
        m_unreadPane->hide();
        m_departments->setFocus();
        take(Step::Approve, {});
    });
    for (QPushButton* button : {m_reviewFirst, anyway})
        for (const int key : {Qt::Key_Return, Qt::Key_Enter}) {
            auto* press = new QShortcut(QKeySequence(key), button);
            press->setContext(Qt::WidgetShortcut);
            connect(press, &QShortcut::activated, button, &QAbstractButton::click);
        }
    auto* leave = new QShortcut(QKeySequence(Qt::Key_Escape), m_unreadPane);
    leave->setContext(Qt::WidgetWithChildrenShortcut);
    connect(leave, &QShortcut::activated, m_reviewFirst, &QAbstractButton::click);
    m_unreadPane->hide();
}

/// True when there is something to ask first.
bool WorkflowBar::asksAboutUnread(Step step) {
    if (step != Step::Approve) return false;
    int figures = 0;
    int unread = 0;
    for (const auto& submission : submissions()) {
        const auto open = stepsOpenTo(submission, *m_workspace.person());
        if (std::ranges::find(open, step) == open.end()) continue;
        const ReviewState state = reviewStateOf({m_workspace.catalogue(), m_workspace.now().figures(), m_workspace.now().workflow(),
                                                 submission.key.month, submission.key.department});
        if (!state.returned.empty()) continue; // is refused, which is more
        figures += state.figures;
        unread += state.unread();
    }
    if (unread == 0) return false;
    m_unreadLabel->setText(toQt(say(Remark{"workflow.unread", {std::to_string(figures), std::to_string(unread)}}, m_workspace.language())));
    m_unreadPane->show();
    m_reviewFirst->setFocus();
    return true;
}

void WorkflowBar::fillDepartments() {
    const auto chosen = department();
    m_departments->clear();
    m_departments->addItem(tr("Every department"), QString());
    for (const auto& department : m_workspace.catalogue().departments)
        addChoice(*m_departments, toQt(department.name), toQt(department.code.text));
    chooseDepartment(chosen);
    if (department() != chosen) emit departmentChanged(); // the new store does not have it
}

std::optional<DepartmentCode> WorkflowBar::department() const {
    const QString code = m_departments->currentData().toString();
    return code.isEmpty() ? std::nullopt : std::optional(DepartmentCode{fromQt(code)});
}

void WorkflowBar::chooseDepartment(const std::optional<DepartmentCode>& department) {
    const int at = department ? m_departments->findData(toQt(department->text)) : 0;
    m_departments->setCurrentIndex(std::max(at, 0));
}

/// Something of the department falls due in the month.
bool WorkflowBar::isInvolved(const Department& department) const {
    return std::ranges::any_of(m_workspace.catalogue().indicators, [&](const Indicator& indicator) {
        return indicator.department == department.code && isDueIn(indicator, m_workspace.period());
    });
}

std::vector<Submission> WorkflowBar::submissions() const {
    std::vector<Submission> all;
    const auto chosen = department();
    for (const auto& each : m_workspace.catalogue().departments)
        if (chosen ? each.code == *chosen : isInvolved(each))
            all.push_back(m_workspace.now().submissionOf(each.code, monthOf(m_workspace.period())));
    return all;
}

/// The stage of one department; of several, how many are past the draft.
QString WorkflowBar::stageText() const {
    const auto all = submissions();
    const Language language = m_workspace.language();
    if (all.empty()) return {};
    const bool isOne = std::ranges::all_of(all, [&](const Submission& s) { return s.stage == all.front().stage; });
    if (isOne) return toQt(submissionWord(all.front().stage, language));
    QStringList parts;
    for (const auto& [stage, name] : Tokens<Stage>::all) {
        const auto count = std::ranges::count(all, stage, &Submission::stage);
        if (count > 0) parts << QStringLiteral("%1 %2").arg(toQt(submissionWord(stage, language))).arg(count);
    }
    return parts.join(QStringLiteral(" · "));
}

void WorkflowBar::refresh() {
    m_stage->setText(stageText());
    const auto all = submissions();
    const auto commented = std::ranges::find_if(all, [](const Submission& s) { return !s.comment.empty(); });
    m_stage->setToolTip(commented == all.end() ? QString() : toQt(commented->comment));
    m_deadline->follow(all);
    m_unreadPane->hide(); // asked of what was shown before
    forgetChanges();
    refreshSteps();
    forgetReason(all);
}

/// A reason that was meant for another month or department is not given to what is shown now.
void WorkflowBar::forgetReason(const std::vector<Submission>& shown) {
    if (m_reasonPane->isHidden()) return;
    const bool isTheSame = std::ranges::equal(shown, m_askedOf, {}, &Submission::key);
    const auto open = openSteps();
    if (isTheSame && std::ranges::find(open, m_asked) != open.end()) return;
    if (m_reason->hasFocus()) closeReason();
    else m_reasonPane->hide();
}

std::vector<Step> WorkflowBar::openSteps() const {
    std::vector<Step> open;
    if (!m_workspace.person() || m_workspace.isReadOnly()) return open;
    const auto all = submissions();
    for (const auto& [step, name] : Tokens<Step>::all)
        if (std::ranges::any_of(all, [&, wanted = step](const Submission& submission) {
                const auto steps = stepsOpenTo(submission, *m_workspace.person());
                return std::ranges::find(steps, wanted) != steps.end();
            }))
            open.push_back(step);
    return open;
}

std::optional<Step> WorkflowBar::mainStep() const {
    const auto open = openSteps();
    for (const Step step : {Step::SignOff, Step::Approve, Step::Submit})
        if (std::ranges::find(open, step) != open.end()) return step;
    return std::nullopt;
}

void WorkflowBar::refreshSteps() {
    const auto main = mainStep();
    const Language language = m_workspace.language();
    m_main->setEnabled(main.has_value() || (!m_workspace.person() && !m_workspace.isReadOnly()));
    m_main->setText(toQt(stepWord(main.value_or(Step::Submit), language)));
    m_main->setToolTip(m_workspace.person() ? QStringLiteral("Ctrl+Shift+Enter") : tr("Asks first who is working."));
    m_more->menu()->clear();
    for (const Step step : openSteps()) {
        if (step == main) continue;
        connect(m_more->menu()->addAction(toQt(stepWord(step, language))), &QAction::triggered, this, [this, step] { start(step); });
    }
    m_more->setVisible(!m_more->menu()->isEmpty());
}

void WorkflowBar::takeMainStep() {
    if (const auto step = mainStep()) return start(*step);
    if (!m_workspace.person() && !m_workspace.isReadOnly()) emit m_workspace.feed().personWanted();
    else if (!m_workspace.person()) emit m_workspace.feed().problemMet(missing("workflow.no-person"));
    else if (submissions().empty()) emit m_workspace.feed().problemMet(missing("workflow.nothing-due", {m_workspace.period().toText()}));
    else emit messageGiven(tr("Nothing can be submitted, approved or signed off here now."));
}

void WorkflowBar::showMoreSteps() {
    if (m_more->isVisible()) m_more->menu()->popup(m_more->mapToGlobal(QPoint(0, m_more->height())));
}

} // namespace xushi
