#include "app/window/BackupButton.h"

#include "app/office/StoreCopies.h"
#include "app/text/QtText.h"

#include <QDateTime>

namespace xushi {
namespace {

/// A tick for a copy of today.
QString lastCopyText(const Backup& last) {
    const QDateTime time = QDateTime::fromString(toQt(last.taken), QStringLiteral("yyyyMMdd-HHmmss"));
    if (time.date() == QDate::currentDate()) return BackupButton::tr("Backup today %1 ✓").arg(time.toString(QStringLiteral("HH:mm")));
    return BackupButton::tr("Backup %1").arg(time.toString(QStringLiteral("yyyy-MM-dd")));
}

} // namespace

BackupButton::BackupButton(Workspace& workspace, QWidget* parent) : QToolButton(parent), m_workspace(workspace) {
    setObjectName(QStringLiteral("backupButton"));
    setAutoRaise(true);
    connect(&workspace.copies(), &StoreCopies::changed, this, &BackupButton::refresh);
    for (const auto signal : {&ChangeFeed::opened, &ChangeFeed::closed}) connect(&workspace.feed(), signal, this, &BackupButton::refresh);
    refresh();
}

void BackupButton::refresh() {
    const StoreCopies& copies = m_workspace.copies();
    setVisible(m_workspace.isOpen());
    const Backup* last = copies.last();
    const QString way = tr("The copies of the store, and the way back to one (Ctrl+Shift+Y)");
    if (copies.isKeeping()) setText(tr("Backup %1%").arg(copies.share() / 10));
    else if (copies.failure()) setText(tr("Backup failed"));
    else if (last) setText(lastCopyText(*last));
    else setText(copies.isKnown() ? tr("No backup yet") : tr("Backups"));
    setToolTip(copies.failure() ? toQt(say(*copies.failure(), m_workspace.language())) + QLatin1Char('\n') + way : way);
}

} // namespace xushi
