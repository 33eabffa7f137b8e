#include "support/drivers/OverviewDriver.h"

#include "app/overview/CountCard.h"
#include "app/overview/NewsPanel.h"
#include "app/overview/OverviewModel.h"
#include "app/overview/OverviewPage.h"
#include "app/table/TableRoles.h"
#include "app/text/QtText.h"
#include "support/drivers/Hand.h"
#include "support/drivers/Parts.h"

#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTableView>

namespace xushi {
namespace {

CountCard& cardOf(const QWidget& page, RowKind kind) {
    for (auto* card : page.findChildren<CountCard*>())
        if (card->kind() == kind) return *card;
    throw std::logic_error("no card of this kind");
}

/// Empty while it is not shown.
template <class Part> QString textOf(const QWidget& page, const char* name) {
    const auto& part = partOf<Part>(page, name);
    return part.isVisible() ? part.text() : QString();
}

} // namespace

OverviewPage& OverviewDriver::page() const { return pageIn<OverviewPage>(m_root); }
OverviewModel& OverviewDriver::model() const { return onlyPartOf<OverviewModel>(page()); }
QTableView& OverviewDriver::table() const { return partOf<QTableView>(page(), "table"); }
bool OverviewDriver::isTableShown() const { return table().isVisible(); }

int OverviewDriver::rowOf(const IndicatorCode& indicator) const {
    for (int row = 0; row < table().model()->rowCount(); ++row)
        if (indicatorAt(row) == indicator) return row;
    return -1;
}

IndicatorCode OverviewDriver::indicatorAt(int row) const { return {fromQt(table().model()->index(row, 0).data(IndicatorRole).toString())}; }

QString OverviewDriver::shown(const IndicatorCode& indicator, int column) const {
    const int row = rowOf(indicator);
    return row < 0 ? QStringLiteral("no such row") : table().model()->index(row, column).data().toString();
}

QString OverviewDriver::hint(const IndicatorCode& indicator, int column) const {
    return table().model()->index(rowOf(indicator), column).data(Qt::ToolTipRole).toString();
}

std::optional<Light> OverviewDriver::lightOf(const IndicatorCode& indicator) const {
    const QVariant light = table().model()->index(rowOf(indicator), OverviewModel::LightColumn).data(LightRole);
    return light.isValid() ? std::optional(static_cast<Light>(light.toInt())) : std::nullopt;
}

void OverviewDriver::chooseRow(int row) const { hand::click(table(), table().model()->index(row, OverviewModel::NameColumn)); }

void OverviewDriver::choose(const IndicatorCode& indicator, int column) const {
    hand::click(table(), table().model()->index(rowOf(indicator), column));
}

QString OverviewDriver::card(RowKind kind) const { return cardOf(page(), kind).accessibleName(); }
int OverviewDriver::cardCount(RowKind kind) const { return cardOf(page(), kind).count(); }
void OverviewDriver::clickCard(RowKind kind) const { hand::click(cardOf(page(), kind)); }
bool OverviewDriver::isCardChosen(RowKind kind) const { return cardOf(page(), kind).isChecked(); }

QString OverviewDriver::story() const { return textOf<QLabel>(page(), "storyLabel"); }
QString OverviewDriver::state() const { return textOf<QLabel>(page(), "stateLabel"); }
QString OverviewDriver::news() const { return textOf<QLabel>(page(), "newsHead"); }
bool OverviewDriver::isReadingNews() const { return onlyPartOf<NewsPanel>(page()).isReading(); }
QStringList OverviewDriver::newsLines() const {
    const auto& list = partOf<QTableView>(page(), "newsList");
    QStringList lines;
    for (int row = 0; list.isVisible() && row < list.model()->rowCount(); ++row)
        lines << list.model()->index(row, NewsModel::KindColumn).data().toString() + QLatin1Char('|') + list.model()->index(row, NewsModel::WhatColumn).data().toString();
    return lines;
}
QString OverviewDriver::reminder() const {
    const auto& text = partOf<QPlainTextEdit>(page(), "reminderText");
    return text.isVisible() ? text.toPlainText() : QString();
}
QStringList OverviewDriver::heads() const {
    QStringList heads;
    for (int row = 0; row < table().model()->rowCount(); ++row)
        if (indicatorAt(row).empty()) heads << table().model()->index(row, OverviewModel::NameColumn).data().toString();
    return heads;
}

QString OverviewDriver::schedule() const { return textOf<QLabel>(page(), "scheduleLabel"); }
QString OverviewDriver::rule() const { return textOf<QLabel>(page(), "ruleLabel"); }
QString OverviewDriver::due() const { return textOf<QPushButton>(page(), "dueButton"); }
QString OverviewDriver::waiting() const { return textOf<QLabel>(page(), "waitingLabel"); }
void OverviewDriver::clickDue() const { hand::click(partOf<QPushButton>(page(), "dueButton")); }
bool OverviewDriver::isEmptyTold() const { return partOf<QLabel>(page(), "emptyLabel").isVisible(); }
bool OverviewDriver::offersLastYear() const { return partOf<QPushButton>(page(), "copyYearButton").isVisible(); }
void OverviewDriver::copyLastYear() const { hand::click(partOf<QPushButton>(page(), "copyYearButton")); }

} // namespace xushi
