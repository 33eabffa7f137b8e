#pragma once

#include <QJsonObject>
#include <QString>

namespace xushi {

/// Where the program keeps what is the person's own and no document: `$XDG_STATE_HOME/xushi/NAME`, else below ~/.local/state.
QString stateFolder(const QString& name);

/// The file that keeps something of the store at `store` in stateFolder(folder).
/// Its name tells nothing of the store, and is the same when the store's file has gone; `what` ends it, where a folder keeps several things of a store.
QString stateFileOf(const QString& store, const QString& folder, const QString& what = {});

/// What is kept in stateFolder(folder) of one store, whatever ends the names, becomes that of another one. What was kept of that goes.
void moveStateOf(const QString& store, const QString& other, const QString& folder);

/// Nothing where it is not there or is no object: what this program did not write is not believed.
QJsonObject readState(const QString& file);
/// Replaces it as a whole; an empty object removes it. False where it could not be written.
bool writeState(const QString& file, const QJsonObject& state);

} // namespace xushi
