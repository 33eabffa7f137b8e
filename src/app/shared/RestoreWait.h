#pragma once

#include "wiring/RestoreCopy.h"

#include <QString>

class QWidget;

namespace xushi {

/// restoreCopy() beside the window, which waits; how far it is, is shown where it takes longer than half a second. The store must be closed.
Result<RestoredStore> restoreWaiting(const QString& store, const QString& copy, const RestoringPerson& by, QWidget* parent);

} // namespace xushi
