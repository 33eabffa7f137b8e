#include "app/Rendering.h"
#include "app/look/Appearance.h"
#include "app/shared/KeptNowhere.h"
#include "app/start/RunGuard.h"
#include "app/text/QtText.h"
#include "app/window/MainWindow.h"
#include "wiring/Composition.h"
#include "wiring/ProgramOutput.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QLibraryInfo>
#include <QScreen>
#include <QSettings>
#include <QTimer>
#include <QTranslator>

#include <optional>

namespace {

using namespace xushi;

/// Chinese unless English was chosen in the menu or by the environment.
Language chosenLanguage() {
    const QString chosen = QSettings().value(QStringLiteral("language")).toString();
    return chosen.isEmpty() ? environmentLanguage() : languageOf(fromQt(chosen));
}

void installTranslations(QApplication& application, Language language) {
    if (language == Language::English) return;
    auto* chrome = new QTranslator(&application);
    if (chrome->load(QStringLiteral(":/i18n/xushi_zh_CN.qm"))) application.installTranslator(chrome);
    auto* dialogs = new QTranslator(&application);
    if (dialogs->load(QStringLiteral("qtbase_zh_CN"), QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        application.installTranslator(dialogs);
}

/// --scale must be known before Qt starts; QCommandLineParser can only run after.
void applyScaleArgument(int argc, char** argv) {
    for (int i = 1; i + 1 < argc; ++i)
        if (qstrcmp(argv[i], "--scale") == 0) qputenv("QT_SCALE_FACTOR", argv[i + 1]);
}

} // namespace

int main(int argc, char** argv) {
    reserveStandardStreams();
    applyScaleArgument(argc, argv);
    QApplication application(argc, argv);
    QCoreApplication::setOrganizationName(QStringLiteral("xushi"));
    QCoreApplication::setApplicationName(QStringLiteral("xushi"));
    QCoreApplication::setApplicationVersion(QStringLiteral(XUSHI_VERSION));
    const Language language = chosenLanguage();
    installTranslations(application, language);

    QCommandLineParser parser;
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addPositionalArgument(QStringLiteral("STORE"), QCoreApplication::translate("main", "The store to open."));
    parser.addOptions({{QStringLiteral("render"), QCoreApplication::translate("main", "Draw every page as PNG into DIR and quit."), QStringLiteral("DIR")},
                       {QStringLiteral("scale"), QCoreApplication::translate("main", "Scale of the drawn pages."), QStringLiteral("FACTOR")},
                       {QStringLiteral("first-page"), QCoreApplication::translate("main", "Quit after the first painted page, for timing.")},
                       {QStringLiteral("dark"), QCoreApplication::translate("main", "Use the dark theme.")}});
    parser.process(application);
    const bool isDark = parser.isSet(QStringLiteral("dark"));
    const bool isRendering = parser.isSet(QStringLiteral("render"));
    const auto theme = static_cast<Theme>(QSettings().value(QStringLiteral("theme"), 0).toInt());
    applyAppearance(application, isDark ? Theme::Dark : isRendering ? Theme::Light : theme);

    std::optional<KeptNowhere> nowhere; // a picture is no visit
    if (isRendering) nowhere.emplace();
    std::optional<RunGuard> guard;
    MainWindow window(language);
    if (!isRendering && !parser.isSet(QStringLiteral("first-page"))) {
        guard.emplace();
        window.keepLog();
    }
    const QStringList stores = parser.positionalArguments();
    const bool isOpen = stores.isEmpty() || window.openStore(stores.front());
    if (!isRendering) {
        if (guard) QTimer::singleShot(0, &window, [&] { window.tellLostRuns(guard->lost()); });
        window.keepCopiesDaily();
        window.fitInto(window.screen()->availableSize());
        window.show();
        if (parser.isSet(QStringLiteral("first-page"))) {
            window.grab();
            return isOpen ? 0 : 1;
        }
        return QApplication::exec();
    }
    if (!isOpen || stores.isEmpty()) {
        const auto problem = stores.isEmpty() ? Problem{} : window.workspace().open(stores.front()).error();
        QTextStream(stderr) << (stores.isEmpty() ? QStringLiteral("--render DIR STORE") : toQt(say(problem, language))) << '\n';
        return 1;
    }
    return renderPages(window, parser.value(QStringLiteral("render"))) ? 0 : 1;
}
