#include "support/drivers/CatalogueImportDriver.h"

#include "app/importing/CatalogueEntryModel.h"
#include "app/importing/CatalogueImportPage.h"
#include "app/window/MainWindow.h"
#include "support/drivers/Hand.h"
#include "support/drivers/Parts.h"

#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>
#include <QTest>

namespace xushi {
namespace {

constexpr int patience = 10'000;

QTableView& linesOf(const CatalogueImportPage& page) { return partOf<QTableView>(page, "lines"); }

} // namespace

CatalogueImportPage& CatalogueImportDriver::page() const { return onlyPartOf<CatalogueImportPage>(m_window); }

bool CatalogueImportDriver::isShown() const {
    auto* found = m_window.findChild<CatalogueImportPage*>();
    return found && found->isVisible();
}

bool CatalogueImportDriver::waitUntilRead() const {
    return QTest::qWaitFor([this] { return isShown() && !page().isReading(); }, patience) && QTest::qWaitFor([] { return true; }, 1);
}

QStringList CatalogueImportDriver::rows() const {
    QStringList rows;
    const auto& model = *linesOf(page()).model();
    for (int row = 0; row < model.rowCount(); ++row) {
        QStringList cells;
        for (const int column : {CatalogueEntryModel::VerdictColumn, CatalogueEntryModel::NameColumn, CatalogueEntryModel::FieldColumn,
                                 CatalogueEntryModel::BeforeColumn, CatalogueEntryModel::AfterColumn})
            cells << model.index(row, column).data().toString();
        rows << cells.join(QLatin1Char('|'));
    }
    return rows;
}

QString CatalogueImportDriver::message() const { return partOf<QLabel>(page(), "messageLabel").text(); }
QString CatalogueImportDriver::count(const char* button) const { return partOf<QPushButton>(page(), button).text(); }
void CatalogueImportDriver::toggle(const char* button) const { QTest::mouseClick(&partOf<QPushButton>(page(), button), Qt::LeftButton); }

void CatalogueImportDriver::tick(int row) const {
    auto& lines = linesOf(page());
    lines.setFocus();
    lines.setCurrentIndex(lines.model()->index(row, CatalogueEntryModel::VerdictColumn));
    QTest::keyClick(&lines, Qt::Key_Space);
    QTest::qWait(1);
}

bool CatalogueImportDriver::isTicked(int row) const {
    return linesOf(page()).model()->index(row, CatalogueEntryModel::VerdictColumn).data(Qt::CheckStateRole).toInt() == Qt::Checked;
}

bool CatalogueImportDriver::asksForAReason() const { return partOf<QLineEdit>(page(), "reasonEdit").isVisible(); }

void CatalogueImportDriver::typeReason(const QString& text) const {
    auto& edit = partOf<QLineEdit>(page(), "reasonEdit");
    QTest::mouseClick(&edit, Qt::LeftButton);
    hand::type(text, &edit);
    QTest::keyClick(&edit, Qt::Key_Return);
}

void CatalogueImportDriver::leaveOutProblems() const { QTest::keyClick(&partOf<QCheckBox>(page(), "skipBox"), Qt::Key_Space); }
bool CatalogueImportDriver::canImport() const { return partOf<QPushButton>(page(), "importButton").isEnabled(); }

bool CatalogueImportDriver::import() const {
    QTest::keyClick(&linesOf(page()), Qt::Key_Return, Qt::ControlModifier);
    return QTest::qWaitFor([this] { return !isShown(); }, patience);
}

} // namespace xushi
