#pragma once

#include "app/narrative/NarrativeText.h"

#include <QTextBrowser>

#include <functional>

namespace xushi {

/// A report to be read: its numbers are links to their cells, which Tab walks through, and marks by walkMarks().
class NarrativeView : public QTextBrowser {
    Q_OBJECT
public:
    using Tip = std::function<QString(const NarrativeFigure&)>;

    explicit NarrativeView(QWidget* parent = nullptr);

    /// The cursor stays in its sentence, and what is in sight in sight.
    void showNarrative(Narrative narrative);
    void clearNarrative();
    const Narrative& narrative() const { return m_narrative; }
    const NarrativeText& places() const { return m_text; }
    /// What is said of a number under the mouse.
    void setTip(Tip tip) { m_tip = std::move(tip); }

    /// The id of the sentence that the cursor is in; empty: in none.
    std::string currentSentence() const;
    void goToSentence(const std::string& id);
    /// Of the figures of places() the one that the cursor is in, else the first of its sentence; -1: none.
    int currentFigure() const;
    void goToFigure(int figure);
    /// The next 〔未报〕 〔未核定〕 〔数据已变〕, from the beginning again behind the last one. False where there is none.
    bool walkMarks(bool isForward);

signals:
    void figureActivated(const xushi::NarrativeFigure& figure);
    void sentenceChanged();

protected:
    bool focusNextPrevChild(bool isNext) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool viewportEvent(QEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void fill();
    void followCursor();
    void select(const NarrativeText::FigurePlace& place);

    Narrative m_narrative{};
    NarrativeText m_text;
    Tip m_tip;
    std::string m_current;
    bool m_isFilling = false;
};

} // namespace xushi
