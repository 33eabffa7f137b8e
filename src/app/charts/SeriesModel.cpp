#include "app/charts/SeriesModel.h"

#include "app/charts/CourseText.h"

#include <algorithm>

namespace xushi {

SeriesModel::Rows SeriesModel::rowsOf(const Course& course, const NumberFormat& format, Language language) {
    const CourseText text(course, format, language);
    Rows rows;
    for (int number = 1; number <= 12; ++number) {
        const Month month(number);
        const std::size_t index = static_cast<std::size_t>(number - 1);
        const int revisions = course.months[index].figures.revision;
        rows[index] = {text.monthName(month), text.cumulative(month), text.monthAlone(month), text.due(month),
                       text.lastYear(month),  text.gap(month),        text.status(month),
                       revisions > 0 ? QString::number(revisions) : QString()};
    }
    return rows;
}

void SeriesModel::setCourse(const Course& course, const NumberFormat& format, Language language) {
    const Identity identity{course.indicator.code, course.row.region, course.year};
    Rows rows = rowsOf(course, format, language);
    if (m_shown == identity) {
        for (int row = 0; row < 12; ++row) replaceRow(row, rows[static_cast<std::size_t>(row)]);
        return;
    }
    beginResetModel();
    m_shown = identity;
    m_rows = std::move(rows);
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

int SeriesModel::rowCount(const QModelIndex& parent) const { return parent.isValid() || !m_shown ? 0 : 12; }

int SeriesModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : ColumnCount; }

QVariant SeriesModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const int column = index.column();
    if (role == Qt::DisplayRole) return m_rows[static_cast<std::size_t>(index.row())][static_cast<std::size_t>(column)];
    if (role != Qt::TextAlignmentRole) return {};
    const bool isText = column == MonthColumn || column == StatusColumn;
    return QVariant::fromValue(Qt::Alignment(Qt::AlignVCenter | (isText ? Qt::AlignLeft : Qt::AlignRight)));
}

QVariant SeriesModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount) return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::Alignment(
            Qt::AlignVCenter | (section == MonthColumn || section == StatusColumn ? Qt::AlignLeft : Qt::AlignRight)));
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
