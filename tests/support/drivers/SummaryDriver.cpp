#include "support/drivers/SummaryDriver.h"

#include "app/summary/SummaryPage.h"
#include "support/drivers/Hand.h"
#include "support/drivers/Parts.h"

#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QStackedWidget>
#include <QTableView>
#include <QTest>

#include <algorithm>

namespace xushi {
namespace {

constexpr int patience = 20'000;

QStringList rowsOf(const QTableView& view) {
    QStringList rows;
    for (int row = 0; row < view.model()->rowCount(); ++row) {
        QStringList cells;
        for (int column = 0; column < view.model()->columnCount(); ++column) cells << view.model()->index(row, column).data().toString();
        rows << cells.join(QStringLiteral(" | "));
    }
    return rows;
}

} // namespace

SummaryPage& SummaryDriver::page() const { return pageIn<SummaryPage>(m_root); }

void SummaryDriver::exportAs(const char* format) const {
    const std::string name = std::string("export") + format;
    if (auto* line = page().findChild<QAction*>(QLatin1String(name.c_str()))) return line->trigger();
    hand::click(partOf<QPushButton>(page(), name.c_str()));
}

void SummaryDriver::chooseLayout(const QString& name) const { hand::choose(partOf<QComboBox>(page(), "layoutBox"), name); }

QStringList SummaryDriver::layouts() const {
    QStringList names;
    const auto& box = partOf<QComboBox>(page(), "layoutBox");
    for (int i = 0; i < box.count(); ++i) names << box.itemText(i);
    return names;
}

QString SummaryDriver::title() const { return partOf<QLabel>(page(), "title").text(); }

void SummaryDriver::copyTable() const { hand::press(Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier); }

int SummaryDriver::offeredCount() const {
    int offered = 0;
    for (const auto* button : page().findChildren<QPushButton*>())
        if (button->objectName().startsWith(QStringLiteral("export")) || button->objectName() == QStringLiteral("printButton"))
            offered += button->isEnabled() ? 1 : 0;
    return offered;
}

void SummaryDriver::keep(const QString& reason) const {
    hand::click(partOf<QCheckBox>(page(), "keepBox"));
    hand::type(reason);
}

bool SummaryDriver::mayKeep() const { return partOf<QCheckBox>(page(), "keepBox").isEnabled(); }

void SummaryDriver::togglePublished() const { hand::press(Qt::Key_H, Qt::ControlModifier | Qt::ShiftModifier); }

bool SummaryDriver::isPublishedShown() const { return partOf<QTableView>(page(), "published").isVisible(); }

QStringList SummaryDriver::published() const { return rowsOf(partOf<QTableView>(page(), "published")); }

void SummaryDriver::choosePublished(int row) const {
    auto& list = partOf<QTableView>(page(), "published");
    hand::click(list, list.model()->index(row, 1));
}

bool SummaryDriver::waitForStates() const {
    return QTest::qWaitFor([this] {
        const QStringList rows = published();
        return std::ranges::none_of(rows, [](const QString& row) { return row.contains(QStringLiteral("…")); });
    }, patience);
}

bool SummaryDriver::showThen() const {
    hand::press(Qt::Key_T, Qt::AltModifier);
    return QTest::qWaitFor([this] { return partOf<QWidget>(partOf<QStackedWidget>(page(), "detail"), "scroll").isVisible(); }, patience);
}

bool SummaryDriver::showDifference() const {
    hand::press(Qt::Key_D, Qt::AltModifier);
    return QTest::qWaitFor([this] { return partOf<QTableView>(page(), "differences").isVisible(); }, patience);
}

QString SummaryDriver::detailMessage() const {
    const auto& label = partOf<QLabel>(page(), "messageLabel");
    return label.isVisible() ? label.text() : QString();
}

QStringList SummaryDriver::differences() const { return rowsOf(partOf<QTableView>(page(), "differences")); }

void SummaryDriver::openDifference(int row) const {
    auto& list = partOf<QTableView>(page(), "differences");
    hand::click(list, list.model()->index(row, 0));
    hand::press(Qt::Key_Return);
}

void SummaryDriver::exportPublished() const { hand::press(Qt::Key_S, Qt::AltModifier); }

QString SummaryDriver::told() const { return partOf<QLabel>(page(), "doneLabel").text(); }

} // namespace xushi
