// What was typed and is not in the store: kept over a leaving, tried again, shown again.
#include "app/entry/EntryPage.h"
#include "app/entry/audit/AuditModel.h"
#include "app/entry/audit/AuditPanel.h"
#include "app/entry/figure/CellPanel.h"
#include "app/entry/grid/EntryDrafts.h"
#include "app/entry/grid/FigureEntryDelegate.h"
#include "app/entry/month/FigureEntryModel.h"
#include "app/entry/review/ReviewModel.h"
#include "app/text/QtText.h"
#include "ui_EntryPage.h"

#include <QAction>

namespace xushi {

void EntryPage::wireDrafts() {
    for (const auto signal : {&ChangeFeed::aboutToLeave, &ChangeFeed::standingChanged}) connect(&workspace().feed(), signal, this, &EntryPage::leaveStore);
    for (EntryView* grid : {m_ui->grid, m_ui->yearGrid}) {
        const auto* delegate = qobject_cast<FigureEntryDelegate*>(grid->itemDelegate());
        connect(delegate, &FigureEntryDelegate::textTyped, this, [this](const QModelIndex& index, const QString& text, int seenRevision) {
            const auto key = model().keyAt(index);
            const auto field = model().fieldAt(index.column());
            if (key && field) m_drafts->setTyping(RefusedPlace{*key, *field}, text, seenRevision);
        });
        connect(grid, &EntryView::editorLeft, this, [this] { m_drafts->setTyping(std::nullopt); });
    }
    connect(m_drafts, &EntryDrafts::restored, this, [this](int count) {
        emit noticeGiven(toQt(say(Remark{"drafts.restored", {std::to_string(count)}}, workspace().language())));
    }, Qt::QueuedConnection);
    connect(m_drafts, &EntryDrafts::typingRestored, this, &EntryPage::resumeTyping, Qt::QueuedConnection);
}

/// The editor opens again with what stood in it.
void EntryPage::resumeTyping(const RefusedPlace& place, const QString& text, int seenRevision) {
    Place there = placeOf(place.key.indicator);
    there.period = place.key.period.withKind(PeriodKind::Ytd);
    emit pageRequested(QStringLiteral("entry"), there);
    showFigure(place.key);
    const QModelIndex cell = m_model->indexOf(place.key, place.field);
    if (m_model->isEditable(cell)) m_ui->grid->resumeTyping(cell, text, seenRevision);
    else keepUnconfirmed(place, text, seenRevision);
}

/// What was typed and is not stored is kept in the person's own folder; it is at risk only where that cannot be written.
int EntryPage::unsavedCount() const {
    return m_drafts->isKept() ? 0 : m_refused->count() + m_words->count() + (m_drafts->isTyping() ? 1 : 0);
}

void EntryPage::settleForms() {
    if (m_drafts->isKept()) return; // leaving confirms nothing: the drafts have it
    m_panel->settle();
    m_auditPanel->commitOpenEditor();
    m_ui->review->commitOpenEditor();
}

/// Everything at once, as one act.
void EntryPage::retry() {
    std::vector<TypedText> texts;
    for (const auto& [place, refused] : m_refused->entries())
        if (refused.isForStore) texts.push_back({place, refused.text, refused.isOtherForm, refused.seenRevision});
    if (!texts.empty()) storeTexts(workspace(), *m_refused, texts, QStringLiteral("enter"));
    m_panel->retry();
    m_audit->retry();
    m_reviews->retry();
}

/// What is being typed is not confirmed by that; the drafts take it before the editors go.
void EntryPage::leaveStore() {
    m_panel->keepUnconfirmed();
    m_auditPanel->keepUnconfirmed();
    m_ui->review->keepUnconfirmed();
    m_drafts->keep();
    for (EntryView* grid : {m_ui->grid, m_ui->yearGrid}) grid->dropOpenEditor();
}

/// An empty text is nothing that could be lost, and nobody has said that the figure is to be cleared.
void EntryPage::keepUnconfirmed(const RefusedPlace& place, const QString& text, int seenRevision) {
    if (!text.trimmed().isEmpty())
        m_refused->set(place, {.text = text, .reason = toQt(say(Remark{"drafts.unconfirmed", {}}, workspace().language())), .seenRevision = seenRevision});
    m_drafts->setTyping(std::nullopt);
}

void EntryPage::showUnsaved() {
    if (m_refused->count() > 0) return showFigure(m_refused->entries().begin()->first.key);
    m_panel->toggleAction()->setChecked(true);
    m_panel->focusAction()->trigger();
}

} // namespace xushi
