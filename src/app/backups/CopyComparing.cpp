#include "app/backups/CopyComparing.h"

#include "app/office/LeavingStore.h"
#include "app/text/QtText.h"
#include "wiring/RestoreCopy.h"

namespace xushi {
namespace {

constexpr auto pauseOfKeys = std::chrono::milliseconds(120);

} // namespace

CopyComparing::CopyComparing(Workspace& workspace, QObject* parent) : QObject(parent), m_workspace(workspace) {
    m_soon.setSingleShot(true);
    m_soon.setInterval(pauseOfKeys);
    connect(&m_soon, &QTimer::timeout, this, &CopyComparing::begin);
    connect(&m_task, &Task::finished, this, [this] {
        m_isTold = true;
        emit told();
    });
    connect(&m_task, &Task::failed, this, &CopyComparing::failed);
    for (const auto signal : {&ChangeFeed::aboutToLeave, &ChangeFeed::closed}) connect(&workspace.feed(), signal, this, &CopyComparing::giveUp);
}

CopyComparing::~CopyComparing() { giveUp(); }

void CopyComparing::ask(const std::filesystem::path& copy) {
    giveUp();
    m_copy = copy;
    m_soon.start();
}

void CopyComparing::giveUp() {
    m_soon.stop();
    m_task.cancel();
    m_compared.reset();
    m_copy.clear();
    m_isTold = false;
}

void CopyComparing::begin() {
    const GivenUp givenUp = std::make_shared<std::atomic_bool>(false);
    const Period period = m_workspace.period();
    m_compared = std::make_shared<std::unique_ptr<StoresCompared>>();
    m_task.start([opener = m_workspace.openStore().presentReader(), period, givenUp, copy = m_copy, result = m_compared]() -> Result<bool> {
        const auto here = openUntilGivenUp(opener, givenUp);
        if (!here) return here.error();
        const auto there = openCopy(copy);
        if (!there) return there.error();
        auto compared = compareWithCopy(**there, **here, period, std::nullopt);
        if (!compared) return compared.error();
        *result = std::make_unique<StoresCompared>(std::move(*compared));
        return true;
    }, [] { return 0; }, [givenUp] { *givenUp = true; });
}

} // namespace xushi
