// What was typed while its figure changed, and the choice between the two.
#include "app/entry/EntryPage.h"
#include "app/entry/audit/AuditModel.h"
#include "app/entry/audit/AuditPanel.h"
#include "app/entry/figure/CellNotes.h"
#include "app/entry/figure/CellPanel.h"
#include "app/entry/grid/ConflictWords.h"
#include "app/entry/grid/EntryView.h"
#include "app/entry/month/FigureEntryModel.h"
#include "app/shared/ConflictBar.h"
#include "app/text/QtText.h"
#include "app/text/StepName.h"
#include "ui_EntryPage.h"

#include <algorithm>

namespace xushi {

void EntryPage::wireConflicts() {
    connect(&workspace().feed(), &ChangeFeed::figureWritten, m_refused, &RefusedTexts::follow);
    connect(&workspace().feed(), &ChangeFeed::figureWritten, m_words, &UnstoredWords::follow);
    connect(&workspace().feed(), &ChangeFeed::figuresChanged, this, &EntryPage::tellConflictsAnew);
    connect(m_refused, &RefusedTexts::changed, this, &EntryPage::refreshConflict);
    connect(m_words, &UnstoredWords::changed, this, &EntryPage::refreshConflict);
    for (EntryView* grid : {m_ui->grid, m_ui->yearGrid})
        connect(grid->selectionModel(), &QItemSelectionModel::currentChanged, this, &EntryPage::refreshConflict);
    connect(m_conflictBar, &ConflictBar::theirsTaken, this, &EntryPage::takeTheirs);
    connect(m_conflictBar, &ConflictBar::mineKept, this, &EntryPage::keepMine);
    connect(m_conflictBar, &ConflictBar::left, this, [this] { view().setFocus(); });
}

/// A figure that changes again has another value to choose.
void EntryPage::tellConflictsAnew(const std::vector<FigureKey>& keys) {
    const auto waiting = m_refused->entries();
    for (const auto& [place, refused] : waiting) {
        const Figure* figure = workspace().now().figureAt(place.key);
        if (!refused.isConflict || !figure || std::ranges::find(keys, place.key) == keys.end()) continue;
        RefusedText anew = refused;
        anew.reason = conflictWords(workspace(), place.key, fieldText(*figure, place.field), refused.text);
        m_refused->set(place, anew);
    }
    m_panel->notes().tellAnew(keys);
}

/// That of the cell under the cursor; else the first one, so that none is without its choices.
std::variant<std::monostate, RefusedPlace, WordsPlace> EntryPage::conflictToTell() const {
    const QModelIndex current = m_mode == Mode::Review ? QModelIndex() : view().currentIndex();
    const auto key = current.isValid() ? model().keyAt(current) : std::nullopt;
    const auto field = current.isValid() ? model().fieldAt(current.column()) : std::nullopt;
    const RefusedText* here = key && field ? m_refused->find({*key, *field}) : nullptr;
    if (here && here->isConflict) return RefusedPlace{*key, *field};
    for (const auto& [place, refused] : m_refused->entries())
        if (refused.isConflict) return place;
    for (const auto& [place, words] : m_words->entries())
        if (words.isConflict) return place;
    return {};
}

void EntryPage::refreshConflict() {
    m_conflict = conflictToTell();
    if (const auto* cell = std::get_if<RefusedPlace>(&m_conflict)) return offerConflict(cell->key, m_refused->find(*cell)->reason);
    if (const auto* words = std::get_if<WordsPlace>(&m_conflict)) return offerConflict(words->figure, m_words->find(*words)->reason);
    m_conflictBar->offer({});
}

void EntryPage::offerConflict(const FigureKey& key, const QString& reason) {
    const Figure* theirs = workspace().now().figureAt(key);
    const auto* words = std::get_if<WordsPlace>(&m_conflict);
    if (words && words->isExplanation()) m_theirRevision = m_audit->storedRevision(*words);
    else m_theirRevision = theirs ? theirs->revision : 0;
    m_conflictBar->offer(tr("%1: %2").arg(figurePlace(key, workspace().latestCatalogue(), workspace().language()), reason));
}

void EntryPage::takeTheirs() {
    const auto conflict = m_conflict; // it goes with the text
    const auto* words = std::get_if<WordsPlace>(&conflict);
    if (words && words->isExplanation()) m_words->remove(*words);
    else if (words) m_panel->notes().takeTheirs(*words);
    if (const auto* cell = std::get_if<RefusedPlace>(&conflict)) {
        m_refused->remove(*cell);
        goOnAt(*cell);
    }
}

/// Of another year theirs is read first, and told anew where it is not what was told: only what was seen is written over.
void EntryPage::keepMine(const QString& reason) {
    const auto conflict = m_conflict;
    const auto* cell = std::get_if<RefusedPlace>(&conflict);
    const auto* words = std::get_if<WordsPlace>(&conflict);
    const auto told = [&] { return cell ? m_refused->find(*cell)->reason : m_words->find(*words)->reason; };
    if (!cell && !words) return;
    if (words && words->isExplanation()) return keepMyExplanation(*words, reason);
    const FigureKey key = cell ? cell->key : words->figure;
    const QString seen = told();
    int theirRevision = m_theirRevision;
    if (!workspace().now().figureAt(key)) {
        workspace().setPeriod(key.period.withKind(PeriodKind::Ytd));
        tellConflictsAnew({key});
        const Figure* theirs = workspace().now().figureAt(key);
        if (!theirs || told() != seen) return view().setFocus();
        theirRevision = theirs->revision;
    }
    if (words) {
        m_panel->notes().keepMine(*words, theirRevision, reason);
        return view().setFocus();
    }
    const RefusedText mine = *m_refused->find(*cell);
    storeTexts(workspace(), *m_refused, {{*cell, mine.text, mine.isOtherForm, theirRevision}}, QStringLiteral("enter"), reason);
    goOnAt(*cell);
}

/// That of another year is read first, and told anew where it is not what was told.
void EntryPage::keepMyExplanation(const WordsPlace& place, const QString& reason) {
    const QString seen = m_words->find(place)->reason;
    if (place.figure.period.year != workspace().period().year) {
        workspace().setPeriod(place.figure.period.withKind(PeriodKind::Ytd));
        m_audit->tellConflictsAnew();
    }
    if (m_words->find(place)->reason == seen) m_audit->keepMine(place, m_theirRevision, reason);
    if (m_auditPanel->isVisible()) m_auditPanel->takeFocus();
}

/// The cursor on the cell, and the keys with it.
void EntryPage::goOnAt(const RefusedPlace& place) {
    const QModelIndex cell = model().indexOf(place.key, place.field);
    if (m_mode != Mode::Review && cell.isValid() && model().keyAt(cell) == place.key) view().setCurrentIndex(cell);
    else showFigure(place.key);
    view().setFocus();
}

} // namespace xushi
