#pragma once

#include "app/office/Workspace.h"

#include <QLineEdit>
#include <QTimer>

namespace xushi {

/// Keeps what is being typed into a line that asks for a reason, by what it is asked for, in a small file of the person's own state
/// folder: a failure of the power does not lose it. The reason is there again when it is asked for once more.
class TypedReason : public QObject {
public:
    TypedReason(Workspace& workspace, QLineEdit& line);

    /// The line asks for this now, and shows what was typed for it and never given.
    void ask(const QString& what);
    /// It was given, or the person does not want to give it: nothing of it is kept.
    void end();

    static QString fileFor(const QString& store);

private:
    void write();

    Workspace& m_workspace;
    QLineEdit& m_line;
    QString m_file; ///< empty: nothing is asked, or the store is only read
    QString m_what;
    QTimer m_soon;
};

} // namespace xushi
