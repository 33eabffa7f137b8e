#include "app/office/VisitMemory.h"

#include "app/text/QtText.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

namespace xushi {
namespace {

QString visitsFolder() {
    const QString chosen = qEnvironmentVariable("XDG_STATE_HOME");
    const QString base = chosen.isEmpty() ? QDir::homePath() + QStringLiteral("/.local/state") : chosen;
    return base + QStringLiteral("/xushi/visits");
}

QJsonObject visitsIn(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
}

} // namespace

SeenPosition seenAt(const JournalHead& head) { return {head.sequence, head.shortCode(), head.at}; }

VisitMemory::VisitMemory(const QString& store) {
    const QString canonical = QFileInfo(store).canonicalFilePath();
    const QByteArray name = QCryptographicHash::hash((canonical.isEmpty() ? store : canonical).toUtf8(), QCryptographicHash::Sha256);
    m_file = visitsFolder() + QLatin1Char('/') + QString::fromLatin1(name.toHex().left(32)) + QStringLiteral(".json");
}

std::optional<SeenPosition> VisitMemory::find(const PersonCode& person) const {
    const QJsonValue seen = visitsIn(m_file).value(toQt(person.text));
    const std::int64_t entry = seen[QStringLiteral("entry")].toInteger();
    if (!seen.isObject() || entry < 1) return std::nullopt;
    return SeenPosition{entry, fromQt(seen[QStringLiteral("code")].toString()), fromQt(seen[QStringLiteral("at")].toString())};
}

void VisitMemory::remember(const PersonCode& person, const SeenPosition& seen) const {
    if (find(person) == seen || !QDir().mkpath(QFileInfo(m_file).path())) return;
    QJsonObject visits = visitsIn(m_file);
    visits[toQt(person.text)] = QJsonObject{{QStringLiteral("entry"), static_cast<qint64>(seen.entry)}, {QStringLiteral("code"), toQt(seen.code)}, {QStringLiteral("at"), toQt(seen.at)}};
    QSaveFile file(m_file);
    if (file.open(QIODevice::WriteOnly) && file.write(QJsonDocument(visits).toJson()) >= 0) file.commit();
}

} // namespace xushi
