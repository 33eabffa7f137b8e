#pragma once

#include "app/office/Workspace.h"

#include <QString>

namespace xushi {

/// What was typed while its figure changed: what stands there now, who changed it and when, and that `mine` was not written.
/// An empty text is a blank.
QString conflictWords(const Workspace& workspace, const FigureKey& key, const QString& theirs, const QString& mine);

/// The same of another record, by its kind and key in the journal.
QString conflictWords(const Workspace& workspace, RecordKind kind, const std::string& key, const QString& theirs, const QString& mine);

} // namespace xushi
