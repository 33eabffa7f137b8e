#include "app/charts/SeriesModel.h"

#include "app/charts/CourseText.h"
#include "app/table/TableRoles.h"

#include <algorithm>
#include <utility>

namespace xushi {
namespace {

bool isNumber(int column) { return column != SeriesModel::MonthColumn && column != SeriesModel::StatusColumn; }

/// What is read beside the figure itself.
bool isQuiet(int column) { return column == SeriesModel::StatusColumn || column == SeriesModel::RevisionsColumn; }

QVariant alignmentOf(int column) {
    return QVariant::fromValue(Qt::Alignment(Qt::AlignVCenter | (isNumber(column) ? Qt::AlignRight : Qt::AlignLeft)));
}

} // namespace

SeriesModel::Rows SeriesModel::rowsOf(const Course& course, const NumberFormat& format, Language language) {
    const CourseText text(course, format, language);
    Rows rows;
    for (int number = 1; number <= 12; ++number) {
        const Month month(number);
        const std::size_t index = static_cast<std::size_t>(number - 1);
        const int revisions = course.months[index].figures.revision;
        rows[index] = {text.monthName(month),  text.cumulative(month),
                       text.monthAlone(month), text.due(month),
                       text.lastYear(month),   text.gap(month),
                       text.status(month),     revisions > 0 ? QString::number(revisions) : QString()};
    }
    return rows;
}

SeriesModel::Digits SeriesModel::digitsOf(const Rows& rows) {
    Digits digits{};
    for (const Row& row : rows)
        for (std::size_t column = 0; column < row.size(); ++column) {
            const auto point = row[column].indexOf(QLatin1Char('.'));
            if (point >= 0) digits[column] = std::max(digits[column], static_cast<int>(row[column].size() - point - 1));
        }
    return digits;
}

void SeriesModel::setCourse(const Course& course, const NumberFormat& format, Language language) {
    const Identity identity{course.indicator.code, course.row.region, course.year};
    Rows rows = rowsOf(course, format, language);
    if (m_shown == identity) {
        for (int row = 0; row < 12; ++row) replaceRow(row, rows[static_cast<std::size_t>(row)]);
        replaceDigits();
        return;
    }
    beginResetModel();
    m_shown = identity;
    m_rows = std::move(rows);
    m_digits = digitsOf(m_rows);
    endResetModel();
}

void SeriesModel::clear() {
    if (!m_shown) return;
    beginResetModel();
    m_shown.reset();
    endResetModel();
}

void SeriesModel::replaceRow(int row, const Row& texts) {
    Row& shown = m_rows[static_cast<std::size_t>(row)];
    const auto firstDifferent = std::ranges::mismatch(shown, texts).in1;
    if (firstDifferent == shown.end()) return;
    int last = ColumnCount - 1;
    while (shown[static_cast<std::size_t>(last)] == texts[static_cast<std::size_t>(last)]) --last;
    const int first = static_cast<int>(firstDifferent - shown.begin());
    shown = texts;
    emit dataChanged(index(row, first), index(row, last), {Qt::DisplayRole});
}

void SeriesModel::replaceDigits() {
    const Digits digits = digitsOf(m_rows);
    for (int column = 0; column < ColumnCount; ++column) {
        int& shown = m_digits[static_cast<std::size_t>(column)];
        if (std::exchange(shown, digits[static_cast<std::size_t>(column)]) != shown)
            emit dataChanged(index(0, column), index(11, column), {FractionDigitsRole});
    }
}

int SeriesModel::rowCount(const QModelIndex& parent) const { return parent.isValid() || !m_shown ? 0 : 12; }

int SeriesModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : ColumnCount; }

QVariant SeriesModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole: return m_rows[static_cast<std::size_t>(index.row())][static_cast<std::size_t>(column)];
    case FractionDigitsRole: return isNumber(column) ? m_digits[static_cast<std::size_t>(column)] : QVariant();
    case MutedRole: return isQuiet(column);
    case Qt::TextAlignmentRole: return alignmentOf(column);
    default: return {};
    }
}

QVariant SeriesModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount) return {};
    if (role == Qt::TextAlignmentRole) return alignmentOf(section);
    if (role != Qt::DisplayRole) return {};
    switch (static_cast<Column>(section)) {
    case MonthColumn: return tr("Month");
    case CumulativeColumn: return tr("This year");
    case MonthAloneColumn: return tr("Month alone");
    case ScheduleColumn: return tr("Schedule");
    case LastYearColumn: return tr("Last year");
    case GapColumn: return tr("Gap (pp)");
    case StatusColumn: return tr("Status");
    case RevisionsColumn: return tr("Revisions");
    case ColumnCount: break;
    }
    return {};
}

} // namespace xushi
