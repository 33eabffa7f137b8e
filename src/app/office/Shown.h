#pragma once

#include "app/office/ChangeFeed.h"
#include "app/office/Place.h"
#include "app/office/Snapshot.h"

#include <functional>
#include <memory>
#include <vector>

namespace xushi {

/// What the pages show: a snapshot of the open store and the place in it. What was shown stays, whole, where something
/// else cannot be read. It changes before anybody is told; rows of the snapshot before live until everybody has been told.
class Shown {
public:
    Shown(ChangeFeed& feed, const Place& place);

    const Snapshot& now() const { return *m_snapshot; }
    /// For who keeps it: it stays as it is, whatever is written.
    std::shared_ptr<const Snapshot> snapshot() const { return m_snapshot; }
    const Place& place() const { return m_place; }
    /// The definitions as the shown period reads them; they stay where they are until catalogueChanged.
    const Catalogue& catalogue() const { return *m_inForce; }
    /// Who is working; nothing until somebody of the store's people is chosen.
    const Person* person() const { return now().latestCatalogue().find(m_place.person); }

    /// Another store, or none.
    void show(Snapshot snapshot, const Place& place);
    /// The same store at another moment, or another year of it. A region that it does not have gives way to the city.
    void showAt(Snapshot snapshot, const Place& place);
    /// Another period; its year is read from `store`, where there is one.
    Result<void> showPeriod(Store* store, const Period& period);
    void showRegion(const RegionCode& region);
    void showPerson(const PersonCode& person) { m_place.person = person; }
    Result<void> readCatalogue(Store& store);
    Result<void> readWorkflow(Store& store);
    /// Figures that were just written; tells who shows them. Fails where signed months cannot follow: they are shown all the same.
    Result<void> put(Store& store, const std::vector<Figure>& written, ChangeReason reason);

    /// Runs what tells the pages of another snapshot.
    void tell(const std::function<void()>& told);

private:
    void replace(Snapshot snapshot);

    ChangeFeed& m_feed;
    Place m_place;
    std::shared_ptr<Snapshot> m_snapshot;
    std::vector<std::shared_ptr<const Snapshot>> m_before; ///< until everybody has been told
    int m_telling = 0;                                     ///< calls of tell() that have not ended
    const Catalogue* m_inForce = nullptr;
};

} // namespace xushi
