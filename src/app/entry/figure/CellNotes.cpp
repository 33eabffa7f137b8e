#include "app/entry/figure/CellNotes.h"

#include "app/entry/grid/ConflictWords.h"
#include "app/look/WidgetRole.h"
#include "app/text/QtText.h"

#include <QGridLayout>
#include <QLabel>

#include <algorithm>
#include <string_view>

namespace xushi {
namespace {

constexpr std::array<const char*, allNoteFields.size()> keys{
    "change.status",       "change.qualifier", "change.growth", "change.points", "change.restated-base",
    "change.last-year", "change.source",    "change.note",   "change.wording"};

QString nameOf(NoteField field, Language language) {
    return toQt(say(Remark{keys[static_cast<std::size_t>(field)], {}}, language));
}

constexpr std::string_view notePrefix = "note:";

WordsPlace placeOf(const FigureKey& key, NoteField field) {
    return {key, std::string(notePrefix) + keys[static_cast<std::size_t>(field)]};
}

NoteText typedText(const UnstoredText& words) { return {words.choice, words.text}; }

/// The note that the words are of; nothing for other words.
std::optional<NoteField> fieldOf(const WordsPlace& place) {
    for (const NoteField field : allNoteFields)
        if (place == placeOf(place.figure, field)) return field;
    return std::nullopt;
}

} // namespace

CellNotes::CellNotes(Workspace& workspace, UnstoredWords& words, QWidget* parent)
    : QWidget(parent), m_workspace(workspace), m_words(words), m_lockLabel(new QLabel(this)) {
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(8);
    grid->setVerticalSpacing(4);
    grid->setColumnStretch(1, 1);
    m_lockLabel->setWordWrap(true);
    grid->addWidget(m_lockLabel, 0, 0, 1, 2);
    for (const NoteField field : allNoteFields) {
        auto* row = new NoteRow(field, workspace.language(), this);
        auto* name = new QLabel(nameOf(field, workspace.language()), this);
        setRole(*name, WidgetRole::Muted);
        name->setFixedHeight(row->firstEditor()->sizeHint().height());
        name->setBuddy(row->firstEditor());
        row->firstEditor()->setAccessibleName(name->text());
        const int line = grid->rowCount();
        grid->addWidget(name, line, 0, Qt::AlignTop);
        grid->addWidget(row, line, 1, Qt::AlignTop);
        connect(row, &NoteRow::left, this, [this, row](bool isConfirmed) { save(*row, isConfirmed); });
        connect(row, &NoteRow::typed, this, [this, row] { keepTyping(*row); });
        m_rows.push_back(row);
    }
    connect(&workspace.feed(), &ChangeFeed::aboutToChange, this, &CellNotes::settle);
    connect(&workspace.feed(), &ChangeFeed::figureWritten, this, &CellNotes::follow);
    connect(&words, &UnstoredWords::changed, this, [this] { // those of an earlier run have come back
        for (NoteRow* row : m_rows)
            if (!row->isEdited()) showUnstored(*row);
    });
}

QString CellNotes::lockReason() const {
    const auto lock = m_key ? m_workspace.now().lockOf(*m_key) : std::nullopt;
    return lock ? toQt(say(*lock, m_workspace.language())) : QString();
}

void CellNotes::settle() {
    for (NoteRow* row : m_rows) save(*row);
}

void CellNotes::keepUnconfirmed() {
    for (NoteRow* row : m_rows) {
        if (!m_key || !row->isEdited()) continue;
        const WordsPlace place = placeOf(*m_key, row->field());
        const UnstoredText* known = m_words.find(place);
        if (known && typedText(*known) == row->text()) continue;
        m_words.set(place, unconfirmed(*row));
    }
    forget();
}

UnstoredText CellNotes::unconfirmed(const NoteRow& row) const {
    const NoteText typed = row.text();
    return {.text = typed.text, .choice = typed.choice,
            .reason = toQt(say(Remark{"drafts.unconfirmed-words", {}}, m_workspace.language())), .seenRevision = seenRevisionOf(row)};
}

/// Nobody has confirmed it, and the power may fail.
void CellNotes::keepTyping(const NoteRow& row) {
    if (m_key && row.isEdited()) m_words.setTyping(placeOf(*m_key, row.field()), unconfirmed(row));
    else m_words.endTyping();
}

/// An act of the person's own wrote the figure: what stands in the fields knows it now.
void CellNotes::follow(const FigureKey& key, int before, int now) {
    if (key != m_key) return;
    for (auto& [field, seen] : m_seen)
        if (seen == before) seen = now;
}

/// Words that wait in the field know what they knew when they were typed.
int CellNotes::seenRevisionOf(const NoteRow& row) const {
    const UnstoredText* known = m_key ? m_words.find(placeOf(*m_key, row.field())) : nullptr;
    const auto seen = m_seen.find(row.field());
    return known ? known->seenRevision : seen != m_seen.end() ? seen->second : 0;
}

NoteRow* CellNotes::rowAt(const WordsPlace& place) const {
    if (place.figure != m_key) return nullptr;
    const auto row = std::ranges::find_if(m_rows, [&](const NoteRow* each) { return place == placeOf(place.figure, each->field()); });
    return row == m_rows.end() ? nullptr : *row;
}

void CellNotes::showUnstored(NoteRow& row) {
    const UnstoredText* words = m_key ? m_words.find(placeOf(*m_key, row.field())) : nullptr;
    if (words) row.showRefused(typedText(*words), words->reason);
}

int CellNotes::refusedCount() const {
    return static_cast<int>(std::ranges::count_if(m_words.entries(), [](const auto& entry) { return entry.first.part.starts_with(notePrefix); }));
}

void CellNotes::forget() {
    m_key.reset();
    fill(true);
}

void CellNotes::showFigure(const std::optional<FigureKey>& key) {
    const bool isOther = key != m_key;
    if (isOther) settle();
    m_key = key;
    fill(isOther);
}

void CellNotes::fill(bool isOther) {
    const Figure* figure = m_key ? m_workspace.now().figureAt(*m_key) : nullptr;
    const QString lock = lockReason();
    m_lockLabel->setText(lock);
    m_lockLabel->setVisible(!lock.isEmpty());
    for (NoteRow* row : m_rows) {
        row->fill(noteText(figure, row->field()), isOther);
        if (!row->isEdited()) m_seen[row->field()] = figure ? figure->revision : 0;
        row->setLocked(!lock.isEmpty());
        if (isOther) showUnstored(*row);
    }
}

/// A text that waits in its field is tried again when it was changed or confirmed, and stays as it is when the field is left.
void CellNotes::save(NoteRow& row, bool isConfirmed) {
    if (!m_key) return;
    const auto place = placeOf(*m_key, row.field());
    const NoteText typed = row.text();
    if (m_words.typing() && m_words.typing()->first == place) m_words.endTyping();
    if (!row.isEdited()) {
        m_words.remove(place); // it was put back to what is stored
        row.fill(typed, true);
        return;
    }
    const UnstoredText* known = m_words.find(place);
    if (known && typedText(*known) == typed && !isConfirmed) return; // told already
    write(place, row.field(), {.text = typed.text, .choice = typed.choice, .seenRevision = seenRevisionOf(row)});
}

/// Stores the words, or keeps them with the reason.
void CellNotes::write(const WordsPlace& place, NoteField field, const UnstoredText& words, const QString& reason) {
    const auto refusal = store(place.figure, field, words, reason);
    NoteRow* row = rowAt(place);
    if (!refusal) {
        m_words.remove(place);
        if (row) row->fill(noteText(m_workspace.now().figureAt(place.figure), field), true);
        return;
    }
    UnstoredText kept = words;
    kept.isForStore = refusal->kind == ProblemKind::Unavailable;
    kept.isConflict = refusal->kind == ProblemKind::Conflict;
    kept.reason = kept.isConflict ? conflictOf(place, field, words) : toQt(say(*refusal, m_workspace.language()));
    m_words.set(place, kept);
    if (row) row->showRefused(typedText(kept), kept.reason);
}

QString CellNotes::conflictOf(const WordsPlace& place, NoteField field, const UnstoredText& words) const {
    const Language language = m_workspace.language();
    const NoteText theirs = noteText(m_workspace.now().figureAt(place.figure), field);
    return conflictWords(m_workspace, place.figure, noteWords(field, theirs, language), noteWords(field, typedText(words), language));
}

/// Why it was not stored; nothing where it was.
std::optional<Problem> CellNotes::store(const FigureKey& key, NoteField field, const UnstoredText& words, const QString& reason) {
    FigureEdit edit{.indicator = key.indicator, .region = key.region, .period = key.period, .seenRevision = words.seenRevision};
    applyNote(edit, field, typedText(words));
    const auto result = m_workspace.acts().enter({edit}, QStringLiteral("annotate"), reason);
    if (!result && result.error().kind == ProblemKind::Unavailable) emit m_workspace.feed().problemMet(result.error());
    return result ? result->outcomes.front().refusal : std::optional(result.error());
}

void CellNotes::takeTheirs(const WordsPlace& place) {
    m_words.remove(place);
    const auto field = fieldOf(place);
    if (NoteRow* row = rowAt(place); row && field) row->fill(noteText(m_workspace.now().figureAt(place.figure), *field), true);
    fill(false);
}

void CellNotes::keepMine(const WordsPlace& place, int theirRevision, const QString& reason) {
    const UnstoredText* known = m_words.find(place);
    const auto field = fieldOf(place);
    if (!known || !field) return;
    UnstoredText mine = *known;
    mine.seenRevision = theirRevision;
    write(place, *field, mine, reason);
}

void CellNotes::tellAnew(const std::vector<FigureKey>& keys) {
    const auto waiting = m_words.entries();
    for (const auto& [place, words] : waiting) {
        const auto field = fieldOf(place);
        if (!words.isConflict || !field || std::ranges::find(keys, place.figure) == keys.end()) continue;
        UnstoredText anew = words;
        anew.reason = conflictOf(place, *field, words);
        m_words.set(place, anew);
        if (NoteRow* row = rowAt(place)) row->showRefused(typedText(anew), anew.reason);
    }
}

void CellNotes::retry() {
    const auto waiting = m_words.entries();
    for (const auto& [place, words] : waiting)
        if (const auto field = fieldOf(place); field && words.isForStore) write(place, *field, words);
    fill(true);
}

/// In a month that is locked nothing takes the keys, and they stay where they are.
void CellNotes::focusFirst() {
    const auto open = std::ranges::find_if(m_rows, [](const NoteRow* row) { return row->firstEditor()->isEnabled(); });
    if (open != m_rows.end()) (*open)->firstEditor()->setFocus(Qt::ShortcutFocusReason);
}

} // namespace xushi
