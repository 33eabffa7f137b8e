#pragma once

#include <QString>

namespace xushi {

class MainWindow;

/// Draws every page of the open store at 1280 x 800 as a PNG into `folder` and prints the paths.
/// False when one could not be written.
bool renderPages(MainWindow& window, const QString& folder);

} // namespace xushi
