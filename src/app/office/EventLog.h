#pragma once

#include "app/office/Workspace.h"

namespace xushi {

/// What the program did, in a file of the person's state folder that is rotated: stores that were opened (schema and size, not their name),
/// problems by their key, warnings of Qt. No figure, no name of a person, a store or a folder is written.
class EventLog : public QObject {
    Q_OBJECT
public:
    /// `file` is made where it is not there; where it cannot be written nothing is kept.
    explicit EventLog(Workspace& workspace, const QString& file = defaultFile(), QObject* parent = nullptr);
    ~EventLog() override;

    void write(const QString& what);
    QString file() const { return m_file; }
    /// The last lines of it, the latest last.
    QStringList lastLines(int count) const;

    /// `$XDG_STATE_HOME/xushi/log/xushi.log`, else below ~/.local/state.
    static QString defaultFile();

private:
    void rotate();

    QString m_file;
};

} // namespace xushi
