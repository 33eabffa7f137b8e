#pragma once

#include "app/catalog/FormLines.h"
#include "app/office/Workspace.h"
#include "app/shared/ConflictBar.h"

namespace xushi {

/// The line of a form whose record somebody else changed after the typing began: who, and each field in which theirs is not
/// what was typed.
class RecordConflictBar : public ConflictBar {
    Q_OBJECT
public:
    RecordConflictBar(Workspace& workspace, QWidget* parent);

    /// Another revision stands there, of which a form says `theirs`. `key` as the journal has it.
    void meet(RecordKind kind, const std::string& key, std::vector<FormLine> theirs);
    /// Tells what was typed against theirs. False, and nothing is told, where the two agree.
    bool tell(const std::vector<FormLine>& mine);
    void end();
    /// Theirs has been met, and the person has not chosen.
    bool isMet() const { return m_isMet; }

private:
    Remark whoChanged(RecordKind kind, const std::string& key) const;

    Workspace& m_workspace;
    bool m_isMet = false;
    Remark m_who; ///< without the fields, its last argument
    std::vector<FormLine> m_theirs;
};

/// Where a record was refused because somebody else changed it, theirs is read and shown; true then.
bool readTheirsAfter(const Problem& problem, Workspace& workspace);

} // namespace xushi
