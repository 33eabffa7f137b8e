#include "app/office/VisitMemory.h"

#include "app/office/StateFile.h"
#include "app/text/QtText.h"

#include <QJsonObject>

namespace xushi {

SeenPosition seenAt(const JournalHead& head) { return {head.sequence, head.shortCode(), head.at}; }

VisitMemory::VisitMemory(const QString& store) : m_file(stateFileOf(store, QStringLiteral("visits"))) {}

std::optional<SeenPosition> VisitMemory::find(const PersonCode& person) const {
    const QJsonValue seen = readState(m_file).value(toQt(person.text));
    const std::int64_t entry = seen[QStringLiteral("entry")].toInteger();
    if (!seen.isObject() || entry < 1) return std::nullopt;
    return SeenPosition{entry, fromQt(seen[QStringLiteral("code")].toString()), fromQt(seen[QStringLiteral("at")].toString())};
}

void VisitMemory::remember(const PersonCode& person, const SeenPosition& seen) const {
    if (find(person) == seen) return;
    QJsonObject visits = readState(m_file);
    visits[toQt(person.text)] = QJsonObject{{QStringLiteral("entry"), static_cast<qint64>(seen.entry)}, {QStringLiteral("code"), toQt(seen.code)}, {QStringLiteral("at"), toQt(seen.at)}};
    writeState(m_file, visits);
}

} // namespace xushi
