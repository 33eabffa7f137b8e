#include "app/office/Diagnosis.h"

#include "app/text/QtText.h"
#include "wiring/Composition.h"

#include <QApplication>
#include <QFile>
#include <QFileInfo>
#include <QFontInfo>
#include <QLocale>
#include <QPalette>
#include <QScreen>
#include <QSysInfo>

namespace xushi {
namespace {

constexpr int eventsTold = 60;
constexpr qint64 mostOfACrash = 16 * 1024;

class Lines {
public:
    void head(const QString& text) { m_text += (m_text.isEmpty() ? QString() : QStringLiteral("\n")) + QStringLiteral("[%1]\n").arg(text); }
    void add(const QString& name, const QString& value) { m_text += QStringLiteral("%1: %2\n").arg(name, value); }
    void add(const QString& name, std::size_t count) { add(name, QString::number(count)); }
    void raw(const QString& text) { m_text += text + QLatin1Char('\n'); }
    const QString& text() const { return m_text; }

private:
    QString m_text;
};

void tellMachine(Lines& lines, Language language) {
    lines.head(QStringLiteral("program"));
    lines.add(QStringLiteral("xushi"), QCoreApplication::applicationVersion());
    lines.add(QStringLiteral("qt"), QString::fromLatin1(qVersion()));
    lines.add(QStringLiteral("schema"), QString::number(schemaOfStores()));
    lines.add(QStringLiteral("language"), language == Language::Chinese ? QStringLiteral("zh") : QStringLiteral("en"));
    lines.head(QStringLiteral("machine"));
    lines.add(QStringLiteral("system"), QSysInfo::prettyProductName());
    lines.add(QStringLiteral("kernel"), QSysInfo::kernelType() + QLatin1Char(' ') + QSysInfo::kernelVersion() + QLatin1Char(' ') + QSysInfo::currentCpuArchitecture());
    lines.add(QStringLiteral("locale"), QLocale::system().name());
    lines.add(QStringLiteral("platform"), QGuiApplication::platformName() + QLatin1Char(' ') + qEnvironmentVariable("XDG_SESSION_TYPE"));
    for (const QScreen* screen : QGuiApplication::screens())
        lines.add(QStringLiteral("screen"), QStringLiteral("%1×%2 @ %3").arg(screen->size().width()).arg(screen->size().height()).arg(screen->devicePixelRatio()));
    lines.add(QStringLiteral("font"), QFontInfo(QApplication::font()).family());
    lines.add(QStringLiteral("theme"), QApplication::palette().color(QPalette::Window).lightness() < 128 ? QStringLiteral("dark") : QStringLiteral("light"));
    lines.add(QStringLiteral("input method"), qEnvironmentVariable("QT_IM_MODULE"));
}

void tellStore(Lines& lines, const Workspace& workspace) {
    lines.head(QStringLiteral("store"));
    if (!workspace.isOpen()) return lines.raw(QStringLiteral("none is open"));
    const auto& store = workspace.openStore();
    lines.add(QStringLiteral("bytes"), QString::number(QFileInfo(store.path()).size()));
    lines.add(QStringLiteral("read only"), store.readOnlyReason() ? toQt(store.readOnlyReason()->key) : QStringLiteral("no"));
    const auto head = workspace.questions().journalHead();
    if (head) lines.add(QStringLiteral("entries"), QString::number(head->sequence));
    lines.add(QStringLiteral("proof"), store.isBeingProved() ? QStringLiteral("going on, %1‰").arg(store.proofShare()) : QStringLiteral("sound"));
    const Catalogue& catalogue = workspace.latestCatalogue();
    lines.add(QStringLiteral("indicators"), catalogue.indicators.size());
    lines.add(QStringLiteral("regions"), catalogue.regions.size());
    lines.add(QStringLiteral("departments"), catalogue.departments.size());
    lines.add(QStringLiteral("people"), catalogue.people.size());
    lines.add(QStringLiteral("figures of two years"), workspace.now().figures().size());
    lines.add(QStringLiteral("shown month"), toQt(workspace.period().toText()));
    const Settings& settings = catalogue.settings;
    lines.add(QStringLiteral("closed through"), settings.closedThrough ? toQt(settings.closedThrough->toText()) : QStringLiteral("-"));
}

} // namespace

QString diagnosis(const Workspace& workspace, const EventLog& log, const QStringList& crashReports) {
    Lines lines;
    tellMachine(lines, workspace.language());
    tellStore(lines, workspace);
    lines.head(QStringLiteral("events"));
    for (const auto& line : log.lastLines(eventsTold)) lines.raw(line);
    for (const auto& path : crashReports) {
        QFile report(path);
        if (!report.open(QIODevice::ReadOnly)) continue;
        lines.head(QStringLiteral("crash ") + QFileInfo(path).completeBaseName());
        lines.raw(QString::fromUtf8(report.read(mostOfACrash)).trimmed());
    }
    return lines.text();
}

} // namespace xushi
