#include "app/backups/BackupModel.h"

#include "app/table/TableRoles.h"
#include "app/text/QtText.h"

#include <QDateTime>
#include <QLocale>

#include <algorithm>

namespace xushi {
namespace {

QString occasionWord(const std::string& occasion) {
    if (occasion.empty()) return BackupModel::tr("Of the day, or asked for");
    if (occasion == "import") return BackupModel::tr("Before an import");
    if (occasion == "merge") return BackupModel::tr("Before a package was taken back");
    if (occasion == "displaced") return BackupModel::tr("After its file was displaced");
    if (occasion == "restore") return BackupModel::tr("Before a copy was restored");
    if (occasion == "bulk") return BackupModel::tr("Before many indicators were changed");
    if (occasion == "roll-over") return BackupModel::tr("Before a year was copied");
    return toQt(occasion);
}

bool isNumberOfCopy(int column) { return column == BackupModel::FiguresColumn || column == BackupModel::EntryColumn || column == BackupModel::SizeColumn; }

} // namespace

QString takenPhrase(const std::string& taken) {
    const QDateTime time = QDateTime::fromString(toQt(taken), QStringLiteral("yyyyMMdd-HHmmss"));
    if (!time.isValid()) return toQt(taken);
    const QString clock = time.toString(QStringLiteral("HH:mm"));
    const QDate today = QDate::currentDate();
    if (time.date() == today) return BackupModel::tr("today %1").arg(clock);
    const QString day = time.date().toString(time.date().year() == today.year() ? BackupModel::tr("MMM d") : BackupModel::tr("MMM d, yyyy"));
    return day + QLatin1Char(' ') + clock;
}

void BackupModel::show(std::vector<Backup> backups, std::int64_t now) {
    beginResetModel();
    if (m_now != now) m_figures.clear();
    m_now = now;
    m_backups = std::move(backups);
    endResetModel();
}

void BackupModel::setFigures(const std::filesystem::path& copy, std::int64_t figures) {
    m_figures[copy] = figures;
    const int row = rowOf(toQt(copy.string()));
    if (row >= 0) emit dataChanged(index(row, FiguresColumn), index(row, FiguresColumn));
}

const Backup* BackupModel::at(int row) const { return row >= 0 && row < rowCount() ? &m_backups[static_cast<std::size_t>(row)] : nullptr; }

int BackupModel::rowOf(const QString& path) const {
    const auto found = std::ranges::find(m_backups, std::filesystem::path(fromQt(path)), &Backup::path);
    return found == m_backups.end() ? -1 : static_cast<int>(found - m_backups.begin());
}

int BackupModel::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : static_cast<int>(m_backups.size()); }
int BackupModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : ColumnCount; }

QString BackupModel::standingOf(const Backup& backup) const {
    if (!backup.isPast) return tr("Went another way");
    if (backup.head.sequence == m_now) return tr("As the store is now");
    return tr("%n entries ago", nullptr, static_cast<int>(m_now - backup.head.sequence)) + (backup.isOlder ? tr(", of an older version") : QString());
}

QString BackupModel::textOf(const Backup& backup, int column) const {
    switch (column) {
    case TimeColumn: return takenPhrase(backup.taken);
    case OccasionColumn: return occasionWord(backup.occasion);
    case StandingColumn: return standingOf(backup);
    case FiguresColumn: {
        const auto counted = m_figures.find(backup.path);
        return counted == m_figures.end() ? QString() : QString::number(counted->second);
    }
    case EntryColumn: return QString::number(backup.head.sequence);
    case CodeColumn: return toQt(backup.head.shortCode());
    case SizeColumn: return QLocale::c().formattedDataSize(static_cast<qint64>(backup.bytes), 1, QLocale::DataSizeTraditionalFormat);
    default: return toQt(backup.path.filename().string());
    }
}

QVariant BackupModel::sortKeyOf(const Backup& backup, int column) const {
    switch (column) {
    case TimeColumn: return toQt(backup.taken);
    case EntryColumn:
    case StandingColumn: return static_cast<qlonglong>(backup.isPast ? backup.head.sequence : -backup.head.sequence);
    case SizeColumn: return static_cast<qulonglong>(backup.bytes);
    case FiguresColumn: {
        const auto counted = m_figures.find(backup.path);
        return counted == m_figures.end() ? QVariant() : QVariant(static_cast<qlonglong>(counted->second));
    }
    default: return textOf(backup, column);
    }
}

QVariant BackupModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const Backup& backup = m_backups[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole: return textOf(backup, index.column());
    case Qt::ToolTipRole: return index.column() == FileColumn ? toQt(backup.path.string()) : textOf(backup, index.column());
    case Qt::TextAlignmentRole: return static_cast<int>((isNumberOfCopy(index.column()) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case SortRole: return sortKeyOf(backup, index.column());
    case MutedRole: return index.column() == FileColumn || index.column() == CodeColumn || index.column() == SizeColumn;
    case Qt::AccessibleTextRole: {
        if (index.column() != TimeColumn) return {};
        QStringList parts;
        for (const int column : {TimeColumn, OccasionColumn, StandingColumn}) parts << textOf(backup, column);
        return parts.join(QStringLiteral("，"));
    }
    default: return {};
    }
}

QVariant BackupModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal) return {};
    if (role == Qt::TextAlignmentRole) return static_cast<int>((isNumberOfCopy(section) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole) return {};
    switch (section) {
    case TimeColumn: return tr("Taken");
    case OccasionColumn: return tr("Occasion");
    case StandingColumn: return tr("Against now");
    case FiguresColumn: return tr("Other figures");
    case EntryColumn: return tr("Entry");
    case CodeColumn: return tr("Check code");
    case SizeColumn: return tr("Size");
    default: return tr("File");
    }
}

} // namespace xushi
