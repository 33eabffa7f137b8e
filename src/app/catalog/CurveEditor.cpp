#include "app/catalog/CurveEditor.h"

#include "app/catalog/CalmWheel.h"
#include "app/catalog/CurveMonthsModel.h"
#include "app/shared/Colours.h"
#include "app/shared/QtText.h"
#include "ui_CurveEditor.h"
#include "words/Phrases.h"

namespace xushi {
namespace {

constexpr int isNewRole = Qt::UserRole + 1;

} // namespace

CurveEditor::CurveEditor(QWidget* parent) : QWidget(parent), m_ui(std::make_unique<Ui::CurveEditor>()) {
    m_ui->setupUi(this);
    calmWheels(*this);
}

CurveEditor::~CurveEditor() = default;

void CurveEditor::use(Workspace& workspace) {
    m_workspace = &workspace;
    m_months = new CurveMonthsModel(workspace.language(), this);
    m_ui->monthsView->setModel(m_months);
    wire();
}

void CurveEditor::wire() {
    connect(m_ui->curveBox, &QComboBox::activated, this, &CurveEditor::choose);
    connect(m_months, &CurveMonthsModel::pointsEdited, this, &CurveEditor::takeEdit);
    connect(m_ui->curveNameEdit, &QLineEdit::textEdited, this, [this](const QString& name) {
        m_draft.name = name;
        takeEdit();
    });
    connect(m_ui->assumedBox, &QCheckBox::clicked, this, [this](bool isAssumed) {
        m_draft.isAssumed = isAssumed;
        takeEdit();
    });
}

void CurveEditor::fill(const CurveDraft& draft, const TargetKey& key) {
    m_key = key;
    m_draft = draft;
    const Catalogue& catalogue = m_workspace->catalogue();
    const Indicator* indicator = catalogue.find(key.indicator);
    const QString name = indicator ? toQt(plannedCurveName(*indicator, key.year, m_workspace->language())) : QString();
    m_newCurve = draft.isNew ? draft : draftOfNewCurve(catalogue, key, name);
    fillChoices();
    showDraft();
}

void CurveEditor::setLocked(bool isLocked) {
    m_isLocked = isLocked;
    for (QWidget* field : {static_cast<QWidget*>(m_ui->curveBox), static_cast<QWidget*>(m_ui->curveNameEdit),
                           static_cast<QWidget*>(m_ui->assumedBox)})
        field->setEnabled(!isLocked);
}

void CurveEditor::fillChoices() {
    QComboBox& box = *m_ui->curveBox;
    box.clear();
    box.addItem(toQt(curveKindWord(MonthLinear{}, m_workspace->language())), QString());
    for (const auto& curve : m_workspace->catalogue().curves) box.addItem(toQt(curve.name), toQt(curve.code.text));
    box.addItem(tr("New: planned points"), m_newCurve.code);
    box.setItemData(box.count() - 1, true, isNewRole);
    box.setCurrentIndex(std::max(0, box.findData(m_draft.code)));
}

void CurveEditor::choose(int index) {
    if (m_draft.isNew) m_newCurve = m_draft;
    const QString code = m_ui->curveBox->itemData(index).toString();
    const bool isNew = m_ui->curveBox->itemData(index, isNewRole).toBool();
    m_draft = isNew ? m_newCurve : curveDraftOf(m_workspace->catalogue(), CurveCode{fromQt(code)});
    showDraft();
    emit edited();
}

void CurveEditor::takeEdit() {
    m_draft.points = m_months->points();
    m_draft.isEdited = false;
    if (!m_draft.isNew)
        m_draft.isEdited = m_draft != curveDraftOf(m_workspace->catalogue(), CurveCode{fromQt(m_draft.code)});
    emit edited();
}

void CurveEditor::showDraft() {
    m_ui->curveNameEdit->setText(m_draft.name);
    m_ui->assumedBox->setChecked(m_draft.isAssumed);
    for (QWidget* widget : {static_cast<QWidget*>(m_ui->curveNameEdit), static_cast<QWidget*>(m_ui->curveNameEditLabel),
                            static_cast<QWidget*>(m_ui->assumedBox)})
        widget->setVisible(!m_draft.code.isEmpty());
    m_months->setPoints(m_draft.points, m_draft.isPlanned && !m_isLocked);
    showOrigin();
}

/// Where a stored curve comes from, and who else is judged by it.
void CurveEditor::showOrigin() {
    const Catalogue& catalogue = m_workspace->catalogue();
    const CurveCode code{fromQt(m_draft.code)};
    const Curve* stored = code.empty() || m_draft.isNew ? nullptr : catalogue.find(code);
    const bool hasReason = stored && !stored->reason.empty();
    m_ui->reasonLabel->setVisible(hasReason);
    if (hasReason)
        m_ui->reasonLabel->setText((stored->isAssumed ? tr("Assumed: %1") : tr("Reason given: %1")).arg(toQt(stored->reason)));
    const auto others = !stored ? 0 : std::ranges::count_if(catalogue.targets, [&](const Target& target) {
        return target.curve == code && target.key != m_key;
    });
    m_ui->shareNote->setVisible(others > 0);
    m_ui->shareNote->setText(tr("Also used by %n other targets: a change holds for them too.", nullptr, static_cast<int>(others)));
}

void CurveEditor::judge(const Target& target, bool isValueKnown) {
    const auto typed = shapeFrom(m_draft);
    const Result<void> valid = typed ? validate(*typed) : Result<void>(typed.error());
    m_shape = valid ? std::optional(*typed) : std::nullopt;
    m_ui->problemLabel->setVisible(!valid);
    if (!valid) {
        QPalette red = palette();
        red.setColor(QPalette::WindowText, coloursOf(red).refused);
        m_ui->problemLabel->setPalette(red);
        m_ui->problemLabel->setText(toQt(say(valid.error(), m_workspace->language())));
    }
    const bool isScheduled = target.nature == TargetNature::Flow;
    m_ui->schedule->setVisible(isScheduled);
    m_ui->preview->setVisible(isScheduled);
    m_ui->curveBox->setEnabled(isScheduled && !m_isLocked);
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
                                 .past = pastShares(),
                                 .target = isValueKnown ? std::optional(target.value) : std::nullopt,
                                 .decimals = std::max(indicator->decimals, 1),
                                 .unit = toQt(indicator->unit),
                                 .format = m_workspace->numberFormat()});
}

std::optional<BoardRow> CurveEditor::rowOf(const Target& target) const {
    const Catalogue& catalogue = m_workspace->catalogue();
    const Indicator* indicator = catalogue.find(m_key.indicator);
    const Region* region = catalogue.find(m_key.region);
    if (!indicator || !region || target.key.year != m_workspace->period().year) return std::nullopt;
    auto row = boardRowAt(m_workspace->boardRequest(), *indicator, *region);
    return row ? row : BoardRow{.indicator = indicator->code, .region = region->code};
}

PastShares CurveEditor::pastShares() const {
    const Indicator* indicator = m_workspace->catalogue().find(m_key.indicator);
    const int years = m_shape ? yearsLookedBack(*m_shape) : 0;
    return indicator && years > 0 ? pastSharesIn(m_workspace->figures(), *indicator, m_key.region, m_key.year, years) : PastShares{};
}

Standing CurveEditor::standingUnder(const CurveShape& shape, const Target& target, const BoardRow& row) const {
    const Catalogue& catalogue = m_workspace->catalogue();
    const Period& period = row.asOf ? *row.asOf : m_workspace->period();
    const PastShares past = pastShares();
    return standingOf({.indicator = *catalogue.find(m_key.indicator), .target = target, .curve = shape,
                       .asOf = period.last, .actual = row.value, .growth = row.growth ? &*row.growth : nullptr,
                       .thresholds = target.thresholds.value_or(catalogue.settings.thresholds), .past = &past,
                       .stage = row.stage});
}

QString CurveEditor::wordsFor(const Standing& standing) const {
    const QString word = toQt(lightWord(standing.light, m_workspace->language()));
    if (!standing.gap) return word;
    return word + QLatin1Char(' ') + toQt(m_workspace->numberFormat().points(*standing.gap)) + QStringLiteral("pp");
}

QString CurveEditor::percentText(const Percent& percent) const {
    return toQt(m_workspace->numberFormat().percent(percent));
}

void CurveEditor::showVerdict(const Target& target, bool isValueKnown) {
    const auto row = rowOf(target);
    const bool canJudge = row && isValueKnown;
    const Language language = m_workspace->language();
    CurvePicture picture{.shape = m_shape, .year = target.key.year, .start = target.startMonth, .past = pastShares()};
    picture.even = toQt(curveKindWord(MonthLinear{}, language));
    picture.curve = toQt(curveKindWord(m_shape.value_or(PlannedPoints{}), language));
    m_ui->ownVerdict->setVisible(canJudge);
    m_ui->linearVerdict->setVisible(canJudge && m_draft.isPlanned && target.nature == TargetNature::Flow);
    if (canJudge) judgeAt(*row, target, picture);
    else
        m_ui->verdictTitle->setText(row ? tr("The light follows once the target has a value.")
                                        : tr("The light is shown for targets of %1, the year chosen above.")
                                              .arg(m_workspace->period().year));
    m_months->setAsOf(picture.asOf);
    m_ui->preview->setPicture(picture);
}

void CurveEditor::judgeAt(const BoardRow& row, const Target& target, CurvePicture& picture) {
    const Standing even = standingUnder(MonthLinear{}, target, row);
    const Standing own = m_shape ? standingUnder(*m_shape, target, row) : even;
    const bool isStock = target.nature == TargetNature::Stock;
    const Period asked = isStock ? m_workspace->period().withKind(PeriodKind::Point) : m_workspace->period();
    const Period period = row.asOf.value_or(asked);
    const QString asOf = toQt(asOfPhrase(period, m_workspace->language()));
    m_ui->verdictTitle->setText(own.completion ? tr("%1: done %2 %").arg(asOf, percentText(*own.completion)) : asOf);
    m_ui->ownVerdict->setLight(own.light, own.schedule ? tr("%1 · this curve, due %2 %").arg(wordsFor(own), percentText(*own.schedule))
                                                       : wordsFor(own));
    m_ui->ownVerdict->setVisible(m_shape.has_value());
    if (even.schedule)
        m_ui->linearVerdict->setLight(even.light, tr("%1 · even, due %2 %").arg(wordsFor(even), percentText(*even.schedule)));
    picture.asOf = period.last;
    picture.completion = own.completion;
    picture.light = own.light;
    if (own.completion) picture.done = percentText(*own.completion) + QLatin1Char('%');
}

} // namespace xushi
