#pragma once

#include "wiring/RunMark.h"

#include <QSocketNotifier>
#include <QString>
#include <QStringList>

#include <memory>
#include <vector>

namespace xushi {

/// A run of the program that ended without having said so.
struct LostRun {
    QString version;
    QString started; ///< yyyy-MM-dd hh:mm, of the clock of this place
    QString report;  ///< which signal ended it and where it was; empty where nothing was written any more: the power failed, or it was killed
};

/// A run leaves word in the person's own state folder while it goes on, and takes it away at its end: one that is found there and belongs to
/// nobody any more was lost. A crash is written into it by nothing but calls that a handler of signals may make. No figure and no name is in it.
class RunGuard {
public:
    /// `folder` is made where it is not there; where it cannot be written nothing is watched.
    explicit RunGuard(const QString& folder = defaultFolder());
    /// The run ends as it should; so does one that is asked to end by its session (SIGTERM, SIGHUP, SIGINT): the event loop ends, and what is
    /// typed is kept like at any end.
    ~RunGuard();
    RunGuard(const RunGuard&) = delete;
    RunGuard& operator=(const RunGuard&) = delete;

    /// Those that were lost since the last start, the latest last. Their reports are kept in reportsIn().
    const std::vector<LostRun>& lost() const { return m_lost; }

    /// `$XDG_STATE_HOME/xushi/runs`, else below ~/.local/state.
    static QString defaultFolder();
    /// The kept reports, the latest first; five at most.
    static QStringList reportsIn(const QString& folder);

private:
    void collect(const QString& folder);

    std::unique_ptr<RunMark> m_mark;
    std::unique_ptr<QSocketNotifier> m_asked;
    std::vector<LostRun> m_lost;
};

} // namespace xushi
