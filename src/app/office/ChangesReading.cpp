#include "app/office/ChangesReading.h"


#include <utility>

namespace xushi {

/// A month a step.
struct ChangesReading::Work {
    ReaderOpener reader;
    std::vector<std::pair<SubmissionKey, SubmissionPosition>> asked = {};
    GivenUp givenUp = std::make_shared<std::atomic_bool>(false);
    std::unique_ptr<Store> store = {};
    std::size_t next = 0;
    std::vector<MonthChanges> changes = {};

    Result<bool> step() {
        if (next == asked.size()) return true;
        if (!store) {
            auto opened = openUntilGivenUp(reader, givenUp);
            if (!opened) return opened.error();
            store = std::move(*opened);
        }
        const auto& [month, position] = asked[next++];
        auto compared = compareBoards(*store, position.asked);
        if (!compared) return compared.error();
        keepDepartment(*compared, month);
        MonthChanges changed{month, position.submitted, std::move(*compared)};
        if (changed.count() > 0) changes.push_back(std::move(changed));
        return next == asked.size();
    }
};

ChangesReading::ChangesReading(Workspace& workspace, QObject* parent) : QObject(parent), m_workspace(workspace) {
    connect(&workspace.feed(), &ChangeFeed::aboutToLeave, this, &ChangesReading::giveUp);
    for (const auto signal : {&ChangeFeed::closed, &ChangeFeed::momentChanged}) connect(&workspace.feed(), signal, this, &ChangesReading::giveUp);
    connect(&m_task, &Task::finished, this, &ChangesReading::told);
    connect(&m_task, &Task::failed, this, &ChangesReading::failed);
}

ChangesReading::~ChangesReading() { giveUp(); }

Result<bool> ChangesReading::ask(const std::vector<SubmissionKey>& months) {
    giveUp();
    auto work = std::make_shared<Work>(Work{.reader = m_workspace.openStore().reader()});
    for (const auto& month : months) {
        auto position = m_workspace.questions().positionOfSubmission(month);
        if (!position) return position.error();
        if (position->isTouched) work->asked.emplace_back(month, std::move(*position));
    }
    if (work->asked.empty()) return false;
    m_work = work;
    m_task.start([work] { return work->step(); }, [work] { return static_cast<int>(work->next * 1000 / work->asked.size()); }, [work] { *work->givenUp = true; });
    return true;
}

const std::vector<MonthChanges>& ChangesReading::changes() const {
    static const std::vector<MonthChanges> none;
    return m_work ? m_work->changes : none;
}

void ChangesReading::giveUp() {
    m_task.cancel();
    m_work.reset();
}

} // namespace xushi
