#include "app/shared/LocalFiles.h"

#include <QMimeData>
#include <QUrl>

namespace xushi {

QStringList localFiles(const QMimeData& data) {
    QStringList files;
    for (const QUrl& url : data.urls())
        if (url.isLocalFile()) files << url.toLocalFile();
    return files;
}

} // namespace xushi
