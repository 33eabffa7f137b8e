#include "app/table/TableOrder.h"

#include "app/text/QtText.h"
#include "domain/Decimal.h"
#include "domain/Width.h"

#include <algorithm>
#include <array>
#include <compare>
#include <optional>

namespace xushi {
namespace {

constexpr std::array filterRoles{DepartmentRole, RegionRole, SectionRole};

/// What a cell shows that has no value: not reported, not applicable, too small, out of the ranking.
bool saysNothing(const QString& text) {
    return text.isEmpty() || text == QStringLiteral("—") || text == QStringLiteral("…") || text == QStringLiteral("/");
}

std::optional<Decimal> numberOf(const QModelIndex& index) {
    const QVariant exact = index.data(ExactRole);
    return numberIn(exact.isValid() ? exact.toString() : index.data().toString());
}

bool isTextOfOrder(const QVariant& key) { return !key.isValid() || key.typeId() == QMetaType::QString; }

} // namespace

std::optional<Decimal> numberIn(const QString& cell) {
    const QString text = toQt(foldWidth(fromQt(cell)));
    const auto isDigit = [](QChar character) { return character >= QLatin1Char('0') && character <= QLatin1Char('9'); };
    const auto* first = std::ranges::find_if(text, isDigit);
    if (first == text.end()) return std::nullopt;
    const auto* end = std::find_if_not(first, text.end(), isDigit);
    if (end != text.end() && *end == QLatin1Char('.') && end + 1 != text.end() && isDigit(end[1])) end = std::find_if_not(end + 1, text.end(), isDigit);
    const bool isNegative = first != text.begin() && first[-1] == QLatin1Char('-');
    const auto from = first - text.begin() - (isNegative ? 1 : 0);
    const auto number = Decimal::parse(fromQt(text.mid(from, end - text.begin() - from)));
    return number ? std::optional(*number) : std::nullopt;
}

TableOrder::TableOrder(QAbstractItemModel& model, QObject* parent) : QSortFilterProxyModel(parent), m_collator(QLocale(QLocale::Chinese, QLocale::China)) {
    m_collator.setNumericMode(true);
    setRecursiveFilteringEnabled(true);
    setDynamicSortFilter(true);
    setSourceModel(&model);
    const auto forget = [this] { m_decimals.clear(); };
    connect(&model, &QAbstractItemModel::modelReset, this, forget);
    connect(&model, &QAbstractItemModel::dataChanged, this, forget);
    connect(&model, &QAbstractItemModel::rowsInserted, this, forget);
    connect(&model, &QAbstractItemModel::rowsRemoved, this, forget);
    connect(this, &QAbstractItemModel::modelReset, this, &TableOrder::forgetGoneNames);
}

void TableOrder::setNumberColumns(std::set<int> columns) {
    m_numbers = std::move(columns);
    m_decimals.clear();
    if (sortColumn() >= 0) invalidate();
}

QList<TableRole> TableOrder::filters() const {
    QList<TableRole> found;
    for (const TableRole role : filterRoles)
        if (m_only.contains(role) || offered(role).size() > 1) found << role;
    return found;
}

QStringList TableOrder::offered(TableRole role) const {
    QStringList names;
    for (int row = 0; row < sourceModel()->rowCount(); ++row) {
        const QString name = sourceModel()->index(row, 0).data(role).toString();
        if (!name.isEmpty() && !names.contains(name)) names << name;
    }
    return names;
}

void TableOrder::only(TableRole role, const QString& name) {
    if (name == chosen(role)) return;
    if (name.isEmpty()) m_only.erase(role);
    else m_only.insert_or_assign(role, name);
    invalidateFilter();
    emit filterChanged();
}

QString TableOrder::chosen(TableRole role) const {
    const auto at = m_only.find(role);
    return at == m_only.end() ? QString() : at->second;
}

void TableOrder::showAll() {
    if (m_only.empty()) return;
    m_only.clear();
    invalidateFilter();
    emit filterChanged();
}

/// A name that no row has any more would leave a table empty for good.
void TableOrder::forgetGoneNames() {
    if (m_only.empty() || sourceModel()->rowCount() == 0) return;
    const auto gone = std::erase_if(m_only, [this](const auto& only) { return !offered(only.first).contains(only.second); });
    if (gone == 0) return;
    invalidateFilter();
    emit filterChanged();
}

bool TableOrder::isWanted(int, const QModelIndex&) const { return true; }

bool TableOrder::filterAcceptsRow(int row, const QModelIndex& parent) const {
    const QModelIndex first = sourceModel()->index(row, 0, parent);
    const bool isOfNames = std::ranges::all_of(m_only, [&](const auto& only) { return first.data(only.first).toString() == only.second; });
    return isOfNames && isWanted(row, parent);
}

bool TableOrder::lessThan(const QModelIndex& left, const QModelIndex& right) const {
    const bool isUp = sortOrder() == Qt::AscendingOrder; // down, the proxy asks the other way round
    const int leftPin = left.siblingAtColumn(0).data(PinnedRole).toInt();
    const int rightPin = right.siblingAtColumn(0).data(PinnedRole).toInt();
    if (leftPin != rightPin) return isUp ? leftPin < rightPin : rightPin < leftPin;
    const QVariant leftKey = left.data(SortRole);
    const QVariant rightKey = right.data(SortRole);
    const QString leftText = leftKey.isValid() ? leftKey.toString() : left.data().toString().trimmed();
    const QString rightText = rightKey.isValid() ? rightKey.toString() : right.data().toString().trimmed();
    const bool isLeftBlank = saysNothing(leftText);
    const bool isRightBlank = saysNothing(rightText);
    if (isLeftBlank || isRightBlank) return isLeftBlank != isRightBlank && isUp == isRightBlank;
    if (!isTextOfOrder(leftKey) || !isTextOfOrder(rightKey)) return QVariant::compare(leftKey, rightKey) == QPartialOrdering::Less;
    if (m_numbers.contains(left.column())) {
        const auto leftNumber = numberOf(left);
        const auto rightNumber = numberOf(right);
        if (leftNumber && rightNumber) return *leftNumber < *rightNumber;
        if (leftNumber || rightNumber) return isUp == leftNumber.has_value(); // words behind numbers
    }
    return m_collator.compare(leftText, rightText) < 0;
}

int TableOrder::decimalsOf(int column) const {
    if (const auto known = m_decimals.find(column); known != m_decimals.end()) return known->second;
    int decimals = 0;
    for (int row = 0; row < sourceModel()->rowCount(); ++row) {
        const QString text = sourceModel()->index(row, column).data().toString();
        const auto number = text.isEmpty() || !text.back().isDigit() ? std::nullopt : numberIn(text);
        if (number) decimals = std::max(decimals, number->scale());
    }
    return m_decimals[column] = decimals;
}

QVariant TableOrder::data(const QModelIndex& index, int role) const {
    if (role == Qt::DisplayRole && sortColumn() < 0 && !isFiltered() && QSortFilterProxyModel::data(index, RepeatedRole).toBool()) return QString();
    const QVariant own = QSortFilterProxyModel::data(index, role);
    const bool isAsked = role == FractionDigitsRole && !own.isValid() && m_numbers.contains(index.column());
    return isAsked ? QVariant(decimalsOf(index.column())) : own;
}

} // namespace xushi
