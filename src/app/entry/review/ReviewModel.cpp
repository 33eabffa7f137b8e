#include "app/entry/review/ReviewModel.h"

#include "app/table/BoardCells.h"
#include "app/table/TableRoles.h"
#include "app/text/QtText.h"
#include "domain/measures/Accumulation.h"
#include "domain/workflow/Audit.h"
#include "words/Phrases.h"

#include <algorithm>
#include <array>

namespace xushi {
namespace {

const std::string commentPart = "comment";

bool isColumnOfNumbers(int column) { return column >= ReviewModel::LastYearColumn && column <= ReviewModel::GapColumn; }

} // namespace

ReviewModel::ReviewModel(Workspace& workspace, UnstoredWords& words, QObject* parent)
    : QAbstractTableModel(parent), m_workspace(workspace), m_words(words) {
    connect(&words, &UnstoredWords::changed, this, [this] {
        if (!m_rows.empty()) emit dataChanged(index(0, CommentColumn), index(rowCount() - 1, CommentColumn));
    });
    connect(&workspace.feed(), &ChangeFeed::workflowChanged, this, &ReviewModel::takeWords);
    for (const auto signal : {&ChangeFeed::opened, &ChangeFeed::closed}) connect(&workspace.feed(), signal, this, &ReviewModel::clear);
    connect(&workspace.feed(), &ChangeFeed::signingChanged, this, &ReviewModel::refresh);
}

void ReviewModel::setDepartment(const std::optional<DepartmentCode>& department) {
    m_department = department;
    refresh();
}

QString ReviewModel::explanationsOf(const FigureKey& figure) const {
    const Snapshot& now = m_workspace.now();
    const Catalogue& catalogue = now.catalogueOf(figure.period);
    const Indicator* indicator = catalogue.find(figure.indicator);
    const Region* region = catalogue.find(figure.region);
    if (!indicator || !region) return {};
    const AuditRequest request{catalogue, now.figures(), now.workflow(), monthOf(figure.period), std::nullopt, now.signedWorlds()};
    QStringList texts;
    for (const auto* explanation : explanationsShown(request, *indicator, *region, figure.period)) texts << toQt(explanation->text);
    return texts.join(QStringLiteral("；"));
}

ReviewModel::Row ReviewModel::rowOf(const BoardRow& board) const {
    const Catalogue& catalogue = m_workspace.catalogue();
    const Indicator& indicator = *catalogue.find(board.indicator);
    const Region& region = *catalogue.find(board.region);
    const NumberFormat format = m_workspace.numberFormat();
    const Language language = m_workspace.language();
    Row row{.figure = {board.asOf->withKind(storedKind(indicator)), board.indicator, board.region}};
    if (const Figure* figure = m_workspace.now().figureAt(row.figure)) row.figureRevision = figure->revision;
    row.name = cells::nameWithUnit(indicator);
    row.region = toQt(region.name);
    if (board.lastYear) row.lastYear = toQt(format.decimal(shownFigure(*board.lastYear, indicator)));
    if (const auto before = m_workspace.period().previousMonth()) {
        const auto sum = accumulatedAt(indicator, seriesIn(m_workspace.now().figures(), board.indicator, board.region, before->year), before->last);
        if (sum.value) row.previous = toQt(format.decimal(shownFigure(*sum.value, indicator)));
    }
    row.value = cells::value(board, indicator, format, language);
    row.growth = cells::growth(board, indicator, format, language);
    row.gap = cells::gap(board, indicator, format);
    row.light = board.standing.light;
    row.hasLight = board.target != nullptr;
    row.explanation = explanationsOf(row.figure);
    row.review = reviewOf(row);
    return row;
}

std::optional<Review> ReviewModel::reviewOf(const Row& row) const {
    const Review* review = m_workspace.now().workflow().find(row.figure);
    return review && review->figureRevision == row.figureRevision ? std::optional(*review) : std::nullopt;
}

void ReviewModel::takeWords() {
    if (m_rows.empty()) return;
    for (auto& row : m_rows) {
        row.review = reviewOf(row);
        row.explanation = explanationsOf(row.figure);
    }
    emit dataChanged(index(0, ExplanationColumn), index(rowCount() - 1, CommentColumn));
    emit countsChanged();
}

/// Nothing of one store is reviewed in the next.
void ReviewModel::clear() {
    beginResetModel();
    m_rows.clear();
    endResetModel();
    emit countsChanged();
}

void ReviewModel::refresh() {
    std::vector<BoardRow> boards;
    if (m_workspace.isOpen()) {
        BoardRequest request = m_workspace.boardRequest();
        request.region.reset();
        boards = boardAt(request);
    }
    const auto isWanted = [&](const BoardRow& row) {
        const Indicator* indicator = m_workspace.catalogue().find(row.indicator);
        return row.asOf && !row.isOlderThanAsked && (!m_department || indicator->department == *m_department);
    };
    std::erase_if(boards, [&](const BoardRow& row) { return !isWanted(row); });
    std::ranges::stable_sort(boards, [](const BoardRow& a, const BoardRow& b) {
        const auto& [gapA, gapB] = std::tie(a.standing.gap, b.standing.gap);
        if (!gapA || !gapB) return gapA.has_value() && !gapB.has_value();
        return *gapA < *gapB;
    });
    beginResetModel();
    m_rows.clear();
    for (const auto& board : boards) m_rows.push_back(rowOf(board));
    endResetModel();
    emit countsChanged();
}

int ReviewModel::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : static_cast<int>(m_rows.size()); }

int ReviewModel::rowOf(const FigureKey& figure) const {
    const auto at = std::ranges::find(m_rows, figure, &Row::figure);
    return at == m_rows.end() ? -1 : static_cast<int>(at - m_rows.begin());
}

int ReviewModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : ColumnCount; }

QVariant ReviewModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid()) return {};
    const Row& row = m_rows[static_cast<std::size_t>(index.row())];
    const int column = index.column();
    if (role == Qt::DisplayRole || role == Qt::ToolTipRole || role == Qt::EditRole) {
        const UnstoredText* unstored = column == CommentColumn ? unstoredOf(row) : nullptr;
        if (unstored) return role == Qt::ToolTipRole ? unstored->reason : unstored->text;
        const QString comment = row.review && !row.review->isAccepted ? toQt(row.review->comment) : QString();
        const QString verdict = !row.review ? QString() : row.review->isAccepted ? QStringLiteral("✓") : tr("returned");
        const std::array<QString, ColumnCount> texts{row.name, row.region, row.lastYear, row.previous, row.value, row.growth, row.gap,
                                                     row.hasLight ? toQt(lightLetter(row.light, m_workspace.language())) : QString(),
                                                     row.explanation, verdict, comment};
        return texts[static_cast<std::size_t>(column)];
    }
    switch (role) {
    case Qt::TextAlignmentRole: return QVariant(Qt::AlignVCenter | (isColumnOfNumbers(column) ? Qt::AlignRight : Qt::AlignLeft));
    case FractionDigitsRole: return isColumnOfNumbers(column) ? QVariant(column >= GrowthColumn ? 1 : 2) : QVariant();
    case LightRole: return column == LightColumn && row.hasLight ? QVariant(static_cast<int>(row.light)) : QVariant();
    case MutedRole: return column == LastYearColumn || column == PreviousColumn || column == ExplanationColumn;
    case EditableRole: return column == ValueColumn;
    case RefusedRole:
        return (column == VerdictColumn && row.review && !row.review->isAccepted) || (column == CommentColumn && unstoredOf(row));
    case IndicatorRole: return toQt(row.figure.indicator.text);
    default: return {};
    }
}

QVariant ReviewModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal) return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant(Qt::AlignVCenter | (isColumnOfNumbers(section) ? Qt::AlignRight : Qt::AlignLeft));
    if (role != Qt::DisplayRole) return {};
    const std::array<QString, ColumnCount> names{tr("Indicator"), tr("Region"), tr("Last year"), tr("Last month"), tr("This period"),
                                                 tr("Growth %"), tr("Gap pp"), tr("Light"), tr("Explanation"),
                                                 tr("Verdict"), tr("Comment")};
    return names[static_cast<std::size_t>(section)];
}

bool ReviewModel::mayReview(const Row& row) const {
    const Person* person = m_workspace.person();
    const Indicator* indicator = m_workspace.catalogue().find(row.figure.indicator);
    if (!person || !indicator || m_workspace.isReadOnly()) return false;
    const auto steps = stepsOpenTo(m_workspace.now().submissionOf(indicator->department, submissionKeyOf(*indicator, row.figure.period).month), *person);
    return std::ranges::find(steps, Step::Approve) != steps.end();
}

Qt::ItemFlags ReviewModel::flags(const QModelIndex& index) const {
    const auto flags = QAbstractTableModel::flags(index);
    if (!index.isValid() || index.column() != CommentColumn) return flags;
    return mayReview(m_rows[static_cast<std::size_t>(index.row())]) ? flags | Qt::ItemIsEditable : flags;
}

bool ReviewModel::setData(const QModelIndex& index, const QVariant& value, int role) {
    if (role != Qt::EditRole || !(flags(index) & Qt::ItemIsEditable)) return false;
    const Row& row = m_rows[static_cast<std::size_t>(index.row())];
    const QString text = value.toString().trimmed();
    if (text.isEmpty()) { // an empty comment returns nothing
        m_words.remove({row.figure, commentPart});
        return false;
    }
    return save({{.figure = row.figure, .isAccepted = false, .comment = fromQt(text), .reviewer = m_workspace.person()->code,
                  .figureRevision = row.figureRevision}});
}

void ReviewModel::toggleAccepted(const QModelIndexList& rows) {
    std::vector<const Row*> chosen;
    for (const auto& index : rows)
        if (const Row& row = m_rows[static_cast<std::size_t>(index.row())]; mayReview(row)) chosen.push_back(&row);
    const bool areAccepted = std::ranges::all_of(chosen, [](const Row* row) { return row->review && row->review->isAccepted; });
    std::vector<Review> reviews;
    for (const Row* row : chosen) // a revision of no figure: the word holds no longer
        reviews.push_back({.figure = row->figure, .isAccepted = true, .reviewer = m_workspace.person()->code,
                           .figureRevision = areAccepted ? 0 : row->figureRevision});
    save(std::move(reviews));
}

bool ReviewModel::save(std::vector<Review> reviews) {
    if (reviews.empty()) return false;
    const auto saved = m_workspace.acts().review(reviews);
    for (const auto& review : reviews) {
        if (review.comment.empty()) continue;
        const WordsPlace place{review.figure, commentPart};
        if (saved) m_words.remove(place);
        else m_words.set(place, {.text = toQt(review.comment), .reason = toQt(say(saved.error(), m_workspace.language())),
                                 .isForStore = saved.error().kind == ProblemKind::Unavailable});
    }
    if (!saved) emit m_workspace.feed().problemMet(saved.error());
    return saved.has_value(); // the words come with workflowChanged
}

const UnstoredText* ReviewModel::unstoredOf(const Row& row) const { return m_words.find({row.figure, commentPart}); }

void ReviewModel::keepUnconfirmed(const QModelIndex& index, const QString& text) {
    if (index.isValid() && !text.isEmpty()) m_words.set({m_rows[static_cast<std::size_t>(index.row())].figure, commentPart}, unconfirmed(text));
}

UnstoredText ReviewModel::unconfirmed(const QString& text) const {
    return {.text = text, .reason = toQt(say(Remark{"drafts.unconfirmed-words", {}}, m_workspace.language()))};
}

void ReviewModel::keepTyping(const QModelIndex& index, const QString& text) {
    if (!index.isValid()) return;
    if (text.trimmed().isEmpty()) m_words.endTyping();
    else m_words.setTyping({m_rows[static_cast<std::size_t>(index.row())].figure, commentPart}, unconfirmed(text.trimmed()));
}

void ReviewModel::retry() {
    std::vector<Review> reviews;
    for (const auto& [place, words] : m_words.entries()) {
        const Figure* figure = m_workspace.now().figureAt(place.figure);
        if (words.isForStore && place.part == commentPart && figure && m_workspace.person())
            reviews.push_back({.figure = place.figure, .isAccepted = false, .comment = fromQt(words.text), .reviewer = m_workspace.person()->code,
                               .figureRevision = figure->revision});
    }
    save(std::move(reviews));
}

std::optional<FigureKey> ReviewModel::figureAt(int row) const {
    if (row < 0 || row >= rowCount()) return std::nullopt;
    return m_rows[static_cast<std::size_t>(row)].figure;
}

int ReviewModel::acceptedCount() const {
    return static_cast<int>(std::ranges::count_if(m_rows, [](const Row& row) { return row.review && row.review->isAccepted; }));
}

int ReviewModel::returnedCount() const {
    return static_cast<int>(std::ranges::count_if(m_rows, [](const Row& row) { return row.review && !row.review->isAccepted; }));
}

} // namespace xushi
