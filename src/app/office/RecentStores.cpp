#include "app/office/RecentStores.h"

#include <QFileInfo>
#include <QSettings>

namespace xushi {
namespace {

constexpr int mostRecent = 8;
const auto recentKey = QStringLiteral("recentStores");

} // namespace

QStringList recentStores() {
    QStringList present;
    for (const auto& path : QSettings().value(recentKey).toStringList())
        if (QFileInfo::exists(path)) present.append(path);
    return present;
}

void rememberStore(const QString& path) {
    QStringList recent = recentStores();
    const QString absolute = QFileInfo(path).absoluteFilePath();
    recent.removeAll(absolute);
    recent.prepend(absolute);
    QSettings().setValue(recentKey, QStringList(recent.mid(0, mostRecent)));
}

} // namespace xushi
