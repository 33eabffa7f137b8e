#pragma once

#include <QJsonObject>
#include <QString>

namespace xushi {

/// The file that keeps something of the store at `store` in the person's own state folder: `$XDG_STATE_HOME/xushi/FOLDER/…`, else below ~/.local/state.
/// Its name tells nothing of the store; `what` ends it, where a folder keeps several things of a store.
QString stateFileOf(const QString& store, const QString& folder, const QString& what = {});

/// Nothing where it is not there or is no object: what this program did not write is not believed.
QJsonObject readState(const QString& file);
/// Replaces it as a whole; an empty object removes it. False where it could not be written.
bool writeState(const QString& file, const QJsonObject& state);

} // namespace xushi
