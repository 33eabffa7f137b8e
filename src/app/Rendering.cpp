#include "app/Rendering.h"

#include "app/allocating/AllocationPage.h"
#include "app/backups/BackupsPage.h"
#include "app/catalog/CatalogPage.h"
#include "app/charts/ChartsPage.h"
#include "app/comparing/ComparisonPage.h"
#include "app/counties/CountiesPage.h"
#include "app/entry/EntryPage.h"
#include "app/entry/figure/CellPanel.h"
#include "app/entry/review/ReviewTable.h"
#include "app/importing/CatalogueImportPage.h"
#include "app/importing/ImportPage.h"
#include "app/meeting/MeetingWindow.h"
#include "app/merging/MergePage.h"
#include "app/narrative/NarrativePage.h"
#include "app/office/StoreCopies.h"
#include "app/overview/OverviewModel.h"
#include "app/overview/OverviewPage.h"
#include "app/proofing/ProofPage.h"
#include "app/summary/SummaryPage.h"
#include "app/summary/layouts/LayoutEditor.h"
#include "app/summary/published/PublishedPanel.h"
#include "app/text/QtText.h"
#include "app/window/MainWindow.h"
#include "app/window/PageList.h"
#include "io/ReplaceFile.h"
#include "usecases/EnterFigures.h"
#include "wiring/Composition.h"
#include "wiring/PackageFiles.h"

#include <QAction>
#include <QBuffer>
#include <QCoreApplication>
#include <QDir>
#include <QKeyEvent>
#include <QPixmap>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTabBar>
#include <QTabWidget>
#include <QTableView>
#include <QTextStream>

#include <algorithm>
#include <functional>
#include <map>

namespace xushi {
namespace {

/// Layouts and posted paints settle within a few rounds of the event loop.
void settle() {
    for (int round = 0; round < 5; ++round) QCoreApplication::processEvents(QEventLoop::AllEvents, 50);
}

bool drawn(QWidget& window, const QString& path, Language language) {
    settle();
    QTextStream(stdout) << path << '\n';
    QByteArray picture;
    QBuffer buffer(&picture);
    buffer.open(QIODevice::WriteOnly);
    window.grab().save(&buffer, "PNG");
    const auto written = replaceFile(fromQt(path), {picture.data(), static_cast<std::size_t>(picture.size())});
    if (!written) QTextStream(stderr) << toQt(say(written.error(), language)) << '\n';
    return written.has_value();
}

bool drawn(MainWindow& window, const QString& path) { return drawn(window, path, window.workspace().language()); }

/// What a county might send of the month that is shown: figures, a name that is not known, and a text for a number.
QString countyTable(const Workspace& workspace) {
    const Catalogue& catalogue = workspace.catalogue();
    const QString month = QString::number(workspace.period().last.number());
    const auto county = std::ranges::find_if(catalogue.regions, [](const Region& region) { return region.type != RegionType::City; });
    if (county == catalogue.regions.end()) return {};
    QString table = toQt(county->name) + QStringLiteral("%1年%2月科技指标报表\n指标\t单位\t本月累计\t备注\n").arg(workspace.period().year).arg(month);
    int row = 0;
    for (const auto& indicator : catalogue.indicators) {
        if (indicator.measure != Measure::Flow || row == 12) continue;
        ++row;
        const QString name = row == 3 ? toQt(indicator.name).chopped(1) : toQt(indicator.name);
        const QString number = row == 5 ? QStringLiteral("约3 亿左右") : QString::number(12 * row);
        table += name + QLatin1Char('\t') + toQt(indicator.unit) + QLatin1Char('\t') + number + QStringLiteral("\t\n");
    }
    return table;
}

/// What somebody might send as a list of the catalogue: names that changed, a column and a department that nobody knows, an indicator without a code.
std::string catalogueList(const Catalogue& catalogue) {
    std::string list = "序号,编码,名称,单位,责任处室,2025年目标,级别\n";
    int row = 0;
    for (const auto& indicator : catalogue.indicators) {
        if (indicator.measure != Measure::Flow || row == 8) continue;
        ++row;
        const std::string department = row == 4 ? "某处" : indicator.department.text;
        list += std::to_string(row) + "," + indicator.code.text + "," + indicator.name + (row % 3 == 0 ? "（新）" : "") + "," + indicator.unit + "," + department + ",,市级\n";
    }
    return list + "9,,示例新增指标,家,,突破120,市级\n";
}

bool renderLayoutEditor(MainWindow& window, const QString& path) {
    window.showPage(QStringLiteral("summary"));
    auto* page = window.findChild<SummaryPage*>();
    page->editLayout();
    auto* editor = page->findChild<LayoutEditor*>();
    if (!editor) return false;
    editor->resize(window.size());
    editor->findChild<QTabWidget*>(QStringLiteral("tabs"))->setCurrentIndex(1);
    const bool isDrawn = drawn(*editor, path, window.workspace().language());
    editor->close();
    return isDrawn;
}

/// The report, and the editor of its first sentence.
bool renderNarrative(MainWindow& window, const std::function<QString(const QString&)>& path) {
    window.showPage(QStringLiteral("narrative"));
    const auto* page = window.findChild<NarrativePage*>();
    if (!page || !drawn(window, path(QStringLiteral("narrative")))) return false;
    page->findChild<QPushButton*>(QStringLiteral("editButton"))->click();
    const bool isDrawn = drawn(window, path(QStringLiteral("narrative-editor")));
    page->findChild<QPushButton*>(QStringLiteral("cancelButton"))->click();
    return isDrawn;
}

/// Beside a row that is reviewed.
bool renderCourse(MainWindow& window, const QString& path) {
    const auto press = [&window](Qt::Key key) {
        QKeyEvent pressed(QEvent::KeyPress, key, Qt::NoModifier);
        QCoreApplication::sendEvent(window.findChild<ReviewTable*>(), &pressed);
    };
    press(Qt::Key_Right);
    const bool isWritten = drawn(window, path);
    press(Qt::Key_Left);
    return isWritten;
}

/// The list of the county under the cursor.
bool renderCounty(MainWindow& window, const QString& path) {
    window.showPage(QStringLiteral("counties"));
    window.findChild<CountiesPage*>()->showCard(true);
    return drawn(window, path);
}

/// The worst of what is behind.
bool renderMeeting(MainWindow& window, const QString& path) {
    MeetingWindow meeting(window.workspace(), nullptr);
    meeting.setAttribute(Qt::WA_DeleteOnClose, false);
    meeting.resize(window.size());
    meeting.show();
    return drawn(meeting, path, window.workspace().language());
}

/// 目标分解 over counties and over months.
bool renderAllocation(MainWindow& window, const std::function<QString(const QString&)>& path) {
    window.showPage(QStringLiteral("allocation"));
    auto* page = window.findChild<AllocationPage*>();
    bool areAllWritten = true;
    for (const auto& [over, name] : {std::pair(AllocationOver::Regions, "allocation"), std::pair(AllocationOver::Months, "allocation-months")}) {
        page->spreadOver(over);
        if (over == AllocationOver::Months) page->findChild<QPushButton*>(QStringLiteral("equalChip"))->click();
        areAllWritten = drawn(window, path(QString::fromLatin1(name))) && areAllWritten;
    }
    return areAllWritten;
}

/// Every kind of chart but the one that was shown with the pages.
bool renderCharts(MainWindow& window, const std::function<QString(const QString&)>& path) {
    window.showPage(QStringLiteral("charts"));
    auto* page = window.findChild<ChartsPage*>();
    const ChartKind shown = page->kind();
    bool areAllDrawn = true;
    for (const auto& entry : chartKinds()) {
        if (entry.kind == shown) continue;
        page->showKind(entry.kind);
        areAllDrawn = drawn(window, path(QStringLiteral("chart-") + toQt(token(entry.kind)))) && areAllDrawn;
    }
    page->showKind(shown);
    return areAllDrawn;
}

bool renderCatalogueImport(MainWindow& window, const QString& path) {
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("指标.csv"));
    if (!replaceFile(fromQt(file), catalogueList(window.workspace().catalogue()))) return false;
    window.importFiles({file});
    while (window.findChild<ImportPage*>()->isReading()) settle(); // which sees that it is a list of the catalogue
    settle();
    const auto* page = window.findChild<CatalogueImportPage*>();
    while (page && page->isReading()) settle();
    return page && drawn(window, path);
}

/// What somebody might write of the month that is shown: figures as they are stored, every third another one, one that the text contradicts.
QString report(const Workspace& workspace) {
    QString text;
    int number = 0;
    for (const auto& row : workspace.now().board(workspace.period(), workspace.region())) {
        const Indicator* indicator = workspace.catalogue().find(row.indicator);
        if (!indicator || !row.value || indicator->unit.empty() || number == 9) continue;
        const QString value = toQt(row.value->toString());
        text += (text.isEmpty() ? QString() : QStringLiteral("，")) + toQt(indicator->name) + (++number % 3 == 0 ? QLatin1Char('1') + value : value) + toQt(indicator->unit);
    }
    return QStringLiteral("%1年1—%2月，全市").arg(workspace.period().year).arg(workspace.period().last.number()) + text + QStringLiteral("。新增示例人才315名，增长5.8%。\n");
}

bool renderProof(MainWindow& window, const QString& path) {
    window.showPage(QStringLiteral("proof"));
    const auto* page = window.findChild<ProofPage*>();
    page->findChild<QPlainTextEdit*>(QStringLiteral("text"))->setPlainText(report(window.workspace()));
    while (page->isWaiting()) settle();
    auto* findings = page->findChild<QTableView*>(QStringLiteral("findings"));
    findings->setCurrentIndex(findings->model()->index(0, 0));
    return drawn(window, path);
}

/// Of a store from which tables were given out.
bool renderPublished(MainWindow& window, const std::function<QString(const QString&)>& path) {
    const auto published = window.workspace().questions().published();
    if (!published || published->empty()) return published.has_value();
    window.showPage(QStringLiteral("summary"));
    window.findChild<QPushButton*>(QStringLiteral("publishedButton"))->setChecked(true);
    auto* panel = window.findChild<PublishedPanel*>();
    bool areAllWritten = true;
    for (const auto& [detail, name] : {std::pair(PublishedPanel::Detail::Then, "published"), std::pair(PublishedPanel::Detail::Difference, "published-difference")}) {
        panel->showDetail(detail);
        while (panel->isReading()) settle();
        areAllWritten = drawn(window, path(QString::fromLatin1(name))) && areAllWritten;
    }
    return areAllWritten;
}

/// What a department might have filled into its package: a figure of each indicator of the month that is shown.
bool fillIn(const std::filesystem::path& package, const SectionPackage& section, const Period& period) {
    const auto county = std::ranges::find_if(section.catalogue.regions, [](const Region& region) { return region.type != RegionType::City; });
    const auto opening = openForWriting(package);
    if (!opening || county == section.catalogue.regions.end()) return false;
    std::vector<FigureEdit> edits;
    for (const auto& indicator : section.catalogue.indicators) {
        if (indicator.department != section.origin.department) continue;
        const std::string number = std::to_string(edits.size() + 1);
        edits.push_back({.indicator = indicator.code, .region = county->code, .period = period, .value = GivenNumber(number), .note = edits.size() % 3 == 0 ? std::optional<std::string>("含补报") : std::nullopt});
    }
    return enterFigures(*opening->store, {edits, changeNote("enter"), today()}).has_value();
}

/// Of the department that answers for most indicators.
bool renderPackage(MainWindow& window, const QString& path) {
    const auto& indicators = window.workspace().latestCatalogue().indicators;
    std::map<DepartmentCode, int> counts;
    for (const auto& indicator : indicators) ++counts[indicator.department];
    if (counts.empty()) return true; // a store without indicators has nothing to give out
    const auto most = std::ranges::max_element(counts, {}, [](const auto& count) { return count.second; });
    const auto section = window.workspace().questions().section(most->first);
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("示例数据包.xushi"));
    if (!section) return true; // a package gives none out
    if (!writePackageFile(*section, fromQt(file)) || !fillIn(fromQt(file), *section, window.workspace().period())) return false;
    window.takePackage(file);
    const auto* page = window.findChild<MergePage*>();
    while (page && page->isReading()) settle();
    return page && drawn(window, path);
}

/// Two copies in a folder of their own: one of the store as it is, and one in which somebody went on otherwise.
bool renderBackups(MainWindow& window, const QString& path) {
    const QTemporaryDir home;
    const QByteArray before = qgetenv("XDG_DATA_HOME");
    qputenv("XDG_DATA_HOME", home.path().toUtf8());
    Workspace& workspace = window.workspace();
    const std::filesystem::path store = fromQt(workspace.openStore().path());
    const auto copyTo = [&](const char* name) {
        std::filesystem::create_directories(folderOfCopies(store));
        const auto copy = folderOfCopies(store) / (store.stem().string() + name);
        return workspace.copies().copyTo(copy) ? copy : std::filesystem::path();
    };
    bool isDrawn = !copyTo("-20250601-084100.xushi").empty();
    const auto other = copyTo("-before-import-20250603-171200.xushi");
    std::vector<FigureEdit> edits;
    for (const auto& row : workspace.now().board(workspace.period(), workspace.region()))
        if (row.value && edits.size() < 3) edits.push_back({.indicator = row.indicator, .region = row.region, .period = workspace.period(), .value = GivenNumber(row.value->toString() + "1")});
    if (const auto opening = openForWriting(other)) (void)enterFigures(*opening->store, {edits, changeNote("enter"), today()});
    window.showPage(QStringLiteral("backups"));
    const auto* page = window.findChild<BackupsPage*>();
    do settle();
    while (page->isWaiting());
    isDrawn = drawn(window, path) && isDrawn;
    if (before.isNull()) qunsetenv("XDG_DATA_HOME");
    else qputenv("XDG_DATA_HOME", before);
    return isDrawn;
}

/// 填报 and 修订记录 as of an act, and what differs from now.
bool renderMoment(MainWindow& window, const std::function<QString(const QString&)>& path) {
    const auto acts = window.workspace().questions().acts({.count = 2});
    if (!acts || acts->empty()) return acts.has_value();
    const JournalAct& act = acts->back().act;
    const std::int64_t entry = act.group + act.count - 1;
    window.showPage(QStringLiteral("entry"));
    window.showMoment(entry);
    bool areAllWritten = drawn(window, path(QStringLiteral("as-of")));
    window.showPage(QStringLiteral("comparison"));
    auto* page = window.findChild<ComparisonPage*>();
    page->compare(entry, 0);
    while (page->isReading()) settle();
    areAllWritten = drawn(window, path(QStringLiteral("comparison"))) && areAllWritten;
    window.showPresent();
    return areAllWritten;
}

} // namespace

bool renderPages(MainWindow& window, const QString& folder) {
    QDir().mkpath(folder);
    window.resize(1280, 800);
    window.show();
    bool areAllWritten = true;
    int number = 0;
    const auto path = [&](const QString& name) {
        return QDir(folder).filePath(QStringLiteral("%1-%2.png").arg(++number).arg(name));
    };
    for (const auto& entry : pageList()) {
        if (entry.viewOf) continue; // there is nothing in it yet
        window.showPage(QLatin1String(entry.id));
        areAllWritten = drawn(window, path(QLatin1String(entry.id))) && areAllWritten;
    }
    window.showPage(window.pageIds().front());
    auto* table = window.findChild<OverviewPage*>()->findChild<QTableView*>(QStringLiteral("table"));
    table->setCurrentIndex(table->model()->index(1, OverviewModel::GapColumn));
    window.showExplanation(true);
    areAllWritten = drawn(window, path(QStringLiteral("explained"))) && areAllWritten;
    window.showExplanation(false);
    window.showPage(QStringLiteral("entry"));
    window.findChild<CellPanel*>()->toggleAction()->setChecked(true);
    areAllWritten = drawn(window, path(QStringLiteral("side-panel"))) && areAllWritten;
    window.findChild<CellPanel*>()->toggleAction()->setChecked(false);
    auto* entry = window.findChild<EntryPage*>();
    for (const auto& [mode, name] : {std::pair(EntryPage::Mode::Year, "year"), std::pair(EntryPage::Mode::Review, "review"),
                                     std::pair(EntryPage::Mode::Month, "audit")}) {
        entry->setMode(mode);
        if (mode == EntryPage::Mode::Month) entry->showAudit();
        areAllWritten = drawn(window, path(QString::fromLatin1(name))) && areAllWritten;
        if (mode == EntryPage::Mode::Review) areAllWritten = renderCourse(window, path(QStringLiteral("review-course"))) && areAllWritten;
    }
    window.showPage(QStringLiteral("catalog"));
    auto* catalog = window.findChild<CatalogPage*>();
    catalog->showIndicator({"PROJ_COMPLETED"});
    catalog->findChild<QTabWidget*>(QStringLiteral("tabs"))->setCurrentIndex(1);
    areAllWritten = drawn(window, path(QStringLiteral("curve"))) && areAllWritten;
    auto* sections = catalog->findChild<QTabBar*>(QStringLiteral("sectionBar"));
    for (const auto& [section, name] : {std::pair(3, "people"), std::pair(4, "rules")}) {
        sections->setCurrentIndex(section);
        areAllWritten = drawn(window, path(QString::fromLatin1(name))) && areAllWritten;
    }
    window.showPage(QStringLiteral("collection"));
    areAllWritten = drawn(window, path(QStringLiteral("collection"))) && areAllWritten;
    areAllWritten = renderAllocation(window, path) && areAllWritten;
    areAllWritten = renderCounty(window, path(QStringLiteral("county"))) && areAllWritten;
    areAllWritten = renderMeeting(window, path(QStringLiteral("meeting"))) && areAllWritten;
    areAllWritten = renderCharts(window, path) && areAllWritten;
    areAllWritten = renderNarrative(window, path) && areAllWritten;
    areAllWritten = renderProof(window, path(QStringLiteral("proof"))) && areAllWritten;
    window.importTable(QStringLiteral("示例表格"), countyTable(window.workspace()));
    while (window.findChild<ImportPage*>()->isReading()) settle();
    areAllWritten = drawn(window, path(QStringLiteral("import-preview"))) && areAllWritten;
    areAllWritten = renderCatalogueImport(window, path(QStringLiteral("catalogue-import"))) && areAllWritten;
    areAllWritten = renderPublished(window, path) && areAllWritten;
    areAllWritten = renderPackage(window, path(QStringLiteral("package"))) && areAllWritten;
    areAllWritten = renderMoment(window, path) && areAllWritten;
    areAllWritten = renderLayoutEditor(window, path(QStringLiteral("layout-editor"))) && areAllWritten;
    areAllWritten = renderBackups(window, path(QStringLiteral("backups"))) && areAllWritten;
    return areAllWritten;
}

} // namespace xushi
