#include "app/office/NewsReading.h"

#include "app/office/LeavingStore.h"
#include "app/text/QtText.h"

#include <utility>

namespace xushi {
namespace {

/// Nothing has happened since.
StoreNews noNewsSince(const SeenPosition& seen) {
    const JournalHead head{.sequence = seen.entry, .hash = {}, .at = seen.at};
    return {.from = head, .to = head, .came = {}, .revised = {}, .lights = {}, .months = {}, .acts = {}};
}

} // namespace

NewsReading::NewsReading(Workspace& workspace, QObject* parent) : QObject(parent), m_workspace(workspace) {
    connect(&workspace.feed(), &ChangeFeed::opened, this, &NewsReading::begin);
    connect(&workspace.feed(), &ChangeFeed::aboutToLeave, this, &NewsReading::end);
    connect(&workspace.feed(), &ChangeFeed::personChanged, this, [this] {
        end();
        begin();
    });
    connect(&m_task, &Task::finished, this, [this] { finish(nullptr); });
    connect(&m_task, &Task::failed, this, [this](const Problem& problem) { finish(&problem); });
    begin();
}

NewsReading::~NewsReading() { end(); }

/// Whatever moment is looked at.
std::optional<SeenPosition> NewsReading::now() const {
    const auto head = readTogether(m_workspace.openStore().present(), [](Reading& reading) { return reading.journalHead(); });
    return head ? std::optional(seenAt(*head)) : std::nullopt;
}

void NewsReading::begin() {
    if (!m_workspace.isOpen()) return;
    m_store = m_workspace.openStore().path();
    m_person = m_workspace.place().person;
    m_since = VisitMemory(m_store).find(m_person);
    emit begun();
}

/// Who leaves has seen what there was.
void NewsReading::end() {
    m_task.cancel();
    m_isAskedAgain = false;
    if (m_store.isEmpty() || !m_workspace.isOpen()) return;
    if (const auto seen = now()) VisitMemory(m_store).remember(m_person, *seen);
    m_store.clear();
}

void NewsReading::markSeen() {
    const auto seen = m_workspace.isOpen() ? now() : std::nullopt;
    if (!seen) return;
    m_isForgotten = true;
    m_isAskedAgain = false;
    VisitMemory(m_store).remember(m_person, *seen);
    m_since = seen;
}

/// Where nothing was written since, nothing is read.
void NewsReading::read() {
    if (!m_workspace.isOpen() || !m_since) return;
    const auto seen = now();
    if (seen && seen->entry == m_since->entry && seen->code == m_since->code) return emit told(noNewsSince(*seen));
    if (m_task.isRunning()) m_isAskedAgain = true;
    else start();
}

void NewsReading::start() {
    m_isForgotten = false;
    m_news = std::make_shared<StoreNews>();
    const NewsAsked asked{.since = m_since->entry, .code = m_since->code, .period = m_workspace.period(), .region = m_workspace.region()};
    const auto givenUp = std::make_shared<std::atomic_bool>(false);
    m_task.start([news = m_news, asked, givenUp, opener = m_workspace.openStore().presentReader()]() -> Result<bool> {
        const auto store = openUntilGivenUp(opener, givenUp);
        if (!store) return store.error();
        auto read = readTogether(**store, [&](Reading& reading) { return readNews(reading, asked); });
        if (!read) return read.error();
        if (const auto told = tellLights(**store, asked, *read); !told) return told.error();
        *news = std::move(*read);
        return true;
    }, [] { return 0; }, [givenUp] { *givenUp = true; });
}

void NewsReading::finish(const Problem* problem) {
    if (std::exchange(m_isAskedAgain, false)) return read();
    if (m_isForgotten) return;
    if (problem) emit failed(*problem);
    else emit told(*m_news);
}

} // namespace xushi
