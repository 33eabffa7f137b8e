#pragma once

#include "io/SummaryWriter.h"

#include <QElapsedTimer>
#include <QProgressDialog>

namespace xushi {

/// How far the writing of a file is, shown where it takes longer than half a second; there it can be given up. What is written must
/// not change meanwhile: the window lives.
class WritingWait {
public:
    explicit WritingWait(QWidget* parent);

    /// Is told by the writer, on the thread of the window.
    WritingProgress progress();
    bool isGivenUp() const { return m_dialog.wasCanceled(); }

private:
    QProgressDialog m_dialog;
    QElapsedTimer m_time;
};

} // namespace xushi
