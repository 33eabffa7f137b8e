#include "app/office/StateFile.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QSaveFile>

namespace xushi {

QString stateFolder(const QString& name) {
    const QString chosen = qEnvironmentVariable("XDG_STATE_HOME");
    const QString base = chosen.isEmpty() ? QDir::homePath() + QStringLiteral("/.local/state") : chosen;
    return base + QStringLiteral("/xushi/") + name;
}

QString stateFileOf(const QString& store, const QString& folder, const QString& what) {
    const QString canonical = QFileInfo(store).canonicalFilePath();
    const QByteArray name = QCryptographicHash::hash((canonical.isEmpty() ? store : canonical).toUtf8(), QCryptographicHash::Sha256);
    return stateFolder(folder) + QStringLiteral("/%1%2.json").arg(QString::fromLatin1(name.toHex().left(32)), what);
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
