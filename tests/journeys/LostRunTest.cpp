// The program itself is ended from outside: what it leaves behind, and what it says the next time.
#include "app/start/RunGuard.h"
#include "app/text/QtText.h"
#include "support/TemporaryFolder.h"

#include <gtest/gtest.h>

#include <QDir>
#include <QProcess>
#include <QTest>

#include <csignal>
#include <memory>

namespace xushi {
namespace {

struct LostRuns : testing::Test {
    /// Runs until it has left word.
    std::unique_ptr<QProcess> start() const {
        auto program = std::make_unique<QProcess>();
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("XDG_STATE_HOME"), toQt((folder / "state").string()));
        environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("offscreen"));
        program->setProcessEnvironment(environment);
        program->start(QStringLiteral(XUSHI_PROGRAM), {});
        EXPECT_TRUE(QTest::qWaitFor([&] { return words().size() == 1 && QFileInfo(runs() + QLatin1Char('/') + words().front()).size() > 10; }, 20000));
        QTest::qWait(300); // until it waits for events
        return program;
    }
    QString runs() const { return toQt((folder / "state/xushi/runs").string()); }
    QStringList words() const { return QDir(runs()).entryList({QStringLiteral("*.run")}, QDir::Files); }
    static void end(QProcess& program, int signal) {
        ASSERT_EQ(::kill(static_cast<pid_t>(program.processId()), signal), 0);
        ASSERT_TRUE(program.waitForFinished(20000));
    }

    TemporaryFolder folder;
};

TEST_F(LostRuns, ACrashLeavesAReportOfWhereItWas) {
    auto program = start();
    end(*program, SIGSEGV);
    EXPECT_EQ(program->exitStatus(), QProcess::CrashExit) << "it is still a crash for whoever watches";
    const RunGuard next(runs());
    ASSERT_EQ(next.lost().size(), 1U);
    EXPECT_TRUE(next.lost().front().report.startsWith(QStringLiteral("signal 11\n"))) << next.lost().front().report.toStdString();
    EXPECT_GT(next.lost().front().report.count(QLatin1Char('\n')), 3) << "and the places that led there";
    EXPECT_EQ(RunGuard::reportsIn(runs()).size(), 1);
}

TEST_F(LostRuns, ARunThatWasKilledIsToldWithoutAReport) {
    auto program = start();
    end(*program, SIGKILL);
    const RunGuard next(runs());
    ASSERT_EQ(next.lost().size(), 1U);
    EXPECT_TRUE(next.lost().front().report.isEmpty());
}

TEST_F(LostRuns, TheEndOfASessionIsNoLoss) {
    for (const int signal : {SIGTERM, SIGHUP, SIGINT}) {
        auto program = start();
        end(*program, signal);
        EXPECT_EQ(program->exitStatus(), QProcess::NormalExit) << signal;
        EXPECT_EQ(program->exitCode(), 0) << signal;
        EXPECT_TRUE(words().isEmpty()) << signal;
    }
}

} // namespace
} // namespace xushi
