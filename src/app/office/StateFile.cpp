#include "app/office/StateFile.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QSaveFile>

namespace xushi {
namespace {

/// Without links, also where the last part is not there.
QString placeOfStore(const QString& store) {
    const QFileInfo file(store);
    if (const QString canonical = file.canonicalFilePath(); !canonical.isEmpty()) return canonical;
    if (file.isSymLink()) return file.symLinkTarget();
    const QString folder = QFileInfo(file.absolutePath()).canonicalFilePath();
    return folder.isEmpty() ? store : folder + QLatin1Char('/') + file.fileName();
}

QString stateNameOf(const QString& store) {
    return QString::fromLatin1(QCryptographicHash::hash(placeOfStore(store).toUtf8(), QCryptographicHash::Sha256).toHex().left(32));
}

} // namespace

QString stateFolder(const QString& name) {
    const QString chosen = qEnvironmentVariable("XDG_STATE_HOME");
    const QString base = chosen.isEmpty() ? QDir::homePath() + QStringLiteral("/.local/state") : chosen;
    return base + QStringLiteral("/xushi/") + name;
}

QString stateFileOf(const QString& store, const QString& folder, const QString& what) {
    return stateFolder(folder) + QStringLiteral("/%1%2.json").arg(stateNameOf(store), what);
}

void moveStateOf(const QString& store, const QString& other, const QString& folder) {
    const QString from = stateNameOf(store);
    const QString to = stateNameOf(other);
    if (from == to) return;
    QDir files(stateFolder(folder));
    for (const QString& name : files.entryList({from + QStringLiteral("*.json")}, QDir::Files)) {
        const QString moved = to + name.mid(from.size());
        if (!files.exists(moved)) files.rename(name, moved); // what somebody typed there is not lost for it
    }
}

QJsonObject readState(const QString& file) {
    QFile stored(file);
    return stored.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(stored.readAll()).object() : QJsonObject();
}

bool writeState(const QString& file, const QJsonObject& state) {
    if (state.isEmpty()) return QFile::remove(file) || !QFile::exists(file);
    QDir().mkpath(QFileInfo(file).path());
    QSaveFile saved(file);
    if (!saved.open(QIODevice::WriteOnly)) return false;
    saved.write(QJsonDocument(state).toJson(QJsonDocument::Compact));
    return saved.commit();
}

} // namespace xushi
