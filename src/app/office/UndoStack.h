#pragma once

#include "domain/Figure.h"
#include "usecases/ChooseReversal.h"
#include "usecases/UndoSteps.h"
#include "words/Sentences.h"

#include <QObject>
#include <QString>

namespace xushi {

class Acts;
class Shown;
struct UndoResult;

/// A step that was taken back or done again.
struct ReversedStep {
    ReversalWay way = ReversalWay::Undo;
    JournalAct act;                  ///< that was reversed
    QString name;                    ///< of the act: what it did, the indicator, the period and the region
    std::vector<FigureKey> figures;  ///< that have another content now
};

/// The person's acts that can be taken back and done again, those of earlier days too: numbers of journal groups, no
/// contents. What a step wrote is read from the journal when it is taken back or done again, and both are acts of the
/// journal of their own. A step that is refused is passed over until the stack is filled anew, so that those before it
/// can be taken back. It may be filled anew while a step is being taken back.
class UndoStack : public QObject {
    Q_OBJECT
public:
    UndoStack(Acts& acts, const Shown& shown, Language language) : m_acts(acts), m_shown(shown), m_language(language) {}

    /// The steps as the journal tells them.
    void fill(UndoSteps steps);
    void clear() { fill({}); }
    /// An act that was just written.
    void push(const JournalAct& act);

    /// While it is held nothing is taken back, and the steps stay what they are.
    void hold(bool isHeld);

    bool canUndo() const { return !m_isHeld && !m_steps.done.empty(); }
    bool canRedo() const { return !m_isHeld && !m_steps.undone.empty(); }
    /// The names of the next steps, empty where there is none.
    QString undoText() const { return nextText(m_steps.done); }
    QString redoText() const { return nextText(m_steps.undone); }
    /// Steps that can be taken back, and all of them.
    int index() const { return static_cast<int>(m_steps.done.size()); }
    int count() const { return static_cast<int>(m_steps.done.size() + m_steps.undone.size()); }

    void undo() { reverse(ReversalWay::Undo); }
    void redo() { reverse(ReversalWay::Redo); }
    /// Takes back an act that need not be the last one, or does again what an act has taken back. False where that was refused, which was told.
    bool reverse(const ChosenReversal& chosen);

signals:
    /// Another step is next, or it has another name.
    void changed();
    void reversed(const xushi::ReversedStep& step);

private:
    void reverse(ReversalWay way);
    void tellReversed(ReversedStep step, const UndoResult& result);
    QString nextText(const std::vector<JournalAct>& steps) const;

    Acts& m_acts;
    const Shown& m_shown;
    Language m_language;
    UndoSteps m_steps;
    bool m_isHeld = false;
};

} // namespace xushi
