#include "app/counties/CountyListModel.h"

#include "app/table/BoardCells.h"
#include "app/table/TableRoles.h"
#include "app/text/QtText.h"
#include "domain/Ancestry.h"
#include "domain/analyses/ShownNumbers.h"
#include "words/CountyPhrases.h"
#include "words/Phrases.h"

#include <QFont>

#include <algorithm>
#include <array>
#include <utility>

namespace xushi {
namespace {

const Percent wholeBar{Ratio(100)};

bool isCountyNumber(int column) {
    return column == CountyListModel::ValueColumn || (column >= CountyListModel::ShareColumn && column <= CountyListModel::ContributionColumn) ||
           column == CountyListModel::CompletionColumn || column == CountyListModel::GapColumn;
}

QFont totalFont() {
    QFont bold;
    bold.setWeight(QFont::DemiBold);
    return bold;
}

bool haveSamePlaces(const std::vector<CountyStanding>& one, const std::vector<CountyStanding>& other) {
    return std::ranges::equal(one, other, [](const CountyStanding& a, const CountyStanding& b) { return a.indicator->code == b.indicator->code && a.region->code == b.region->code; });
}

} // namespace

void CountyListModel::showLine(const CountyLine& line, const CountyMatrix& matrix, RankedBy by, bool isByRank) {
    const RegionComparison comparison = comparisonOf(line, matrix, m_workspace.boardRequest(), by);
    std::vector<CountyStanding> shown = standingsOf(line, comparison);
    if (isByRank) {
        std::vector<CountyStanding> ordered;
        for (const std::size_t place : rankOrderOf(comparison, *line.indicator, by)) ordered.push_back(shown[place]);
        shown = std::move(ordered);
    }
    if (const Region* city = m_workspace.catalogue().city(); city && comparison.city) {
        CountyStanding whole{.indicator = line.indicator, .region = city, .row = *comparison.city, .rank = {.kind = RankKind::Total}};
        if (whole.row->target) whole.light = whole.row->standing.light;
        shown.push_back(std::move(whole));
    }
    const bool hasSum = comparison.total && comparison.total->sum;
    show(std::move(shown), hasSum ? std::optional(sumOf(comparison, *line.indicator)) : std::nullopt, false);
}

void CountyListModel::showCounty(const CountyMatrix& matrix, std::size_t county, RankedBy by) {
    show(countyCardOf(matrix, county, m_workspace.boardRequest(), by), std::nullopt, true);
}

void CountyListModel::clear() { show({}, std::nullopt, false); }

void CountyListModel::show(std::vector<CountyStanding> standings, std::optional<Sum> sum, bool isCard) {
    const bool isSame = isCard == m_isCard && sum.has_value() == m_sum.has_value() && haveSamePlaces(standings, m_standings);
    if (!isSame) beginResetModel();
    m_standings = std::move(standings);
    m_sum = std::move(sum);
    m_isCard = isCard;
    m_valueDigits = 0;
    m_widestBar = wholeBar;
    for (const auto& standing : m_standings) {
        if (!standing.row) continue;
        if (standing.row->value) m_valueDigits = std::max(m_valueDigits, shownFigure(*standing.row->value, *standing.indicator).scale());
        if (const auto& done = standing.row->standing.completion; done && done->value > m_widestBar.value) m_widestBar = *done;
    }
    if (!isSame) return endResetModel();
    emit headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    if (rowCount() > 0) emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

CountyListModel::Sum CountyListModel::sumOf(const RegionComparison& comparison, const Indicator& indicator) const {
    const auto remarks = remarksOnSum(comparison, indicator, m_workspace.catalogue().regions);
    return {.value = toQt(m_workspace.numberFormat().decimal(shownFigure(*comparison.total->sum, indicator))),
            .asOf = toQt(asOfPhrase(*comparison.asOf, m_workspace.language())),
            .remark = toQt(sayAll(remarks, m_workspace.language()))};
}

const CountyStanding* CountyListModel::standingAt(int row) const {
    return row >= 0 && row < std::ssize(m_standings) ? &m_standings[static_cast<std::size_t>(row)] : nullptr;
}

ExplainedColumn CountyListModel::explained(int column) const {
    switch (column) {
    case ValueColumn:
    case AsOfColumn:
    case ShareColumn: return ExplainedColumn::Value;
    case GrowthColumn:
    case PullColumn:
    case ContributionColumn: return ExplainedColumn::Growth;
    case CompletionColumn: return ExplainedColumn::Completion;
    case GapColumn: return ExplainedColumn::Gap;
    default: return ExplainedColumn::Light;
    }
}

int CountyListModel::rowOf(const RegionCode& region) const {
    const auto at = std::ranges::find_if(m_standings, [&](const CountyStanding& standing) { return standing.region->code == region; });
    return at == m_standings.end() ? -1 : static_cast<int>(at - m_standings.begin());
}

int CountyListModel::rowOf(const IndicatorCode& indicator) const {
    const auto at = std::ranges::find_if(m_standings, [&](const CountyStanding& standing) { return standing.indicator->code == indicator; });
    return at == m_standings.end() ? -1 : static_cast<int>(at - m_standings.begin());
}

int CountyListModel::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : static_cast<int>(m_standings.size()) + (m_sum ? 1 : 0); }
int CountyListModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : ColumnCount; }

bool CountyListModel::isTotal(int row) const {
    const CountyStanding* standing = standingAt(row);
    return !standing || (!m_isCard && standing->region->type == RegionType::City);
}

QString CountyListModel::nameOf(const CountyStanding& standing) const {
    if (!m_isCard) return toQt(standing.region->name);
    return QString(depthOf(m_workspace.catalogue(), *standing.indicator), QChar(0x3000)) + cells::nameWithUnit(*standing.indicator);
}

QString CountyListModel::sumText(int column) const {
    switch (column) {
    case NameColumn: return toQt(say(Remark{"summary.sum-of-regions", {}}, m_workspace.language()));
    case ValueColumn: return m_sum->value;
    case AsOfColumn: return m_sum->asOf;
    case RankColumn: return toQt(Rank{.kind = RankKind::Total}.toText());
    case RemarkColumn: return m_sum->remark;
    default: return QStringLiteral("—");
    }
}

QString CountyListModel::text(const CountyStanding& standing, int column) const {
    switch (column) {
    case NameColumn: return nameOf(standing);
    case LightColumn: return standing.light ? toQt(lightLetter(*standing.light, m_workspace.language())) : QString();
    case RankColumn: return toQt(standing.rank.toText());
    case ShareColumn:
    case PullColumn:
    case ContributionColumn: return standing.row ? comparedText(standing, column) : QString();
    default: return standing.row ? rowText(standing, column) : QString();
    }
}

QString CountyListModel::comparedText(const CountyStanding& standing, int column) const {
    const NumberFormat format = m_workspace.numberFormat();
    if (column == PullColumn)
        return standing.pull ? toQt(format.signedDecimal(shownPoints(*standing.pull, standing.indicator->measure, format.rounding))) : QStringLiteral("—");
    const auto& share = column == ShareColumn ? standing.share : standing.contribution;
    return share ? toQt(format.decimal(shownShare(*share, format.rounding))) : QStringLiteral("—");
}

QString CountyListModel::rowText(const CountyStanding& standing, int column) const {
    const BoardRow& row = *standing.row;
    const Indicator& indicator = *standing.indicator;
    const NumberFormat format = m_workspace.numberFormat();
    const Language language = m_workspace.language();
    switch (column) {
    case ValueColumn: return cells::value(row, indicator, format, language);
    case AsOfColumn: return cells::asOf(row, language);
    case GrowthColumn: return cells::growth(row, indicator, format, language);
    case TargetColumn: return cells::target(row, indicator, format, language);
    case CompletionColumn: return cells::completion(row, format);
    case GapColumn: return cells::gap(row, indicator, format);
    case RemarkColumn: return cells::note(row, indicator, format, language);
    default: return {};
    }
}

/// Never cut off at 100 %: the widest bar has the whole width.
QVariant CountyListModel::barData(const CountyStanding& standing, int role) const {
    if (!standing.row || !standing.row->standing.completion) return {};
    const auto thousandths = [this](const Percent& of) {
        const Ratio share = of.value / m_widestBar.value * Ratio(1000);
        return static_cast<int>(rounded(share < Ratio(0) ? Ratio(0) : share, 0).units());
    };
    if (role == BarRole) return thousandths(*standing.row->standing.completion);
    if (role == BarFullRole) return thousandths(wholeBar);
    return standing.row->standing.schedule ? QVariant(thousandths(*standing.row->standing.schedule)) : QVariant();
}

QVariant CountyListModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const int column = index.column();
    const CountyStanding* standing = standingAt(index.row());
    switch (role) {
    case Qt::DisplayRole: return standing ? text(*standing, column) : sumText(column);
    case Qt::ToolTipRole: return tip(standing, column);
    case Qt::TextAlignmentRole: return QVariant(Qt::AlignVCenter | (column == TargetColumn || column == RankColumn ? Qt::AlignRight : Qt::AlignLeft));
    case Qt::FontRole: return isTotal(index.row()) ? QVariant(totalFont()) : QVariant();
    case PinnedRole: return !isTotal(index.row()) ? 0 : standing ? 1 : 2;
    case FractionDigitsRole: return isCountyNumber(column) ? QVariant(column == ValueColumn ? m_valueDigits : column == GapColumn && m_isCard ? 2 : 1) : QVariant();
    case MutedRole: return column == AsOfColumn || column == RemarkColumn;
    default: return standing ? standingData(*standing, column, role) : QVariant();
    }
}

QVariant CountyListModel::exactText(const CountyStanding& standing, int column) const {
    if (!standing.row) return {};
    if (column == ValueColumn && standing.row->value) return toQt(standing.row->value->toString());
    return column == TargetColumn && standing.row->target ? QVariant(toQt(standing.row->target->value.toString())) : QVariant();
}

QVariant CountyListModel::standingData(const CountyStanding& standing, int column, int role) const {
    switch (role) {
    case ExactRole: return exactText(standing, column);
    case SortRole: return column == LightColumn && standing.light ? QVariant(static_cast<int>(*standing.light)) : QVariant();
    case DepartmentRole: return m_isCard ? QVariant(cells::department(*standing.indicator, m_workspace.catalogue())) : QVariant();
    case SectionRole: return m_isCard ? QVariant(toQt(standing.indicator->section)) : QVariant();
    case LightRole: return column == LightColumn && standing.light ? QVariant(static_cast<int>(*standing.light)) : QVariant();
    case IndicatorRole: return toQt(standing.indicator->code.text);
    case Qt::AccessibleTextRole:
        if (column != NameColumn) return {};
        return nameOf(standing).trimmed() + QStringLiteral(" · ") + toQt(countyClauses(standing, m_workspace.numberFormat(), m_workspace.language()));
    case BarRole:
    case BarScheduleRole:
    case BarFullRole: return column == CompletionColumn ? barData(standing, role) : QVariant();
    default: return {};
    }
}

QVariant CountyListModel::tip(const CountyStanding* standing, int column) const {
    if (column == GrowthColumn && standing && standing->row)
        return cells::growthTip(*standing->row, *standing->indicator, m_workspace.numberFormat(), m_workspace.language());
    if (column != NameColumn && column != TargetColumn && column != RemarkColumn) return {};
    return standing ? text(*standing, column).trimmed() : sumText(column);
}

QVariant CountyListModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal) return {};
    if (role == Qt::TextAlignmentRole) {
        const bool isRight = isCountyNumber(section) || section == TargetColumn || section == RankColumn;
        return QVariant(Qt::AlignVCenter | (isRight ? Qt::AlignRight : Qt::AlignLeft));
    }
    if (role != Qt::DisplayRole) return {};
    const std::array<QString, ColumnCount> names{m_isCard ? tr("Indicator") : tr("County"), tr("Light"), tr("Done so far"), tr("As of"), tr("Rank"), tr("Share %"), tr("Growth %"),
                                                 tr("Pull pp"), tr("Contribution %"), tr("Target"), tr("Done %"), tr("Gap pp"), tr("Remarks")};
    return names[static_cast<std::size_t>(section)];
}

QString CountyListModel::tableText() const {
    QStringList lines;
    QStringList heads;
    for (int column = 0; column < ColumnCount; ++column) heads << headerData(column, Qt::Horizontal).toString();
    lines << heads.join(QLatin1Char('\t'));
    for (int row = 0; row < rowCount(); ++row) {
        QStringList texts;
        for (int column = 0; column < ColumnCount; ++column) texts << index(row, column).data().toString().replace(QChar(0x2212), QLatin1Char('-')).replace(QLatin1Char('\t'), QLatin1Char(' '));
        lines << texts.join(QLatin1Char('\t'));
    }
    return lines.join(QLatin1Char('\n')) + QLatin1Char('\n');
}

} // namespace xushi
