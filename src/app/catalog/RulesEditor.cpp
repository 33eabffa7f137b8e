#include "app/catalog/RulesEditor.h"

#include "app/catalog/CalmWheel.h"
#include "app/catalog/EnumBox.h"
#include "app/catalog/IndicatorDraft.h"
#include "app/catalog/QuestionRules.h"
#include "app/catalog/RecordConflictBar.h"
#include "app/catalog/SaveBar.h"
#include "app/catalog/SheetText.h"
#include "domain/reading/Amount.h"
#include "domain/reading/WholeNumber.h"
#include "ui_RulesForm.h"
#include "words/Phrases.h"

#include <QScrollArea>

namespace xushi {
namespace {

constexpr int presets[] = {5, 10, 20, 30};

/// Whether the day lies in a month is for saveSettings to say.
Result<std::optional<int>> dueDayFrom(const QString& text) {
    if (text.isEmpty()) return std::optional<int>();
    const auto day = readWholeNumber(fromQt(text), {.unit = "日", .otherwise = refused("settings.due-day", {fromQt(text)})});
    return day ? Result<std::optional<int>>(*day) : day.error();
}

} // namespace

RulesEditor::RulesEditor(Workspace& workspace, QWidget* parent)
    : CatalogSection(parent), m_workspace(workspace), m_ui(std::make_unique<Ui::RulesForm>()) {
    setObjectName(QStringLiteral("rules"));
    build();
    wire();
}

RulesEditor::~RulesEditor() = default;

void RulesEditor::build() {
    auto* area = new QScrollArea(this);
    m_form = new QWidget(area);
    m_ui->setupUi(m_form);
    area->setWidget(m_form);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFocusPolicy(Qt::NoFocus);
    m_bar = new SaveBar(tr("Needed when closed months are opened again"), this);
    m_conflict = new RecordConflictBar(m_workspace, this);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(area, 1);
    layout->addWidget(m_conflict);
    layout->addWidget(m_bar);
    fillEnum(*m_ui->roundingBox, &roundingWord, m_workspace.language());
    for (const int points : presets) m_ui->presetBox->addItem(tr("▲ up to %1 points below schedule, ■ beyond").arg(points), points);
    m_ui->presetBox->addItem(tr("Own threshold"), 0);
    m_limits = {{m_ui->growthEdit, &CheckLimits::growth},       {m_ui->completionEdit, &CheckLimits::completion},
                {m_ui->gapJumpEdit, &CheckLimits::gapJump},     {m_ui->unitSlipEdit, &CheckLimits::unitSlip},
                {m_ui->jumpEdit, &CheckLimits::jump},           {m_ui->recomputedEdit, &CheckLimits::recomputed}};
    m_limits[m_ui->smallCountEdit] = &CheckLimits::smallCount;
    m_questions = new QuestionRules(m_workspace.language(), m_form);
    m_ui->outer->insertWidget(m_ui->outer->indexOf(m_ui->limitsCard) + 1, m_questions);
    calmWheels(*m_form);
}

void RulesEditor::wire() {
    connect(m_questions, &QuestionRules::edited, this, &RulesEditor::takeEdit);
    for (QLineEdit* edit : m_form->findChildren<QLineEdit*>())
        if (!m_questions->isAncestorOf(edit)) connect(edit, &QLineEdit::textChanged, this, &RulesEditor::takeEdit);
    connect(m_ui->roundingBox, &QComboBox::currentIndexChanged, this, &RulesEditor::takeEdit);
    connect(m_ui->presetBox, &QComboBox::activated, this, &RulesEditor::choosePreset);
    connect(m_conflict, &ConflictBar::theirsTaken, this, &RulesEditor::revert);
    connect(m_conflict, &ConflictBar::mineKept, this, &RulesEditor::keepMine);
    connect(m_bar, &SaveBar::saveRequested, this, &RulesEditor::save);
    connect(m_bar, &SaveBar::revertRequested, this, &RulesEditor::revert);
}

void RulesEditor::fill(const Settings& settings) {
    m_seen = settings;
    m_conflict->end();
    m_isFilling = true;
    m_ui->titleEdit->setText(toQt(settings.title));
    choose(*m_ui->roundingBox, settings.rounding);
    m_ui->closedThroughEdit->setText(monthText(settings.closedThrough));
    m_ui->dueDayEdit->setText(settings.dueDay ? QString::number(*settings.dueDay) : QString());
    m_ui->farBehindEdit->setText(toQt((-settings.thresholds.farBehindBelow).toString()));
    for (const auto& [edit, limit] : m_limits) edit->setText(toQt((settings.limits.*limit).toString()));
    m_questions->fill(m_workspace.latestCatalogue());
    m_isFilling = false;
    m_isEdited = false;
    m_bar->clearProblem();
    m_bar->setEdited(false);
    showRule();
}

/// What stands in the fields; refuses what cannot be read.
Result<Settings> RulesEditor::typed() const {
    Settings settings = m_workspace.latestCatalogue().settings;
    settings.title = fromQt(m_ui->titleEdit->text().trimmed());
    settings.rounding = chosenIn<RoundingRule>(*m_ui->roundingBox);
    const auto closed = monthFrom(m_ui->closedThroughEdit->text());
    if (!closed) return closed.error();
    settings.closedThrough = *closed;
    const auto day = dueDayFrom(m_ui->dueDayEdit->text().trimmed());
    if (!day) return day.error();
    settings.dueDay = *day;
    const auto points = readPlainNumber(fromQt(m_ui->farBehindEdit->text()), "个百分点", Strictness::Typed);
    if (!points) return points.error();
    settings.thresholds.farBehindBelow = -*points;
    for (const auto& [edit, limit] : m_limits) {
        const auto number = readPlainNumber(fromQt(edit->text()), "", Strictness::Typed);
        if (!number) return number.error();
        settings.limits.*limit = *number;
    }
    const auto silences = m_questions->typed(m_workspace.latestCatalogue(), settings.silences);
    if (!silences) return silences.error();
    settings.silences = *silences;
    return settings;
}

void RulesEditor::takeEdit() {
    if (m_isFilling) return;
    const auto settings = typed();
    m_isEdited = !settings || *settings != m_workspace.latestCatalogue().settings;
    tellConflict();
    m_bar->clearProblem();
    m_bar->setEdited(m_isEdited);
    showRule();
}

void RulesEditor::choosePreset(int index) {
    const int points = m_ui->presetBox->itemData(index).toInt();
    if (points > 0) m_ui->farBehindEdit->setText(QString::number(points));
    else m_ui->farBehindEdit->setFocus(Qt::OtherFocusReason);
}

/// The rule as it will be printed below every table, or why it cannot be.
void RulesEditor::showRule() {
    const auto points = readPlainNumber(fromQt(m_ui->farBehindEdit->text()), "个百分点", Strictness::Typed);
    if (!points || points->isNegative()) {
        m_ui->ruleText->setText(tr("Type the points as a number of 0 or more, such as 10."));
        return;
    }
    m_ui->ruleText->setText(tr("● at or above schedule; ▲ up to %1 points below it; ■ further below. No gap is left undefined.")
                                .arg(toQt(points->toString())));
    int chosen = m_ui->presetBox->count() - 1;
    for (int preset = 0; preset < chosen; ++preset)
        if (*points == Decimal(m_ui->presetBox->itemData(preset).toInt())) chosen = preset;
    m_ui->presetBox->setCurrentIndex(chosen);
}

void RulesEditor::refresh() {
    if (m_isEdited) meetTheirs();
    else fill(m_workspace.latestCatalogue().settings);
}

/// The typing may have begun with other rules than those that are stored now.
void RulesEditor::meetTheirs() {
    const Settings& stored = m_workspace.latestCatalogue().settings;
    if (stored == m_seen) return m_conflict->end();
    RulesEditor theirs(m_workspace, nullptr);
    theirs.fill(stored);
    m_conflict->meet(RecordKind::Settings, {}, linesOf(*theirs.m_form, m_workspace.language()));
    tellConflict();
}

/// What agrees with theirs is no conflict: the typing goes on from theirs.
void RulesEditor::tellConflict() {
    if (!m_conflict->isMet() || m_conflict->tell(linesOf(*m_form, m_workspace.language()))) return;
    m_seen = m_workspace.latestCatalogue().settings;
    m_isEdited = false;
    m_bar->setEdited(false);
}

void RulesEditor::startAgain() {
    m_bar->setReason({});
    fill(m_workspace.latestCatalogue().settings);
}

void RulesEditor::save() {
    if (m_isEdited && !m_conflict->isMet()) store(m_seen, m_bar->reason());
}

/// Over what was told of theirs, which is what is stored as far as the window knows.
void RulesEditor::keepMine(const QString& reason) { store(m_workspace.latestCatalogue().settings, m_bar->reasonAnd(reason)); }

void RulesEditor::store(const Settings& seen, const QString& reason) {
    const auto settings = typed();
    if (!settings) return m_bar->showProblem(settings.error(), m_workspace.language());
    const auto saved = m_workspace.acts().save(*settings, seen, reason, [this] {
        m_isEdited = false;
        m_bar->setReason({});
    });
    if (saved) return emit messageGiven(tr("Saved"));
    const bool isRead = readTheirsAfter(saved.error(), m_workspace);
    if (!isRead || (m_isEdited && !m_conflict->isMet())) m_bar->showProblem(saved.error(), m_workspace.language());
}

void RulesEditor::revert() { fill(m_workspace.latestCatalogue().settings); }

void RulesEditor::setLocked(bool isLocked) {
    for (QWidget* part : std::initializer_list<QWidget*>{m_form, m_conflict, m_bar}) part->setEnabled(!isLocked);
}

void RulesEditor::enter() { m_ui->titleEdit->setFocus(); }

} // namespace xushi
