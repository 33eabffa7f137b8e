#include "app/history/HistoryModel.h"

#include "app/table/TableRoles.h"
#include "app/text/QtText.h"
#include "wiring/Composition.h"
#include "words/ActPhrases.h"
#include "words/FigureChange.h"

#include <algorithm>
#include <iterator>

namespace xushi {
namespace {

constexpr int actsOfPage = 100;

} // namespace

std::string fileOf(const JournalAct& act) {
    const auto origin = originFrom(act.reason);
    return origin ? origin->fileName : std::string();
}

Result<std::vector<ListedAct>> HistoryModel::page(std::int64_t before) const {
    ActsWanted wanted = m_wanted;
    wanted.before = before;
    wanted.count = actsOfPage;
    return m_workspace.questions().acts(wanted);
}

Result<void> HistoryModel::show(ActsWanted wanted) {
    m_wanted = std::move(wanted);
    auto first = page(0);
    beginResetModel();
    m_acts.clear();
    if (first) std::ranges::move(*first, std::back_inserter(m_acts));
    m_hasEarlier = first && std::ssize(*first) == actsOfPage;
    endResetModel();
    emit countChanged();
    return first ? Result<void>() : Result<void>(first.error());
}

Result<void> HistoryModel::readNewer() {
    const std::int64_t last = m_acts.empty() ? 0 : m_acts.front().act.group;
    std::vector<ListedAct> newer;
    for (std::int64_t before = 0;;) {
        auto read = page(before);
        if (!read) return read.error();
        const auto known = std::ranges::find_if(*read, [&](const ListedAct& listed) { return listed.act.group <= last; });
        const bool isAll = known != read->end() || std::ssize(*read) < actsOfPage;
        if (!read->empty()) before = read->back().act.group;
        std::move(read->begin(), known, std::back_inserter(newer));
        if (isAll) break;
    }
    if (newer.empty()) return {};
    beginInsertRows({}, 0, static_cast<int>(newer.size()) - 1);
    m_acts.insert(m_acts.begin(), std::make_move_iterator(newer.begin()), std::make_move_iterator(newer.end()));
    endInsertRows();
    emit countChanged();
    return {};
}

void HistoryModel::clear() {
    beginResetModel();
    m_acts.clear();
    m_hasEarlier = false;
    endResetModel();
    emit countChanged();
}

void HistoryModel::tellAll() {
    if (!m_acts.empty()) emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

const ListedAct* HistoryModel::actAt(int row) const { return row >= 0 && row < rowCount() ? &m_acts[static_cast<std::size_t>(row)] : nullptr; }

int HistoryModel::rowOf(std::int64_t group) const {
    const auto at = std::ranges::find(m_acts, group, [](const ListedAct& listed) { return listed.act.group; });
    return at == m_acts.end() ? -1 : static_cast<int>(at - m_acts.begin());
}

int HistoryModel::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : static_cast<int>(m_acts.size()); }
int HistoryModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : ColumnCount; }

bool HistoryModel::canFetchMore(const QModelIndex& parent) const { return !parent.isValid() && m_hasEarlier; }

/// A page that cannot be read now is asked for again when somebody goes on.
void HistoryModel::fetchMore(const QModelIndex& parent) {
    if (!canFetchMore(parent)) return;
    auto next = page(m_acts.back().act.group);
    if (!next) return;
    m_hasEarlier = std::ssize(*next) == actsOfPage;
    if (!next->empty()) {
        beginInsertRows({}, rowCount(), rowCount() + static_cast<int>(next->size()) - 1);
        std::ranges::move(*next, std::back_inserter(m_acts));
        endInsertRows();
    }
    emit countChanged();
}

QString HistoryModel::textOf(const ListedAct& listed, int column) const {
    const JournalAct& act = listed.act;
    const Catalogue& catalogue = m_workspace.latestCatalogue();
    const Language language = m_workspace.language();
    switch (column) {
    case NumberColumn: return QStringLiteral("#%1").arg(act.group);
    case TimeColumn: return toQt(localMinute(act.at));
    case PersonColumn: return toQt(actorName(catalogue, act.actor));
    case KindColumn: return toQt(actPhrase(act.act, language));
    case SubjectColumn: return toQt(actSubject(act, listed.only ? &*listed.only : nullptr, fileOf(act), catalogue, m_workspace.numberFormat(), language));
    case ReasonColumn: return fileOf(act).empty() ? toQt(act.reason) : QString();
    default: return {};
    }
}

QVariant HistoryModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const ListedAct& listed = m_acts[static_cast<std::size_t>(index.row())];
    if (role == Qt::DisplayRole) return textOf(listed, index.column());
    if (role == Qt::ToolTipRole && index.column() == PersonColumn) return tr("%1 on %2").arg(textOf(listed, PersonColumn), toQt(listed.act.host));
    if (role == Qt::ToolTipRole) return index.column() == ReasonColumn ? toQt(listed.act.reason) : textOf(listed, index.column());
    if (role == MutedRole) return index.column() == NumberColumn || index.column() == TimeColumn || index.column() == ReasonColumn;
    return {};
}

QVariant HistoryModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation == Qt::Horizontal && role == Qt::TextAlignmentRole) return QVariant(Qt::AlignLeft | Qt::AlignVCenter);
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) return {};
    switch (section) {
    case NumberColumn: return tr("No.");
    case TimeColumn: return tr("When");
    case PersonColumn: return tr("Who");
    case KindColumn: return tr("Act");
    case SubjectColumn: return tr("What");
    case ReasonColumn: return tr("Why");
    default: return {};
    }
}

} // namespace xushi
