#include "app/charts/ChartTableModel.h"

#include "app/table/TableRoles.h"
#include "app/text/QtText.h"

#include <algorithm>
#include <utility>

namespace xushi {
namespace {

std::vector<std::vector<QString>> textsOf(const Chart& chart) {
    std::vector<std::vector<QString>> rows;
    for (const auto& row : chart.rows) {
        rows.emplace_back();
        for (const auto& cell : row.cells) rows.back().push_back(toQt(cell));
    }
    return rows;
}

/// The columns and what stands in their first ones: months, years, counties.
QString identityOf(const Chart& chart) {
    QString identity = QString::number(static_cast<int>(chart.kind)) + toQt(chart.title) + toQt(chart.period).left(4);
    for (const auto& column : chart.columns) identity += QLatin1Char('|') + toQt(column.heading);
    return identity + QString::number(chart.rows.size());
}

int decimalsOf(const QString& text) {
    const auto point = text.indexOf(QLatin1Char('.'));
    if (point < 0) return 0;
    qsizetype end = point + 1;
    while (end < text.size() && text[end].isDigit()) ++end;
    return static_cast<int>(end - point - 1);
}

} // namespace

void ChartTableModel::setChart(const Chart& chart) {
    auto rows = textsOf(chart);
    const QString identity = identityOf(chart);
    if (m_shown == identity) {
        for (std::size_t row = 0; row < rows.size(); ++row) replaceRow(static_cast<int>(row), rows[row]);
        replaceDigits();
        return;
    }
    beginResetModel();
    m_shown = identity;
    m_columns = chart.columns;
    m_rows = std::move(rows);
    m_digits = digitsOfColumns();
    endResetModel();
}

void ChartTableModel::clear() {
    if (m_shown.isEmpty()) return;
    beginResetModel();
    m_shown.clear();
    m_columns.clear();
    m_rows.clear();
    endResetModel();
}

std::vector<int> ChartTableModel::digitsOfColumns() const {
    std::vector<int> digits(m_columns.size());
    for (const Row& row : m_rows)
        for (std::size_t column = 0; column < digits.size(); ++column) digits[column] = std::max(digits[column], decimalsOf(row[column]));
    return digits;
}

void ChartTableModel::replaceRow(int row, const Row& texts) {
    Row& shown = m_rows[static_cast<std::size_t>(row)];
    const auto firstDifferent = std::ranges::mismatch(shown, texts).in1;
    if (firstDifferent == shown.end()) return;
    std::size_t last = shown.size() - 1;
    while (shown[last] == texts[last]) --last;
    const int first = static_cast<int>(firstDifferent - shown.begin());
    shown = texts;
    emit dataChanged(index(row, first), index(row, static_cast<int>(last)), {Qt::DisplayRole});
}

void ChartTableModel::replaceDigits() {
    const auto digits = digitsOfColumns();
    for (std::size_t column = 0; column < digits.size(); ++column)
        if (std::exchange(m_digits[column], digits[column]) != digits[column])
            emit dataChanged(index(0, static_cast<int>(column)), index(rowCount() - 1, static_cast<int>(column)), {FractionDigitsRole});
}

QString ChartTableModel::tip(int row) const {
    if (row < 0 || row >= rowCount()) return {};
    const Row& texts = m_rows[static_cast<std::size_t>(row)];
    QString tip = QStringLiteral("<b>%1</b><table>").arg(texts.front().toHtmlEscaped());
    for (std::size_t column = 1; column < texts.size(); ++column)
        if (!texts[column].isEmpty())
            tip += QStringLiteral("<tr><td>%1&nbsp;&nbsp;</td><td align=\"right\">%2</td></tr>").arg(toQt(m_columns[column].heading).toHtmlEscaped(), texts[column].toHtmlEscaped());
    return tip + QStringLiteral("</table>");
}

int ChartTableModel::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : static_cast<int>(m_rows.size()); }

int ChartTableModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : static_cast<int>(m_columns.size()); }

QVariant ChartTableModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const auto column = static_cast<std::size_t>(index.column());
    const ChartColumn& of = m_columns[column];
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole: return m_rows[static_cast<std::size_t>(index.row())][column];
    case FractionDigitsRole: return of.isNumber ? m_digits[column] : QVariant();
    case MutedRole: return of.isQuiet;
    case Qt::TextAlignmentRole: return QVariant::fromValue(Qt::Alignment(Qt::AlignVCenter | (of.isNumber ? Qt::AlignRight : Qt::AlignLeft)));
    default: return {};
    }
}

QVariant ChartTableModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount()) return {};
    const ChartColumn& of = m_columns[static_cast<std::size_t>(section)];
    if (role == Qt::TextAlignmentRole) return QVariant::fromValue(Qt::Alignment(Qt::AlignVCenter | (of.isNumber ? Qt::AlignRight : Qt::AlignLeft)));
    return role == Qt::DisplayRole || role == Qt::ToolTipRole ? toQt(of.heading) : QVariant();
}

} // namespace xushi
