#pragma once

#include "domain/Result.h"

#include <string>

class QWidget;

namespace xushi {

class Workspace;

/// A proved copy of the open store before something large is written to it, waited for with its progress. `before` is a part of its name. Where
/// the store is as its last copy is, that one does. `backup.not-kept-change`: nothing may be written.
Result<void> keepCopyFirst(Workspace& workspace, QWidget* parent, const std::string& before);

} // namespace xushi
