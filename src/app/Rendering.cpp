#include "app/Rendering.h"

#include "app/MainWindow.h"

#include <QCoreApplication>
#include <QDir>
#include <QPixmap>
#include <QTextStream>

namespace xushi {
namespace {

/// Layouts and posted paints settle within a few rounds of the event loop.
void settle() {
    for (int round = 0; round < 5; ++round) QCoreApplication::processEvents(QEventLoop::AllEvents, 50);
}

} // namespace

bool renderPages(MainWindow& window, const QString& folder) {
    QDir().mkpath(folder);
    window.resize(1280, 800);
    window.show();
    QTextStream out(stdout);
    bool areAllWritten = true;
    int number = 0;
    for (const QString& id : window.pageIds()) {
        window.showPage(id);
        settle();
        const QString path = QDir(folder).filePath(QStringLiteral("%1-%2.png").arg(++number).arg(id));
        areAllWritten = window.grab().save(path) && areAllWritten;
        out << path << '\n';
    }
    return areAllWritten;
}

} // namespace xushi
