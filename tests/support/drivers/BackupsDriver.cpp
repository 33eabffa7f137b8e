#include "support/drivers/BackupsDriver.h"

#include "app/backups/BackupModel.h"
#include "app/backups/BackupsPage.h"
#include "app/shared/DifferenceModel.h"
#include "app/window/MainWindow.h"
#include "support/drivers/Hand.h"
#include "support/drivers/Parts.h"

#include <QApplication>
#include <QFrame>
#include <QLabel>
#include <QPushButton>
#include <QTableView>
#include <QTest>
#include <QToolButton>

namespace xushi {
namespace {

QString textOfLabel(const QWidget& root, const char* name) {
    const auto& label = partOf<QLabel>(root, name);
    return label.isVisible() ? label.text() : QString();
}

QStringList textsOf(const QAbstractItemModel& model, const QList<int>& columns) {
    QStringList lines;
    for (int row = 0; row < model.rowCount(); ++row) {
        QStringList cells;
        for (const int column : columns) cells << model.index(row, column).data().toString();
        lines << cells.join(QLatin1Char('|'));
    }
    return lines;
}

} // namespace

void BackupsDriver::open() const {
    hand::press(Qt::Key_Y, Qt::ControlModifier | Qt::ShiftModifier, &m_window);
    wait();
}

bool BackupsDriver::isShown() const {
    const auto* made = m_window.findChild<BackupsPage*>();
    return made && made->isVisible();
}

void BackupsDriver::wait() const {
    QTest::qWait(1);
    (void)QTest::qWaitFor([this] { return !page().isWaiting(); }, 20'000);
    QTest::qWait(1);
}

BackupsPage& BackupsDriver::page() const { return onlyPartOf<BackupsPage>(m_window); }
QTableView& BackupsDriver::copies() const { return partOf<QTableView>(page(), "copies"); }

QStringList BackupsDriver::nameless() const {
    QStringList nameless;
    for (const auto* part : page().findChildren<QWidget*>()) {
        const auto* button = qobject_cast<const QPushButton*>(part);
        if (part->isVisible() && (part->focusPolicy() & Qt::TabFocus) && part->accessibleName().isEmpty() && (!button || button->text().isEmpty())) nameless << part->objectName();
    }
    return nameless;
}

QStringList BackupsDriver::rows() const {
    return textsOf(*copies().model(), {BackupModel::OccasionColumn, BackupModel::StandingColumn, BackupModel::FiguresColumn});
}

QString BackupsDriver::emptyText() const { return textOfLabel(page(), "emptyLabel"); }
QString BackupsDriver::count() const { return textOfLabel(page(), "countLabel"); }
QString BackupsDriver::difference() const { return textOfLabel(page(), "differenceLabel"); }

QStringList BackupsDriver::differences() const {
    return textsOf(*partOf<QTableView>(page(), "differences").model(), {DifferenceModel::IndicatorColumn, DifferenceModel::PartColumn, DifferenceModel::BeforeColumn, DifferenceModel::AfterColumn});
}

QString BackupsDriver::question() const { return partOf<QFrame>(page(), "question").isVisible() ? textOfLabel(page(), "questionLabel") : QString(); }
QString BackupsDriver::secondFolder() const { return textOfLabel(page(), "folderLabel"); }
bool BackupsDriver::canRestore() const { return partOf<QPushButton>(page(), "restoreButton").isEnabled(); }

QString BackupsDriver::focus() const {
    const QWidget* focus = hand::focus();
    return focus ? focus->objectName() : QString();
}

QString BackupsDriver::badge() const { return partOf<QToolButton>(m_window, "backupButton").text(); }
void BackupsDriver::clickBadge() const {
    hand::click(partOf<QToolButton>(m_window, "backupButton"));
    wait();
}
void BackupsDriver::clickNoSecondFolder() const {
    hand::click(partOf<QPushButton>(page(), "noFolderButton"));
    wait();
}

QList<MainWindow*> BackupsDriver::lookedAt() const {
    QList<MainWindow*> others;
    for (auto* widget : QApplication::topLevelWidgets())
        if (auto* window = qobject_cast<MainWindow*>(widget); window && window != &m_window && window->isVisible()) others << window;
    return others;
}

} // namespace xushi
