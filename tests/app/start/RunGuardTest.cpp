#include "app/start/RunGuard.h"

#include "app/text/QtText.h"
#include "support/TemporaryFolder.h"

#include <gtest/gtest.h>

#include <QDir>
#include <QFile>

#include <memory>

namespace xushi {
namespace {

struct RunGuardOf : testing::Test {
    void leaveBehind(const QString& name, const QString& text) const {
        QDir().mkpath(runs);
        QFile file(runs + QLatin1Char('/') + name);
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(text.toUtf8());
    }
    QStringList left() const { return QDir(runs).entryList({QStringLiteral("*.run")}, QDir::Files); }

    TemporaryFolder folder;
    QString runs = toQt((folder / "runs").string());
};

TEST_F(RunGuardOf, ARunThatEndsAsItShouldLeavesNothing) {
    {
        const RunGuard guard(runs);
        EXPECT_TRUE(guard.lost().empty());
        EXPECT_EQ(left().size(), 1);
    }
    EXPECT_TRUE(left().isEmpty());
}

TEST_F(RunGuardOf, ARunThatGoesOnBesideIsNotLost) {
    const RunGuard first(runs);
    {
        const RunGuard second(runs);
        EXPECT_TRUE(second.lost().empty());
    }
    EXPECT_EQ(left().size(), 1) << "its own word is still there";
}

TEST_F(RunGuardOf, WhatNobodyHoldsAnyMoreIsToldOnceAndItsReportKept) {
    leaveBehind(QStringLiteral("a.run"), QStringLiteral("0.8.0\n2025-06-03 11:08\n"));
    leaveBehind(QStringLiteral("b.run"), QStringLiteral("0.8.0\n2025-06-03 12:00\nsignal 11\nxushi(+0x1)\n"));
    leaveBehind(QStringLiteral("c.run"), QString());
    const auto guard = std::make_unique<RunGuard>(runs);
    ASSERT_EQ(guard->lost().size(), 2U) << "a word that was never written is none";
    const auto& lost = guard->lost();
    const auto crashed = std::ranges::find_if(lost, [](const LostRun& run) { return !run.report.isEmpty(); });
    ASSERT_NE(crashed, lost.end());
    EXPECT_EQ(crashed->started, "2025-06-03 12:00");
    EXPECT_EQ(crashed->report, "signal 11\nxushi(+0x1)");
    EXPECT_EQ(RunGuard::reportsIn(runs).size(), 1) << "of the crash alone";
    EXPECT_TRUE(RunGuard(runs).lost().empty());
}

TEST_F(RunGuardOf, FiveReportsAreKept) {
    for (int i = 0; i < 8; ++i) leaveBehind(QStringLiteral("%1.run").arg(i), QStringLiteral("0.8.0\n2025-06-03 12:00\nsignal %1\n").arg(i + 10));
    const RunGuard guard(runs);
    EXPECT_EQ(guard.lost().size(), 8U);
    EXPECT_LE(RunGuard::reportsIn(runs).size(), 5);
    EXPECT_GE(RunGuard::reportsIn(runs).size(), 1);
}

TEST_F(RunGuardOf, AFolderThatCannotBeMadeKeepsNobodyFromWorking) {
    QFile file(toQt((folder / "runs").string()));
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    const RunGuard guard(runs);
    EXPECT_TRUE(guard.lost().empty());
}

} // namespace
} // namespace xushi
