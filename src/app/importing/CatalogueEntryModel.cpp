#include "app/importing/CatalogueEntryModel.h"

#include "app/text/QtText.h"
#include "domain/WordArgument.h"

#include <algorithm>

namespace xushi {

void CatalogueEntryModel::show(CataloguePlan plan) {
    beginResetModel();
    m_plan = std::move(plan);
    m_rows.clear();
    for (std::size_t entry = 0; entry < m_plan.entries.size(); ++entry) {
        const bool isChange = m_plan.entries[entry].verdict == CatalogueVerdict::Changed && !m_plan.entries[entry].fields.empty();
        const int fields = isChange ? static_cast<int>(m_plan.entries[entry].fields.size()) : 0;
        if (!isChange) m_rows.push_back({entry, -1});
        for (int field = 0; field < fields; ++field) m_rows.push_back({entry, field});
    }
    endResetModel();
}

int CatalogueEntryModel::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : static_cast<int>(m_rows.size()); }
int CatalogueEntryModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : ColumnCount; }

bool CatalogueEntryModel::canBeLeftOut(const Row& row) const {
    const CatalogueEntry& entry = m_plan.entries[row.entry];
    return row.field <= 0 && !entry.place.empty() && (entry.isLeftOut || entry.verdict != CatalogueVerdict::Same);
}

QVariant CatalogueEntryModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid()) return {};
    const Row& row = m_rows[static_cast<std::size_t>(index.row())];
    const CatalogueEntry& entry = m_plan.entries[row.entry];
    if (role == VerdictRole) return static_cast<int>(entry.verdict);
    if (role == Qt::CheckStateRole && index.column() == VerdictColumn && canBeLeftOut(row)) return entry.isLeftOut ? Qt::Unchecked : Qt::Checked;
    return role == Qt::DisplayRole || role == Qt::ToolTipRole ? QVariant(text(row, index.column())) : QVariant();
}

bool CatalogueEntryModel::setData(const QModelIndex& index, const QVariant& value, int role) {
    if (role != Qt::CheckStateRole || !index.isValid()) return false;
    emit chosen(m_plan.entries[m_rows[static_cast<std::size_t>(index.row())].entry].key, value.toInt() == Qt::Checked);
    return true;
}

Qt::ItemFlags CatalogueEntryModel::flags(const QModelIndex& index) const {
    const auto usual = QAbstractTableModel::flags(index);
    const bool isTick = index.isValid() && index.column() == VerdictColumn && canBeLeftOut(m_rows[static_cast<std::size_t>(index.row())]);
    return isTick ? usual | Qt::ItemIsUserCheckable : usual;
}

CatalogueWords CatalogueEntryModel::wordsOf(const CatalogueDifference& difference) const {
    return m_language == Language::Chinese ? inChinese(difference) : CatalogueWords{difference.field, difference.before, difference.after};
}

/// 单位：家；类型：存量
QString CatalogueEntryModel::additionsOf(const CatalogueEntry& entry) const {
    QStringList all;
    for (const auto& field : entry.fields) {
        const bool isSaid = entry.key.first == RecordKind::Target ? field.field == "indicator" || field.field == "region" || field.field == "year"
                                                                  : field.field == "code" || field.field == "name";
        if (isSaid) continue;
        const auto words = wordsOf(field);
        all << toQt(say(Remark{"listing.added-field", {words.field, words.after}}, m_language));
    }
    return all.join(m_language == Language::Chinese ? QStringLiteral("；") : QStringLiteral("; ")).replace(QLatin1Char('\n'), QLatin1Char(' '));
}

QString CatalogueEntryModel::text(const Row& row, int column) const {
    const CatalogueEntry& entry = m_plan.entries[row.entry];
    const bool isFirst = row.field <= 0;
    const auto value = [&](const std::string& said) { return toQt(said.empty() ? say(Remark{"change.empty", {}}, m_language) : said).replace(QLatin1Char('\n'), QLatin1Char(' ')); };
    const auto words = row.field >= 0 ? wordsOf(entry.fields[static_cast<std::size_t>(row.field)]) : CatalogueWords();
    switch (column) {
    case VerdictColumn: return isFirst ? toQt(say(Remark{"listing.verdict-" + std::string(token(entry.verdict)), {}}, m_language)) : QString();
    case NameColumn: return isFirst ? toQt(entry.name) : QString();
    case RecordColumn:
        if (!isFirst) return {};
        return toQt(m_language == Language::Chinese ? placeInChinese(entry.place) : entry.place);
    case FieldColumn: return toQt(words.field);
    case BeforeColumn: return row.field >= 0 ? value(words.before) : QString();
    case AfterColumn:
        if (entry.problem) return toQt(say(*entry.problem, m_language));
        return row.field >= 0 ? value(words.after) : additionsOf(entry);
    case CellColumn: return isFirst ? toQt(entry.cell) : QString();
    default: return {};
    }
}

QVariant CatalogueEntryModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) return {};
    switch (section) {
    case VerdictColumn: return tr("State");
    case NameColumn: return tr("Record");
    case RecordColumn: return tr("List and code");
    case FieldColumn: return tr("Field");
    case BeforeColumn: return tr("Stored");
    case AfterColumn: return tr("After the import");
    case CellColumn: return tr("Cell");
    default: return {};
    }
}

} // namespace xushi
