// The store as it stood then, and back.
#include "app/office/LeavingStore.h"
#include "app/office/StateFile.h"
#include "app/office/Workspace.h"
#include "app/text/QtText.h"

#include <QEventLoop>

namespace xushi {
namespace {

/// Without a window nothing else happens meanwhile.
void waitQuietly(Task& task) {
    QEventLoop loop;
    QObject::connect(&task, &Task::finished, &loop, &QEventLoop::quit);
    QObject::connect(&task, &Task::failed, &loop, &QEventLoop::quit);
    loop.exec(QEventLoop::ExcludeUserInputEvents);
}

} // namespace

/// Nothing where the person gave up. Rows are believed, as those of the window are: the proof goes on beside.
Result<std::shared_ptr<ReadMoment>> Workspace::readBeside(const MomentAsked& asked, int year) {
    const auto read = std::make_shared<ReadMoment>();
    const auto givenUp = std::make_shared<std::atomic_bool>(false);
    std::optional<Problem> problem;
    bool isRead = false;
    Task task;
    QObject::connect(&task, &Task::finished, this, [&] { isRead = true; });
    QObject::connect(&task, &Task::failed, this, [&](const Problem& met) { problem = met; });
    task.start([read, asked, year, givenUp, opener = m_store.presentReader()]() -> Result<bool> {
        const auto store = openUntilGivenUp(opener, givenUp);
        if (!store) return store.error();
        (*store)->believeRows(true);
        auto moment = readMoment(**store, asked, year);
        if (!moment) return moment.error();
        *read = std::move(*moment);
        return true;
    }, [] { return 0; }, [givenUp] { *givenUp = true; });
    (m_wait ? m_wait : Wait(waitQuietly))(task);
    if (!isOpen()) return missing("store.closed");
    if (problem) return *problem;
    return isRead ? read : nullptr;
}

/// Whatever was shown of the other moment is taken anew by who hears of definitions and workflow.
void Workspace::showSnapshot(Snapshot snapshot, const Place& place) {
    const Place before = this->place();
    m_ofEveryYear.reset();
    m_shown.showAt(std::move(snapshot), place);
    m_shown.tell([&] {
        emit m_feed.momentChanged();
        emit m_feed.catalogueChanged(ChangeReason::OtherMoment);
        emit m_feed.workflowChanged(ChangeReason::OtherMoment);
        emit m_feed.signingChanged();
        if (this->place().period != before.period) emit m_feed.periodChanged();
        if (this->place().region != before.region) emit m_feed.regionChanged();
    });
}

Result<bool> Workspace::showMoment(const MomentAsked& asked) {
    if (!isOpen()) return missing("store.closed");
    emit m_feed.aboutToChange();
    auto read = readBeside(asked, period().year);
    if (!read) return read.error();
    if (!*read) return false;
    if (!m_present) {
        const auto head = questions().journalHead();
        if (!head) return head.error();
        m_present = Present{.snapshot = snapshot(), .entry = head->sequence, .place = place()};
    }
    m_store.lookAt((*read)->moment);
    undoStack().hold(true);
    showSnapshot(std::move((*read)->snapshot), place());
    return true;
}

Result<bool> Workspace::showYearThen(const Period& to) {
    auto read = readBeside(moment()->head.sequence, to.year);
    if (!read) return read.error();
    if (!*read) return false;
    Place there = place();
    there.period = to;
    showSnapshot(std::move((*read)->snapshot), there);
    return true;
}

/// What was shown before is shown again where nothing was written since and it is of the year; else it is read anew.
Result<void> Workspace::showPresent() {
    if (!m_present) return {};
    emit m_feed.aboutToChange();
    Place there = place();
    if (!now().latestCatalogue().find(m_present->place.region)) there.region = m_present->place.region; // it was not there yet
    auto present = readTogether(m_store.present(), [&](Reading& reading) -> Result<Snapshot> {
        const auto head = reading.journalHead();
        if (!head) return head.error();
        const bool isKnown = head->sequence == m_present->entry && m_present->snapshot->year() == there.period.year;
        return isKnown ? *m_present->snapshot : Snapshot::read(reading, there.period.year, m_present->snapshot->lock());
    });
    if (!present) return present.error();
    const bool isSamePerson = there.person == m_present->place.person;
    forgetMoment();
    showSnapshot(std::move(*present), there);
    return isSamePerson ? Result<void>() : m_acts.readSteps();
}

void Workspace::forgetMoment() {
    m_store.lookAt({});
    m_present.reset();
    undoStack().hold(false);
}

/// What was shown stays: nothing is read of a file that may be another one. What was typed belongs to cells of now.
void Workspace::followStanding() {
    if (!isOpen()) return;
    const Place there = m_present ? m_present->place : place();
    Snapshot shown = m_present ? *m_present->snapshot : now();
    emit m_feed.standingChanged();
    forgetMoment();
    undoStack().hold(m_store.isDisplaced());
    shown.setLock(isReadOnly() ? std::optional(m_store.readOnlyReason().value_or(Remark{"store.read-only", {}})) : std::nullopt);
    showSnapshot(std::move(shown), there);
}

Result<void> Workspace::goOnAt(const QString& path) {
    const Place there = place();
    const QString before = m_store.path();
    const std::string own = m_store.standing().path.string();
    close();
    for (const auto& kept : {QStringLiteral("drafts"), QStringLiteral("visits")}) moveStateOf(own.empty() ? before : toQt(own), path, kept);
    if (const auto opened = open(path); !opened) return opened;
    goTo(there);
    if (latestCatalogue().find(there.person)) setPerson(there.person);
    return {};
}

} // namespace xushi
