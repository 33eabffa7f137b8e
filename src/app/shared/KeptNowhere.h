#pragma once

#include <QByteArray>
#include <QTemporaryDir>

namespace xushi {

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

} // namespace xushi
