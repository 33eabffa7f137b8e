#include "app/allocating/AllocationModel.h"

#include "app/table/TableRoles.h"
#include "app/text/QtText.h"
#include "domain/Rounding.h"
#include "domain/reading/Amount.h"
#include "words/Phrases.h"

#include <QFont>

#include <algorithm>
#include <array>

namespace xushi {
namespace {

constexpr int mostWeightDecimals = 4;

bool isAllocationNumber(int column) { return column >= AllocationModel::WeightColumn && column <= AllocationModel::ChangeColumn; }
bool isTyped(int column) { return column == AllocationModel::WeightColumn || column == AllocationModel::AmountColumn; }

/// Decimals with which a weight is shown and typed again.
int decimalsOf(const Ratio& weight) {
    int decimals = 0;
    while (decimals < mostWeightDecimals && !(weight * tenTo(decimals)).isWhole()) ++decimals;
    return decimals;
}

bool areOfSamePlaces(const AllocationPlan& a, const AllocationPlan& b) {
    return std::ranges::equal(a.rows, b.rows, {}, [](const AllocationRow& row) { return row.part.place; }, [](const AllocationRow& row) { return row.part.place; });
}

} // namespace

AllocationModel::AllocationModel(Workspace& workspace, QObject* parent) : QAbstractTableModel(parent), m_workspace(workspace) {}

void AllocationModel::ask(const TargetKey& target, AllocationOver over) {
    if (target != m_wish.target || over != m_wish.over) {
        m_wish = {.target = target, .over = over, .basis = m_wish.basis == AllocationBasis::Typed ? AllocationBasis::LastYear : m_wish.basis};
        m_refusedTexts.clear();
    }
    refresh();
}

void AllocationModel::setBasis(AllocationBasis basis) {
    if (basis == m_wish.basis) return;
    if (basis == AllocationBasis::Typed) typeWeights();
    m_wish.basis = basis;
    std::erase_if(m_refusedTexts, [](const auto& entry) { return entry.first.second == WeightColumn; });
    refresh();
}

/// They begin with those that are shown.
void AllocationModel::typeWeights() {
    m_wish.weights.clear();
    for (const auto& row : m_plan.rows)
        if (row.part.weight) m_wish.weights.emplace(row.part.place, rounded(*row.part.weight, decimalsOf(*row.part.weight)));
}

void AllocationModel::refresh() {
    auto planned = m_workspace.isOpen() && !m_wish.target.indicator.empty() ? planAllocation(m_workspace.latestCatalogue(), m_workspace.now().figures(), m_wish)
                                                                           : Result<AllocationPlan>(AllocationPlan{});
    AllocationPlan next = planned ? std::move(*planned) : AllocationPlan{};
    m_refusal = planned ? std::nullopt : std::optional(planned.error());
    const bool isSame = areOfSamePlaces(m_plan, next);
    if (!isSame) beginResetModel();
    m_plan = std::move(next);
    if (!isSame) endResetModel();
    else if (rowCount() > 0) emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    emit headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    emit planChanged();
}

QString AllocationModel::refusedReason() const { return m_refusedTexts.empty() ? QString() : m_refusedTexts.begin()->second.reason; }

void AllocationModel::toggleHeld(const std::vector<int>& rows) {
    const auto isHeld = [this](int row) { return rowAt(row).part.held.has_value(); };
    const bool areHeld = std::ranges::all_of(rows, isHeld);
    for (const int row : rows) {
        const AllocationRow& at = rowAt(row);
        m_refusedTexts.erase({at.part.place, AmountColumn});
        if (areHeld) m_wish.held.erase(at.part.place);
        else if (at.amount) m_wish.held.insert_or_assign(at.part.place, *at.amount);
        else if (at.part.before) m_wish.held.insert_or_assign(at.part.place, rounded(*at.part.before, m_plan.scale));
    }
    refresh();
}

void AllocationModel::releaseAll() {
    m_wish.held.clear();
    std::erase_if(m_refusedTexts, [](const auto& entry) { return entry.first.second == AmountColumn; });
    refresh();
}

void AllocationModel::clear(const QModelIndex& cell) {
    if (!cell.isValid() || !isTyped(cell.column())) return;
    m_refusedTexts.erase({rowAt(cell.row()).part.place, cell.column()});
    take(rowAt(cell.row()).part.place, cell.column(), std::nullopt);
}

void AllocationModel::take(const AllocationPlace& place, int column, const std::optional<Decimal>& number) {
    if (column == WeightColumn && m_wish.basis != AllocationBasis::Typed) {
        typeWeights();
        m_wish.basis = AllocationBasis::Typed;
    }
    auto& numbers = column == WeightColumn ? m_wish.weights : m_wish.held;
    if (number) numbers.insert_or_assign(place, *number);
    else numbers.erase(place);
    refresh();
}

int AllocationModel::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : static_cast<int>(m_plan.rows.size()); }
int AllocationModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : ColumnCount; }

const AllocationModel::RefusedText* AllocationModel::refusedAt(const QModelIndex& index) const {
    const auto at = m_refusedTexts.find({rowAt(index.row()).part.place, index.column()});
    return at == m_refusedTexts.end() ? nullptr : &at->second;
}

QString AllocationModel::ratioText(const Ratio& value) const { return toQt(m_workspace.numberFormat().ratio(value, m_plan.scale)); }

/// A stretch of several months by its first and its last.
QString AllocationModel::placeText(int row) const {
    const AllocationPart& part = rowAt(row).part;
    const auto* last = std::get_if<Month>(&part.place);
    if (!last) return toQt(part.name);
    const Target* target = m_workspace.latestCatalogue().find(m_wish.target);
    const int first = row > 0 ? std::get<Month>(rowAt(row - 1).part.place).number() + 1 : target ? target->startMonth.number() : last->number();
    const QString end = toQt(monthWord(*last, m_workspace.language()));
    return first >= last->number() ? end : toQt(monthWord(Month(first), m_workspace.language())) + QStringLiteral("—") + end;
}

QString AllocationModel::weightText(const AllocationRow& row) const {
    if (!row.part.weight) return QStringLiteral("—");
    return toQt(m_workspace.numberFormat().ratio(*row.part.weight, decimalsOf(*row.part.weight)));
}

QString AllocationModel::remarkText(const AllocationRow& row) const {
    if (row.part.held) return tr("fixed by hand");
    return row.part.remark ? toQt(say(*row.part.remark, m_workspace.language())) : QString();
}

QString AllocationModel::textOf(int row, int column) const {
    const AllocationRow& at = rowAt(row);
    switch (column) {
    case PlaceColumn: return placeText(row);
    case WeightColumn: return weightText(at);
    case ShareColumn: {
        const auto share = m_plan.shareOf(at);
        return share ? toQt(m_workspace.numberFormat().percent(Percent::ofShare(*share))) : QString();
    }
    case BeforeColumn: return at.part.before ? ratioText(*at.part.before) : QString();
    case AmountColumn: return at.amount ? toQt(m_workspace.numberFormat().decimal(*at.amount)) : QString();
    case ChangeColumn: {
        const bool isMoved = at.part.before && at.isChanged();
        return isMoved ? toQt(m_workspace.numberFormat().signedDecimal(rounded(Ratio(*at.amount) - *at.part.before, m_plan.scale))) : QString();
    }
    default: return remarkText(at);
    }
}

QVariant AllocationModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid()) return {};
    const AllocationRow& row = rowAt(index.row());
    const int column = index.column();
    const RefusedText* refused = refusedAt(index);
    switch (role) {
    case Qt::DisplayRole:
    case Qt::EditRole: return refused ? refused->text : role == Qt::EditRole && column == WeightColumn && !row.part.weight ? QString() : textOf(index.row(), column);
    case Qt::ToolTipRole: return refused ? refused->reason : column == RemarkColumn || column == PlaceColumn ? textOf(index.row(), column) : QVariant();
    case Qt::TextAlignmentRole: return QVariant((isAllocationNumber(column) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case FractionDigitsRole: {
        if (column == ShareColumn) return 1;
        if (column != WeightColumn) return isAllocationNumber(column) ? QVariant(m_plan.scale) : QVariant();
        int most = 0;
        for (const auto& each : m_plan.rows) most = std::max(most, each.part.weight ? decimalsOf(*each.part.weight) : 0);
        return most;
    }
    case Qt::FontRole: {
        QFont font;
        font.setBold(column == AmountColumn && row.part.held);
        return font;
    }
    case MutedRole: return column == BeforeColumn || column == ShareColumn || (column == RemarkColumn && !row.part.isUnknown()) || (column == WeightColumn && row.part.held);
    case RefusedRole: return refused != nullptr || (column == RemarkColumn && row.part.isUnknown());
    case EditableRole: return column == AmountColumn;
    default: return {};
    }
}

bool AllocationModel::setData(const QModelIndex& index, const QVariant& value, int role) {
    if (role != Qt::EditRole || !(flags(index) & Qt::ItemIsEditable)) return false;
    const AllocationPlace place = rowAt(index.row()).part.place;
    const QString text = value.toString().trimmed();
    if (text == data(index, Qt::EditRole).toString()) return false; // nothing was typed
    m_refusedTexts.erase({place, index.column()});
    if (text.isEmpty()) {
        take(place, index.column(), std::nullopt);
        return true;
    }
    const auto number = readPlainNumber(fromQt(text), index.column() == AmountColumn ? unit() : std::string(), Strictness::Typed);
    if (number) {
        take(place, index.column(), *number);
        return true;
    }
    m_refusedTexts.insert_or_assign({place, index.column()}, RefusedText{text, toQt(say(number.error(), m_workspace.language()))});
    emit dataChanged(index, index);
    emit planChanged();
    return true;
}

std::string AllocationModel::unit() const {
    const Indicator* indicator = m_workspace.latestCatalogue().find(m_wish.target.indicator);
    return indicator ? indicator->unit : std::string();
}

Qt::ItemFlags AllocationModel::flags(const QModelIndex& index) const {
    if (!index.isValid()) return Qt::NoItemFlags;
    const auto plain = Qt::ItemIsEnabled | Qt::ItemIsSelectable;
    return isTyped(index.column()) && !m_workspace.isReadOnly() ? plain | Qt::ItemIsEditable : plain;
}

QVariant AllocationModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal) return {};
    if (role == Qt::TextAlignmentRole) return QVariant((isAllocationNumber(section) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole) return {};
    const bool isOverRegions = m_wish.over == AllocationOver::Regions;
    const std::array<QString, ColumnCount> names{isOverRegions ? tr("Region") : tr("Months"), tr("Weight"), tr("Share %"), isOverRegions ? tr("Target now") : tr("Due now"),
                                                 isOverRegions ? tr("Target") : tr("Due"), tr("Change"), tr("Remarks")};
    return names[static_cast<std::size_t>(section)];
}

} // namespace xushi
