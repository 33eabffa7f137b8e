#pragma once

#include "domain/Figure.h"
#include "domain/Problem.h"

#include <QObject>
#include <QTime>

#include <vector>

namespace xushi {

/// Why something is shown otherwise.
enum class ChangeReason {
    OwnAct,
    Undo,          ///< an act was taken back or done again
    AnotherPerson, ///< somebody else wrote it
    OtherPlace,    ///< another month reads it otherwise
    OtherMoment,   ///< the store is looked at as it stood then, or as it stands now again
};

/// What the pages are told of the open store and of the place in it. Who shows figures takes exactly those that are named.
class ChangeFeed : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

signals:
    void opened();
    void closed();
    /// Another period, region or person is about to be shown: what is being typed must be committed now.
    void aboutToChange();
    /// The store is left, for another one or for good: what is being typed is not confirmed by that, and is kept beside it.
    void aboutToLeave();
    /// Something became of the store's file, or it is there again: what is being typed is kept beside it, as for aboutToLeave, and stays in
    /// sight. Before momentChanged and what follows it, because nothing can be changed now, or can be again.
    void standingChanged();
    void periodChanged();
    void regionChanged();
    void personChanged();
    /// The store is looked at as it stood at another moment, or as it stands now again: what was kept of the one before is dropped. Before
    /// catalogueChanged and workflowChanged, by which everything that is shown is taken anew.
    void momentChanged();
    /// Definitions have another content. What rows point into lives until every page has been told.
    void catalogueChanged(xushi::ChangeReason reason);
    void workflowChanged(xushi::ChangeReason reason);
    /// A month was signed off or unlocked: its rows are those of its signing, or move again. After workflowChanged.
    void signingChanged();
    /// Exactly these figures have a new content.
    void figuresChanged(const std::vector<xushi::FigureKey>& keys, xushi::ChangeReason reason);
    /// An act of the person's own wrote the figure over a revision: whoever typed beside it, knowing that one, knows this one.
    void figureWritten(const xushi::FigureKey& key, int before, int now);
    /// After COMMIT, with the local time.
    void saved(const QTime& at);
    /// A step needs somebody who takes it: one is to be chosen, or added.
    void personWanted();
    /// Somebody is to be added to the people.
    void personMissing();
    void proofProgressed();
    /// The store is proved; or it is not sound, and was closed.
    void proofEnded();
    /// A problem that no cell or form shows by itself.
    void problemMet(const xushi::Problem& problem);
};

} // namespace xushi
