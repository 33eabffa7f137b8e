#include "app/narrative/NarrativeView.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QScrollBar>
#include <QTextCursor>
#include <QToolTip>

#include <algorithm>
#include <ranges>

namespace xushi {
namespace {

constexpr double pageMargin = 20;

} // namespace

NarrativeView::NarrativeView(QWidget* parent) : QTextBrowser(parent) {
    setOpenLinks(false);
    setUndoRedoEnabled(false);
    setTextInteractionFlags(Qt::TextBrowserInteraction | Qt::TextSelectableByKeyboard);
    document()->setDocumentMargin(pageMargin);
    connect(this, &QTextEdit::cursorPositionChanged, this, &NarrativeView::followCursor);
    connect(this, &QTextBrowser::anchorClicked, this, [this](const QUrl& link) {
        const auto at = link.toString().toULongLong();
        if (at < m_text.figures().size() && m_text.figures()[at].figure) emit figureActivated(*m_text.figures()[at].figure);
    });
}

void NarrativeView::showNarrative(Narrative narrative) {
    m_narrative = std::move(narrative);
    fill();
}

void NarrativeView::clearNarrative() {
    m_isFilling = true;
    m_narrative = {};
    m_text.clear();
    document()->clear();
    m_isFilling = false;
    followCursor();
}

void NarrativeView::fill() {
    const auto* before = m_text.sentenceAt(textCursor().selectionStart());
    const std::string id = before ? before->id : std::string();
    const int offset = before ? textCursor().selectionStart() - before->span.start : 0;
    const int scrolled = verticalScrollBar()->value();
    m_isFilling = true;
    m_text.fill(*document(), m_narrative, coloursOf(palette()));
    const auto& sentences = m_text.sentences();
    auto at = std::ranges::find(sentences, id, &NarrativeText::SentencePlace::id);
    QTextCursor cursor(document());
    if (at != sentences.end()) cursor.setPosition(std::min(at->span.start + offset, std::max(at->span.start, at->span.end - 1)));
    else if (!sentences.empty()) cursor.setPosition(sentences.front().span.start);
    setTextCursor(cursor);
    m_isFilling = false;
    verticalScrollBar()->setValue(scrolled);
    followCursor();
}

std::string NarrativeView::currentSentence() const {
    const auto* place = m_text.sentenceAt(textCursor().selectionStart());
    return place ? place->id : std::string();
}

void NarrativeView::goToSentence(const std::string& id) {
    const auto at = std::ranges::find(m_text.sentences(), id, &NarrativeText::SentencePlace::id);
    if (at == m_text.sentences().end()) return;
    QTextCursor cursor(document());
    cursor.setPosition(at->span.start);
    setTextCursor(cursor);
}

int NarrativeView::currentFigure() const {
    const int here = textCursor().selectionStart();
    const auto* sentence = m_text.sentenceAt(here);
    const auto& figures = m_text.figures();
    for (std::size_t i = 0; i < figures.size(); ++i)
        if (figures[i].figure && figures[i].span.holds(here)) return static_cast<int>(i);
    for (std::size_t i = 0; sentence && i < figures.size(); ++i)
        if (figures[i].figure && sentence->span.holds(figures[i].span.start)) return static_cast<int>(i);
    return -1;
}

void NarrativeView::goToFigure(int figure) { select(m_text.figures()[static_cast<std::size_t>(figure)]); }

/// The sentence of the cursor stands on a tint.
void NarrativeView::followCursor() {
    if (m_isFilling) return;
    QList<QTextEdit::ExtraSelection> tinted;
    if (const auto* place = m_text.sentenceAt(textCursor().selectionStart())) {
        QTextEdit::ExtraSelection selection;
        selection.cursor = QTextCursor(document());
        selection.cursor.setPosition(place->span.start);
        selection.cursor.setPosition(place->span.end, QTextCursor::KeepAnchor);
        selection.format.setBackground(coloursOf(palette()).tint(0.08));
        tinted << selection;
    }
    setExtraSelections(tinted);
    emit sentenceChanged();
}

void NarrativeView::select(const NarrativeText::FigurePlace& place) {
    QTextCursor cursor(document());
    cursor.setPosition(place.span.start);
    cursor.setPosition(place.span.end, QTextCursor::KeepAnchor);
    setTextCursor(cursor);
    ensureCursorVisible();
}

/// From number to number, and behind the last one out of the text.
bool NarrativeView::focusNextPrevChild(bool isNext) {
    const auto& figures = m_text.figures();
    const QTextCursor cursor = textCursor();
    const auto isAhead = [&](const NarrativeText::FigurePlace& place) {
        if (isNext) return cursor.hasSelection() ? place.span.start >= cursor.selectionEnd() : place.span.start >= cursor.position();
        return place.span.end <= cursor.selectionStart();
    };
    if (isNext) {
        if (const auto at = std::ranges::find_if(figures, isAhead); at != figures.end()) return select(*at), true;
    } else {
        const auto backwards = figures | std::views::reverse;
        if (const auto at = std::ranges::find_if(backwards, isAhead); at != backwards.end()) return select(*at), true;
    }
    return QAbstractScrollArea::focusNextPrevChild(isNext);
}

bool NarrativeView::walkMarks(bool isForward) {
    std::vector<const NarrativeText::FigurePlace*> marks;
    for (const auto& place : m_text.figures())
        if (place.isMark) marks.push_back(&place);
    if (marks.empty()) return false;
    if (!isForward) std::ranges::reverse(marks);
    const int here = textCursor().selectionStart();
    const bool isOnIt = textCursor().hasSelection();
    const auto ahead = std::ranges::find_if(marks, [&](const auto* mark) {
        return isForward ? mark->span.start > here || (mark->span.start == here && !isOnIt) : mark->span.start < here;
    });
    select(**(ahead == marks.end() ? marks.begin() : ahead));
    return true;
}

void NarrativeView::keyPressEvent(QKeyEvent* event) {
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (!isEnter || event->modifiers() & ~Qt::KeypadModifier) return QTextBrowser::keyPressEvent(event);
    const auto* place = m_text.figureAt(textCursor().selectionStart());
    if (place && place->figure) emit figureActivated(*place->figure);
}

bool NarrativeView::viewportEvent(QEvent* event) {
    if (event->type() != QEvent::ToolTip || !m_tip) return QTextBrowser::viewportEvent(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    const QString link = anchorAt(help->pos());
    const auto at = link.toULongLong();
    if (link.isEmpty() || at >= m_text.figures().size() || !m_text.figures()[at].figure) QToolTip::hideText();
    else QToolTip::showText(help->globalPos(), Qt::convertFromPlainText(m_tip(*m_text.figures()[at].figure), Qt::WhiteSpaceNormal), viewport());
    return true;
}

void NarrativeView::changeEvent(QEvent* event) {
    QTextBrowser::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && !m_text.sentences().empty()) fill();
}

} // namespace xushi
