#include "app/proofing/ProofModel.h"

#include "app/table/TableRoles.h"
#include "app/text/QtText.h"
#include "domain/prose/ProseCorrection.h"
#include "domain/prose/ProseFigures.h"
#include "words/ProofPhrases.h"

#include <QHash>

#include <algorithm>

namespace xushi {
namespace {

ProofModel::Kind kindOf(ProseVerdict verdict) {
    switch (verdict) {
    case ProseVerdict::Different: return ProofModel::Kind::Different;
    case ProseVerdict::Contradictory: return ProofModel::Kind::Contradictory;
    case ProseVerdict::NotUnderstood: return ProofModel::Kind::NotUnderstood;
    case ProseVerdict::Unknown: return ProofModel::Kind::Unknown;
    default: return ProofModel::Kind::Equal;
    }
}

/// Those first that somebody has to decide.
std::vector<int> orderOf(const CheckedProse& checked) {
    std::vector<int> rows;
    for (std::size_t i = 0; i < checked.findings.size(); ++i)
        if (checked.findings[i].verdict != ProseVerdict::NoFigure) rows.push_back(static_cast<int>(i));
    std::ranges::stable_partition(rows, [&](int i) { return needsDecision(checked.findings[static_cast<std::size_t>(i)].verdict); });
    return rows;
}

/// What a number is told again by after the text around it has changed: its digits, what it is, and which of its like it is.
std::vector<QString> keysOf(const CheckedProse& checked) {
    std::vector<QString> keys;
    QHash<QString, int> seen;
    for (const auto& s : checked.statements) {
        const QString key = toQt(s.text + '|' + s.unit + '|' + s.indicator + '|' + s.scope + '|' + std::string(token(s.kind)) + '|' + (s.period ? s.period->period.toText() : ""));
        keys.push_back(key + QString::number(seen[key]++));
    }
    return keys;
}

} // namespace

ProofModel::ProofModel(Workspace& workspace, QObject* parent) : QAbstractTableModel(parent), m_workspace(workspace) {}

void ProofModel::show(CheckedProse checked) {
    auto rows = orderOf(checked);
    const bool isSameSize = rows.size() == m_rows.size();
    if (!isSameSize) beginResetModel();
    m_checked = std::move(checked);
    m_rows = std::move(rows);
    m_keys = keysOf(m_checked);
    m_canBeTicked.clear();
    for (const auto& statement : m_checked.statements) m_canBeTicked.push_back(canBeStored(statement, m_workspace.latestCatalogue()));
    if (!isSameSize) endResetModel();
    else if (!m_rows.empty()) emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

int ProofModel::statementAt(int row) const { return row >= 0 && row < rowCount() ? m_rows[static_cast<std::size_t>(row)] : -1; }

int ProofModel::rowOf(int statement) const {
    const auto at = std::ranges::find(m_rows, statement);
    return at == m_rows.end() ? -1 : static_cast<int>(at - m_rows.begin());
}

const ProseFinding& ProofModel::findingOf(int row) const { return m_checked.findings[static_cast<std::size_t>(statementAt(row))]; }
bool ProofModel::isOf(int row, Kind kind) const { return kind == Kind::All || (kindOf(findingOf(row).verdict) == kind && !isIgnored(statementAt(row))); }
bool ProofModel::isOpen(int statement) const { return needsDecision(m_checked.findings[static_cast<std::size_t>(statement)].verdict) && !isIgnored(statement); }
bool ProofModel::canBeTicked(int statement) const { return m_canBeTicked[static_cast<std::size_t>(statement)]; }

void ProofModel::tellOf(int statement) {
    if (const int row = rowOf(statement); row >= 0) emit dataChanged(index(row, 0), index(row, ColumnCount - 1));
}

void ProofModel::setIgnored(int statement, bool isIgnored) {
    if (isIgnored) m_ignored.insert(keyOf(statement));
    else m_ignored.remove(keyOf(statement));
    tellOf(statement);
}

void ProofModel::setTicked(int statement, bool isTicked) {
    if (isTicked) m_ticked.insert(keyOf(statement));
    else m_ticked.remove(keyOf(statement));
    tellOf(statement);
}

std::vector<std::size_t> ProofModel::ticked() const {
    std::vector<std::size_t> places;
    for (std::size_t i = 0; i < m_keys.size(); ++i)
        if (m_canBeTicked[i] && m_ticked.contains(m_keys[i])) places.push_back(i);
    return places;
}

bool ProofModel::setData(const QModelIndex& index, const QVariant& value, int role) {
    const int statement = statementAt(index.row());
    if (role != Qt::CheckStateRole || index.column() != TickColumn || statement < 0 || !canBeTicked(statement)) return false;
    setTicked(statement, value.toInt() == Qt::Checked);
    return true;
}

Qt::ItemFlags ProofModel::flags(const QModelIndex& index) const {
    const int statement = statementAt(index.row());
    const bool hasTick = index.column() == TickColumn && statement >= 0 && canBeTicked(statement);
    return QAbstractTableModel::flags(index) | (hasTick ? Qt::ItemIsUserCheckable : Qt::NoItemFlags);
}

int ProofModel::count(Kind kind) const {
    int count = 0;
    for (int row = 0; row < rowCount(); ++row) count += isOf(row, kind);
    return count;
}

int ProofModel::openCount() const {
    int count = 0;
    for (int row = 0; row < rowCount(); ++row) count += isOpen(statementAt(row));
    return count;
}

int ProofModel::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : static_cast<int>(m_rows.size()); }
int ProofModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : ColumnCount; }

QString ProofModel::textOf(int statement, int column) const {
    const Language language = m_workspace.language();
    const auto& said = m_checked.statements[static_cast<std::size_t>(statement)];
    const auto& finding = m_checked.findings[static_cast<std::size_t>(statement)];
    switch (column) {
    case NumberColumn: return toQt(said.text.ends_with(said.unit) ? said.text : said.text + said.unit);
    case MeaningColumn: return toQt(meaningPhrase(said, m_workspace.latestCatalogue(), language));
    case VerdictColumn: return isIgnored(statement) ? tr("Ignored") : toQt(verdictWord(finding.verdict, language));
    case StoredColumn: return toQt(finding.stored);
    case ReasonColumn: return toQt(reasonsPhrase(finding, language));
    default: return {};
    }
}

QString ProofModel::hintOf(int statement) const {
    QStringList lines{textOf(statement, NumberColumn) + QStringLiteral("  ") + textOf(statement, VerdictColumn)};
    for (const int column : {MeaningColumn, ReasonColumn})
        if (const QString line = textOf(statement, column); !line.isEmpty()) lines << line;
    return lines.join(QLatin1Char('\n'));
}

QVariant ProofModel::data(const QModelIndex& index, int role) const {
    const int statement = statementAt(index.row());
    if (statement < 0) return {};
    const int column = index.column();
    const ProseVerdict verdict = m_checked.findings[static_cast<std::size_t>(statement)].verdict;
    switch (role) {
    case Qt::DisplayRole: return textOf(statement, column);
    case Qt::ToolTipRole: return column == MeaningColumn || column == ReasonColumn ? textOf(statement, column) : QString();
    case Qt::AccessibleTextRole: return column == NumberColumn ? hintOf(statement).replace(QLatin1Char('\n'), QLatin1String(", ")) : QVariant();
    case Qt::TextAlignmentRole: return QVariant((column == StoredColumn ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case Qt::CheckStateRole: return column == TickColumn && canBeTicked(statement) ? QVariant(isTicked(statement) ? Qt::Checked : Qt::Unchecked) : QVariant();
    case RefusedRole: return column == VerdictColumn && !isIgnored(statement) && (verdict == ProseVerdict::Different || verdict == ProseVerdict::Contradictory);
    case MutedRole: return column == ReasonColumn || (column == VerdictColumn && !isOpen(statement));
    default: return {};
    }
}

QVariant ProofModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal) return {};
    if (role == Qt::TextAlignmentRole) return QVariant((section == StoredColumn ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole) return {};
    switch (section) {
    case TickColumn: return QString();
    case NumberColumn: return tr("In the text");
    case MeaningColumn: return tr("What it is");
    case VerdictColumn: return tr("Result");
    case StoredColumn: return tr("Stored");
    case ReasonColumn: return tr("Why");
    default: return {};
    }
}

} // namespace xushi
