#include "app/catalog/CurveEditor.h"

#include "app/catalog/CalmWheel.h"
#include "app/catalog/CurveMonthsModel.h"
#include "app/look/Colours.h"
#include "app/text/QtText.h"
#include "words/Phrases.h"
#include "ui_CurveEditor.h"

#include <QShortcut>

#include <algorithm>

namespace xushi {
namespace {

constexpr int isNewRole = Qt::UserRole + 1;
constexpr int meanYears = 3;

} // namespace

CurveEditor::CurveEditor(QWidget* parent) : QWidget(parent), m_ui(std::make_unique<Ui::CurveEditor>()) {
    m_ui->setupUi(this);
    calmWheels(*this);
}

CurveEditor::~CurveEditor() = default;

void CurveEditor::use(Workspace& workspace) {
    m_workspace = &workspace;
    m_trial.emplace(workspace);
    m_months = new CurveMonthsModel(workspace.language(), this);
    m_ui->monthsView->setModel(m_months);
    for (int kind = 0; kind < static_cast<int>(std::variant_size_v<CurveShape>); ++kind)
        m_ui->kindBox->addItem(toQt(curveKindWord(blankShape(static_cast<CurveKind>(kind)), workspace.language())), kind);
    wireChoice();
    wireFields();
}

QWidget* CurveEditor::verdictStrip() const { return m_ui->verdictStrip; }

void CurveEditor::wireChoice() {
    connect(m_ui->curveBox, &QComboBox::activated, this, &CurveEditor::choose);
    connect(m_ui->kindBox, &QComboBox::activated, this,
            [this](int index) { chooseKind(static_cast<CurveKind>(m_ui->kindBox->itemData(index).toInt())); });
    connect(m_ui->copyButton, &QPushButton::clicked, this, &CurveEditor::copyForThisTarget);
    connect(m_ui->meanButton, &QPushButton::clicked, this, &CurveEditor::followLastYears);
    auto* mean = new QShortcut(QKeySequence(Qt::ALT | Qt::Key_B), this); // a button's own shortcut acts only later
    connect(mean, &QShortcut::activated, m_ui->meanButton, &QPushButton::click);
}

void CurveEditor::wireFields() {
    connect(m_months, &CurveMonthsModel::pointsEdited, this, &CurveEditor::takeEdit);
    const auto wire = [this](QLineEdit* edit, QString CurveDraft::*field) {
        connect(edit, &QLineEdit::textEdited, this, [this, field](const QString& text) {
            m_draft.*field = text;
            takeEdit();
        });
    };
    wire(m_ui->curveNameEdit, &CurveDraft::name);
    wire(m_ui->dayEdit, &CurveDraft::day);
    wire(m_ui->curveDateEdit, &CurveDraft::decidedOn);
    connect(m_ui->yearsBox, &QSpinBox::valueChanged, this, [this](int years) {
        m_draft.years = years;
        takeEdit();
    });
    connect(m_ui->assumedBox, &QCheckBox::clicked, this, [this](bool isAssumed) {
        m_draft.isAssumed = isAssumed;
        takeEdit();
    });
}

void CurveEditor::fill(const CurveDraft& draft, const TargetKey& key) {
    m_key = key;
    m_trial->setKey(key);
    m_draft = draft;
    m_newCurve = draft.isNew ? draft : draftOfNewCurve(m_workspace->catalogue(), key);
    if (!draft.isNew) m_newCurve.name = suggestedName(m_newCurve);
    fillChoices();
    showDraft();
}

QString CurveEditor::suggestedName(const CurveDraft& draft) const {
    const Indicator* indicator = m_workspace->catalogue().find(m_key.indicator);
    if (!indicator) return {};
    return toQt(suggestedCurveName(*indicator, m_key.year, blankShape(draft.kind), m_workspace->language()));
}

FormLine CurveEditor::sharesLine() const {
    QStringList shares;
    for (int month = 1; month <= 12; ++month)
        if (const QString share = m_draft.points[static_cast<std::size_t>(month - 1)].trimmed(); !share.isEmpty())
            shares << QStringLiteral("%1 %2%").arg(toQt(monthWord(Month(month), m_workspace->language())), share);
    return {tr("Shares of the months"), shares.join(QLatin1Char(' '))};
}

void CurveEditor::setLocked(bool isLocked) {
    m_isLocked = isLocked;
    for (QWidget* field : std::initializer_list<QWidget*>{m_ui->curveBox, m_ui->kindBox, m_ui->curveNameEdit, m_ui->yearsBox,
                                                          m_ui->dayEdit, m_ui->curveDateEdit, m_ui->assumedBox,
                                                          m_ui->copyButton, m_ui->meanButton})
        field->setEnabled(!isLocked);
}

void CurveEditor::fillChoices() {
    QComboBox& box = *m_ui->curveBox;
    box.clear();
    box.addItem(toQt(curveKindWord(MonthLinear{}, m_workspace->language())), QString());
    for (const auto& curve : m_workspace->catalogue().curves) box.addItem(toQt(curve.name), toQt(curve.code.text));
    box.addItem(tr("New curve"), m_newCurve.code);
    box.setItemData(box.count() - 1, true, isNewRole);
}

void CurveEditor::choose(int index) {
    if (m_draft.isNew) m_newCurve = m_draft;
    const QString code = m_ui->curveBox->itemData(index).toString();
    const bool isNew = m_ui->curveBox->itemData(index, isNewRole).toBool();
    m_draft = isNew ? m_newCurve : curveDraftOf(m_workspace->catalogue(), CurveCode{fromQt(code)});
    showChanged();
}

/// The even schedule is no curve of its own: another kind begins a new one, and even again leaves it.
void CurveEditor::chooseKind(CurveKind kind) {
    if (m_draft.isNew) m_newCurve = m_draft;
    const bool isEven = kind == CurveKind::MonthLinear;
    if (isEven && (m_draft.isNew || m_draft.code.isEmpty())) m_draft = {};
    else {
        if (m_draft.code.isEmpty()) m_draft = m_newCurve;
        const bool isNameOurs = m_draft.isNew && (m_draft.name.isEmpty() || m_draft.name == suggestedName(m_draft));
        m_draft = withKind(m_draft, kind, m_key.year);
        if (isNameOurs) m_draft.name = suggestedName(m_draft);
    }
    showChanged();
}

void CurveEditor::copyForThisTarget() {
    CurveDraft copy = draftOfNewCurve(m_workspace->catalogue(), m_key);
    const QString code = copy.code;
    copy = m_draft;
    copy.code = code;
    copy.isNew = true;
    copy.isEdited = false;
    copy.revision = 0;
    copy.name = suggestedName(copy);
    m_newCurve = m_draft = copy;
    fillChoices();
    showChanged();
}

/// A curve that others are judged by is left alone: theirs stays, this target gets another.
void CurveEditor::followLastYears() {
    if (const Curve* known = curveShaped(m_workspace->catalogue(), MeanShare{meanYears})) {
        m_draft = curveDraftOf(m_workspace->catalogue(), known->code);
        return showChanged();
    }
    if (!m_draft.isNew) m_draft = {};
    chooseKind(CurveKind::MeanShare);
    m_ui->yearsBox->setValue(meanYears);
}

void CurveEditor::showChanged() {
    showDraft();
    takeEdit();
}

void CurveEditor::takeEdit() {
    m_draft.points = m_months->points();
    const CurveDraft now = rebased(m_draft, m_workspace->catalogue());
    m_draft.isEdited = now.isEdited;
    if (!now.isEdited) m_draft.revision = now.revision;
    emit edited();
}

void CurveEditor::showDraft() {
    const QSignalBlocker quiet(m_ui->yearsBox);
    m_ui->curveBox->setCurrentIndex(std::max(0, m_ui->curveBox->findData(m_draft.code)));
    m_ui->kindBox->setCurrentIndex(m_ui->kindBox->findData(static_cast<int>(m_draft.kind)));
    m_ui->curveNameEdit->setText(m_draft.name);
    m_ui->yearsBox->setValue(m_draft.years);
    m_ui->dayEdit->setText(m_draft.day);
    m_ui->curveDateEdit->setText(m_draft.decidedOn);
    m_ui->assumedBox->setChecked(m_draft.isAssumed);
    showFields();
    m_months->setPoints(m_draft.points, m_isLocked ? CurveKind::MonthLinear : m_draft.kind);
    showOrigin();
}

/// Only what the kind needs can be typed into.
void CurveEditor::showFields() {
    const auto show = [](bool isShown, std::initializer_list<QWidget*> widgets) {
        for (QWidget* widget : widgets) widget->setVisible(isShown);
    };
    const bool hasCurve = !m_draft.code.isEmpty();
    show(hasCurve, {m_ui->curveNameEdit, m_ui->curveNameEditLabel, m_ui->assumedBox});
    show(hasCurve && !m_draft.isNew, {m_ui->curveDateEdit, m_ui->curveDateEditLabel});
    show(m_draft.kind == CurveKind::MeanShare, {m_ui->yearsBox, m_ui->yearsBoxLabel});
    show(m_draft.kind == CurveKind::MilestoneDate, {m_ui->dayEdit, m_ui->dayEditLabel});
}

long CurveEditor::otherTargets() const {
    const CurveCode code{fromQt(m_draft.code)};
    if (m_draft.isNew || code.empty()) return 0;
    return std::ranges::count_if(m_workspace->catalogueOfEveryYear().targets, [&](const Target& target) {
        return target.curve == code && target.key != m_key;
    });
}

/// Where a stored curve comes from, and who else is judged by it.
void CurveEditor::showOrigin() {
    const CurveCode code{fromQt(m_draft.code)};
    const Curve* stored = code.empty() || m_draft.isNew ? nullptr : m_workspace->catalogue().find(code);
    const bool hasReason = stored && !stored->reason.empty();
    m_ui->reasonLabel->setVisible(hasReason);
    if (hasReason)
        m_ui->reasonLabel->setText((stored->isAssumed ? tr("Assumed: %1") : tr("Reason given: %1")).arg(toQt(stored->reason)));
    const auto others = otherTargets();
    m_ui->shareNote->setVisible(others > 0);
    m_ui->copyButton->setVisible(others > 0);
    m_ui->shareNote->setText(tr("Also used by %n other targets: a change holds for them too.", nullptr, static_cast<int>(others)));
}

void CurveEditor::showProblem(const Result<void>& valid) {
    m_ui->problemLabel->setVisible(!valid);
    if (valid) return;
    QPalette red = palette();
    red.setColor(QPalette::WindowText, coloursOf(red).refused);
    m_ui->problemLabel->setPalette(red);
    m_ui->problemLabel->setText(toQt(say(valid.error(), m_workspace->language())));
}

void CurveEditor::judge(const Target& target, bool isValueKnown) {
    const auto typed = shapeFrom(m_draft);
    const Result<void> valid = typed ? validate(*typed) : Result<void>(typed.error());
    m_shape = valid ? std::optional(*typed) : std::nullopt;
    m_trial->setYearsLookedBack(m_shape ? yearsLookedBack(*m_shape) : 0);
    showProblem(valid);
    const bool isScheduled = target.nature == TargetNature::Flow || target.nature == TargetNature::Milestone;
    m_ui->schedule->setVisible(isScheduled);
    m_ui->preview->setVisible(isScheduled);
    for (QWidget* choice : std::initializer_list<QWidget*>{m_ui->curveBox, m_ui->kindBox, m_ui->meanButton})
        choice->setEnabled(isScheduled && !m_isLocked);
    m_ui->withoutLabel->setVisible(!isScheduled);
    m_ui->withoutLabel->setText(tr("A target of this nature is judged by its level alone; no schedule applies."));
    showMonths(target, isValueKnown);
    showVerdict(target, isValueKnown);
}

void CurveEditor::showMonths(const Target& target, bool isValueKnown) {
    const Indicator* indicator = m_workspace->catalogue().find(m_key.indicator);
    if (!indicator) return;
    m_months->setShape(m_shape, {.year = target.key.year,
                                 .start = target.startMonth,
                                 .past = m_trial->pastShares(),
                                 .target = isValueKnown ? std::optional(target.value) : std::nullopt,
                                 .decimals = std::max(indicator->decimals, 1),
                                 .unit = toQt(indicator->unit),
                                 .format = m_workspace->numberFormat()});
}

} // namespace xushi
