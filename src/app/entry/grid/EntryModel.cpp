#include "app/entry/grid/EntryModel.h"

#include "app/entry/grid/ConflictWords.h"
#include "app/text/QtText.h"
#include "domain/measures/EntryForm.h"
#include "domain/workflow/Audit.h"
#include "wiring/Composition.h"
#include "words/FigureChange.h"

#include <map>

namespace xushi {
namespace {

FigureEdit editFor(const TypedText& typed) {
    const FigureKey& key = typed.place.key;
    FigureEdit edit{.indicator = key.indicator, .region = key.region, .period = key.period, .seenRevision = typed.seenRevision};
    std::string text = fromQt(typed.text);
    const auto number = [&] { return typed.reading ? GivenNumber::read(*typed.reading, text) : GivenNumber(text); };
    switch (typed.place.field) {
    case EntryField::Value:
        edit.value = number();
        edit.isOtherForm = typed.isOtherForm;
        break;
    case EntryField::LastYear: edit.lastYear = number(); break;
    case EntryField::Note: edit.note = text; break;
    }
    return edit;
}

/// Something stands in this part of the figure.
bool holdsField(const Figure& figure, EntryField field) {
    switch (field) {
    case EntryField::Value: return figure.state != FigureState::Cleared;
    case EntryField::LastYear: return figure.lastYear.has_value();
    case EntryField::Note: return !figure.note.empty();
    }
    return false;
}

/// The figures that an act has written, with their revisions now.
std::map<FigureKey, int> writtenBy(const EnterResult& result) {
    std::map<FigureKey, int> written;
    for (const auto& outcome : result.outcomes)
        if (outcome.isWritten()) written.insert_or_assign(outcome.stored->key, outcome.stored->revision);
    return written;
}

/// A text that was refused beside others of its figure that were written knows what they have made of it.
RefusedText refusedText(const Workspace& workspace, const TypedText& typed, const EditOutcome& outcome, const std::map<FigureKey, int>& written) {
    const auto& [place, text, isOtherForm, seenRevision, reading] = typed;
    RefusedText refused{.text = text, .reason = toQt(say(*outcome.refusal, workspace.language())), .seenRevision = seenRevision,
                        .isConflict = outcome.refusal->kind == ProblemKind::Conflict && outcome.before.has_value(), .isOtherForm = isOtherForm};
    if (refused.isConflict) refused.reason = conflictWords(workspace, place.key, fieldText(*outcome.before, place.field), text);
    else if (const auto at = written.find(place.key); at != written.end()) refused.seenRevision = at->second;
    return refused;
}

/// What was said of the value before and is not said of the new one.
QString changesBeside(const EditOutcome& outcome, const Workspace& workspace) {
    if (!outcome.isWritten() || !outcome.before) return {};
    QStringList changes;
    for (const auto& change : descriptionChanges(outcome.before, *outcome.stored, workspace.numberFormat(), workspace.language()))
        changes << toQt(change);
    return changes.join(QStringLiteral("；"));
}

} // namespace

QString fieldText(const Figure& figure, EntryField field) {
    switch (field) {
    case EntryField::Value: return figure.value ? toQt(withQualifier(figure.value->toString(), figure.qualifier)) : QString();
    case EntryField::LastYear: return figure.lastYear ? toQt(figure.lastYear->toString()) : QString();
    case EntryField::Note: return toQt(figure.note);
    }
    return {};
}

EnteredTexts storeTexts(Workspace& workspace, RefusedTexts& refused, const std::vector<TypedText>& texts, const QString& act,
                        const QString& reason) {
    std::vector<FigureEdit> edits;
    for (const auto& typed : texts) edits.push_back(editFor(typed));
    const auto result = workspace.acts().enter(std::move(edits), act, reason);
    EnteredTexts entered;
    const auto written = result ? writtenBy(*result) : std::map<FigureKey, int>();
    for (std::size_t i = 0; i < texts.size(); ++i) {
        const RefusedPlace& place = texts[i].place;
        const EditOutcome outcome = result ? result->outcomes[i] : EditOutcome{.refusal = result.error()};
        const auto& refusal = outcome.refusal;
        if (refusal) {
            RefusedText kept = refusedText(workspace, texts[i], outcome, written);
            kept.act = result ? result->group : 0;
            kept.isForStore = refusal->kind == ProblemKind::Unavailable;
            refused.set(place, kept);
        } else {
            refused.remove(place);
        }
        const bool holds = outcome.stored && holdsField(*outcome.stored, place.field);
        const bool held = outcome.before && holdsField(*outcome.before, place.field);
        if (refusal) ++entered.refused;
        else if (holds) ++entered.written;
        else if (held) ++entered.cleared;
    }
    if (!result) emit workspace.feed().problemMet(result.error());
    else if (texts.size() == 1 && entered.written == 1) entered.alsoChanged = changesBeside(result->outcomes.front(), workspace);
    return entered;
}

EntryModel::EntryModel(Workspace& workspace, RefusedTexts& refused, QObject* parent)
    : QAbstractTableModel(parent), m_workspace(workspace), m_refused(refused) {}

const RefusedText* EntryModel::refusedAt(const QModelIndex& index) const {
    const auto field = index.isValid() ? fieldAt(index.column()) : std::nullopt;
    if (!field || m_refused.count() == 0) return nullptr;
    const auto key = keyAt(index);
    return key ? m_refused.find({*key, *field}) : nullptr;
}

QModelIndex EntryModel::nearestTo(const FigureKey& key, EntryField field) const {
    const QModelIndex cell = indexOf(key, field);
    return cell.isValid() ? cell : indexOf({key.period, key.indicator, m_workspace.region()}, field);
}

const Figure* EntryModel::figureAt(const QModelIndex& index) const {
    const auto key = keyAt(index);
    return key ? m_workspace.now().figureAt(*key) : nullptr;
}

const Indicator* EntryModel::indicatorOf(const QModelIndex& index) const {
    const auto key = keyAt(index);
    return key ? m_workspace.catalogue().find(key->indicator) : nullptr;
}

std::optional<Remark> EntryModel::lockAt(const QModelIndex& index) const {
    if (!fieldAt(index.column())) return Remark{"entry.derived", {}};
    const auto key = keyAt(index);
    if (!key) return noKeyReason(index);
    return m_workspace.now().lockOf(*key);
}

bool EntryModel::isEditable(const QModelIndex& index) const {
    return index.isValid() && !isHeading(index.row()) && !lockAt(index);
}

QString EntryModel::lockReasonAt(const QModelIndex& index) const {
    if (!index.isValid() || isHeading(index.row())) return {};
    const auto lock = lockAt(index);
    return lock ? toQt(say(*lock, m_workspace.language())) : QString();
}

QString EntryModel::problemAt(const QModelIndex& index) const {
    if (!index.isValid() || isHeading(index.row())) return {};
    if (const RefusedText* refused = refusedAt(index)) return refused->reason;
    std::vector<Remark> remarks;
    for (const auto& finding : findingsAt(index)) {
        const FindingExplanation* explanation = explanationOf(index, finding);
        if (!explanation) remarks.push_back(finding.remark);
        else remarks.push_back({"finding.explained", {say(finding.remark, m_workspace.language()), explanation->text}});
    }
    return toQt(sayAll(remarks, m_workspace.language()));
}

const FindingExplanation* EntryModel::explanationOf(const QModelIndex& index, const Finding& finding) const {
    const auto key = keyAt(index);
    return key ? xushi::explanationOf(m_workspace.now().workflow(), *key, finding) : nullptr;
}

std::vector<Finding> EntryModel::openFindingsAt(const QModelIndex& index) const {
    auto findings = findingsAt(index);
    std::erase_if(findings, [&](const Finding& finding) { return explanationOf(index, finding) != nullptr; });
    return findings;
}

QString EntryModel::noticeAt(const QModelIndex& index) const {
    QStringList parts{problemAt(index)};
    if (index.isValid() && fieldAt(index.column())) parts << lockReasonAt(index);
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" · "));
}

CellTrouble EntryModel::troubleAt(const QModelIndex& index) const {
    if (!index.isValid() || isHeading(index.row())) return CellTrouble::None;
    if (refusedAt(index)) return CellTrouble::Refused;
    auto trouble = isMissingAt(index) ? CellTrouble::Missing : CellTrouble::None;
    for (const auto& finding : openFindingsAt(index))
        trouble = std::max(trouble, finding.severity == Severity::Hard ? CellTrouble::Hard : CellTrouble::Soft);
    return trouble;
}

QString EntryModel::unitAt(const QModelIndex& index) const {
    const Indicator* indicator = indicatorOf(index);
    return indicator ? toQt(indicator->unit) : QString();
}

Qt::ItemFlags EntryModel::flags(const QModelIndex& index) const {
    if (!index.isValid()) return Qt::NoItemFlags;
    if (isHeading(index.row())) return Qt::ItemIsEnabled;
    const auto flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable;
    return isEditable(index) ? flags | Qt::ItemIsEditable : flags;
}

TypedText EntryModel::typedAt(const QModelIndex& index, const QString& text, std::optional<int> seenRevision) const {
    const EntryField field = *fieldAt(index.column());
    return {{*keyAt(index), field}, text, field == EntryField::Value && isOtherFormAt(index), seenRevision.value_or(revisionAt(index))};
}

int EntryModel::revisionAt(const QModelIndex& index) const {
    if (const RefusedText* refused = refusedAt(index)) return refused->seenRevision;
    const Figure* figure = figureAt(index);
    return figure ? figure->revision : 0;
}

std::optional<NumberReading> EntryModel::readingAt(const QModelIndex& index) const {
    const auto exact = exactAt(index);
    const Figure* figure = figureAt(index);
    if (!exact || (figure && figure->stage)) return std::nullopt;
    NumberReading reading{.value = exact};
    const bool hasWord = fieldAt(index.column()) == EntryField::Value && editTextAt(index) != QString::fromStdString(exact->toString());
    if (hasWord && figure) reading.qualifier = figure->qualifier;
    return reading;
}

/// Places are taken before: signals of the workspace may move rows.
EntryModel::Entered EntryModel::enterTexts(const std::vector<CellText>& cells, const QString& act) {
    std::vector<TypedText> texts;
    for (const auto& cell : cells) {
        texts.push_back(typedAt(cell.index, cell.text, cell.seenRevision));
        texts.back().reading = cell.reading;
    }
    const EnteredTexts entered = storeTexts(m_workspace, m_refused, texts, act);
    if (!entered.alsoChanged.isEmpty()) emit alsoChanged(entered.alsoChanged);
    return entered;
}

int EntryModel::dropRefused(const QModelIndexList& cells) {
    std::vector<RefusedPlace> places;
    for (const auto& cell : cells)
        if (refusedAt(cell)) places.push_back({*keyAt(cell), *fieldAt(cell.column())});
    for (const auto& place : places) m_refused.remove(place);
    return static_cast<int>(places.size());
}

bool EntryModel::setData(const QModelIndex& index, const QVariant& value, int role) {
    return role == Qt::EditRole && enterTyped(index, value.toString(), revisionAt(index));
}

/// What agrees with the stored figure is no act; where that was changed meanwhile, both agree now.
bool EntryModel::enterTyped(const QModelIndex& index, const QString& text, int seenRevision) {
    if (!isEditable(index)) return false;
    const RefusedText* refused = refusedAt(index);
    const bool areAgreed = text == editTextAt(index);
    if (areAgreed && refused && refused->isConflict) {
        m_refused.remove({*keyAt(index), *fieldAt(index.column())});
        return true;
    }
    if (areAgreed && !refused) return false;
    return enterTexts({{index, text, seenRevision}}, QStringLiteral("enter")).refused == 0;
}

/// `= 578 100 万元`, and beside a number in the other form what is stored for it.
QString EntryModel::echoOfFigure(const QModelIndex& index, const Figure& figure) const {
    const NumberFormat format = m_workspace.numberFormat();
    const auto grouped = [&](const Decimal& number) { return groupedByThousands(format.decimal(number)); };
    const Indicator* found = indicatorOf(index);
    if (!found) return {};
    const Indicator& indicator = *found;
    if (!isOtherFormAt(index)) return toQt(say(Remark{"entry.echo", {grouped(*figure.value), indicator.unit}}, m_workspace.language()));
    std::vector<Figure> year;
    for (const auto& earlier : seriesIn(m_workspace.now().figures(), figure.key.indicator, figure.key.region, figure.key.period.year))
        if (earlier.key != figure.key) year.push_back(earlier);
    year.push_back(figure);
    const auto typed = otherFormAt(indicator, year, figure.key.period.last);
    const char* key = otherForm(indicator) == PeriodKind::Month ? "entry.echo-total" : "entry.echo-month";
    return toQt(say(Remark{key, {grouped(typed.value_or(*figure.value)), indicator.unit, grouped(*figure.value)}}, m_workspace.language()));
}

EntryModel::Echo EntryModel::echoOf(const QModelIndex& index, const QString& text) const {
    if (!isEditable(index) || fieldAt(index.column()) == EntryField::Note || text.trimmed().isEmpty()) return {};
    const FigureEdit edit = editFor(typedAt(index, text));
    const bool isLastYear = edit.lastYear.has_value();
    const auto figure = previewEntry(m_workspace.latestCatalogue(), m_workspace.now().figures(), edit, today());
    if (!figure) return {toQt(say(figure.error(), m_workspace.language())), true};
    if (!isLastYear) return figure->value ? Echo{echoOfFigure(index, *figure)} : Echo{};
    if (!figure->lastYear) return {};
    const std::string number = groupedByThousands(m_workspace.numberFormat().decimal(*figure->lastYear));
    return {toQt(say(Remark{"entry.echo", {number, fromQt(unitAt(index))}}, m_workspace.language()))};
}

} // namespace xushi
