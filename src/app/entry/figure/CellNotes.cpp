#include "app/entry/figure/CellNotes.h"

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

constexpr std::string_view partPrefix = "note:";

WordsPlace placeOf(const FigureKey& key, NoteField field) {
    return {key, std::string(partPrefix) + keys[static_cast<std::size_t>(field)]};
}

NoteText typedText(const UnstoredText& words) { return {words.choice, words.text}; }

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
        name->setProperty("role", QStringLiteral("muted"));
        name->setFixedHeight(row->firstEditor()->sizeHint().height());
        name->setBuddy(row->firstEditor());
        row->firstEditor()->setAccessibleName(name->text());
        const int line = grid->rowCount();
        grid->addWidget(name, line, 0, Qt::AlignTop);
        grid->addWidget(row, line, 1, Qt::AlignTop);
        connect(row, &NoteRow::left, this, [this, row](bool isConfirmed) { save(*row, isConfirmed); });
        m_rows.push_back(row);
    }
    connect(&workspace.feed(), &ChangeFeed::aboutToChange, this, &CellNotes::settle);
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
        const UnstoredText* known = m_key ? m_words.find(placeOf(*m_key, row->field())) : nullptr;
        const bool isKnown = known && typedText(*known) == row->text();
        if (m_key && row->isEdited() && !isKnown) keep(*row, toQt(say(Remark{"drafts.unconfirmed-words", {}}, m_workspace.language())));
    }
    forget();
}

void CellNotes::keep(NoteRow& row, const QString& reason, bool isForStore) {
    const NoteText typed = row.text();
    m_words.set(placeOf(*m_key, row.field()), {.text = typed.text, .choice = typed.choice, .reason = reason, .isForStore = isForStore});
}

void CellNotes::showUnstored(NoteRow& row) {
    const UnstoredText* words = m_key ? m_words.find(placeOf(*m_key, row.field())) : nullptr;
    if (words) row.showRefused(typedText(*words), words->reason);
}

int CellNotes::refusedCount() const {
    return static_cast<int>(std::ranges::count_if(m_words.entries(), [](const auto& entry) { return entry.first.part.starts_with(partPrefix); }));
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
        row->setLocked(!lock.isEmpty());
        if (isOther) showUnstored(*row);
    }
}

/// A text that waits in its field is tried again when it was changed or confirmed, and stays as it is when the field is left.
void CellNotes::save(NoteRow& row, bool isConfirmed) {
    if (!m_key) return;
    const auto place = placeOf(*m_key, row.field());
    const NoteText typed = row.text();
    if (!row.isEdited()) {
        m_words.remove(place); // it was put back to what is stored
        row.fill(typed, true);
        return;
    }
    const UnstoredText* known = m_words.find(place);
    if (known && typedText(*known) == typed && !isConfirmed) return; // told already
    if (const auto refusal = store(place.figure, row.field(), typed)) {
        const QString reason = toQt(say(*refusal, m_workspace.language()));
        keep(row, reason, refusal->kind == ProblemKind::Unavailable);
        row.showRefused(typed, reason);
        return;
    }
    m_words.remove(place);
    row.fill(noteText(m_workspace.now().figureAt(place.figure), row.field()), true);
}

/// Why it was not stored; nothing where it was.
std::optional<Problem> CellNotes::store(const FigureKey& key, NoteField field, const NoteText& typed) {
    const Figure* figure = m_workspace.now().figureAt(key);
    FigureEdit edit{.indicator = key.indicator, .region = key.region, .period = key.period,
                    .seenRevision = figure ? figure->revision : 0};
    applyNote(edit, field, typed);
    const auto result = m_workspace.acts().enter({edit}, QStringLiteral("annotate"));
    if (!result && result.error().kind == ProblemKind::Unavailable) emit m_workspace.feed().problemMet(result.error());
    return result ? result->outcomes.front().refusal : std::optional(result.error());
}

void CellNotes::retry() {
    const auto waiting = m_words.entries();
    for (const auto& [place, words] : waiting)
        for (const NoteField field : allNoteFields)
            if (words.isForStore && place == placeOf(place.figure, field) && !store(place.figure, field, typedText(words)))
                m_words.remove(place);
    fill(true);
}

void CellNotes::focusFirst() { m_rows.front()->firstEditor()->setFocus(Qt::ShortcutFocusReason); }

} // namespace xushi
