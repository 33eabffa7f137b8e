#include "support/drivers/CatalogDriver.h"

#include "app/catalog/CatalogPage.h"
#include "app/catalog/MonthsView.h"
#include "app/text/QtText.h"
#include "support/drivers/Hand.h"
#include "support/drivers/Parts.h"

#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QTabBar>
#include <QTabWidget>
#include <QTableView>
#include <QTest>
#include <QTreeView>

namespace xushi {
namespace {

constexpr int targetTab = 1;

const char* nameOf(CatalogPlace place) {
    switch (place) {
    case CatalogPlace::Indicators: return "indicatorsSection";
    case CatalogPlace::Regions: return "regionList";
    case CatalogPlace::Departments: return "departmentList";
    case CatalogPlace::People: return "personList";
    case CatalogPlace::Rules: return "rules";
    }
    return "";
}

void clickTab(QTabBar& bar, int tab) { QTest::mouseClick(&bar, Qt::LeftButton, {}, bar.tabRect(tab).center()); }
QTabWidget& tabsOf(const QWidget& page) { return partOf<QTabWidget>(page, "tabs"); }
MonthsView& monthsOf(const QWidget& page) { return partOf<MonthsView>(page, "monthsView"); }
QCheckBox& questionOf(const QWidget& page, const std::string& check) { return partOf<QCheckBox>(page, ("ask.check." + check).c_str()); }
QLineEdit& exceptionsOf(const QWidget& page, const std::string& check) { return partOf<QLineEdit>(page, ("except.check." + check).c_str()); }

int rowsBelow(const QAbstractItemModel& model, const QModelIndex& parent) {
    int rows = model.rowCount(parent);
    for (int row = 0; row < model.rowCount(parent); ++row) rows += rowsBelow(model, model.index(row, 0, parent));
    return rows;
}

} // namespace

CatalogDriver::CatalogDriver(QWidget& root)
    : CatalogForm([&root] {
          auto& page = pageIn<CatalogPage>(root);
          return QList<QWidget*>{tabsOf(page).currentWidget(), &page};
      }),
      m_root(root) {}

CatalogPage& CatalogDriver::page() const { return pageIn<CatalogPage>(m_root); }
CatalogForm CatalogDriver::form(CatalogPlace place) const { return CatalogForm([&root = partOf(page(), nameOf(place))] { return QList<QWidget*>{&root}; }); }
CatalogForm CatalogDriver::bulk() const { return CatalogForm([&root = partOf(page(), "bulkEditor")] { return QList<QWidget*>{&root}; }); }

CatalogPlace CatalogDriver::place() const { return static_cast<CatalogPlace>(partOf<QTabBar>(page(), "sectionBar").currentIndex()); }
void CatalogDriver::open(CatalogPlace place) const { clickTab(partOf<QTabBar>(page(), "sectionBar"), static_cast<int>(place)); }
void CatalogDriver::goToBar() const { partOf(page(), "sectionBar").setFocus(); }
bool CatalogDriver::isShown(CatalogPlace place) const { return partOf(page(), nameOf(place)).isVisible(); }

QString CatalogDriver::listedName(CatalogPlace place, int row) const {
    return partOf<QTableView>(partOf(page(), nameOf(place)), "listView").model()->index(row, 1).data().toString();
}

QTreeView& CatalogDriver::tree() const { return partOf<QTreeView>(page(), "tree"); }
QString CatalogDriver::chosenName() const { return tree().currentIndex().data().toString(); }

void CatalogDriver::selectEverything() const {
    tree().setFocus();
    hand::press(Qt::Key_A, Qt::ControlModifier);
}

int CatalogDriver::rowsShown() const { return rowsBelow(*tree().model(), {}); }

void CatalogDriver::openTarget(const IndicatorCode& indicator) const {
    page().showIndicator(indicator);
    clickTab(*tabsOf(page()).tabBar(), targetTab);
}

const QAbstractItemModel& CatalogDriver::targetHistory() const { return *partOf<QTableView>(page(), "historyView").model(); }

void CatalogDriver::goToMonth(int month) const {
    auto& view = monthsOf(page());
    view.setFocus();
    view.setCurrentIndex(view.model()->index(0, month - 1));
}

void CatalogDriver::typeShare(int month, const QString& text) const {
    goToMonth(month);
    hand::type(text); // the first digit opens the editor
    if (!qobject_cast<QLineEdit*>(hand::focus())) throw std::logic_error("no share can be typed here");
    hand::press(Qt::Key_Return);
}

QString CatalogDriver::shown(int row, int month) const { return monthsOf(page()).model()->index(row, month - 1).data().toString(); }
bool CatalogDriver::isEditable(int row, int month) const { return monthsOf(page()).model()->index(row, month - 1).flags() & Qt::ItemIsEditable; }

QString CatalogDriver::curveProblem() const {
    const auto& label = partOf<QLabel>(*monthsOf(page()).parentWidget(), "problemLabel");
    return label.isVisible() ? label.text() : QString();
}

bool CatalogDriver::hasQuestion(const std::string& check) const {
    return page().findChild<QCheckBox*>(toQt("ask.check." + check)) != nullptr;
}

bool CatalogDriver::isAsked(const std::string& check) const { return questionOf(page(), check).isChecked(); }

void CatalogDriver::toggleQuestion(const std::string& check) const {
    questionOf(page(), check).setFocus();
    hand::press(Qt::Key_Space);
}

QString CatalogDriver::exceptions(const std::string& check) const { return exceptionsOf(page(), check).text(); }
bool CatalogDriver::areExceptionsOpen(const std::string& check) const { return exceptionsOf(page(), check).isEnabled(); }
void CatalogDriver::typeExceptions(const std::string& check, const QString& text) const { hand::typeOver(exceptionsOf(page(), check), text); }

} // namespace xushi
