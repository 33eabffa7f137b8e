#include "app/start/RunGuard.h"

#include "app/office/StateFile.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QUuid>

#include <array>
#include <csignal>
#include <cstdlib>
#include <cstring>
#include <utility>

#include <execinfo.h>
#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

namespace xushi {
namespace {

constexpr int reportsKept = 5;
constexpr int secondsToBegin = 60;
constexpr qint64 mostOfAReport = 64 * 1024;
constexpr std::size_t handlerStack = 64 * 1024;
constexpr std::array crashes{SIGSEGV, SIGBUS, SIGFPE, SIGILL, SIGABRT};
constexpr std::array requests{SIGTERM, SIGHUP, SIGINT};

/// Where a crash is written; -1: nowhere. Of the whole process, as signals are.
volatile std::sig_atomic_t reportHandle = -1;

/// Calls that are safe in a handler only. backtrace() was called once before, so that it loads nothing now.
void writeCrash(int signal) {
    const int handle = reportHandle;
    reportHandle = -1;
    if (handle >= 0) {
        std::array<char, 4> digits{static_cast<char>('0' + signal / 10), static_cast<char>('0' + signal % 10), '\n', 0};
        const char* const head = "signal ";
        [[maybe_unused]] auto written = ::write(handle, head, std::strlen(head));
        written = ::write(handle, digits.data(), 3);
        std::array<void*, 64> places{};
        ::backtrace_symbols_fd(places.data(), ::backtrace(places.data(), static_cast<int>(places.size())), handle);
        ::fsync(handle);
    }
    ::raise(signal); // the handler was good for once
}

void watchSignals() {
    std::array<void*, 1> place{};
    ::backtrace(place.data(), 1);
    static std::array<char, handlerStack> stack;
    stack_t own{};
    own.ss_sp = stack.data();
    own.ss_size = stack.size();
    ::sigaltstack(&own, nullptr);
    struct sigaction action {};
    action.sa_handler = writeCrash;
    action.sa_flags = static_cast<int>(SA_RESETHAND | SA_ONSTACK | SA_NODEFER);
    for (const int signal : crashes) ::sigaction(signal, &action, nullptr);
}

/// Where a request to end is told to the event loop; reading end, writing end.
std::array<int, 2> requestPipe{-1, -1};

void tellRequest(int) {
    const char mark = 1;
    [[maybe_unused]] const auto written = ::write(requestPipe[1], &mark, 1);
}

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
    m_file = folder + QLatin1Char('/') + QUuid::createUuid().toString(QUuid::WithoutBraces) + QStringLiteral(".run");
    m_handle = ::open(QFile::encodeName(m_file).constData(), O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC | O_APPEND, 0600);
    if (m_handle < 0) return;
    ::flock(m_handle, LOCK_EX | LOCK_NB);
    const QByteArray head = QStringLiteral("%1\n%2\n").arg(QCoreApplication::applicationVersion(), QDateTime::currentDateTime().toString(QStringLiteral("yyyy-MM-dd hh:mm"))).toUtf8();
    [[maybe_unused]] const auto written = ::write(m_handle, head.constData(), static_cast<std::size_t>(head.size()));
    reportHandle = m_handle;
    watchSignals();
    watchSession();
}

void RunGuard::watchSession() {
    if (::pipe2(requestPipe.data(), O_CLOEXEC | O_NONBLOCK) != 0) return;
    m_asked = std::make_unique<QSocketNotifier>(requestPipe[0], QSocketNotifier::Read);
    QObject::connect(m_asked.get(), &QSocketNotifier::activated, [] { QCoreApplication::exit(0); });
    struct sigaction action {};
    action.sa_handler = tellRequest;
    action.sa_flags = static_cast<int>(SA_RESETHAND); // asked twice, it ends at once
    for (const int signal : requests) {
        struct sigaction before {};
        ::sigaction(signal, nullptr, &before);
        if (before.sa_handler != SIG_IGN) ::sigaction(signal, &action, nullptr); // nohup means it
    }
}

RunGuard::~RunGuard() {
    if (m_handle < 0) return;
    if (m_asked) {
        for (const int signal : requests) std::signal(signal, SIG_DFL);
        m_asked.reset();
        for (int& end : requestPipe) ::close(std::exchange(end, -1));
    }
    reportHandle = -1;
    for (const int signal : crashes) std::signal(signal, SIG_DFL);
    QFile::remove(m_file);
    ::close(m_handle);
}

/// What belongs to a run that goes on is locked by it.
void RunGuard::collect(const QString& folder) {
    const QDir runs(folder);
    for (const auto& name : runs.entryList({QStringLiteral("*.run")}, QDir::Files, QDir::Time | QDir::Reversed)) {
        QFile file(runs.filePath(name));
        if (!file.open(QIODevice::ReadOnly) || ::flock(file.handle(), LOCK_EX | LOCK_NB) != 0) continue;
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
