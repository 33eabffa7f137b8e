#include "app/window/TablesOut.h"

#include "app/look/ElidedLabel.h"
#include "app/shared/ExportPath.h"
#include "app/shared/ProofWait.h"
#include "app/text/QtText.h"
#include "domain/RecordNames.h"
#include "domain/packages/SectionShare.h"
#include "wiring/FigureFiles.h"
#include "wiring/FillInFiles.h"
#include "wiring/PackageFiles.h"
#include "words/Phrases.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QSettings>

namespace xushi {
namespace {

const auto tablesFolderKey = QStringLiteral("tablesFolder");
constexpr int packageWidth = 480; ///< of a department in the menu

QString tablesFolder() { return QSettings().value(tablesFolderKey, QDir::homePath()).toString(); }

/// A folder that is not there yet: what came back from a county may lie in the one that was made last time.
QString freeFolder(const QString& parent, const QString& name) {
    QString path = parent + QLatin1Char('/') + fileNameFrom(name);
    for (int number = 2; QFileInfo::exists(path); ++number) path = parent + QLatin1Char('/') + fileNameFrom(name) + QStringLiteral(" %1").arg(number);
    return path;
}

} // namespace

TablesOut::TablesOut(Workspace& workspace, QWidget* window) : QObject(window), m_workspace(workspace), m_window(window), m_packages(new QMenu(window)) {
    connect(add(tr("Sheets for the co&unties to fill in…"), "countySheetsAction"), &QAction::triggered, this, [this] { writeSheets(false); });
    connect(add(tr("Sheets for the &departments to fill in…"), "departmentSheetsAction"), &QAction::triggered, this, [this] { writeSheets(true); });
    connect(add(tr("Figures of the &year as a table…"), "figuresAction"), &QAction::triggered, this, &TablesOut::writeYear);
    add(tr("Give a &package out"), "packagesAction")->setMenu(m_packages);
    connect(m_packages, &QMenu::aboutToShow, this, &TablesOut::offerPackages);
}

QAction* TablesOut::add(const QString& text, const char* name) {
    auto* action = new QAction(text, this);
    action->setObjectName(QLatin1String(name));
    m_actions << action;
    return action;
}

void TablesOut::tell(const Problem& problem) { emit noticeGiven(toQt(say(problem, m_workspace.language()))); }

/// Into a folder of their own within the one that is chosen.
void TablesOut::writeSheets(bool areDepartments) {
    const auto sheets = m_workspace.questions().fillInSheets({.month = monthOf(m_workspace.period()), .owner = areDepartments ? FillInOwner::Department : FillInOwner::Region});
    if (!sheets) return tell(sheets.error());
    const QString parent = QFileDialog::getExistingDirectory(m_window, tr("Where the sheets go"), tablesFolder());
    if (parent.isEmpty() || !waitForProof(m_workspace, m_window)) return;
    QSettings().setValue(tablesFolderKey, parent);
    const QString name = toQt(periodPhrase(m_workspace.period(), Language::Chinese)) + (areDepartments ? QStringLiteral("处室填报表") : QStringLiteral("县区填报表"));
    const QString folder = freeFolder(parent, name);
    const auto written = writeFillInSheets(*sheets, areDepartments, fromQt(folder));
    if (!written) return tell(written.error());
    emit noticeGiven(tr("%n sheet(s) to fill in, and a list of who owes what: %1", nullptr, static_cast<int>(sheets->size())).arg(QDir::toNativeSeparators(folder)));
}

/// From January to the month that is shown.
void TablesOut::writeYear() {
    const YearMonth last = monthOf(m_workspace.period());
    const auto listed = m_workspace.questions().listFigures({.months = {{last.year, 1}, last}});
    if (!listed) return tell(listed.error());
    const QString proposed = tablesFolder() + QLatin1Char('/') + fileNameFrom(toQt(m_workspace.catalogue().settings.title + periodPhrase(m_workspace.period(), Language::Chinese))) + QStringLiteral(".xlsx");
    const QString path = chooseExportPath(m_window, tr("Figures of the year"), proposed, {QStringLiteral("XLSX (*.xlsx)"), QStringLiteral("CSV (*.csv)")}, {QStringLiteral("xlsx"), QStringLiteral("csv")});
    if (path.isEmpty() || !waitForProof(m_workspace, m_window)) return;
    QSettings().setValue(tablesFolderKey, QFileInfo(path).absolutePath());
    const std::string anchor = m_workspace.openStore().anchorOf(listed->head);
    const auto leftOut = writeFigures(*listed, {.path = fromQt(path), .encoding = {}, .anchor = anchor});
    if (!leftOut) return tell(leftOut.error());
    emit messageGiven(tr("Written: %1").arg(QDir::toNativeSeparators(path)));
    if (*leftOut > 0) emit noticeGiven(toQt(say(Remark{"figures.left-out", {std::to_string(*leftOut)}}, m_workspace.language())));
}

/// The departments that answer for something.
void TablesOut::offerPackages() {
    m_packages->clear();
    const Catalogue& catalogue = m_workspace.latestCatalogue();
    for (const auto& department : catalogue.departments) {
        if (indicatorsOf(catalogue, department.code).empty()) continue;
        connect(m_packages->addAction(captionOf(toQt(department.name), *m_packages, packageWidth)), &QAction::triggered, this, [this, code = department.code] { writePackage(code); });
    }
    if (m_packages->isEmpty()) m_packages->addAction(tr("No department has indicators"))->setEnabled(false);
}

void TablesOut::writePackage(const DepartmentCode& department) {
    const auto section = m_workspace.questions().section(department);
    if (!section) return tell(section.error());
    const QString proposed = tablesFolder() + QLatin1Char('/') + fileNameFrom(toQt(packageFileName(*section)));
    QString path = QFileDialog::getSaveFileName(m_window, tr("Give a package out"), proposed, tr("Packages (*.xushi)"), nullptr, QFileDialog::DontConfirmOverwrite);
    if (path.isEmpty() || !waitForProof(m_workspace, m_window)) return;
    if (!path.endsWith(QStringLiteral(".xushi"))) path += QStringLiteral(".xushi");
    QSettings().setValue(tablesFolderKey, QFileInfo(path).absolutePath());
    if (const auto written = writePackageFile(*section, fromQt(path)); !written) return tell(written.error());
    const Remark made{"package.made", {nameIn(section->catalogue, department), std::to_string(section->catalogue.indicators.size()), std::to_string(section->figures.size()),
                                       fromQt(QDir::toNativeSeparators(path))}};
    emit noticeGiven(toQt(say(made, m_workspace.language())));
}

} // namespace xushi
