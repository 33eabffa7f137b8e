#include "support/QtWarnings.h"

#include <gtest/gtest.h>

#ifdef XUSHI_TEST_LOOK
#include "app/look/Appearance.h"
#endif

#include <QApplication>
#include <QDir>
#include <QSettings>
#include <QTemporaryDir>

namespace {

/// Every test begins as on the first day: what one left in the person's settings and folders is nothing to the next.
class FirstDay : public testing::EmptyTestEventListener {
public:
    explicit FirstDay(const QString& home) : m_home(home) {}

private:
    void OnTestStart(const testing::TestInfo&) override {
        QSettings().clear();
        QSettings().sync();
        const QDir home(m_home);
        for (const QFileInfo& entry : home.entryInfoList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot))
            if (entry.isDir()) QDir(entry.filePath()).removeRecursively();
            else QFile::remove(entry.filePath());
    }

    QString m_home;
};

} // namespace

/// GUI tests run without a display and without touching the person's own settings; the journeys fail
/// where Qt has to warn. Tests are discovered by running
/// the program at build time, so the platform is set here.
int main(int argc, char** argv) {
    const QTemporaryDir home;
    qputenv("QT_QPA_PLATFORM", "offscreen");
    qputenv("XDG_CONFIG_HOME", home.path().toUtf8());
    qputenv("XDG_DATA_HOME", home.path().toUtf8());
    qputenv("XDG_STATE_HOME", home.path().toUtf8());
    qputenv("XDG_RUNTIME_DIR", home.path().toUtf8());
    testing::InitGoogleTest(&argc, argv);
    QApplication application(argc, argv);
    QCoreApplication::setOrganizationName(QStringLiteral("xushi-tests"));
    QCoreApplication::setApplicationName(QStringLiteral("xushi-tests"));
    testing::UnitTest::GetInstance()->listeners().Append(new FirstDay(home.path()));
#ifdef XUSHI_TEST_LOOK
    xushi::applyAppearance(application, xushi::Theme::Light);
#endif
#ifdef XUSHI_QT_WARNINGS_FAIL
    xushi::failOnQtWarnings();
#endif
    return RUN_ALL_TESTS();
}
