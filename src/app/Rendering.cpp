#include "app/Rendering.h"

#include "app/MainWindow.h"
#include "app/entry/CellPanel.h"
#include "app/overview/OverviewModel.h"
#include "app/overview/OverviewPage.h"

#include <QAction>
#include <QCoreApplication>
#include <QDir>
#include <QPixmap>
#include <QTableView>
#include <QTextStream>

namespace xushi {
namespace {

/// Layouts and posted paints settle within a few rounds of the event loop.
void settle() {
    for (int round = 0; round < 5; ++round) QCoreApplication::processEvents(QEventLoop::AllEvents, 50);
}

bool drawn(MainWindow& window, const QString& path) {
    settle();
    QTextStream(stdout) << path << '\n';
    return window.grab().save(path);
}

} // namespace

bool renderPages(MainWindow& window, const QString& folder) {
    QDir().mkpath(folder);
    window.resize(1280, 800);
    window.show();
    bool areAllWritten = true;
    int number = 0;
    const auto path = [&](const QString& name) {
        return QDir(folder).filePath(QStringLiteral("%1-%2.png").arg(++number).arg(name));
    };
    for (const QString& id : window.pageIds()) {
        window.showPage(id);
        areAllWritten = drawn(window, path(id)) && areAllWritten;
    }
    window.showPage(window.pageIds().front());
    auto* table = window.findChild<OverviewPage*>()->findChild<QTableView*>(QStringLiteral("table"));
    table->setCurrentIndex(table->model()->index(1, OverviewModel::GapColumn));
    window.showExplanation(true);
    areAllWritten = drawn(window, path(QStringLiteral("explained"))) && areAllWritten;
    window.showExplanation(false);
    window.showPage(QStringLiteral("entry"));
    window.findChild<CellPanel*>()->toggleAction()->setChecked(true);
    areAllWritten = drawn(window, path(QStringLiteral("side-panel"))) && areAllWritten;
    return areAllWritten;
}

} // namespace xushi
