#include "support/QtWarnings.h"

#include <gtest/gtest.h>

#include <QApplication>
#include <QStandardPaths>
#include <QTemporaryDir>

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
#ifdef XUSHI_QT_WARNINGS_FAIL
    xushi::failOnQtWarnings();
#endif
    return RUN_ALL_TESTS();
}
