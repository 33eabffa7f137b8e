#include "support/drivers/EntryDriver.h"

#include "app/entry/EntryPage.h"
#include "app/entry/audit/AuditModel.h"
#include "app/entry/audit/AuditPanel.h"
#include "app/entry/grid/EntryView.h"
#include "app/entry/grid/RefusedTexts.h"
#include "app/entry/grid/UnstoredWords.h"
#include "app/entry/month/FigureEntryModel.h"
#include "app/entry/review/CourseMonthsModel.h"
#include "app/shared/ChartPicture.h"
#include "app/entry/review/ReviewModel.h"
#include "app/entry/review/ReviewTable.h"
#include "app/entry/year/YearEntryModel.h"
#include "app/look/LightLabel.h"
#include "app/text/QtText.h"
#include "support/drivers/Hand.h"
#include "support/drivers/Parts.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSplitter>
#include <QTableView>
#include <QTest>
#include <QToolButton>

namespace xushi {
namespace {

const char* nameOf(EntryButton button) {
    switch (button) {
    case EntryButton::Missing: return "missingButton";
    case EntryButton::Problems: return "problemButton";
    case EntryButton::Own: return "ownButton";
    case EntryButton::All: return "allButton";
    case EntryButton::ShowAll: return "showAllButton";
    case EntryButton::Year: return "yearButton";
    }
    return "";
}

/// Empty while it is not shown.
QString shownText(const QWidget& page, const char* name) {
    const auto& label = partOf<QLabel>(page, name);
    return label.isVisible() ? label.text() : QString();
}

QColor textColour(const QWidget& page, const char* name) { return partOf<QLabel>(page, name).palette().color(QPalette::WindowText); }
AuditPanel& auditPanelOf(const QWidget& page) { return onlyPartOf<AuditPanel>(page); }
QMenu& menuOf(const QWidget& page, const char* button) { return *partOf<QToolButton>(page, button).menu(); }

} // namespace

EntryPage& EntryDriver::page() const { return pageIn<EntryPage>(m_root); }
EntryView& EntryDriver::grid() const { return partOf<EntryView>(page(), "grid"); }
FigureEntryModel& EntryDriver::months() const { return onlyPartOf<FigureEntryModel>(page()); }
EntryView& EntryDriver::yearGrid() const { return partOf<EntryView>(page(), "yearGrid"); }
QWidget& EntryDriver::keyTargetOf(EntryView& grid) {
    auto* editor = grid.viewport()->findChild<QLineEdit*>(QString(), Qt::FindDirectChildrenOnly);
    return editor ? static_cast<QWidget&>(*editor) : grid;
}

YearEntryModel& EntryDriver::years() const { return onlyPartOf<YearEntryModel>(page()); }

QString EntryDriver::title() const { return partOf<QLabel>(page(), "title").text(); }
QString EntryDriver::counts() const { return partOf<QLabel>(page(), "countLabel").text(); }
bool EntryDriver::isShown(EntryButton button) const { return partOf(page(), nameOf(button)).isVisible(); }
bool EntryDriver::isOn(EntryButton button) const { return partOf<QPushButton>(page(), nameOf(button)).isChecked(); }
void EntryDriver::click(EntryButton button) const { hand::click(partOf(page(), nameOf(button))); }
QString EntryDriver::emptyText() const { return shownText(partOf(page(), "emptyArea"), "emptyLabel"); }

void EntryDriver::putBeside(int width) const {
    auto* side = new QWidget;
    side->setFixedWidth(width);
    partOf<QSplitter>(page(), "split").addWidget(side);
}

QString EntryDriver::line() const { return partOf<QLabel>(page(), "storyLabel").text(); }
QColor EntryDriver::lineColour() const { return textColour(page(), "storyLabel"); }
QString EntryDriver::echo() const { return shownText(page(), "echo"); }
QColor EntryDriver::echoColour() const { return textColour(page(), "echo"); }
QString EntryDriver::totals() const { return shownText(page(), "totalsLabel"); }

RefusedTexts& EntryDriver::refused() const { return onlyPartOf<RefusedTexts>(page()); }
UnstoredWords& EntryDriver::words() const { return onlyPartOf<UnstoredWords>(page()); }
bool EntryDriver::offersToClearBlanks() const { return partOf(page(), "pasteBar").isVisible(); }

bool EntryDriver::isConflictTold() const { return partOf(page(), "conflictBar").isVisible(); }
QString EntryDriver::conflict() const { return partOf<QLabel>(page(), "conflictText").text(); }
void EntryDriver::takeTheirs() const { hand::click(partOf(page(), "conflictTheirs")); }
void EntryDriver::keepMine() const { hand::click(partOf(page(), "conflictMine")); }
bool EntryDriver::isReasonOfMineTyped() const { return hand::focus() == &partOf(page(), "conflictReason"); }

AuditModel& EntryDriver::audit() const { return onlyPartOf<AuditModel>(page()); }
QTableView& EntryDriver::auditTable() const { return auditPanelOf(page()).table(); }
bool EntryDriver::isAuditOpen() const { return auditPanelOf(page()).isVisible(); }
bool EntryDriver::hasAuditFocus() const { return auditPanelOf(page()).isAncestorOf(hand::focus()); }

void EntryDriver::openAudit() const {
    if (!isAuditOpen()) hand::press(Qt::Key_F7, Qt::NoModifier, &page());
}

void EntryDriver::goToFinding(int row) const {
    auditTable().setFocus();
    auditTable().setCurrentIndex(audit().index(row, AuditModel::ExplanationColumn));
}

void EntryDriver::explainAll(const QString& text) const {
    openAudit();
    if (audit().rowCount() == 0) return;
    hand::press(Qt::Key_A, Qt::ControlModifier);
    hand::type(text);
    hand::press(Qt::Key_Return, Qt::ControlModifier);
}

ReviewModel& EntryDriver::reviews() const { return onlyPartOf<ReviewModel>(page()); }
ReviewTable& EntryDriver::reviewTable() const { return onlyPartOf<ReviewTable>(page()); }
bool EntryDriver::isReviewing() const { return reviewTable().isVisible(); }

void EntryDriver::goToReview(int row, int column) const {
    reviewTable().setFocus();
    reviewTable().setCurrentIndex(reviews().index(row, column));
}

bool EntryDriver::isCourseOpen() const { return partOf(page(), "courseDrawer").isVisible(); }
QString EntryDriver::courseName() const { return shownText(page(), "courseName"); }

QStringList EntryDriver::courseMonths() const {
    QStringList months;
    const auto& model = *partOf<QTableView>(page(), "courseMonths").model();
    for (int row = 0; row < model.rowCount(); ++row) months << model.index(row, 1).data().toString();
    return months;
}

std::optional<Chart> EntryDriver::coursePicture() const {
    const auto& picture = partOf<ChartPicture>(page(), "coursePicture");
    return picture.isVisible() ? picture.chart() : std::nullopt;
}

QStringList EntryDriver::courseStates() const {
    QStringList states;
    const auto& model = *partOf<QTableView>(page(), "courseMonths").model();
    for (int row = 0; row < model.rowCount(); ++row) states << model.index(row, CourseMonthsModel::StateColumn).data().toString();
    return states;
}

QString EntryDriver::courseTip(int month) const {
    return partOf<QTableView>(page(), "courseMonths").model()->index(month - 1, CourseMonthsModel::StateColumn).data(Qt::ToolTipRole).toString();
}

bool EntryDriver::isBasisAsked() const { return partOf(page(), "basisBar").isVisible(); }

QStringList EntryDriver::basisNames() const {
    QStringList names;
    const auto& box = partOf<QComboBox>(page(), "basisBox");
    for (int item = 0; item < box.count(); ++item) names << box.itemText(item);
    return names;
}

QStringList EntryDriver::basisLights() const { return {partOf<LightLabel>(page(), "basisBefore").words(), partOf<LightLabel>(page(), "basisAfter").words()}; }
QString EntryDriver::basisProblem() const { return shownText(page(), "basisWhy"); }
bool EntryDriver::isComparing() const { return partOf(page(), "changesPane").isVisible() && !partOf(page(), "changesGoOn").isVisible(); }
bool EntryDriver::waitForChanges() const { return QTest::qWaitFor([this] { return !isComparing(); }) && areChangesShown(); }
bool EntryDriver::areChangesShown() const { return partOf(page(), "changesPane").isVisible(); }

QStringList EntryDriver::changes() const {
    QStringList lines;
    const auto& model = *partOf<QTableView>(page(), "changes").model();
    for (int row = 0; row < model.rowCount(); ++row) lines << model.index(row, 0).data().toString() + QLatin1Char('|') + model.index(row, 1).data().toString();
    return lines;
}

void EntryDriver::chooseDepartment(const std::string& code) const {
    auto& box = partOf<QComboBox>(page(), "departmentBox");
    hand::choose(box, box.findData(toQt(code)));
}

bool EntryDriver::isMainStepShown() const { return partOf(page(), "mainStep").isVisible(); }
bool EntryDriver::isMainStepOffered() const { return partOf(page(), "mainStep").isEnabled(); }

QStringList EntryDriver::otherSteps() const {
    QStringList steps;
    for (const auto* step : menuOf(page(), "moreSteps").actions()) steps << step->text();
    return steps;
}

void EntryDriver::takeOtherStep(int number) const {
    hand::choose(menuOf(page(), "moreSteps"), {number});
}

bool EntryDriver::areOtherStepsOpen() const { return menuOf(page(), "moreSteps").isVisible(); }
bool EntryDriver::isReasonAsked() const { return partOf(page(), "stepReason").isVisible(); }
bool EntryDriver::hasReasonFocus() const { return hand::focus() == &partOf(page(), "stepReason"); }
void EntryDriver::goToReason() const { partOf(page(), "stepReason").setFocus(); }
QString EntryDriver::unreadQuestion() const { return shownText(page(), "unreadLabel"); }
void EntryDriver::approveAnyway() const { hand::click(partOf<QPushButton>(page(), "approveAnyway")); }
bool EntryDriver::hasReviewFirstFocus() const { return hand::focus() == &partOf(page(), "reviewFirst"); }

QString EntryDriver::deadline() const { return partOf<QToolButton>(page(), "deadlineButton").text(); }
bool EntryDriver::canSetDeadline() const { return partOf(page(), "deadlineButton").isEnabled(); }

void EntryDriver::setDeadline(const QDate& day) const {
    QMenu& menu = menuOf(page(), "deadlineButton");
    onlyPartOf<QDateEdit>(menu).setDate(day);
    hand::choose(menu, {1});
}

void EntryDriver::takeTheRulesDeadline() const {
    hand::choose(menuOf(page(), "deadlineButton"), {2});
}

QStringList EntryDriver::replacements() const {
    QStringList lines;
    const auto& table = partOf<QTableView>(page(), "replacements");
    if (!table.isVisible()) return lines;
    for (int row = 0; row < table.model()->rowCount(); ++row) {
        QStringList cells;
        for (int column = 0; column < 4; ++column) cells << table.model()->index(row, column).data().toString();
        lines << cells.join(QLatin1Char('|'));
    }
    return lines;
}

QString EntryDriver::replaceSummary() const { return partOf<QLabel>(page(), "replaceSummary").text(); }
void EntryDriver::tickWholeCell() const { partOf<QCheckBox>(partOf(page(), "replacePanel"), "wholeCell").setChecked(true); }

void EntryDriver::typeReplacement(const QString& text, const QString& by) const {
    hand::typeOver(partOf<QLineEdit>(page(), "replaceText"), text);
    hand::typeOver(partOf<QLineEdit>(page(), "replaceBy"), by);
}

} // namespace xushi
