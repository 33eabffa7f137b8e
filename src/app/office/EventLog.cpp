#include "app/office/EventLog.h"

#include "app/office/StateFile.h"
#include "app/text/QtText.h"
#include "wiring/Composition.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QMutex>

#include <algorithm>

namespace xushi {
namespace {

constexpr qint64 mostOfALog = 256 * 1024; ///< bytes, then the next file begins
constexpr int logsKept = 3;

EventLog* logOfQt = nullptr; ///< who takes the warnings of Qt
QtMessageHandler handlerBefore = nullptr;

QMutex& logMutex() {
    static QMutex mutex;
    return mutex;
}

/// Messages of Qt name classes and signals; what is quoted could be a path, and is left out.
QString withoutQuoted(const QString& text) {
    QString kept;
    bool isQuoted = false;
    for (const QChar letter : text) {
        if (letter == QLatin1Char('"')) isQuoted = !isQuoted;
        else if (!isQuoted && letter != QLatin1Char('\n')) kept += letter;
    }
    return kept.left(400);
}

void takeMessage(QtMsgType type, const QMessageLogContext& context, const QString& text) {
    static thread_local bool isWriting = false; // what writing itself has to say is not written
    if (type != QtDebugMsg && type != QtInfoMsg && logOfQt && !isWriting) {
        isWriting = true;
        logOfQt->write(QStringLiteral("qt %1").arg(withoutQuoted(text)));
        isWriting = false;
    }
    if (handlerBefore) handlerBefore(type, context, text);
}

} // namespace

EventLog::EventLog(Workspace& workspace, const QString& file, QObject* parent) : QObject(parent), m_file(file) {
    auto& feed = workspace.feed();
    connect(&feed, &ChangeFeed::opened, this, [this, &workspace] {
        write(QStringLiteral("opened schema %1, %2 bytes%3").arg(schemaOfStores()).arg(QFileInfo(workspace.openStore().path()).size())
                  .arg(workspace.isReadOnly() ? QStringLiteral(", read only: ") + toQt(workspace.openStore().readOnlyReason().value_or(Remark{}).key) : QString()));
    });
    connect(&feed, &ChangeFeed::closed, this, [this] { write(QStringLiteral("closed")); });
    connect(&feed, &ChangeFeed::proofEnded, this, [this, &workspace] { write(workspace.isOpen() ? QStringLiteral("proved") : QStringLiteral("not sound")); });
    connect(&feed, &ChangeFeed::problemMet, this, [this](const Problem& problem) { write(QStringLiteral("problem ") + toQt(problem.key)); });
    logOfQt = this;
    handlerBefore = qInstallMessageHandler(takeMessage);
}

EventLog::~EventLog() {
    if (logOfQt != this) return;
    logOfQt = nullptr;
    qInstallMessageHandler(handlerBefore);
    handlerBefore = nullptr;
}

QString EventLog::defaultFile() { return stateFolder(QStringLiteral("log")) + QStringLiteral("/xushi.log"); }

/// xushi.log, xushi.log.1, xushi.log.2: the oldest goes.
void EventLog::rotate() {
    if (QFileInfo(m_file).size() < mostOfALog) return;
    const auto numbered = [this](int number) { return number == 0 ? m_file : m_file + QLatin1Char('.') + QString::number(number); };
    QFile::remove(numbered(logsKept - 1));
    for (int number = logsKept - 1; number > 0; --number) QFile::rename(numbered(number - 1), numbered(number));
}

/// Opened for each line: other windows of the program write into it, too, and a line is one write.
void EventLog::write(const QString& what) {
    const QMutexLocker lock(&logMutex());
    if (!QDir().mkpath(QFileInfo(m_file).path())) return;
    rotate();
    QFile file(m_file);
    if (!file.open(QIODevice::WriteOnly | QIODevice::Append)) return;
    file.write(QStringLiteral("%1 %2\n").arg(QDateTime::currentDateTime().toString(Qt::ISODate), what).toUtf8());
}

QStringList EventLog::lastLines(int count) const {
    QFile file(m_file);
    if (!file.open(QIODevice::ReadOnly)) return {};
    const QStringList lines = QString::fromUtf8(file.readAll()).split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    return lines.mid(std::max<qsizetype>(0, lines.size() - count));
}

} // namespace xushi
