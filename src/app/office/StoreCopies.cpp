#include "app/office/StoreCopies.h"

#include "app/office/ChangeFeed.h"
#include "app/office/WaysOn.h"
#include "app/text/QtText.h"
#include "domain/WordArgument.h"

#include <QDateTime>
#include <QFileInfo>
#include <QSettings>

#include <algorithm>

namespace xushi {
namespace {

const auto secondFolderKey = QStringLiteral("secondCopyFolder");
constexpr auto pauseBeforeDaily = std::chrono::seconds(2); // the first page comes first

std::optional<JournalHead> headOfStore(const OpenStore& store) {
    if (!store.isOpen()) return std::nullopt;
    const auto head = readTogether(store.present(), [](Reading& reading) { return reading.journalHead(); });
    return head ? std::optional(*head) : std::nullopt;
}

} // namespace

/// Looks at the files one by one, removes what the rule no longer keeps, and brings the last copy to the second folder.
struct StoreCopies::Look {
    std::filesystem::path store;
    BackupListing listing = BackupListing(store);
    QString second;
    bool mayRemove = false;
    std::vector<Backup> found = {};
    bool isSecondThere = false;
    QString lastInSecond = {}; ///< when the last own copy was taken that lies there

    Result<bool> step() {
        const auto isOver = listing.step();
        if (!isOver || !*isOver) return isOver;
        found = listing.found();
        if (mayRemove && removeOldBackups(found, store) > 0) std::erase_if(found, [](const Backup& backup) { return !std::filesystem::exists(backup.path); });
        isSecondThere = !second.isEmpty() && QFileInfo(second).isDir();
        const auto own = std::ranges::find_if(found, &Backup::isPast);
        if (isSecondThere && own != found.end()) (void)copyToFolder(own->path, fromQt(second)); // a stick that is full or gone is seen by what lies there
        for (const auto& backup : found)
            if (isSecondThere && lastInSecond.isEmpty() && backup.isPast && QFileInfo::exists(second + QLatin1Char('/') + toQt(backup.path.filename().string()))) lastInSecond = toQt(backup.taken);
        return true;
    }
};

QString StoreCopies::secondFolder() { return QSettings().value(secondFolderKey).toString(); }

StoreCopies::StoreCopies(const OpenStore& store, ChangeFeed& feed, QObject* parent) : QObject(parent), m_store(store), m_copy(store, this) {
    m_soon.setSingleShot(true);
    m_soon.setInterval(pauseBeforeDaily);
    connect(&m_soon, &QTimer::timeout, this, &StoreCopies::takeDaily);
    connect(&m_copy, &SafetyCopy::progressed, this, [this](int share) {
        m_share = share;
        emit changed();
    });
    connect(&m_copy, &SafetyCopy::finished, this, [this](const QString& path) { noteKept(path, m_copy.head()); });
    connect(&m_copy, &SafetyCopy::failed, this, [this](const Problem& problem) {
        m_failure = problem;
        emit changed();
        emit failed(problem);
    });
    connect(&m_looking, &Task::finished, this, &StoreCopies::takeLooked);
    connect(&m_looking, &Task::failed, this, &StoreCopies::takeLooked);
    wireFeed(feed);
}

StoreCopies::~StoreCopies() { m_looking.cancel(); }

void StoreCopies::wireFeed(ChangeFeed& feed) {
    connect(&feed, &ChangeFeed::opened, this, [this] {
        forget();
        if (m_isDaily) m_soon.start();
    });
    connect(&feed, &ChangeFeed::saved, this, [this] {
        emit changed();
        const bool isDue = m_isDaily && m_isKnown && !m_failure && !isKeeping() && !isLooking() && (!last() || !isOfToday(*last()));
        if (isDue) QMetaObject::invokeMethod(this, &StoreCopies::takeDaily, Qt::QueuedConnection);
    });
    for (const auto signal : {&ChangeFeed::aboutToLeave, &ChangeFeed::closed}) connect(&feed, signal, this, &StoreCopies::forget);
}

void StoreCopies::forget() {
    m_soon.stop();
    m_copy.cancel();
    m_looking.cancel();
    m_look.reset();
    m_all.clear();
    m_justKept.clear();
    m_failure.reset();
    m_isKnown = false;
    emit changed();
}

void StoreCopies::keepDaily() {
    m_isDaily = true;
    if (m_store.isOpen()) m_soon.start();
}

/// What there is comes first: no second copy of one day, none of what has not changed.
void StoreCopies::takeDaily() {
    if (!m_store.isOpen()) return;
    if (!m_isKnown) return look();
    const bool isDue = !m_store.isReadOnly() && !isKeeping() && (!last() || !isOfToday(*last())) && keptAsNow().isEmpty();
    if (isDue) keep({});
}

void StoreCopies::keep(const std::string& before) {
    m_share = 0;
    if (const QString path = keptAsNow(); !path.isEmpty()) {
        QMetaObject::invokeMethod(this, [this, path] { emit kept(path); }, Qt::QueuedConnection);
        return;
    }
    m_failure.reset();
    m_copy.start(before);
    emit changed();
}

Result<JournalHead> StoreCopies::copyTo(const std::filesystem::path& path, const ProgressTold& tell) const {
    if (!m_store.isOpen()) return missing("store.closed");
    auto why = whyUnreadable(m_store.present().standing());
    if (why) return *why;
    const auto copied = copyStore(m_store.present(), path, [&](int share) {
        why = whyUnreadable(m_store.present().standing());
        return !why && (!tell || tell(share));
    });
    if (why) return *why;
    return copied ? Result<JournalHead>(copied->head) : Result<JournalHead>(copied.error());
}

Result<void> StoreCopies::keepAtOnce(const std::string& before, const ProgressTold& tell) {
    const auto notKept = [](const Problem& problem) { return Problem{problem.kind, "backup.not-kept-change", {remarkArgument({problem.key, problem.args})}}; };
    if (!keptAsNow().isEmpty()) return {};
    m_copy.cancel(); // one at a time
    const auto path = pathOfCopy(fromQt(m_store.path()), before);
    if (!path) return notKept(path.error());
    const auto head = copyTo(*path, tell);
    if (!head) return notKept(head.error());
    noteKept(toQt(path->string()), *head);
    return {};
}

void StoreCopies::cancel() {
    m_copy.cancel();
    emit changed();
}

QString StoreCopies::keptAsNow() const {
    const auto head = headOfStore(m_store);
    if (!head) return {};
    if (!m_justKept.isEmpty() && m_justKeptHash == head->hash && QFileInfo::exists(m_justKept)) return m_justKept;
    for (const auto& backup : m_all)
        if (backup.isPast && !backup.isOlder && backup.head.hash == head->hash && static_cast<std::uintmax_t>(QFileInfo(toQt(backup.path.string())).size()) == backup.bytes) return toQt(backup.path.string());
    return {};
}

void StoreCopies::noteKept(const QString& path, const JournalHead& head) {
    m_justKept = path;
    m_justKeptHash = head.hash;
    m_failure.reset();
    emit kept(path);
    if (m_isDaily || m_isKnown) look();
    emit changed();
}

void StoreCopies::look() {
    if (!m_store.isOpen() || m_store.isDisplaced()) return; // what lies there is another store
    m_look = std::make_shared<Look>(Look{.store = fromQt(m_store.path()), .second = secondFolder(), .mayRemove = !m_store.isReadOnly()});
    m_looking.start([look = m_look] { return look->step(); }, [look = m_look] { return look->listing.progress(); });
    emit changed();
}

/// What was found beside a file that is another one by now is another store's.
void StoreCopies::takeLooked() {
    const bool isOurs = m_store.present().standing().fate == FileFate::AsItWas;
    if (isOurs) {
        m_all = std::move(m_look->found);
        m_isSecondThere = m_look->isSecondThere;
        m_lastInSecond = m_look->lastInSecond;
        m_isKnown = true;
    }
    m_look.reset();
    emit looked();
    emit changed();
    if (m_isDaily && isOurs) takeDaily();
}

std::set<std::string> StoreCopies::pastEnds() const {
    auto ends = endsOfPast(m_all);
    if (!m_justKept.isEmpty()) ends.insert(m_justKeptHash);
    return ends;
}

const Backup* StoreCopies::last() const {
    const auto found = std::ranges::find_if(m_all, &Backup::isPast);
    return found == m_all.end() ? nullptr : &*found;
}

bool StoreCopies::isOfToday(const Backup& backup) const { return backup.taken.starts_with(fromQt(QDate::currentDate().toString(QStringLiteral("yyyyMMdd")))); }

void StoreCopies::setSecondFolder(const QString& folder) {
    if (folder.isEmpty()) QSettings().remove(secondFolderKey);
    else QSettings().setValue(secondFolderKey, folder);
    look();
    emit changed();
}

} // namespace xushi
