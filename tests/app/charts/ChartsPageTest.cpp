#include "app/charts/ChartsPage.h"

#include "app/charts/ChartTableModel.h"
#include "app/charts/ChartView.h"
#include "app/charts/IndicatorListModel.h"
#include "app/look/Appearance.h"
#include "app/look/Colours.h"
#include "app/text/QtText.h"
#include "plotting/PanelFrame.h"
#include "support/Builders.h"
#include "support/FileBytes.h"
#include "support/OpenWindow.h"
#include "support/TemporaryFolder.h"
#include "support/drivers/ChartsDriver.h"
#include "support/drivers/FileDialogAnswers.h"
#include "wiring/Composition.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QImage>
#include <QListView>
#include <QMenu>
#include <QMimeData>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>
#include <gtest/gtest.h>

#include <algorithm>

namespace xushi {
namespace {

/// The page over the bureau's own figures, shown and with the focus where work starts.
class ChartsPageTest : public testing::Test {
protected:
    void SetUp() override {
        const auto path = m_folder / "seed.xushi";
        ASSERT_TRUE(createStoreFrom(path, "seed"));
        ASSERT_TRUE(m_workspace.open(QString::fromStdString(path.string())));
        m_workspace.setPeriod(Period::ytd(2025, 5));
        m_page.resize(1184, 690);
        m_page.show();
        m_page.activateWindow();
        m_page.enter();
        ASSERT_TRUE(QTest::qWaitForWindowActive(&m_page));
    }

    void TearDown() override { m_page.showKind(ChartKind::Cumulative); }

    QListView& list() { return m_charts.list(); }
    QTableView& table() { return m_charts.table(); }
    QString chosen() { return toQt(m_charts.chosen().text); }
    void press(Qt::Key key) { m_charts.press(key); }

    TemporaryFolder m_folder;
    Workspace m_workspace{Language::Chinese};
    ChartsPage m_page{m_workspace, nullptr};
    ChartsDriver m_charts{m_page};
};

TEST_F(ChartsPageTest, ListsIndicatorsUnderTheirSections) {
    const QAbstractItemModelTester tester(list().model(), QAbstractItemModelTester::FailureReportingMode::Fatal);
    EXPECT_TRUE(list().model()->index(0, 0).data(IndicatorListModel::IsSectionRole).toBool());
    EXPECT_FALSE(list().model()->index(0, 0).flags().testFlag(Qt::ItemIsSelectable));
    EXPECT_FALSE(list().currentIndex().data(IndicatorListModel::IsSectionRole).toBool());
    EXPECT_EQ(m_charts.chosenName(), QStringLiteral("新竣工科技型工业项目")) << "the lowest gap first";
}

TEST_F(ChartsPageTest, DownGoesToTheNextIndicatorAndOverSections) {
    const QString first = m_charts.title();
    press(Qt::Key_Down);
    EXPECT_NE(m_charts.title(), first);
    EXPECT_EQ(m_charts.title(), m_charts.chosenName());
    for (int step = 0; step < 5; ++step) {
        press(Qt::Key_Down);
        EXPECT_FALSE(chosen().isEmpty());
    }
    press(Qt::Key_Up);
    EXPECT_FALSE(chosen().isEmpty());
}

TEST_F(ChartsPageTest, ShowsTheIndicatorThatAnotherPageNames) {
    m_page.showIndicator({"TECH_CONTRACT_AMT"});
    EXPECT_EQ(m_charts.title(), QStringLiteral("技术合同成交额"));
    EXPECT_TRUE(m_charts.verdict().contains(QStringLiteral("+0.9")));
    EXPECT_EQ(m_charts.cell(5, CourseColumn::CumulativeColumn), QStringLiteral("达114.2"));
}

TEST_F(ChartsPageTest, ShowsBothVerdictsUnderACurve) {
    m_page.showIndicator({"PROJ_COMPLETED"});
    EXPECT_TRUE(m_charts.verdict().contains(QStringLiteral("+0.3")));
    EXPECT_TRUE(m_charts.verdict().contains(QStringLiteral("−9.7")));
    EXPECT_TRUE(m_charts.catchUp().contains(QStringLiteral("15")));
    EXPECT_TRUE(m_charts.catchUp().contains(QStringLiteral("9.6")));
}

TEST_F(ChartsPageTest, CCopiesThePictureAndTheTable) {
    m_page.showIndicator({"TECH_CONTRACT_AMT"});
    press(Qt::Key_C);
    const QMimeData* copied = QGuiApplication::clipboard()->mimeData();
    ASSERT_TRUE(copied->hasImage());
    EXPECT_EQ(copied->imageData().value<QImage>().width(), 3000);
    EXPECT_EQ(QImage::fromData(copied->data(QStringLiteral("image/png"))).dotsPerMeterX(), 11811);
    EXPECT_TRUE(copied->data(QStringLiteral("image/svg+xml")).contains("<svg"));
    EXPECT_TRUE(copied->text().startsWith(QStringLiteral("技术合同成交额 · 淮安市（亿元）"))) << fromQt(copied->text());
    EXPECT_TRUE(copied->text().contains(QStringLiteral("\t达114.2\t")));
    EXPECT_TRUE(copied->html().contains(QStringLiteral(">达114.2</td>")));
}

TEST_F(ChartsPageTest, DHidesAndShowsTheTable) {
    press(Qt::Key_D);
    EXPECT_FALSE(m_charts.isTableShown());
    press(Qt::Key_D);
    EXPECT_TRUE(m_charts.isTableShown());
}

TEST_F(ChartsPageTest, FollowsAFigureThatIsEntered) {
    m_page.showIndicator({"TECH_CONTRACT_AMT"});
    QSignalSpy changes(table().model(), &QAbstractItemModel::dataChanged);
    ASSERT_TRUE(m_workspace.acts().enter({{.indicator = {"TECH_CONTRACT_AMT"},
                                    .region = m_workspace.region(),
                                    .period = Period::ytd(2025, 5),
                                    .value = "115.3"}},
                                  QStringLiteral("enter")));
    EXPECT_EQ(m_charts.cell(5, CourseColumn::CumulativeColumn), QStringLiteral("115.3"));
    ASSERT_EQ(changes.count(), 1);
    EXPECT_EQ(changes[0][0].toModelIndex().row(), 4);
    EXPECT_EQ(changes[0][1].toModelIndex().row(), 4);
    m_workspace.undoStack().undo();
    EXPECT_EQ(m_charts.cell(5, CourseColumn::CumulativeColumn), QStringLiteral("达114.2"));
}

TEST_F(ChartsPageTest, StaysSilentWhenAnotherIndicatorChanges) {
    m_page.showIndicator({"TECH_CONTRACT_AMT"});
    QSignalSpy changes(table().model(), &QAbstractItemModel::dataChanged);
    ASSERT_TRUE(m_workspace.acts().enter({{.indicator = {"PROJ_STARTED"},
                                    .region = m_workspace.region(),
                                    .period = Period::ytd(2025, 5),
                                    .value = "157"}},
                                  QStringLiteral("enter")));
    EXPECT_EQ(changes.count(), 0);
}

TEST_F(ChartsPageTest, SaysThatThereIsNothingYet) {
    m_page.showIndicator({"CITYLAB_NEW"});
    EXPECT_TRUE(m_charts.isEmptyTold());
    QSignalSpy requests(&m_page, &Page::pageRequested);
    m_charts.goToEntry();
    EXPECT_EQ(requests.count(), 1);
}

TEST_F(ChartsPageTest, TellsAMonthUnderThePointer) {
    m_page.showIndicator({"TECH_CONTRACT_AMT"});
    QCoreApplication::processEvents();
    const QString told = m_charts.pointAt(5);
    EXPECT_TRUE(told.contains(QStringLiteral("114.2"))) << fromQt(told);
    EXPECT_TRUE(told.contains(QStringLiteral("111.7"))) << fromQt(told);
}

TEST_F(ChartsPageTest, KeepsTheIndicatorInAnotherMonth) {
    m_page.showIndicator({"TECH_CONTRACT_AMT"});
    m_workspace.stepMonth(1);
    EXPECT_EQ(chosen(), QStringLiteral("TECH_CONTRACT_AMT"));
}

TEST_F(ChartsPageTest, SavesAPictureADrawingAPageOrATable) {
    m_page.showIndicator({"TECH_CONTRACT_AMT"});
    for (const auto& [ending, beginning] : {std::pair("png", "\x89PNG"), std::pair("svg", "<?xml"), std::pair("pdf", "%PDF-"), std::pair("csv", "\uFEFF")}) {
        const std::string path = (m_folder / "a.").string() + ending;
        const FileDialogAnswers answers(QString::fromStdString(path), true);
        m_charts.save();
        EXPECT_TRUE(bytesOf(path).starts_with(beginning)) << ending;
    }
    EXPECT_EQ(QImage(QString::fromStdString((m_folder / "a.png").string())).width(), 3000);
    EXPECT_NE(bytesOf(m_folder / "a.csv").find("\n5月,达114.2,"), std::string::npos) << bytesOf(m_folder / "a.csv");
}

TEST_F(ChartsPageTest, SSavesThePicture) {
    m_page.showIndicator({"TECH_CONTRACT_AMT"});
    const std::string path = (m_folder / "s.png").string();
    const FileDialogAnswers answers(QString::fromStdString(path), true);
    press(Qt::Key_S);
    EXPECT_TRUE(bytesOf(path).starts_with("\x89PNG"));
}

TEST_F(ChartsPageTest, TellsWhatNoFontDrawsOnASavedPage) {
    Indicator renamed = *m_workspace.catalogue().find(IndicatorCode{"TECH_CONTRACT_AMT"});
    renamed.name = "合同\u0378额";
    ASSERT_TRUE(m_workspace.acts().save(renamed, QStringLiteral("改名")));
    m_page.showIndicator({"TECH_CONTRACT_AMT"});
    QSignalSpy notices(&m_page, &Page::noticeGiven);
    for (const auto& [ending, count] : {std::pair("csv", 0), std::pair("pdf", 1)}) {
        const FileDialogAnswers answers(QString::fromStdString((m_folder / "u.").string() + ending), true);
        m_charts.save();
        EXPECT_EQ(notices.count(), count) << ending;
    }
    EXPECT_TRUE(notices[0][0].toString().contains(QStringLiteral("U+0378")));
}

TEST_F(ChartsPageTest, StandsInTheEditMenuOfTheWindow) {
    OpenWindow open;
    open.window.showPage(QStringLiteral("charts"));
    const QStringList lines = open.frame.editMenu();
    QStringList keys;
    for (const QString& line : lines) keys << line.section(u'\t', 1);
    for (const char* key : {"1", "2", "3", "4", "5", "6", "7", "8", "C", "D", "H", "S", "Return", "Left", "Right"}) EXPECT_EQ(keys.count(QLatin1String(key)), 1) << key;
    const ChartsDriver charts(open.window);
    ASSERT_FALSE(charts.isHistoryShown());
    open.frame.chooseInEditMenu(QStringLiteral("History of the figure"));
    EXPECT_TRUE(charts.isHistoryShown());
    open.window.showPage(QStringLiteral("overview"));
    EXPECT_FALSE(open.frame.editMenu().contains(QStringLiteral("History of the figure\tH")));
}

TEST_F(ChartsPageTest, SaysWhyAPictureWasNotSaved) {
    m_page.showIndicator({"TECH_CONTRACT_AMT"});
    QSignalSpy problems(&m_workspace.feed(), &ChangeFeed::problemMet);
    const FileDialogAnswers answers(QString::fromStdString((m_folder / "gone" / "a.png").string()), true);
    m_charts.save();
    EXPECT_EQ(problems.count(), 1);
}

TEST_F(ChartsPageTest, WritesAPackOfEverythingFromTheMenuOfFiles) {
    QSignalSpy messages(&m_page, &Page::messageGiven);
    const std::string path = (m_folder / "pack.pdf").string();
    const FileDialogAnswers answers(QString::fromStdString(path), true);
    ASSERT_EQ(m_page.fileActions().size(), 2);
    m_page.fileActions().front()->trigger();
    EXPECT_TRUE(bytesOf(path).starts_with("%PDF-"));
    ASSERT_EQ(messages.count(), 1);
    EXPECT_TRUE(messages.front().front().toString().contains(QStringLiteral("pack.pdf")));
}

TEST_F(ChartsPageTest, OffersAPackOfEachTheme) {
    QMenu* themes = m_page.fileActions().back()->menu();
    ASSERT_TRUE(themes);
    emit themes->aboutToShow();
    QStringList names;
    for (const QAction* action : themes->actions()) names << action->text();
    EXPECT_TRUE(names.contains(QStringLiteral("科技招商"))) << fromQt(names.join(u','));
    const std::string path = (m_folder / "theme.pdf").string();
    const FileDialogAnswers answers(QString::fromStdString(path), true);
    themes->actions()[names.indexOf(QStringLiteral("科技招商"))]->trigger();
    EXPECT_TRUE(bytesOf(path).starts_with("%PDF-"));
}

TEST_F(ChartsPageTest, EachKindHasItsDigitAndIsKept) {
    m_page.showIndicator({"TECH_CONTRACT_AMT"});
    int digit = Qt::Key_1;
    for (const auto& entry : chartKinds()) {
        press(static_cast<Qt::Key>(digit++));
        EXPECT_EQ(m_charts.kind(), entry.kind) << token(entry.kind);
        EXPECT_TRUE(m_charts.isKindMarked(entry.kind));
        ASSERT_TRUE(m_page.chart());
        EXPECT_EQ(m_page.chart()->kind, entry.kind);
        EXPECT_EQ(table().model()->rowCount(), static_cast<int>(m_page.chart()->rows.size()));
        const ChartsPage another(m_workspace, nullptr);
        EXPECT_EQ(another.kind(), entry.kind) << "the next start shows it again";
    }
    m_charts.clickKind(ChartKind::Cumulative);
    EXPECT_EQ(m_charts.kind(), ChartKind::Cumulative);
}

TEST_F(ChartsPageTest, TheCursorWalksThePointsOfPictureAndTable) {
    m_page.showIndicator({"TECH_CONTRACT_AMT"});
    EXPECT_EQ(m_charts.cursor(), 4) << "the month that is judged";
    EXPECT_EQ(m_charts.tableCursor(), 4);
    press(Qt::Key_Right);
    EXPECT_EQ(m_charts.cursor(), 5);
    EXPECT_EQ(m_charts.tableCursor(), 5);
    for (int step = 0; step < 20; ++step) press(Qt::Key_Left);
    EXPECT_EQ(m_charts.cursor(), 0) << "it stops at the first";
    const QString indicator = m_charts.title();
    press(Qt::Key_Down);
    EXPECT_NE(m_charts.title(), indicator) << "the indicators are walked up and down";
    m_page.showIndicator({"TECH_CONTRACT_AMT"});
    m_charts.clickPoint(2);
    EXPECT_EQ(m_charts.cursor(), 2);
    EXPECT_EQ(m_charts.tableCursor(), 2);
}

TEST_F(ChartsPageTest, EnterGoesToTheCellOfThePoint) {
    m_page.showIndicator({"TECH_CONTRACT_AMT"});
    Place asked;
    QString page;
    QObject::connect(&m_page, &Page::pageRequested, &m_page, [&](const QString& id, const Place& place) {
        page = id;
        asked = place;
    });
    press(Qt::Key_Left);
    press(Qt::Key_Return);
    EXPECT_EQ(page, QStringLiteral("entry"));
    EXPECT_EQ(asked.period, Period::ytd(2025, 4));
    EXPECT_EQ(asked.indicator, IndicatorCode{"TECH_CONTRACT_AMT"});
    EXPECT_EQ(asked.region, m_workspace.region());
}

TEST_F(ChartsPageTest, HTellsWhoChangedTheFigureOfThePoint) {
    m_page.showIndicator({"TECH_CONTRACT_AMT"});
    EXPECT_FALSE(m_charts.isHistoryShown());
    press(Qt::Key_H);
    ASSERT_TRUE(m_charts.isHistoryShown());
    ASSERT_TRUE(m_workspace.acts().enter({{.indicator = {"TECH_CONTRACT_AMT"}, .region = m_workspace.region(), .period = Period::ytd(2025, 5), .value = "115.3"}}, QStringLiteral("enter")));
    EXPECT_TRUE(m_charts.history().contains(QStringLiteral("115.3"))) << fromQt(m_charts.history());
    press(Qt::Key_Right);
    EXPECT_FALSE(m_charts.history().contains(QStringLiteral("115.3"))) << "it follows the cursor";
    press(Qt::Key_H);
    EXPECT_FALSE(m_charts.isHistoryShown());
}

TEST_F(ChartsPageTest, AWholeSectionHasNoVerdictOfItsOwn) {
    m_page.showIndicator({"PROJ_STARTED"});
    press(Qt::Key_7);
    EXPECT_TRUE(m_charts.title().startsWith(QStringLiteral("科技招商"))) << fromQt(m_charts.title());
    EXPECT_EQ(m_charts.verdict(), QString());
    EXPECT_FALSE(m_charts.words().filter(QStringLiteral("62.4%")).isEmpty());
    press(Qt::Key_1);
}

TEST_F(ChartsPageTest, TheLookOfFilesIsTheLightOne) {
    const ChartLook print = printLook();
    const Colours light = lightColours();
    EXPECT_EQ(print.accent, light.accent);
    EXPECT_EQ(print.surface, light.surface);
    EXPECT_EQ(print.text, light.text);
    EXPECT_EQ(print.muted, light.muted);
    EXPECT_EQ(print.hairline, light.hairline);
    for (const auto& [of, name] : Tokens<Light>::all) EXPECT_EQ(print.light(of), light.light(of)) << name;
    EXPECT_EQ(print.font.families(), screenFamilies());
}

TEST_F(ChartsPageTest, FollowsTheDarkTheme) {
    auto& application = *static_cast<QApplication*>(QApplication::instance());
    applyAppearance(application, Theme::Dark);
    QCoreApplication::processEvents();
    EXPECT_EQ(m_charts.picture().chartScene().backgroundBrush().color(), darkColours().surface);
    EXPECT_EQ(m_charts.picture().chartScene().panels().front()->look().accent, darkColours().accent);
    applyAppearance(application, Theme::Light);
}

TEST_F(ChartsPageTest, TheCopySaysWhoseCourseItIs) {
    const auto& regions = m_workspace.catalogue().regions;
    const auto county = std::ranges::find(regions, RegionType::County, &Region::type);
    ASSERT_NE(county, regions.end());
    FigureEdit edit{.indicator = {"PROJ_STARTED"}, .region = county->code, .period = Period::ytd(2025, 5)};
    edit.value = "9";
    ASSERT_TRUE(m_workspace.acts().enter({edit}, QStringLiteral("enter")));
    m_workspace.setRegion(county->code);
    m_page.showIndicator({"PROJ_STARTED"});
    press(Qt::Key_C);
    const QMimeData* copied = QApplication::clipboard()->mimeData();
    const QString whose = QStringLiteral(" · ") + toQt(county->name);
    EXPECT_TRUE(copied->text().startsWith(toQt(m_workspace.catalogue().find(IndicatorCode{"PROJ_STARTED"})->name) + whose)) << fromQt(copied->text());
    EXPECT_TRUE(copied->html().contains(whose));
    press(Qt::Key_5);
    press(Qt::Key_C);
    EXPECT_TRUE(QApplication::clipboard()->text().contains(QStringLiteral(" · 淮安市"))) << "a picture of all counties is the city's" << fromQt(QApplication::clipboard()->text());
    press(Qt::Key_1);
    m_workspace.setRegion(m_workspace.catalogue().city()->code);
    m_page.showIndicator({"PROJ_STARTED"});
    press(Qt::Key_C);
    EXPECT_TRUE(QApplication::clipboard()->text().contains(QStringLiteral("淮安市")));
}

TEST(ChartTables, ShowWhatStandsInThemWhole) {
    OpenWindow open("demonstration");
    ASSERT_TRUE(open.isReady);
    open.window.resize(1280, 800);
    open.window.workspace().setPeriod(Period::ytd(2025, 6));
    open.window.showPage(QStringLiteral("charts"));
    for (const auto& kind : chartKinds()) {
        open.charts.clickKind(kind.kind);
        QTest::qWait(10);
        const QTableView& table = open.charts.table();
        const QHeaderView& header = *table.horizontalHeader();
        EXPECT_GE(header.length(), table.viewport()->width() - 1) << static_cast<int>(kind.kind) << " leaves no room unused";
        for (int column = 0; column < table.model()->columnCount(); ++column)
            for (int row = 0; row < table.model()->rowCount(); ++row) {
                const int needed = table.fontMetrics().horizontalAdvance(table.model()->index(row, column).data().toString());
                EXPECT_LE(needed, table.columnWidth(column)) << static_cast<int>(kind.kind) << " column " << column << " row " << row;
            }
    }
    open.charts.clickKind(ChartKind::Cumulative);
}

} // namespace
} // namespace xushi
