#include "app/start/RunGuard.h"

#include "app/office/StateFile.h"
#include "app/text/QtText.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QUuid>

namespace xushi {
namespace {

constexpr int reportsKept = 5;
constexpr int secondsToBegin = 60;
constexpr qint64 mostOfAReport = 64 * 1024;

QString reportsFolder(const QString& folder) { return folder + QStringLiteral("/crashes"); }

/// What a lost run wrote: two lines of its beginning, then its end.
LostRun lostRunOf(const QString& text) {
    const QStringList lines = text.split(QLatin1Char('\n'));
    LostRun run;
    run.version = lines.value(0);
    run.started = lines.value(1);
    run.report = lines.mid(2).join(QLatin1Char('\n')).trimmed();
    return run;
}

} // namespace

QString RunGuard::defaultFolder() { return stateFolder(QStringLiteral("runs")); }

QStringList RunGuard::reportsIn(const QString& folder) {
    QStringList reports;
    const QDir kept(reportsFolder(folder));
    for (const auto& name : kept.entryList({QStringLiteral("*.txt")}, QDir::Files, QDir::Name | QDir::Reversed)) reports << kept.filePath(name);
    return reports;
}

RunGuard::RunGuard(const QString& folder) {
    if (!QDir().mkpath(folder)) return;
    collect(folder);
    const QString file = folder + QLatin1Char('/') + QUuid::createUuid().toString(QUuid::WithoutBraces) + QStringLiteral(".run");
    const QString head = QStringLiteral("%1\n%2\n").arg(QCoreApplication::applicationVersion(), QDateTime::currentDateTime().toString(QStringLiteral("yyyy-MM-dd hh:mm")));
    m_mark = std::make_unique<RunMark>(fromQt(file), fromQt(head));
    if (m_mark->requests() < 0) return;
    m_asked = std::make_unique<QSocketNotifier>(m_mark->requests(), QSocketNotifier::Read);
    QObject::connect(m_asked.get(), &QSocketNotifier::activated, [] { QCoreApplication::exit(0); });
}

RunGuard::~RunGuard() { m_asked.reset(); }

/// What belongs to a run that goes on is locked by it.
void RunGuard::collect(const QString& folder) {
    const QDir runs(folder);
    for (const auto& name : runs.entryList({QStringLiteral("*.run")}, QDir::Files, QDir::Time | QDir::Reversed)) {
        QFile file(runs.filePath(name));
        if (isMarkHeld(fromQt(file.fileName())) || !file.open(QIODevice::ReadOnly)) continue;
        const QString text = QString::fromUtf8(file.read(mostOfAReport));
        const LostRun run = lostRunOf(text);
        if (run.version.isEmpty()) { // another run has just made it, or was ended before it wrote
            if (QFileInfo(file).lastModified().secsTo(QDateTime::currentDateTime()) > secondsToBegin) file.remove();
            continue;
        }
        m_lost.push_back(run);
        if (!run.report.isEmpty() && QDir().mkpath(reportsFolder(folder)))
            QFile::copy(file.fileName(), reportsFolder(folder) + QLatin1Char('/') + QDateTime::currentDateTime().toString(QStringLiteral("yyyyMMdd-hhmmss-")) + name.left(8) + QStringLiteral(".txt"));
        file.remove();
    }
    const QStringList reports = reportsIn(folder);
    for (const auto& old : reports.mid(reportsKept)) QFile::remove(old);
}

} // namespace xushi
