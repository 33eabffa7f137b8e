#include "app/shared/WritingWait.h"

#include <QCoreApplication>

namespace xushi {
namespace {

constexpr int whole = 1000;
constexpr qint64 unseen = 500; // milliseconds

} // namespace

WritingWait::WritingWait(QWidget* parent)
    : m_dialog(QCoreApplication::translate("xushi::WritingWait", "The file is being written."), QCoreApplication::translate("xushi::WritingWait", "Cancel"), 0, whole, parent) {
    m_dialog.setObjectName(QStringLiteral("writingWait"));
    m_dialog.setWindowModality(Qt::WindowModal);
    m_dialog.setMinimumDuration(whole * whole); // it is shown by its own clock
    m_dialog.setAutoReset(false);
    m_dialog.setAutoClose(false);
    m_time.start();
}

WritingProgress WritingWait::progress() {
    return [this](int thousandths) {
        if (m_time.elapsed() < unseen) return true;
        if (!m_dialog.isVisible() && !m_dialog.wasCanceled()) m_dialog.show();
        m_dialog.setValue(thousandths);
        QCoreApplication::processEvents(); // the dialog does it only where it showed itself
        return !m_dialog.wasCanceled();
    };
}

} // namespace xushi
