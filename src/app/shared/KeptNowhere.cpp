#include "app/shared/KeptNowhere.h"

#include <QSettings>
#include <QStandardPaths>

namespace xushi {

KeptNowhere::KeptNowhere() : m_stateHome(qgetenv("XDG_STATE_HOME")) {
    qputenv("XDG_STATE_HOME", m_folder.path().toUtf8());
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_folder.path());
}

KeptNowhere::~KeptNowhere() {
    if (m_stateHome.isNull()) qunsetenv("XDG_STATE_HOME");
    else qputenv("XDG_STATE_HOME", m_stateHome);
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation));
}

} // namespace xushi
