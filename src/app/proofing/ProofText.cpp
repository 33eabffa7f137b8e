#include "app/proofing/ProofText.h"

#include "app/look/Colours.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QToolTip>

namespace xushi {
namespace {

bool isRedoKey(const QKeyEvent& event) { return event.matches(QKeySequence::Redo) || (event.key() == Qt::Key_Y && event.modifiers() == Qt::ControlModifier); }

QColor faint(QColor colour) {
    colour.setAlphaF(0.16F);
    return colour;
}

} // namespace

ProofText::ProofText(QWidget* parent) : QPlainTextEdit(parent) {
    setTabChangesFocus(true);
    setAcceptDrops(false); // files that are dropped are the window's
    connect(this, &QPlainTextEdit::cursorPositionChanged, this, [this] {
        if (const int mark = currentMark(); mark >= 0) emit markEntered(mark);
    });
}

void ProofText::showMarks(std::vector<NumberMark> marks) {
    m_marks = std::move(marks);
    m_places.clear();
    for (const auto& mark : m_marks) {
        QTextCursor place(document());
        place.setPosition(mark.start);
        place.setPosition(mark.end, QTextCursor::KeepAnchor);
        m_places.push_back(place);
    }
    paintMarks();
}

QTextCharFormat ProofText::formatOf(const NumberMark& mark) const {
    const Colours& colours = coloursOf(palette());
    QTextCharFormat format;
    const auto line = [&](QTextCharFormat::UnderlineStyle style, const QColor& colour, bool isTinted) {
        format.setUnderlineStyle(style);
        format.setUnderlineColor(colour);
        if (isTinted) format.setBackground(faint(colour));
    };
    if (mark.isIgnored) line(QTextCharFormat::DotLine, colours.muted, false);
    else switch (mark.verdict) {
    case ProseVerdict::Different: line(QTextCharFormat::WaveUnderline, colours.refused, true); break;
    case ProseVerdict::Contradictory: line(QTextCharFormat::DashUnderline, colours.refused, true); break;
    case ProseVerdict::NotUnderstood: line(QTextCharFormat::DashDotLine, colours.accent, true); break;
    case ProseVerdict::Unknown: line(QTextCharFormat::DotLine, colours.muted, false); break;
    default: line(QTextCharFormat::SingleUnderline, colours.light(Light::On), false); break;
    }
    return format;
}

void ProofText::paintMarks() {
    QList<QTextEdit::ExtraSelection> selections;
    for (std::size_t i = 0; i < m_marks.size(); ++i) {
        QTextEdit::ExtraSelection selection;
        selection.cursor = m_places[i];
        selection.format = formatOf(m_marks[i]);
        selections.append(selection);
    }
    setExtraSelections(selections);
}

int ProofText::markAt(int position) const {
    for (std::size_t i = 0; i < m_places.size(); ++i)
        if (m_places[i].hasSelection() && m_places[i].selectionStart() <= position && position <= m_places[i].selectionEnd()) return static_cast<int>(i);
    return -1;
}

int ProofText::currentMark() const { return markAt(textCursor().hasSelection() ? textCursor().selectionEnd() : textCursor().position()); }
int ProofText::startOf(int mark) const { return m_places[static_cast<std::size_t>(mark)].selectionStart(); }

void ProofText::selectMark(int mark) {
    setTextCursor(m_places[static_cast<std::size_t>(mark)]);
    ensureCursorVisible();
}

void ProofText::replaceMark(int mark, const QString& digits) {
    QTextCursor place = m_places[static_cast<std::size_t>(mark)];
    if (!place.hasSelection()) return;
    const int start = place.selectionStart();
    place.insertText(digits);
    place.setPosition(start);
    place.setPosition(start + static_cast<int>(digits.size()), QTextCursor::KeepAnchor);
    setTextCursor(place);
}

void ProofText::replaceAll(const QString& text) {
    QTextCursor all(document());
    all.select(QTextCursor::Document);
    all.insertText(text);
    moveCursor(QTextCursor::Start);
}

/// Ctrl+Y belongs to the text as Ctrl+Z does, not to the acts on the store.
bool ProofText::event(QEvent* event) {
    if (event->type() == QEvent::ShortcutOverride && isRedoKey(*static_cast<QKeyEvent*>(event))) {
        event->accept();
        return true;
    }
    if (event->type() != QEvent::ToolTip) return QPlainTextEdit::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    const int mark = markAt(cursorForPosition(viewport()->mapFromGlobal(help->globalPos())).position());
    if (mark < 0) QToolTip::hideText();
    else QToolTip::showText(help->globalPos(), QStringLiteral("<qt>%1</qt>").arg(m_marks[static_cast<std::size_t>(mark)].hint.toHtmlEscaped().replace(QLatin1Char('\n'), QLatin1String("<br>"))), this);
    return true;
}

void ProofText::changeEvent(QEvent* event) {
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange) paintMarks();
}

void ProofText::keyPressEvent(QKeyEvent* event) {
    if (isRedoKey(*event)) return redo();
    if (event->matches(QKeySequence::Copy) && !textCursor().hasSelection()) return emit copyRequested();
    QPlainTextEdit::keyPressEvent(event);
}

void ProofText::mouseReleaseEvent(QMouseEvent* event) {
    QPlainTextEdit::mouseReleaseEvent(event);
    const int mark = currentMark();
    if (event->button() == Qt::LeftButton && mark >= 0 && !textCursor().hasSelection()) emit numberClicked(mark);
}

} // namespace xushi
