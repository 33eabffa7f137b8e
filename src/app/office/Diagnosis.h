#pragma once

#include "app/office/EventLog.h"

namespace xushi {

/// What somebody who helps wants to know of the program, the machine and the open store, as text that a person reads before they send it:
/// versions, sizes, settings, the last events and crashes. No figure and no name is in it.
QString diagnosis(const Workspace& workspace, const EventLog& log, const QStringList& crashReports);

} // namespace xushi
