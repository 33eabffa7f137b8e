#pragma once

#include <QStringList>

class QMimeData;

namespace xushi {

/// The files of this machine that were dragged or copied in a file manager; none for a page's address.
QStringList localFiles(const QMimeData& data);

} // namespace xushi
