#pragma once

#include <QStringList>

namespace xushi {

/// The stores that were opened last, the latest first; at most eight, those that are gone are left out.
QStringList recentStores();
void rememberStore(const QString& path);

} // namespace xushi
