#pragma once

#include "app/office/Acts.h"
#include "app/office/ChangeFeed.h"
#include "app/office/Moment.h"
#include "app/office/OpenStore.h"
#include "app/office/Questions.h"
#include "app/office/Shown.h"
#include "words/Sentences.h"

#include <QString>

#include <functional>
#include <memory>
#include <optional>

namespace xushi {

class StoreCopies;

/// What every page works in: the open store, the snapshot and the place that are shown, the acts that write, the
/// questions that are asked, and the feed that tells what has changed. It outlives the pages.
class Workspace : public QObject {
    Q_OBJECT
public:
    explicit Workspace(Language language, QObject* parent = nullptr);
    Workspace(Language language, StoreOpener opener, QObject* parent = nullptr);
    ~Workspace() override;

    /// Opens at the latest period that has figures. Everything is read before anything is shown: the store that was open
    /// before stays, whole, when this fails; opening it once more changes nothing.
    Result<void> open(const QString& path);
    void close();
    /// Looks whether the store's file is still what and where it was. Where it is not, nothing can be changed until it is, or until another store is
    /// opened.
    void look() { m_store.look(); }
    /// Leaves the store and opens `path`, be it its own or another one, at the same place; what was typed and is not in the store comes along.
    /// Where it cannot be opened the store is closed.
    Result<void> goOnAt(const QString& path);
    /// Has what is being typed committed.
    void settle() { emit m_feed.aboutToChange(); }
    /// Has what is being typed kept as it is, unconfirmed: the store is left.
    void leave();

    const OpenStore& openStore() const { return m_store; }
    ChangeFeed& feed() { return m_feed; }
    Acts& acts() { return m_acts; }
    UndoStack& undoStack() { return m_acts.undoStack(); }
    StoreCopies& copies() { return *m_copies; }
    Questions questions() const { return Questions(m_store); }

    Language language() const { return m_language; }
    bool isOpen() const { return m_store.isOpen(); }
    bool isReadOnly() const { return m_store.isReadOnly(); }

    /// The moment that everything is shown as of; nothing while it is the present.
    const std::optional<StoreMoment>& moment() const { return m_store.moment(); }
    /// Shows the store as it stood, in the period and region that are shown; nothing of it can be changed. It is read beside the window.
    /// False where the person gave up waiting. What is being typed is committed before; what was shown stays where it cannot be read.
    Result<bool> showMoment(const MomentAsked& asked);
    /// Shows what the store has now; the place, and what can be taken back, are what they were.
    Result<void> showPresent();
    /// How somebody waits until what is read beside is told, or cancels it: the window shows it, and lets nothing else happen.
    using Wait = std::function<void(Task&)>;
    void setWait(Wait wait) { m_wait = std::move(wait); }

    const Snapshot& now() const { return m_shown.now(); }
    /// For who keeps it: it stays as it is, whatever is written.
    std::shared_ptr<const Snapshot> snapshot() const { return m_shown.snapshot(); }
    const Place& place() const { return m_shown.place(); }
    const Period& period() const { return place().period; }
    const RegionCode& region() const { return place().region; }
    /// Who is working; nothing until somebody of the store's people is chosen.
    const Person* person() const { return m_shown.person(); }
    /// The definitions as the chosen period reads them; they stay where they are until catalogueChanged.
    const Catalogue& catalogue() const { return m_shown.catalogue(); }
    /// The latest version of everything: what is edited.
    const Catalogue& latestCatalogue() const { return now().latestCatalogue(); }
    /// The same with the targets of every year, for who counts them or copies a year. Read when it is asked for first, and
    /// again after a change; where it cannot be read it is the latest one.
    const Catalogue& catalogueOfEveryYear() const;
    NumberFormat numberFormat() const { return now().numberFormat(); }
    /// The chosen period and region as a board.
    BoardRequest boardRequest() const { return now().boardRequest(period(), region()); }

    void setPeriod(const Period& period);
    void setRegion(const RegionCode& region);
    void stepMonth(int months);
    /// Shows the period and the region of a place, where they are to be had; who is working stays.
    void goTo(const Place& to);
    void setPerson(const PersonCode& person);

private:
    void wireProof();
    void followStanding();
    /// The store is left: it is the store of now.
    void forgetMoment();
    Result<std::shared_ptr<ReadMoment>> readBeside(const MomentAsked& asked, int year);
    void showSnapshot(Snapshot snapshot, const Place& place);
    Result<bool> showYearThen(const Period& to);

    /// What was shown when another moment came before it.
    struct Present {
        std::shared_ptr<const Snapshot> snapshot;
        std::int64_t entry = 0; ///< the last one that it knows
        Place place;
    };

    Language m_language;
    ChangeFeed m_feed;
    OpenStore m_store;
    Shown m_shown;
    Acts m_acts;
    std::unique_ptr<StoreCopies> m_copies;
    mutable std::shared_ptr<const Catalogue> m_ofEveryYear;
    Wait m_wait;
    std::optional<Present> m_present; ///< while another moment is shown
};

} // namespace xushi
