#include "app/importing/ImportQueue.h"

#include "app/text/QtText.h"

#include <QApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryFile>

#include <algorithm>
#include <utility>

namespace xushi {
namespace {

constexpr std::size_t cellsWithoutWaiting = 20'000;

/// A large sheet is understood and held against the store while the person waits, and sees that they do.
class Patience {
public:
    explicit Patience(const ImportFile& file) : m_isNeeded(file.sheet().cells.size() > cellsWithoutWaiting) {
        if (m_isNeeded) QApplication::setOverrideCursor(Qt::WaitCursor);
    }
    ~Patience() {
        if (m_isNeeded) QApplication::restoreOverrideCursor();
    }
    Patience(const Patience&) = delete;
    Patience& operator=(const Patience&) = delete;

private:
    bool m_isNeeded;
};

} // namespace

ImportQueue::ImportQueue(Workspace& workspace, QObject* parent) : QObject(parent), m_workspace(workspace) {
    connect(&m_reader, &Task::finished, this, [this] { takeRead(); });
    connect(&m_reader, &Task::failed, this, [this] { takeRead(); });
}

int ImportQueue::add(const QStringList& paths) {
    int first = -1;
    for (const QString& path : paths) {
        const QString whole = QFileInfo(path).absoluteFilePath();
        const auto known = std::ranges::find_if(m_files, [&](const auto& file) { return file->path() == whole && file->state() != ImportFile::State::Imported; });
        if (known != m_files.end() && (*known)->state() == ImportFile::State::NotRead) {
            emit aboutToDrop();
            **known = ImportFile(whole); // it may have been mended
        } else if (known == m_files.end()) {
            m_files.push_back(std::make_unique<ImportFile>(whole));
        }
        const int place = known == m_files.end() ? count() - 1 : static_cast<int>(known - m_files.begin());
        if (first < 0) first = place;
    }
    emit added();
    readNext();
    return first;
}

int ImportQueue::addText(const QString& name, const QString& text) {
    auto file = std::make_unique<QTemporaryFile>(QDir::tempPath() + QStringLiteral("/xushi-XXXXXX.csv"));
    if (!file->open()) return -1;
    file->write(QByteArray("\xEF\xBB\xBF") + text.toUtf8());
    file->close();
    m_files.push_back(std::make_unique<ImportFile>(file->fileName(), name));
    m_pasted.push_back(std::move(file));
    emit added();
    readNext();
    return count() - 1;
}

void ImportQueue::clear() {
    stopReading();
    emit aboutToDrop();
    m_files.clear();
    m_pasted.clear();
    emit added();
}

void ImportQueue::stopReading() {
    m_reader.cancel();
    m_held.reset();
}

/// What takes long is done beside the window: the reading, and the first look for a table.
void ImportQueue::readNext() {
    if (m_reader.isRunning()) return;
    const auto next = std::ranges::find_if(m_files, [](const auto& file) { return file->state() == ImportFile::State::Waiting; });
    if (next == m_files.end()) return;
    (*next)->setState(ImportFile::State::Reading);
    m_cellsRead = 0;
    m_held = std::make_shared<Held>();
    m_held->path = (*next)->path();
    m_held->catalogue = catalogue();
    m_reader.start(
        [this, held = m_held]() -> Result<bool> {
            auto read = readSheetFile(fromQt(held->path), [held] { return held->isCancelled.load(); }, [this, held](std::int64_t cells) { hearOf(held, cells); });
            held->isCatalogue = read && isCatalogueFile(*read);
            held->opened = read ? openedSheet(std::move(*read), held->catalogue) : read.error();
            return true;
        },
        [] { return 0; }, [held = m_held] { held->isCancelled = true; });
    emit changed(static_cast<int>(next - m_files.begin()));
}

/// Called by the thread that reads.
void ImportQueue::hearOf(const std::shared_ptr<Held>& held, std::int64_t cells) {
    QMetaObject::invokeMethod(this, [this, held, cells] {
        if (m_held != held) return;
        m_cellsRead = cells;
        emit progressed();
    }, Qt::QueuedConnection);
}

void ImportQueue::takeRead() {
    const auto held = std::exchange(m_held, nullptr);
    const auto at = std::ranges::find_if(m_files, [](const auto& file) { return file->state() == ImportFile::State::Reading; });
    if (at == m_files.end() || !held || !held->opened) return readNext();
    if (held->isCatalogue) {
        emit aboutToDrop();
        m_files.erase(at);
        emit added();
        emit catalogueMet(held->path);
        return readNext();
    }
    ImportFile& file = **at;
    if (!*held->opened) file.refuse(held->opened->error());
    else file.take(std::move(**held->opened));
    const int place = static_cast<int>(at - m_files.begin());
    if (file.state() == ImportFile::State::Ready) {
        inherit(file);
        refresh(place);
    } else emit changed(place);
    readNext();
}

void ImportQueue::inherit(ImportFile& file) {
    if (const auto* remembered = m_memory.find(file.fingerprint()); remembered && !file.fingerprint().empty()) return file.inherit(*remembered);
    if (const auto names = m_memory.namesFor(file.plain())) file.inherit(*names);
}

void ImportQueue::refresh(int place) {
    ImportFile& file = at(place);
    if (!file.isUnderstood()) return;
    const Patience patience(file);
    file.understand(catalogue());
    plan(place);
}

void ImportQueue::plan(int place) {
    ImportFile& file = at(place);
    const auto planned = file.plan(m_workspace.questions());
    if (file.state() == ImportFile::State::Imported && file.chosenCount() > 0) file.setState(ImportFile::State::Ready); // it was taken back
    emit changed(place);
    if (!planned) emit problemMet(planned.error());
}

void ImportQueue::chooseSheet(int place, std::size_t sheet) {
    {
        const Patience patience(at(place));
        at(place).chooseSheet(sheet, catalogue());
        inherit(at(place));
    }
    refresh(place);
}

void ImportQueue::dropInherited(int place) {
    at(place).inherit({});
    refresh(place);
}

bool ImportQueue::takeMaps(int place, const std::vector<RememberedMap>& maps) {
    const auto map = std::ranges::find(maps, at(place).fingerprint(), &RememberedMap::fingerprint);
    if (map == maps.end() || at(place).fingerprint().empty()) return false;
    at(place).inherit(*map);
    refresh(place);
    return true;
}

void ImportQueue::refreshAll() {
    for (int place = 0; place < count(); ++place) refresh(place);
}

void ImportQueue::planAll() {
    for (int place = 0; place < count(); ++place) {
        if (!at(place).isUnderstood()) continue;
        const Patience patience(at(place));
        plan(place);
    }
}

void ImportQueue::remember(int place) {
    if (m_memory.problem()) return emit problemMet(*m_memory.problem());
    const auto kept = m_memory.remember({at(place).fingerprint(), fromQt(at(place).name()), at(place).map()});
    if (!kept) emit problemMet(kept.error());
}

} // namespace xushi
