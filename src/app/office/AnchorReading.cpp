#include "app/office/AnchorReading.h"

#include "app/text/QtText.h"

#include <utility>

namespace xushi {

struct AnchorReading::Work {
    ReaderOpener opener;
    std::vector<CopiedCode> codes;
    GivenUp givenUp = std::make_shared<std::atomic_bool>(false);
    std::vector<CheckedAnchor> checked = {};

    Result<bool> step() {
        const auto store = openUntilGivenUp(opener, givenUp);
        if (!store) return store.error();
        auto found = readTogether(**store, [&](Reading& reading) { return checkAnchors(reading, codes); });
        if (!found) return found.error();
        checked = std::move(*found);
        return true;
    }
};

AnchorReading::AnchorReading(Workspace& workspace, QObject* parent) : QObject(parent), m_workspace(workspace) {
    connect(&workspace.feed(), &ChangeFeed::aboutToLeave, this, &AnchorReading::giveUp);
    connect(&workspace.feed(), &ChangeFeed::closed, this, &AnchorReading::giveUp);
    connect(&m_task, &Task::finished, this, &AnchorReading::told);
    connect(&m_task, &Task::failed, this, &AnchorReading::failed);
}

AnchorReading::~AnchorReading() { giveUp(); }

void AnchorReading::ask(std::vector<CopiedCode> codes) {
    giveUp();
    const auto work = std::make_shared<Work>(Work{.opener = m_workspace.openStore().presentReader(), .codes = std::move(codes)});
    m_work = work;
    m_task.start([work] { return work->step(); }, [] { return 0; }, [work] { *work->givenUp = true; });
}

const std::vector<CheckedAnchor>& AnchorReading::checked() const {
    static const std::vector<CheckedAnchor> none;
    return m_work ? m_work->checked : none;
}

void AnchorReading::giveUp() {
    m_task.cancel();
    m_work.reset();
}

} // namespace xushi
