#include "app/entry/CellNotes.h"

#include "app/shared/QtText.h"

#include <QGridLayout>
#include <QLabel>

namespace xushi {
namespace {

QString nameOf(NoteField field, Language language) {
    constexpr std::array<const char*, allNoteFields.size()> keys{
        "change.status",       "change.qualifier", "change.growth", "change.points", "change.restated-base",
        "change.last-year", "change.source",    "change.note",   "change.wording"};
    return toQt(say(Remark{keys[static_cast<std::size_t>(field)], {}}, language));
}

} // namespace

CellNotes::CellNotes(Workspace& workspace, QWidget* parent)
    : QWidget(parent), m_workspace(workspace), m_lockLabel(new QLabel(this)) {
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
        connect(row, &NoteRow::left, this, [this, row] { save(*row); });
        m_rows.push_back(row);
    }
    for (const auto signal : {&Workspace::aboutToChange, &Workspace::aboutToLeave}) connect(&workspace, signal, this, &CellNotes::settle);
}

QString CellNotes::lockReason() const {
    const auto lock = m_key ? m_workspace.lockOf(*m_key) : std::nullopt;
    return lock ? toQt(say(*lock, m_workspace.language())) : QString();
}

void CellNotes::settle() {
    for (NoteRow* row : m_rows) save(*row);
}

void CellNotes::forget() {
    m_refused.clear();
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
    const Figure* figure = m_key ? m_workspace.figureAt(*m_key) : nullptr;
    const QString lock = lockReason();
    m_lockLabel->setText(lock);
    m_lockLabel->setVisible(!lock.isEmpty());
    for (NoteRow* row : m_rows) {
        row->fill(noteText(figure, row->field()), isOther);
        row->setLocked(!lock.isEmpty());
        if (!m_key || !isOther) continue;
        const auto refused = m_refused.find({*m_key, row->field()});
        if (refused != m_refused.end()) row->showRefused(refused->second.typed, refused->second.reason);
    }
}

void CellNotes::save(NoteRow& row) {
    if (!m_key) return;
    const auto place = std::pair(*m_key, row.field());
    const NoteText typed = row.text();
    const auto refused = m_refused.find(place);
    if (!row.isEdited()) {
        if (refused != m_refused.end()) m_refused.erase(refused); // it was put back to what is stored
        row.fill(typed, true);
        return;
    }
    if (refused != m_refused.end() && refused->second.typed == typed) return; // told already
    if (const auto refusal = store(place.first, row.field(), typed)) {
        const QString reason = toQt(say(*refusal, m_workspace.language()));
        m_refused.insert_or_assign(place, Refused{typed, reason, refusal->kind == ProblemKind::Unavailable});
        row.showRefused(typed, reason);
        return;
    }
    m_refused.erase(place);
    row.fill(noteText(m_workspace.figureAt(place.first), row.field()), true);
}

/// Why it was not stored; nothing where it was.
std::optional<Problem> CellNotes::store(const FigureKey& key, NoteField field, const NoteText& typed) {
    const Figure* figure = m_workspace.figureAt(key);
    FigureEdit edit{.indicator = key.indicator, .region = key.region, .period = key.period,
                    .seenRevision = figure ? figure->revision : 0};
    applyNote(edit, field, typed);
    const auto result = m_workspace.enter({edit}, QStringLiteral("annotate"));
    if (!result && result.error().kind == ProblemKind::Unavailable) emit m_workspace.problemMet(result.error());
    return result ? result->outcomes.front().refusal : std::optional(result.error());
}

void CellNotes::retry() {
    for (auto at = m_refused.begin(); at != m_refused.end();) {
        const auto& [key, field] = at->first;
        const bool isStored = at->second.isForStore && !store(key, field, at->second.typed);
        at = isStored ? m_refused.erase(at) : std::next(at);
    }
    fill(true);
}

void CellNotes::focusFirst() { m_rows.front()->firstEditor()->setFocus(Qt::ShortcutFocusReason); }

} // namespace xushi
