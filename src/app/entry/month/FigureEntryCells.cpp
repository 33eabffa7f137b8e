// What the cells of the month's grid show.
#include "app/entry/month/FigureEntryModel.h"

#include "app/table/BoardCells.h"
#include "app/table/TableRoles.h"
#include "app/text/QtText.h"
#include "domain/Ancestry.h"
#include "domain/analyses/ShownNumbers.h"
#include "domain/measures/Accumulation.h"
#include "domain/measures/EntryForm.h"
#include "domain/reading/StateMark.h"
#include "words/Phrases.h"

#include <QFont>

#include <array>

namespace xushi {
namespace {

bool isNumberColumn(int column) {
    return column >= FigureEntryModel::PreviousColumn && column <= FigureEntryModel::GrowthColumn;
}

bool isFigureColumn(int column) {
    return column >= FigureEntryModel::PreviousColumn && column <= FigureEntryModel::MonthColumn;
}

QFont headingFont() {
    QFont bold;
    bold.setWeight(QFont::DemiBold);
    return bold;
}

} // namespace

std::span<const Figure> FigureEntryModel::yearOf(const EntryRow& row) const {
    return seriesIn(workspace().now().figures(), row.indicator->code, row.region->code, workspace().period().year);
}

/// Last year's figure for the same months, as it was stored then.
std::optional<Decimal> FigureEntryModel::archivedOf(const EntryRow& row) const {
    if (!row.key) return std::nullopt;
    const auto series = seriesIn(workspace().now().figures(), row.indicator->code, row.region->code, row.key->period.year - 1);
    return accumulatedAt(*row.indicator, series, row.key->period.last).value;
}

/// What the verdict of the row rests on is the figure that the row shows.
bool FigureEntryModel::isJudgedAt(int number) const {
    const Figure* figure = m_source.figureOf(rowAt(number));
    const auto& board = judgementOf(number).board;
    return figure && board && board->asOf && board->asOf->last == figure->key.period.last;
}

/// The number in a column of figures, in the form that the column shows.
std::optional<Decimal> FigureEntryModel::numberOf(int number, int column) const {
    const EntryRow& row = rowAt(number);
    const Figure* figure = m_source.figureOf(row);
    const bool showsOther = isOtherFormAt(index(number, ValueColumn)) ? column == ValueColumn : column == MonthColumn;
    switch (column) {
    case PreviousColumn: {
        const auto before = workspace().period().previousMonth();
        return before ? accumulatedAt(*row.indicator, yearOf(row), before->last).value : std::nullopt;
    }
    case ValueColumn:
    case MonthColumn:
        if (!figure || !row.key) return std::nullopt;
        if (column == MonthColumn && showsOther && !isReportedAlone(*row.indicator) && isJudgedAt(number)) return judgementOf(number).board->monthAlone;
        return showsOther ? otherFormAt(*row.indicator, yearOf(row), row.key->period.last) : figure->value;
    case LastYearColumn: {
        if (isJudgedAt(number) && judgementOf(number).board->lastYear) return judgementOf(number).board->lastYear;
        if (figure && figure->lastYear) return figure->lastYear;
        return archivedOf(row); // known before this year's figure is typed
    }
    default: return std::nullopt;
    }
}

std::optional<Decimal> FigureEntryModel::exactAt(const QModelIndex& index) const {
    if (!index.isValid() || isHeading(index.row()) || refusedAt(index)) return std::nullopt;
    return numberOf(index.row(), index.column());
}

/// The digits of a month that was signed off are those of its definition then.
const Indicator& FigureEntryModel::definitionOf(int number) const {
    const EntryRow& row = rowAt(number);
    const bool isHeld = workspace().now().signedWorlds()->holds(row.indicator->code, workspace().period().last, workspace().period());
    const BoardRow* board = isHeld && judgementOf(number).board ? &*judgementOf(number).board : nullptr;
    return board ? xushi::definitionOf(*board, *row.indicator) : *row.indicator;
}

QString FigureEntryModel::shownNumber(int row, const std::optional<Decimal>& number) const {
    return number ? toQt(workspace().numberFormat().decimal(shownFigure(*number, definitionOf(row)))) : QString();
}

QString FigureEntryModel::valueText(int number) const {
    const EntryRow& row = rowAt(number);
    const Figure* figure = m_source.figureOf(row);
    if (!row.key) return QStringLiteral("—");
    if (!figure) return {};
    const std::string alone = figure->value ? withQualifier(fromQt(shownNumber(number, figure->value)), figure->qualifier) : "";
    if (figure->hasCountingStage()) return toQt(say(shownStage(*figure->stage, alone), workspace().language()));
    if (!figure->value) return toQt(markOf(figure->state));
    if (isOtherFormAt(index(number, ValueColumn))) return shownNumber(number, numberOf(number, ValueColumn));
    return toQt(alone);
}

QString FigureEntryModel::editTextAt(const QModelIndex& index) const {
    const EntryRow& row = rowAt(index.row());
    const Figure* figure = row.isHeading() ? nullptr : m_source.figureOf(row);
    const auto field = fieldAt(index.column());
    if (!figure || !field) return {};
    if (field == EntryField::Note) return toQt(figure->note);
    if (field == EntryField::LastYear) return figure->lastYear ? toQt(figure->lastYear->toString()) : QString();
    if (figure->state != FigureState::Reported) return toQt(markOf(figure->state));
    const auto number = numberOf(index.row(), ValueColumn);
    const auto qualifier = isOtherFormAt(index) ? std::nullopt : figure->qualifier;
    const std::string typed = number ? withQualifier(number->toString(), qualifier) : "";
    return toQt(figure->stage ? say(shownStage(*figure->stage, typed), workspace().language()) : typed);
}

/// What the verdict of the row says; empty while its figure is not the one that is judged.
QString FigureEntryModel::judgedText(int number, int column) const {
    const Indicator& indicator = *rowAt(number).indicator;
    const auto& board = judgementOf(number).board;
    const NumberFormat format = workspace().numberFormat();
    if (column == TargetColumn)
        return board ? cells::target(*board, indicator, format, workspace().language()) : QStringLiteral("—");
    if (!isJudgedAt(number)) return {};
    switch (column) {
    case CompletionColumn: return cells::completion(*board, format);
    case GapColumn: return cells::gap(*board, indicator, format);
    case GrowthColumn: return cells::growth(*board, indicator, format, workspace().language());
    case LightColumn: return board->target ? toQt(lightLetter(board->standing.light, workspace().language())) : QString();
    default: return {};
    }
}

QString FigureEntryModel::text(int number, int column) const {
    const EntryRow& row = rowAt(number);
    switch (column) {
    case NameColumn: return toQt(row.isRegion ? row.region->name : row.indicator->name);
    case ValueColumn: return valueText(number);
    case PreviousColumn:
    case LastYearColumn:
    case MonthColumn: return shownNumber(number, numberOf(number, column));
    case NoteColumn: {
        const Figure* figure = m_source.figureOf(row);
        return figure ? toQt(figure->note) : QString();
    }
    default: return judgedText(number, column);
    }
}

/// 当月 or 累计 beside a number that is not in the form which its column is headed with.
QString FigureEntryModel::formMark(int number, int column) const {
    const Indicator& indicator = *rowAt(number).indicator;
    if ((column != ValueColumn && column != MonthColumn) || !hasOtherForm(indicator)) return {};
    const bool isStoredAlone = isReportedAlone(indicator);
    const bool isMonthInValue = isStoredAlone != isOtherFormAt(index(number, ValueColumn));
    if (!isMonthInValue) return {};
    if (column == MonthColumn && !numberOf(number, MonthColumn)) return {};
    const char* key = column == ValueColumn ? "entry.form-month" : "entry.form-total";
    return toQt(say(Remark{key, {}}, workspace().language()));
}

QVariant FigureEntryModel::nameData(int number, int role) const {
    const EntryRow& row = rowAt(number);
    switch (role) {
    case DepthRole: return 1 + depthOf(workspace().catalogue(), *row.indicator) + (row.isRegion ? 1 : 0);
    case ExpansionRole: return isExpandable(number) ? QVariant(isExpanded(number)) : QVariant();
    case UnitRole: return row.isRegion ? QString() : toQt(row.indicator->unit);
    case OwnerRole: return row.isRegion ? cells::nameWithUnit(*row.indicator) : QString();
    case Qt::ToolTipRole: {
        const QString story = storyOf(number);
        return toQt(row.indicator->name) + (story.isEmpty() ? QString() : QStringLiteral("\n") + story);
    }
    default: return {};
    }
}

QVariant FigureEntryModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const int row = index.row();
    const int column = index.column();
    if (isHeading(row)) {
        if (role == Qt::DisplayRole && column == NameColumn) return rowAt(row).heading;
        return role == Qt::FontRole ? QVariant(headingFont()) : QVariant();
    }
    const bool isField = fieldAt(column).has_value();
    switch (role) {
    case Qt::DisplayRole:
    case Qt::EditRole: {
        if (const RefusedText* refused = refusedAt(index)) return refused->text;
        return role == Qt::EditRole && isField ? editTextAt(index) : text(row, column);
    }
    case Qt::ToolTipRole: return column == NameColumn ? nameData(row, role) : QVariant(noticeAt(index));
    case Qt::TextAlignmentRole: return QVariant(Qt::AlignVCenter | (isNumberColumn(column) ? Qt::AlignRight : Qt::AlignLeft));
    case FractionDigitsRole:
        if (isFigureColumn(column)) return m_valueDigits;
        return isNumberColumn(column) && column != TargetColumn ? QVariant(1) : QVariant();
    case LightRole:
        return column == LightColumn && !text(row, column).isEmpty()
                   ? QVariant(static_cast<int>(judgementOf(row).board->standing.light)) : QVariant();
    case MutedRole: return column != NameColumn && (column != ValueColumn || !isEditable(index));
    case RefusedRole: return refusedAt(index) != nullptr;
    case FindingRole: return column == ValueColumn && !openFindingsAt(index).empty();
    case EditableRole: return column == ValueColumn && isEditable(index);
    case LockedRole: return column == ValueColumn && !isEditable(index);
    case FormRole: return formMark(row, column);
    case IndicatorRole: return toQt(rowAt(row).indicator->code.text);
    default: return column == NameColumn ? nameData(row, role) : QVariant();
    }
}

QVariant FigureEntryModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal) return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant(Qt::AlignVCenter | (isNumberColumn(section) ? Qt::AlignRight : Qt::AlignLeft));
    if (role != Qt::DisplayRole) return {};
    const std::array<QString, ColumnCount> names{tr("Indicator"), tr("Last month"), tr("This period"), tr("Last year"),
                                                 tr("Month alone"), tr("Target"), tr("Done %"), tr("Gap pp"),
                                                 tr("Growth %"), tr("Light"), tr("Note")};
    return names[static_cast<std::size_t>(section)];
}

Remark FigureEntryModel::noKeyReason(const QModelIndex& index) const {
    const Indicator& indicator = *rowAt(index.row()).indicator;
    const auto key = keyFor(indicator, workspace().period().withKind(storedKind(indicator)));
    return key ? Remark{} : Remark{key.error().key, key.error().args};
}

QString FigureEntryModel::placeOf(int number) const {
    const EntryRow& row = rowAt(number);
    if (row.isHeading() || !row.isRegion) return {};
    return cells::nameWithUnit(*row.indicator) + QStringLiteral(" · ") + toQt(row.region->name);
}

QString FigureEntryModel::storyOf(int number) const {
    const EntryRow& row = rowAt(number);
    if (row.isHeading()) return {};
    QStringList parts;
    if (!row.key) return toQt(say(noKeyReason(index(number, ValueColumn)), workspace().language()));
    if (const Figure* figure = m_source.figureOf(row)) {
        parts << toQt(statusWord(figure->status, workspace().language()));
        if (!figure->source.empty()) parts << toQt(figure->source);
        if (!figure->typed.empty()) parts << toQt(figure->typed);
    }
    if (const auto& board = judgementOf(number).board) {
        const QString remarks = cells::remarks(*board, *row.indicator, workspace().numberFormat(), workspace().language());
        if (!remarks.isEmpty()) parts << remarks;
    }
    return parts.join(QStringLiteral(" · "));
}

} // namespace xushi
