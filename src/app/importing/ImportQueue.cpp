#include "app/importing/ImportQueue.h"

#include "app/text/QtText.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryFile>

#include <algorithm>

namespace xushi {

ImportQueue::ImportQueue(Workspace& workspace, QObject* parent) : QObject(parent), m_workspace(workspace) {
    connect(&m_reader, &Task::finished, this, [this] { takeRead(m_held); });
    connect(&m_reader, &Task::failed, this, [this] { takeRead(m_held); });
}

int ImportQueue::add(const QStringList& paths) {
    int first = -1;
    for (const QString& path : paths) {
        const QString whole = QFileInfo(path).absoluteFilePath();
        const auto known = std::ranges::find_if(m_files, [&](const auto& file) { return file->path() == whole && file->state() != ImportFile::State::Imported; });
        if (known != m_files.end() && (*known)->state() == ImportFile::State::NotRead) {
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
    QTemporaryFile file(QDir::tempPath() + QStringLiteral("/xushi-XXXXXX.csv"));
    if (!file.open()) return -1;
    file.write(QByteArray("\xEF\xBB\xBF") + text.toUtf8());
    file.close();
    auto read = readSheetFile(fromQt(file.fileName()));
    m_files.push_back(std::make_unique<ImportFile>(QString(), name));
    const int place = count() - 1;
    if (!read) at(place).refuse(read.error());
    else {
        read->book.encoding.clear(); // of a file that is gone
        at(place).take(std::move(*read), catalogue());
        if (at(place).state() == ImportFile::State::Ready) inherit(at(place));
    }
    emit added();
    if (at(place).state() == ImportFile::State::Ready) refresh(place);
    return place;
}

void ImportQueue::clear() {
    m_reader.cancel();
    m_held.reset();
    m_files.clear();
    emit added();
}

void ImportQueue::remove(int place) {
    if (at(place).state() == ImportFile::State::Reading) m_reader.cancel();
    m_files.erase(m_files.begin() + place);
    emit added();
    readNext();
}

void ImportQueue::readNext() {
    if (m_reader.isRunning()) return;
    const auto next = std::ranges::find_if(m_files, [](const auto& file) { return file->state() == ImportFile::State::Waiting; });
    if (next == m_files.end()) return;
    (*next)->setState(ImportFile::State::Reading);
    m_held = std::make_shared<Held>(Held{(*next)->path(), std::nullopt});
    m_reader.start(
        [held = m_held]() -> Result<bool> {
            held->read = readSheetFile(fromQt(held->path));
            return true;
        },
        [] { return 0; });
    emit changed(static_cast<int>(next - m_files.begin()));
}

void ImportQueue::takeRead(const std::shared_ptr<Held>& held) {
    const auto at = std::ranges::find_if(m_files, [](const auto& file) { return file->state() == ImportFile::State::Reading; });
    if (at == m_files.end() || !held || !held->read) return readNext();
    ImportFile& file = **at;
    auto& read = *held->read;
    if (!read) file.refuse(read.error());
    else file.take(std::move(*read), catalogue());
    const int place = static_cast<int>(at - m_files.begin());
    if (file.state() == ImportFile::State::Ready) {
        inherit(file);
        refresh(place);
    } else emit changed(place);
    m_held.reset();
    readNext();
}

void ImportQueue::inherit(ImportFile& file) {
    if (const auto* remembered = m_memory.find(file.fingerprint()); remembered && !file.fingerprint().empty()) file.inherit(*remembered);
}

void ImportQueue::refresh(int place) {
    ImportFile& file = at(place);
    if (file.state() != ImportFile::State::Ready && file.state() != ImportFile::State::Imported) return;
    file.understand(catalogue());
    if (const auto planned = file.plan(m_workspace.questions()); !planned) emit problemMet(planned.error());
    if (file.state() == ImportFile::State::Imported && file.chosenCount() > 0) file.setState(ImportFile::State::Ready); // it was taken back
    emit changed(place);
}

void ImportQueue::chooseSheet(int place, std::size_t sheet) {
    at(place).chooseSheet(sheet, catalogue());
    inherit(at(place));
    refresh(place);
}

void ImportQueue::dropInherited(int place) {
    at(place).inherit({});
    refresh(place);
}

void ImportQueue::refreshAll() {
    for (int place = 0; place < count(); ++place) refresh(place);
}

void ImportQueue::remember(int place) {
    if (m_memory.problem()) return emit problemMet(*m_memory.problem());
    const auto kept = m_memory.remember({at(place).fingerprint(), fromQt(at(place).name()), at(place).map()});
    if (!kept) emit problemMet(kept.error());
}

} // namespace xushi
