#include "app/importing/SheetPictureModel.h"

#include "app/text/QtText.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace xushi {
namespace {

constexpr int lastShownRow = 20'000;
constexpr int lastShownColumn = 400;
constexpr std::size_t mostMerges = 2'000;

constexpr std::array kindWords{QT_TRANSLATE_NOOP("xushi::ColumnKind", "not understood"), QT_TRANSLATE_NOOP("xushi::ColumnKind", "number in a list"),
                               QT_TRANSLATE_NOOP("xushi::ColumnKind", "indicator"), QT_TRANSLATE_NOOP("xushi::ColumnKind", "region"),
                               QT_TRANSLATE_NOOP("xushi::ColumnKind", "period"), QT_TRANSLATE_NOOP("xushi::ColumnKind", "name"),
                               QT_TRANSLATE_NOOP("xushi::ColumnKind", "unit"), QT_TRANSLATE_NOOP("xushi::ColumnKind", "note"),
                               QT_TRANSLATE_NOOP("xushi::ColumnKind", "status"), QT_TRANSLATE_NOOP("xushi::ColumnKind", "figure"),
                               QT_TRANSLATE_NOOP("xushi::ColumnKind", "month alone"), QT_TRANSLATE_NOOP("xushi::ColumnKind", "cumulative"),
                               QT_TRANSLATE_NOOP("xushi::ColumnKind", "last year"), QT_TRANSLATE_NOOP("xushi::ColumnKind", "growth"),
                               QT_TRANSLATE_NOOP("xushi::ColumnKind", "month on month"), QT_TRANSLATE_NOOP("xushi::ColumnKind", "target"),
                               QT_TRANSLATE_NOOP("xushi::ColumnKind", "completion"), QT_TRANSLATE_NOOP("xushi::ColumnKind", "rank"),
                               QT_TRANSLATE_NOOP("xushi::ColumnKind", "share"), QT_TRANSLATE_NOOP("xushi::ColumnKind", "increment"),
                               QT_TRANSLATE_NOOP("xushi::ColumnKind", "total")};
static_assert(kindWords.size() == Tokens<ColumnKind>::all.size());

} // namespace

QString columnKindWord(ColumnKind kind) { return QCoreApplication::translate("xushi::ColumnKind", kindWords[static_cast<std::size_t>(kind)]); }

SheetPictureModel::SheetPictureModel(QObject* parent) : QAbstractTableModel(parent) {}

void SheetPictureModel::show(const ImportFile* file) {
    beginResetModel();
    m_file = file;
    m_fates.clear();
    m_grid = file ? std::make_unique<SheetGrid>(file->sheet()) : nullptr;
    if (file)
        for (const auto& line : file->plan().lines) m_fates[line.found.place] = line.verdict == ImportVerdict::Problem ? CellFate::Problem : line.found.fate;
    endResetModel();
}

std::vector<CellRange> SheetPictureModel::merges() const {
    std::vector<CellRange> shown;
    if (!m_file) return shown;
    for (const auto& merge : m_file->sheet().merges) {
        if (shown.size() == mostMerges) break;
        if (merge.firstRow > rowCount() || merge.firstColumn > columnCount()) continue;
        shown.push_back({merge.firstRow, merge.firstColumn, std::min(merge.lastRow, rowCount()), std::min(merge.lastColumn, columnCount())});
    }
    return shown;
}

int SheetPictureModel::rowCount(const QModelIndex& parent) const { return parent.isValid() || !m_grid ? 0 : std::min(m_grid->lastRow(), lastShownRow); }
int SheetPictureModel::columnCount(const QModelIndex& parent) const { return parent.isValid() || !m_grid ? 0 : std::min(m_grid->lastColumn(), lastShownColumn); }

SheetPictureModel::Part SheetPictureModel::partOf(int row, int column) const {
    if (m_grid->isHidden(row, column) && !m_file->withHidden()) return HiddenPart;
    if (const auto fate = m_fates.find({row, column}); fate != m_fates.end()) {
        if (fate->second == CellFate::Problem) return ProblemPart;
        if (fate->second == CellFate::Figure) return FigurePart;
        return NoPart;
    }
    for (const auto& table : m_file->recognition().tables) {
        if (column < table.firstColumn || column > table.lastColumn || row < table.firstHeaderRow || row > table.lastRow) continue;
        if (row <= table.lastHeaderRow) return HeaderPart;
        const auto found = std::ranges::find(table.columns, column, &FoundColumn::column);
        return found != table.columns.end() && (namesRows(found->kind) || found->kind == ColumnKind::UnitName) ? NamePart : NoPart;
    }
    return NoPart;
}

QVariant SheetPictureModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || !m_grid) return {};
    const int row = index.row() + 1;
    const int column = index.column() + 1;
    const SheetCell* cell = m_grid->at(row, column);
    switch (role) {
    case Qt::DisplayRole: return cell ? toQt(cell->text).replace(QLatin1Char('\n'), QLatin1Char(' ')) : QString();
    case Qt::ToolTipRole: return cell && cell->text.size() > 12 ? toQt(cell->text) : QString();
    case Qt::TextAlignmentRole: return static_cast<int>((cell && cell->kind == CellKind::Number ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case PartRole: return partOf(row, column);
    default: return {};
    }
}

QVariant SheetPictureModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (!m_file || role != Qt::DisplayRole) return {};
    if (orientation == Qt::Vertical) return section + 1;
    QString letters = toQt(addressOf({1, section + 1}));
    letters.chop(1);
    const FoundColumn* found = m_file->columnOf(section + 1);
    return found && found->kind != ColumnKind::Unknown ? letters + QLatin1Char(' ') + columnKindWord(found->kind) : letters;
}

} // namespace xushi
