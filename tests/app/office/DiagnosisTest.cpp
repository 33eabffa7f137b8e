#include "app/office/Diagnosis.h"

#include "app/shared/OfficeWithoutPeople.h"

#include <QFile>
#include <QFileInfo>

namespace xushi {
namespace {

struct DiagnosisOf : OfficeWithoutPeople {
    QString file = toQt((folder / "state/log/xushi.log").string());
    EventLog log{workspace, file};
};

TEST_F(DiagnosisOf, ProblemsAreLoggedByTheirKeyAndNothingElse) {
    emit workspace.feed().problemMet(refused("target.too-large", {"技术合同成交额", "268"}));
    const QStringList lines = log.lastLines(5);
    ASSERT_FALSE(lines.isEmpty());
    EXPECT_TRUE(lines.back().endsWith(QStringLiteral("problem target.too-large"))) << lines.back().toStdString();
}

TEST_F(DiagnosisOf, WhatQtQuotesIsLeftOut) {
    qWarning("QFont: \"/home/zhang/台账.xushi\" is missing");
    EXPECT_TRUE(log.lastLines(1).join(QString()).contains(QStringLiteral("QFont:"))) << log.lastLines(1).join(QString()).toStdString();
    EXPECT_FALSE(log.lastLines(100).join(QString()).contains(QStringLiteral("zhang")));
}

TEST_F(DiagnosisOf, TheLogIsRotatedAndNeverGrowsOn) {
    const QString line(1000, QLatin1Char('x'));
    for (int i = 0; i < 1200; ++i) log.write(line);
    qint64 bytes = 0;
    for (const auto& name : {file, file + QStringLiteral(".1"), file + QStringLiteral(".2")}) {
        ASSERT_TRUE(QFile::exists(name)) << name.toStdString();
        bytes += QFileInfo(name).size();
    }
    EXPECT_FALSE(QFile::exists(file + QStringLiteral(".3")));
    EXPECT_LT(bytes, 3 * 260 * 1024);
    EXPECT_TRUE(log.lastLines(1).front().endsWith(line));
}

TEST_F(DiagnosisOf, TellsVersionsAndSizesAndNoName) {
    ASSERT_TRUE(workspace.acts().save(Person{.code = {"LG"}, .name = "李工", .role = Role::Clerk}, {}));
    emit workspace.feed().problemMet(refused("store.moved", {path}));
    const QString text = diagnosis(workspace, log, {});
    for (const char* part : {"xushi:", "schema:", "qt:", "bytes:", "entries:", "people: 1", "departments: 1", "problem store.moved"})
        EXPECT_TRUE(text.contains(QLatin1String(part))) << part << "\n" << text.toStdString();
    for (const QString& name : {QStringLiteral("李工"), QStringLiteral("高新处"), QStringLiteral("office.xushi"), toQt(folder.path().string())})
        EXPECT_FALSE(text.contains(name)) << name.toStdString();
}

TEST_F(DiagnosisOf, TellsTheCrashesAndWhereNoStoreIsOpen) {
    const QString report = toQt((folder / "20250603-110805-000.txt").string());
    QFile written(report);
    ASSERT_TRUE(written.open(QIODevice::WriteOnly));
    written.write("0.8.0\n2025-06-03 11:08\nsignal 11\n");
    written.close();
    workspace.close();
    const QString text = diagnosis(workspace, log, {report});
    EXPECT_TRUE(text.contains(QStringLiteral("signal 11")));
    EXPECT_TRUE(text.contains(QStringLiteral("none is open")));
}

} // namespace
} // namespace xushi
