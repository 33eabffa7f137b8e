#include "support/drivers/AnchorDriver.h"

#include "app/window/AnchorDialog.h"
#include "support/drivers/FileDialogAnswers.h"
#include "support/drivers/Hand.h"
#include "support/drivers/Parts.h"

#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTest>

namespace xushi {

void AnchorDriver::check(const QString& codes) const {
    auto& edit = partOf<QPlainTextEdit>(m_dialog, "codesEdit");
    edit.setFocus();
    edit.selectAll();
    hand::type(codes);
    QTest::keyClick(&edit, Qt::Key_Return, Qt::ControlModifier);
}

void AnchorDriver::readFile(const QString& path) const {
    const FileDialogAnswers person(path, true);
    partOf<QPushButton>(m_dialog, "readButton").click();
}

void AnchorDriver::saveOwn(const QString& path) const {
    const FileDialogAnswers person(path, true);
    partOf<QPushButton>(m_dialog, "writeButton").click();
}

QString AnchorDriver::codes() const { return partOf<QPlainTextEdit>(m_dialog, "codesEdit").toPlainText(); }
QString AnchorDriver::verdict() const { return partOf<QLabel>(m_dialog, "verdictLabel").text(); }
QString AnchorDriver::answers() const { return partOf<QPlainTextEdit>(m_dialog, "answersEdit").toPlainText(); }

bool AnchorDriver::isAnswered() const {
    return QTest::qWaitFor([this] { return !answers().isEmpty(); }, 5000);
}

} // namespace xushi
