#include "support/drivers/StartDriver.h"

#include "app/start/KeysDialog.h"
#include "support/drivers/Hand.h"
#include "support/drivers/Parts.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>

namespace xushi {

QStringList StartDriver::recent() const {
    QStringList paths;
    const auto& list = partOf<QListWidget>(m_root, "recentList");
    if (!list.isVisible()) return paths;
    for (int line = 0; line < list.count(); ++line) paths << list.item(line)->data(Qt::UserRole).toString();
    return paths;
}

bool StartDriver::isRecentTitleShown() const { return partOf<QLabel>(m_root, "recentTitle").isVisible(); }

void StartDriver::openRecent(int line) {
    auto& list = partOf<QListWidget>(m_root, "recentList");
    list.setFocus();
    hand::press(Qt::Key_Home);
    for (int step = 0; step < line; ++step) hand::press(Qt::Key_Down);
    hand::press(Qt::Key_Return);
}

void StartDriver::takeSample() { hand::click(partOf<QPushButton>(m_root, "sampleButton")); }
void StartDriver::makeStore() { hand::click(partOf<QPushButton>(m_root, "newButton")); }
void StartDriver::chooseStore() { hand::click(partOf<QPushButton>(m_root, "openButton")); }

namespace {

QList<QLabel*> labelsOf(const KeysDialog& dialog) { return onlyPartOf<QScrollArea>(dialog).widget()->findChildren<QLabel*>(); }

bool isCutOff(const QLabel& line) {
    return (!line.wordWrap() && line.width() < line.sizeHint().width()) || line.height() < line.heightForWidth(line.width());
}

} // namespace

int KeysDriver::furtherDown() const { return onlyPartOf<QScrollArea>(m_dialog).verticalScrollBar()->maximum(); }
int KeysDriver::furtherAside() const { return onlyPartOf<QScrollArea>(m_dialog).horizontalScrollBar()->maximum(); }

QStringList KeysDriver::lines() const {
    QStringList texts;
    for (const auto* label : labelsOf(m_dialog)) texts << label->text();
    return texts;
}

QStringList KeysDriver::cutOffLines() const {
    QStringList texts;
    for (const auto* label : labelsOf(m_dialog))
        if (isCutOff(*label)) texts << label->text();
    return texts;
}

void KeysDriver::close() { hand::click(*onlyPartOf<QDialogButtonBox>(m_dialog).button(QDialogButtonBox::Close)); }

} // namespace xushi
