#include "app/shared/ActPanel.h"

#include "app/shared/ActModel.h"
#include "app/shared/TypedReason.h"
#include "app/table/FigureDelegate.h"
#include "app/table/TableManners.h"
#include "app/text/QtText.h"
#include "words/CollectionPhrases.h"
#include "ui_ActPanel.h"

namespace xushi {

ActPanel::ActPanel(Workspace& workspace, const QString& tableId, QWidget* parent)
    : QWidget(parent), m_workspace(workspace), m_ui(std::make_unique<Ui::ActPanel>()), m_model(new ActModel(workspace, this)) {
    m_ui->setupUi(this);
    m_typed = new TypedReason(workspace, *m_ui->reasonEdit);
    auto& table = *m_ui->entries;
    table.setItemDelegate(new FigureDelegate(&table));
    dressRows(table);
    const auto number = [](const char* key) { return ShownColumn{.key = QLatin1String(key), .width = 130, .isNumber = true}; };
    m_manners = new TableManners(table, {.id = tableId, .columns = {textColumn("indicator", 200, 5), textColumn("period", 120), textColumn("region", 110), number("before"), number("after"),
                                                                    textColumn("further", 120, 3, 1), textColumn("source", 120, 3)}}, new TableOrder(*m_model, this));
    m_manners->addRowAction(tr("Take it back…"), QStringLiteral("Alt+R"), [this] { ask(); });
    wireBar();
    refreshBar();
}

ActPanel::~ActPanel() = default;

void ActPanel::wireBar() {
    connect(m_ui->leaveButton, &QPushButton::clicked, this, &ActPanel::leaveRequested);
    connect(m_ui->askButton, &QPushButton::clicked, this, &ActPanel::ask);
    connect(m_ui->valueBeforeButton, &QPushButton::clicked, this, [this] { askValue(ChangeSide::Before); });
    connect(m_ui->valueAfterButton, &QPushButton::clicked, this, [this] { askValue(ChangeSide::After); });
    connect(m_ui->keepButton, &QPushButton::clicked, this, &ActPanel::takeQuestionBack);
    connect(m_ui->takeBackButton, &QPushButton::clicked, this, &ActPanel::confirm);
    connect(m_ui->reasonEdit, &QLineEdit::returnPressed, this, &ActPanel::confirm);
    connect(&m_workspace.feed(), &ChangeFeed::personChanged, this, [this] {
        if (isAsking()) endQuestion();
    });
    connect(m_ui->entries->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this] { refreshBar(); });
}

void ActPanel::offerValues() {
    m_offersValues = true;
    m_ui->leaveButton->hide();
    m_manners->addRowAction(tr("Bring back the value of before…"), QStringLiteral("Alt+B"), [this] { askValue(ChangeSide::Before); });
    m_manners->addRowAction(tr("Bring back the value of after…"), QStringLiteral("Alt+N"), [this] { askValue(ChangeSide::After); });
    refreshBar();
}

void ActPanel::open(std::int64_t group, const QString& heading) {
    m_group = group;
    m_heading = heading;
    showEntries();
}

void ActPanel::clear(const QString& hint) {
    m_group.reset();
    m_heading.clear();
    m_question = {};
    m_refusal.clear();
    m_model->showEntries({});
    m_ui->actLabel->setText(hint);
    refreshBar();
}

void ActPanel::showEntries() {
    m_question = {};
    m_refusal.clear();
    m_ui->actLabel->setText(m_heading);
    const auto entries = m_workspace.questions().entriesOf(*m_group);
    if (entries) m_model->showEntries(*entries);
    else m_refusal = toQt(say(entries.error(), m_workspace.language()));
    if (m_model->rowCount() > 0) m_manners->goToModelRow(0);
    refreshBar();
}

bool ActPanel::mayWrite() {
    const auto& reason = m_workspace.openStore().readOnlyReason();
    if (!reason && !m_workspace.isReadOnly()) return true;
    m_refusal = toQt(say(reason.value_or(Remark{"store.read-only", {}}), m_workspace.language()));
    refreshBar();
    return false;
}

void ActPanel::refuse(const Problem& problem) {
    m_refusal = toQt(takeBackRefusal(problem, m_workspace.latestCatalogue(), m_workspace.language()));
    refreshBar();
    takeFocus();
}

void ActPanel::put(Question question, const std::vector<FigureReversal>& figures, const QString& head) {
    m_question = std::move(question);
    m_refusal.clear();
    m_typed->ask(whatIsAsked(m_question));
    m_model->showReversals(figures, head);
    m_manners->goToModelRow(0);
    refreshBar();
    if (std::holds_alternative<ChosenReversal>(m_question)) m_ui->takeBackButton->setFocus();
    else m_ui->reasonEdit->setFocus();
}

/// By which a reason that was being typed for it is found again.
QString ActPanel::whatIsAsked(const Question& question) {
    if (const auto* value = std::get_if<ValueAsked>(&question))
        return QStringLiteral("value:%1:%2:%3:%4:%5").arg(value->group).arg(toQt(value->key.period.toText()), toQt(value->key.indicator.text), toQt(value->key.region.text))
            .arg(value->side == ChangeSide::Before ? 0 : 1);
    if (const auto* act = std::get_if<WholeAct>(&question)) return QStringLiteral("act:%1").arg(act->group);
    if (const auto* day = std::get_if<DayAsked>(&question)) return QStringLiteral("day:") + toQt(day->from);
    return {};
}

void ActPanel::ask() {
    if (!m_group || !mayWrite()) return;
    const std::string actor = noteOf({}, {}, m_workspace.person()).actor;
    auto planned = m_workspace.questions().planReversal({actor, m_group});
    if (!planned && planned.error().key == "undo.somebody-else" && m_offersValues) return askWhole();
    if (!planned) return refuse(planned.error());
    const bool isUndo = planned->chosen.reversal.way == ReversalWay::Undo;
    put(std::move(planned->chosen), planned->figures, isUndo ? tr("Taken back") : tr("Done again"));
}

void ActPanel::askWhole() {
    const WholeAct act{*m_group};
    const auto planned = m_workspace.questions().planAct(act);
    if (!planned) return refuse(planned.error());
    m_otherRecords = planned->otherRecords;
    put(act, planned->figures, tr("Restored"));
}

void ActPanel::askValue(ChangeSide side) {
    const auto key = m_model->figureAt(m_manners->modelRow());
    if (!m_group || isAsking() || !key || !mayWrite()) return;
    const ValueAsked value{*m_group, *key, side};
    const auto planned = m_workspace.questions().planValue(value);
    if (!planned) return refuse(planned.error());
    put(value, {*planned}, tr("Restored"));
}

void ActPanel::askDay(const DayAsked& day, const QString& heading) {
    if (!mayWrite()) return;
    const auto planned = m_workspace.questions().planDay(day);
    if (!planned) return refuse(planned.error());
    m_actsOfDay = static_cast<int>(planned->acts.size());
    m_otherRecords = planned->otherRecords;
    m_ui->actLabel->setText(heading);
    put(day, planned->figures, tr("Restored"));
}

bool ActPanel::takeQuestionBack() {
    if (!isAsking()) return false;
    endQuestion();
    takeFocus();
    return true;
}

void ActPanel::endQuestion() {
    if (m_group) showEntries();
    else clear();
}

void ActPanel::takeFocus() { m_ui->entries->setFocus(); }

void ActPanel::confirm() {
    const QString reason = m_ui->reasonEdit->text().trimmed();
    if (const auto* value = std::get_if<ValueAsked>(&m_question)) return restore(m_workspace.acts().restore(*value, reason));
    if (const auto* act = std::get_if<WholeAct>(&m_question)) return restore(m_workspace.acts().restore(*act, reason));
    if (const auto* day = std::get_if<DayAsked>(&m_question)) return restore(m_workspace.acts().restore(*day, reason));
    if (!isAsking()) return;
    const ChosenReversal chosen = std::get<ChosenReversal>(m_question);
    if (m_workspace.undoStack().reverse(chosen)) return emit takenBack();
    takeQuestionBack();
}

/// What was refused stays asked: a reason may be all that is missing.
void ActPanel::restore(const Result<UndoResult>& done) {
    if (done) {
        m_typed->end();
        return emit takenBack();
    }
    m_refusal = toQt(say(done.error(), m_workspace.language()));
    refreshBar();
    m_ui->reasonEdit->setFocus();
}

QString ActPanel::askingText() const {
    const int count = m_model->rowCount();
    if (const auto* chosen = std::get_if<ChosenReversal>(&m_question)) return reversalText(*chosen);
    if (std::holds_alternative<ValueAsked>(m_question)) return tr("The figure changes as shown. Ctrl+Z takes that back.");
    if (std::holds_alternative<WholeAct>(m_question))
        return m_otherRecords > 0 ? tr("Somebody else did this: %n figure(s) and %1 other record(s) stand again as before it. Ctrl+Z takes that back.", nullptr, count).arg(m_otherRecords)
                                  : tr("Somebody else did this: %n figure(s) stand again as before it. Ctrl+Z takes that back.", nullptr, count);
    return m_otherRecords > 0 ? tr("%1 act(s) of this day: %n figure(s) and %2 other record(s) stand again as before it. Ctrl+Z takes that back.", nullptr, count).arg(m_actsOfDay).arg(m_otherRecords)
                              : tr("%1 act(s) of this day: %n figure(s) stand again as before it. Ctrl+Z takes that back.", nullptr, count).arg(m_actsOfDay);
}

QString ActPanel::reversalText(const ChosenReversal& chosen) const {
    const int count = m_model->rowCount();
    const int cleared = m_model->clearedCount();
    if (chosen.reversal.way == ReversalWay::Redo)
        return cleared > 0 ? tr("Done again, %n figure(s) change as shown; %1 of them are not reported then. Ctrl+Z takes that back.", nullptr, count).arg(cleared)
                           : tr("Done again, %n figure(s) change as shown. Ctrl+Z takes that back.", nullptr, count);
    return cleared > 0 ? tr("Taken back, %n figure(s) change as shown; %1 of them are not reported then. Ctrl+Y does it again.", nullptr, count).arg(cleared)
                       : tr("Taken back, %n figure(s) change as shown. Ctrl+Y does it again.", nullptr, count);
}

QString ActPanel::takeBackText() const {
    const auto* chosen = std::get_if<ChosenReversal>(&m_question);
    const int count = m_model->rowCount();
    if (isAsking() && !chosen) return tr("Bring back  Ctrl+Enter");
    return chosen && chosen->reversal.way == ReversalWay::Redo ? tr("Do %n figure(s) again  Ctrl+Enter", nullptr, count) : tr("Take back %n figure(s)  Ctrl+Enter", nullptr, count);
}

void ActPanel::refreshBar() {
    const bool hasQuestion = isAsking();
    const bool isRestoring = hasQuestion && !std::holds_alternative<ChosenReversal>(m_question);
    const int count = m_model->rowCount();
    const int figures = m_model->figureCount();
    const QString written = !m_group ? QString() : figures == count ? tr("%n figure(s) were written by this act.", nullptr, count) : tr("%n record(s) were written by this act.", nullptr, count);
    m_ui->barText->setText(!m_refusal.isEmpty() ? m_refusal : hasQuestion ? askingText() : written);
    m_ui->takeBackButton->setText(takeBackText());
    m_ui->takeBackButton->setVisible(hasQuestion);
    m_ui->keepButton->setVisible(hasQuestion);
    m_ui->reasonEdit->setVisible(isRestoring);
    m_ui->askButton->setVisible(!hasQuestion);
    m_ui->askButton->setEnabled(count > 0 && (m_offersValues || m_refusal.isEmpty()));
    const bool hasFigure = m_model->figureAt(m_manners->modelRow()).has_value();
    for (QPushButton* button : {m_ui->valueBeforeButton, m_ui->valueAfterButton}) {
        button->setVisible(m_offersValues && !hasQuestion);
        button->setEnabled(hasFigure);
    }
    emit changed();
}

} // namespace xushi
