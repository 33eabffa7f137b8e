#pragma once

#include <QByteArray>
#include <QString>
#include <QTemporaryDir>

namespace xushi {

class MainWindow;

/// While it lives, what is remembered of a person goes to a folder that is gone afterwards: settings, drafts, visits.
class KeptNowhere {
public:
    KeptNowhere();
    ~KeptNowhere();
    KeptNowhere(const KeptNowhere&) = delete;
    KeptNowhere& operator=(const KeptNowhere&) = delete;

private:
    QTemporaryDir m_folder;
    QByteArray m_stateHome; ///< before
};

/// Draws every page of the open store at 1280 x 800 as a PNG into `folder` and prints the paths.
/// False when one could not be written.
bool renderPages(MainWindow& window, const QString& folder);

} // namespace xushi
