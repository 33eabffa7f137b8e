#pragma once

class QWidget;

namespace xushi {

class Workspace;

/// What leaves the program or binds somebody waits until the store is proved. True when it is; false when the person does
/// not want to wait, or when the store turned out to be damaged.
bool waitForProof(Workspace& workspace, QWidget* parent);

} // namespace xushi
