#include "app/entry/audit/AuditModel.h"

#include "app/table/TableRoles.h"
#include "app/text/QtText.h"
#include "words/Phrases.h"

#include <algorithm>
#include <array>
#include <map>

namespace xushi {

namespace {

/// A reason that quotes the text is enough.
QString refusedLine(const AuditModel::RefusedLine& refused) {
    return refused.reason.contains(refused.text) ? refused.reason : QStringLiteral("“%1” %2").arg(refused.text, refused.reason);
}

} // namespace

AuditModel::AuditModel(Workspace& workspace, UnstoredWords& words, QObject* parent)
    : QAbstractTableModel(parent), m_workspace(workspace), m_words(words) {
    connect(&words, &UnstoredWords::changed, this, [this] {
        if (!m_rows.empty()) emit dataChanged(index(0, ExplanationColumn), index(rowCount() - 1, ExplanationColumn));
    });
    m_soon.setSingleShot(true);
    connect(&m_soon, &QTimer::timeout, this, &AuditModel::refresh);
    for (const auto signal : {&ChangeFeed::opened, &ChangeFeed::closed, &ChangeFeed::periodChanged})
        connect(&workspace.feed(), signal, this, &AuditModel::schedule);
    for (const auto signal : {&ChangeFeed::catalogueChanged, &ChangeFeed::workflowChanged})
        connect(&workspace.feed(), signal, this, &AuditModel::schedule);
    connect(&workspace.feed(), &ChangeFeed::figuresChanged, this, &AuditModel::schedule);
    for (const auto signal : {&ChangeFeed::opened, &ChangeFeed::closed}) connect(&workspace.feed(), signal, this, &AuditModel::clear);
    connect(&workspace.feed(), &ChangeFeed::workflowChanged, this, &AuditModel::tellConflictsAnew);
}

void AuditModel::schedule() {
    m_isStale = true;
    if (m_isWatched) m_soon.start(0);
}

/// Findings of one store are not explained in the next: they go at once, not when there is time for the new ones.
void AuditModel::clear() {
    m_seen.clear();
    beginResetModel();
    m_rows.clear();
    endResetModel();
    emit countsChanged();
}

void AuditModel::setWatched(bool isWatched) {
    m_isWatched = isWatched;
    if (isWatched) refresh();
    else m_soon.stop();
}

void AuditModel::setDepartment(const std::optional<DepartmentCode>& department) {
    m_department = department;
    m_isStale = true;
    if (m_isWatched) refresh();
}

void AuditModel::setRefused(std::vector<RefusedLine> refused) {
    m_refused = std::move(refused);
    schedule();
}

std::vector<AuditModel::Row> AuditModel::rowsNow() const {
    std::vector<Row> rows;
    if (!m_workspace.isOpen()) return rows;
    const Period& period = m_workspace.period();
    for (const auto& refused : m_refused) {
        const Indicator* indicator = m_workspace.catalogue().find(refused.figure.indicator);
        const bool isHere = refused.figure.period.year == period.year && refused.figure.period.last == period.last;
        if (indicator && isHere && (!m_department || indicator->department == *m_department))
            rows.push_back({.figure = refused.figure, .finding = {Severity::Hard, {}}, .text = refusedLine(refused), .isRefused = true});
    }
    for (const auto& line : m_workspace.now().audit(m_department, {period.year, period.last.number()})) {
        const QString explanation = line.explanation ? toQt(line.explanation->text) : QString();
        rows.push_back({.figure = line.figure, .finding = line.finding, .text = toQt(say(line.finding.remark, m_workspace.language())),
                        .explanation = explanation, .isMissing = line.isMissing()});
    }
    return rows;
}

/// Where the same findings stand as before, only their texts are told anew, and the cursor stays.
void AuditModel::refresh() {
    m_soon.stop();
    if (!m_isStale) return;
    m_isStale = false;
    std::vector<Row> rows = rowsNow();
    const bool isSame = std::ranges::equal(rows, m_rows, [](const Row& a, const Row& b) {
        return a.figure == b.figure && a.finding.remark.key == b.finding.remark.key && a.isRefused == b.isRefused;
    });
    if (!isSame) beginResetModel();
    m_rows = std::move(rows);
    if (!isSame) endResetModel();
    else if (!m_rows.empty()) emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    emit countsChanged();
}

int AuditModel::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : static_cast<int>(m_rows.size()); }

int AuditModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : ColumnCount; }

QString AuditModel::regionOf(const Row& row) const {
    const Region* region = m_workspace.catalogue().find(row.figure.region);
    return region ? toQt(region->name) : toQt(row.figure.region.text);
}

QString AuditModel::mark(const Row& row) const {
    if (row.isHard()) return tr("hard");
    return row.isMissing ? tr("missing") : tr("soft");
}

QVariant AuditModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid()) return {};
    const Row& row = m_rows[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
    case Qt::EditRole:
    case Qt::ToolTipRole:
        switch (index.column()) {
        case MarkColumn: return mark(row);
        case FigureColumn: {
            const Indicator* indicator = m_workspace.catalogue().find(row.figure.indicator);
            return indicator ? toQt(indicator->name) : toQt(row.figure.indicator.text);
        }
        case RegionColumn: return regionOf(row);
        case FindingColumn: return row.text;
        case ExplanationColumn:
            if (const auto* unstored = unstoredOf(row)) return role == Qt::ToolTipRole ? unstored->reason : unstored->text;
            if (role == Qt::EditRole || !row.explanation.isEmpty()) return row.explanation;
            if (row.isHard()) return tr("to be corrected");
            return isExplainable(index.row()) ? tr("type why it is in order") : tr("none");
        default: return {};
        }
    case MutedRole: return index.column() == ExplanationColumn && row.explanation.isEmpty() && !unstoredOf(row);
    case RefusedRole: return (index.column() == MarkColumn && row.isHard()) || (index.column() == ExplanationColumn && unstoredOf(row));
    case IndicatorRole: return toQt(row.figure.indicator.text);
    default: return {};
    }
}

QVariant AuditModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal) return {};
    if (role == Qt::TextAlignmentRole) return QVariant(Qt::AlignVCenter | Qt::AlignLeft);
    if (role != Qt::DisplayRole) return {};
    const std::array<QString, ColumnCount> names{tr("Kind"), tr("Figure"), tr("Region"), tr("Finding"), tr("Explanation")};
    return names[static_cast<std::size_t>(section)];
}

Qt::ItemFlags AuditModel::flags(const QModelIndex& index) const {
    const auto flags = QAbstractTableModel::flags(index);
    return index.column() == ExplanationColumn && isExplainable(index.row()) ? flags | Qt::ItemIsEditable : flags;
}

bool AuditModel::isExplainable(int row) const {
    const Row& at = m_rows[static_cast<std::size_t>(row)];
    return !at.isHard() && !m_workspace.openStore().isReadOnly() && !m_workspace.now().lockOf(at.figure);
}

bool AuditModel::setData(const QModelIndex& index, const QVariant& value, int role) {
    if (role != Qt::EditRole || !(flags(index) & Qt::ItemIsEditable)) return false;
    const QString text = value.toString().trimmed();
    const Row& row = m_rows[static_cast<std::size_t>(index.row())];
    if (text == row.explanation) {
        m_words.remove(placeOf(row)); // it was put back to what is stored
        return false;
    }
    return explainAll({index}, text) == 1;
}

int AuditModel::explainAll(const QModelIndexList& rows, const QString& text) {
    std::vector<FindingExplanation> explanations;
    for (const auto& index : rows) {
        if (!isExplainable(index.row())) continue;
        const Row& row = m_rows[static_cast<std::size_t>(index.row())];
        explanations.push_back({.figure = row.figure, .check = row.finding.remark.key, .finding = argumentsOf(row.finding), .text = fromQt(text),
                                .revision = seenRevision(placeOf(row))});
    }
    const int stored = save(explanations);
    m_seen.clear();
    refresh();
    return stored;
}

WordsPlace AuditModel::placeOf(const Row& row) { return WordsPlace::ofExplanation(row.figure, row.finding.remark.key); }

/// What cannot be stored stays in its rows.
int AuditModel::save(const std::vector<FindingExplanation>& explanations, const QString& reason) {
    const auto saved = m_workspace.acts().explain(explanations, reason);
    if (!saved && saved.error().kind == ProblemKind::Conflict && m_workspace.acts().readWorkflow(ChangeReason::AnotherPerson))
        return saveOthers(explanations);
    for (const auto& explanation : explanations) {
        const WordsPlace place = WordsPlace::ofExplanation(explanation.figure, explanation.check);
        if (saved) m_words.remove(place);
        else m_words.set(place, {.text = toQt(explanation.text), .reason = toQt(say(saved.error(), m_workspace.language())),
                                 .seenRevision = explanation.revision, .isForStore = saved.error().kind == ProblemKind::Unavailable});
    }
    if (!saved) emit m_workspace.feed().problemMet(saved.error());
    return saved ? static_cast<int>(explanations.size()) : 0;
}

void AuditModel::keepUnconfirmed(const QModelIndex& index, const QString& text) {
    if (!index.isValid() || !isExplainable(index.row())) return;
    const WordsPlace place = placeOf(m_rows[static_cast<std::size_t>(index.row())]);
    m_words.set(place, unconfirmed(place, text));
}

UnstoredText AuditModel::unconfirmed(const WordsPlace& place, const QString& text) const {
    return {.text = text, .reason = toQt(say(Remark{"drafts.unconfirmed-words", {}}, m_workspace.language())), .seenRevision = seenRevision(place)};
}

void AuditModel::keepTyping(int row, const QString& text) {
    if (row < 0 || row >= rowCount() || !isExplainable(row)) return;
    const WordsPlace place = placeOf(m_rows[static_cast<std::size_t>(row)]);
    m_words.setTyping(place, unconfirmed(place, text.trimmed()));
}

/// Of every month that is in memory; what is explained is the finding as it stands now.
void AuditModel::retry() {
    std::vector<FindingExplanation> explanations;
    std::map<YearMonth, std::vector<AuditLine>> audits;
    for (const auto& [place, words] : m_words.entries()) {
        if (!words.isForStore || !place.isExplanation()) continue;
        const YearMonth month = monthOf(place.figure.period);
        if (!audits.contains(month)) audits[month] = m_workspace.now().audit(std::nullopt, month);
        for (const auto& line : audits[month])
            if (line.figure == place.figure && place.check() == line.finding.remark.key)
                explanations.push_back({.figure = line.figure, .check = line.finding.remark.key, .finding = argumentsOf(line.finding),
                                        .text = fromQt(words.text), .revision = words.seenRevision});
    }
    if (!explanations.empty()) save(explanations);
}

std::optional<FigureKey> AuditModel::figureAt(int row) const {
    if (row < 0 || row >= rowCount()) return std::nullopt;
    return m_rows[static_cast<std::size_t>(row)].figure;
}

std::vector<int> AuditModel::groupOf(int row) const {
    std::vector<int> rows;
    const std::string& rule = m_rows[static_cast<std::size_t>(row)].finding.remark.key;
    for (int other = 0; other < rowCount(); ++other) {
        const Row& at = m_rows[static_cast<std::size_t>(other)];
        const bool isOpen = isExplainable(other) && at.explanation.isEmpty();
        if (other == row || (isOpen && at.finding.remark.key == rule)) rows.push_back(other);
    }
    return rows;
}

int AuditModel::nextUnexplained(int row) const {
    for (int step = 1; step <= rowCount(); ++step) {
        const int next = (row + step) % rowCount();
        if (isExplainable(next) && m_rows[static_cast<std::size_t>(next)].explanation.isEmpty()) return next;
    }
    return -1;
}

bool AuditModel::hasRefused(const DepartmentCode& department) const {
    return std::ranges::any_of(m_rows, [&](const Row& row) {
        const Indicator* indicator = m_workspace.catalogue().find(row.figure.indicator);
        return row.isRefused && indicator && indicator->department == department;
    });
}

int AuditModel::hardCount() const { return static_cast<int>(std::ranges::count_if(m_rows, &Row::isHard)); }

int AuditModel::softCount() const {
    return static_cast<int>(std::ranges::count_if(m_rows, [](const Row& row) { return !row.isHard() && !row.isMissing && row.isOpen(); }));
}

int AuditModel::missingCount() const {
    return static_cast<int>(std::ranges::count_if(m_rows, [](const Row& row) { return row.isMissing && row.isOpen(); }));
}

} // namespace xushi
