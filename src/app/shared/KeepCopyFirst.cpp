#include "app/shared/KeepCopyFirst.h"

#include "app/office/StoreCopies.h"
#include "app/office/Workspace.h"
#include "app/shared/WritingWait.h"

namespace xushi {

Result<void> keepCopyFirst(Workspace& workspace, QWidget* parent, const std::string& before) {
    WritingWait wait(parent);
    return workspace.copies().keepAtOnce(before, wait.progress());
}

} // namespace xushi
