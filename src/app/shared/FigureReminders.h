#pragma once

#include "app/office/Workspace.h"

#include <QStringList>

#include <functional>

namespace xushi {

/// 催报: a text for each who owes figures of the month that is shown, of those that are meant. None where nobody does.
QStringList figureReminders(const Workspace& workspace, const std::function<bool(const FigureKey&)>& isMeant);

} // namespace xushi
