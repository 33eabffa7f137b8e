#include "support/FileBytes.h"
#include "support/MadeWorkbook.h"
#include "support/OpenWindow.h"
#include "support/ScopedVariable.h"
#include "support/drivers/FileDialogAnswers.h"

#include <gtest/gtest.h>

#include <QMimeData>
#include <QUrl>

#include <filesystem>

namespace xushi {
namespace {

const std::string contracts = "TECH_CONTRACT_AMT";
const Period may = Period::ytd(2025, 5);
const RegionCode hongze{"320813"};

/// The table of a county: a title, three columns, one row for each pair.
std::vector<MadeRow> county(const std::string& title, const std::vector<MadeRow>& rows, const std::string& heading = "本月累计") {
    std::vector<MadeRow> table{{title}, {"指标", "单位", heading}};
    table.insert(table.end(), rows.begin(), rows.end());
    return table;
}

class ImportPreview : public testing::Test {
protected:
    void SetUp() override {
        ASSERT_TRUE(open.isReady);
        std::filesystem::remove_all(std::filesystem::path(qgetenv("XDG_DATA_HOME").toStdString()) / "xushi");
        open.window.workspace().setPeriod(may);
    }
    std::filesystem::path path(const std::string& name) const { return open.folder / name; }
    std::filesystem::path workbook(const std::string& name, const std::vector<MadeRow>& rows, const std::string& sheet = "5月") const {
        writeWorkbook(path(name), {{sheet, rows}});
        return path(name);
    }
    void drop(const std::vector<std::filesystem::path>& files) {
        ASSERT_TRUE(open.import.drop(files));
        ASSERT_TRUE(open.import.waitUntilRead());
    }
    std::optional<Figure> stored(const std::string& indicator, const RegionCode& region = hongze, const Period& period = may) {
        return *now(store()).readFigure({period, {indicator}, region});
    }
    std::string value(const std::string& indicator, const RegionCode& region = hongze) {
        const auto figure = stored(indicator, region);
        return figure && figure->value ? figure->value->toString() : "";
    }
    Store& store() { return open.window.workspace().openStore().store(); }
    std::int64_t entries() { return now(store()).journalHead()->sequence; }

    OpenWindow open;
    const ImportDriver& import = open.import;
};

TEST_F(ImportPreview, ShowsWhatAFileThatIsDroppedOnAnyPageWouldChangeAndWritesNothing) {
    const auto file = workbook("洪泽区5月.xlsx", county("洪泽区2025年5月科技指标报表", {{"技术合同成交额", "亿元", "8.52"}, {"研发管理规范化培训指导企业", "家", "86"}}));
    const auto before = entries();
    for (const QString& page : {QStringLiteral("overview"), QStringLiteral("charts"), QStringLiteral("catalog"), QStringLiteral("entry")}) {
        open.window.showPage(page);
        const QString from = open.frame.frontName();
        drop({file});
        ASSERT_TRUE(import.isShown()) << fromQt(page);
        EXPECT_TRUE(open.frame.isPlaceChosen(1)) << "a view of 填报";
        EXPECT_EQ(import.rows(), QStringList({QStringLiteral("＋|技术合同成交额|—|8.52|C3"), QStringLiteral("＋|研发管理规范化培训指导企业|—|86|C4")}));
        open.press(Qt::Key_Escape);
        EXPECT_EQ(open.frame.frontName(), from) << "back to where one was";
    }
    drop({file});
    EXPECT_EQ(import.period(), QStringLiteral("2025年1—5月"));
    EXPECT_TRUE(import.periodSource().contains(QStringLiteral("A1"))) << fromQt(import.periodSource());
    EXPECT_EQ(import.region(), QStringLiteral("洪泽区"));
    EXPECT_TRUE(import.importText().contains(QLatin1Char('2'))) << fromQt(import.importText());
    EXPECT_EQ(entries(), before);
}

TEST_F(ImportPreview, ImportsAsOneActThatOneUndoTakesBackAndKeepsACopyFirst) {
    drop({workbook("洪泽区5月.xlsx", county("洪泽区2025年5月科技指标报表", {{"技术合同成交额", "亿元", "8.52"}, {"研发管理规范化培训指导企业", "家", "86"}}))});
    const auto before = entries();
    import.import();
    EXPECT_EQ(value(contracts), "8.52");
    EXPECT_EQ(value("RD_MGMT_TRAINED"), "86");
    EXPECT_NE(stored(contracts)->source.find("洪泽区5月.xlsx 5月!C3"), std::string::npos) << stored(contracts)->source;
    EXPECT_TRUE(import.done().startsWith(QStringLiteral("2 "))) << fromQt(import.done());
    EXPECT_FALSE(import.canImport()) << "nothing is left to write";
    ASSERT_NE(open.window.workspace().now().figureAt({may, {contracts}, hongze}), nullptr) << "the window knows it";

    const auto backups = std::filesystem::path(qgetenv("XDG_DATA_HOME").toStdString()) / "xushi" / "backups";
    ASSERT_TRUE(std::filesystem::exists(backups));
    int copies = 0;
    for (const auto& entry : std::filesystem::directory_iterator(backups)) {
        if (entry.path().extension() != ".xushi") continue;
        ++copies;
        const auto copy = openForReading(entry.path());
        ASSERT_TRUE(copy);
        EXPECT_EQ(now(**copy).journalHead()->sequence, before) << "as it stood before";
    }
    EXPECT_EQ(copies, 1);

    import.undo();
    EXPECT_EQ(value(contracts), "");
    EXPECT_EQ(value("RD_MGMT_TRAINED"), "");
    EXPECT_EQ(import.done(), "") << "it is told once";
    EXPECT_TRUE(import.canImport()) << "and can be imported again";
}

TEST_F(ImportPreview, LeavesOutWhatIsNotTicked) {
    drop({workbook("洪泽区5月.xlsx", county("洪泽区2025年5月科技指标报表", {{"技术合同成交额", "亿元", "8.52"}, {"研发管理规范化培训指导企业", "家", "86"}}))});
    import.goTo(QStringLiteral("C4"));
    open.press(Qt::Key_Space);
    EXPECT_TRUE(import.importText().contains(QStringLiteral(" 1 "))) << fromQt(import.importText());
    import.import();
    EXPECT_EQ(value(contracts), "8.52");
    EXPECT_EQ(value("RD_MGMT_TRAINED"), "");
}

TEST_F(ImportPreview, MendsATextThatIsNoNumberInItsRow) {
    drop({workbook("洪泽区5月.xlsx", county("洪泽区2025年5月科技指标报表", {{"研发管理规范化培训指导企业", "家", "86"}, {"技术合同成交额", "亿元", "大概八亿"}}))});
    ASSERT_TRUE(import.rows().front().startsWith(QStringLiteral("！|技术合同成交额"))) << "problems come first: " << fromQt(import.rows().join(u'\n'));
    EXPECT_TRUE(import.count("problemButton").endsWith(QStringLiteral("1")));
    import.goTo(QStringLiteral("C4"));
    open.type(QStringLiteral("８.5"));
    open.press(Qt::Key_Return);
    EXPECT_TRUE(QTest::qWaitFor([&] { return import.rows().contains(QStringLiteral("＋|技术合同成交额|—|8.5|C4")); })) << fromQt(import.rows().join(u'\n'));
    EXPECT_EQ(import.current(), QStringLiteral("C4")) << "the cursor stays on it";
    import.import();
    EXPECT_EQ(value(contracts), "8.5");
}

TEST_F(ImportPreview, ATypedNumberSettlesNoPeriodThatIsContradicted) {
    const auto table = county("洪泽区2025年5月科技指标报表", {{"技术合同成交额", "亿元", "大概八亿"}, {"研发管理规范化培训指导企业", "家", "86"}});
    drop({workbook("洪泽区.xlsx", table, "6月")});
    for (const auto* cell : {"C3", "C4"}) {
        import.goTo(QLatin1String(cell));
        open.type(QStringLiteral("8.5"));
        open.press(Qt::Key_Return);
        QTest::qWait(50);
        EXPECT_FALSE(import.canImport()) << cell << ": nobody has said which month it is";
    }
    import.typePeriod(QStringLiteral("2025年1-5月"));
    EXPECT_TRUE(import.rows().contains(QStringLiteral("＋|研发管理规范化培训指导企业|—|86|C4"))) << fromQt(import.rows().join(u'\n'));
    import.goTo(QStringLiteral("C3"));
    open.type(QStringLiteral("8.5"));
    open.press(Qt::Key_Return);
    EXPECT_TRUE(QTest::qWaitFor([&] { return import.rows().contains(QStringLiteral("＋|技术合同成交额|—|8.5|C3")); })) << fromQt(import.rows().join(u'\n'));
}

TEST_F(ImportPreview, KnowsTheColumnsOfATableBelowAnother) {
    drop({workbook("洪泽区5月.xlsx", {{"洪泽区2025年5月科技指标报表"}, {"指标", "单位", "本月累计"}, {"技术合同成交额", "亿元", "8.52"}, {},
                                      {"指标", "单位", "1—5月累计数"}, {"研发管理规范化培训指导企业", "家", "86"}})});
    import.goTo(QStringLiteral("C6"));
    EXPECT_TRUE(import.chosenColumn().contains(QStringLiteral("1—5月累计数"))) << fromQt(import.chosenColumn());
    import.goTo(QStringLiteral("C3"));
    EXPECT_TRUE(import.chosenColumn().contains(QStringLiteral("本月累计"))) << fromQt(import.chosenColumn());
}

TEST_F(ImportPreview, TheAddressOfAPageIsNoFileAndIsPastedAsText) {
    auto* copied = new QMimeData;
    copied->setUrls({QUrl(QStringLiteral("https://example.org/"))});
    copied->setText(QStringLiteral("8.52"));
    open.gridAt(may, contracts);
    QApplication::clipboard()->setMimeData(copied);
    open.press(Qt::Key_V, Qt::ControlModifier);
    EXPECT_EQ(value(contracts, open.window.workspace().region()), "8.52");
    QApplication::clipboard()->clear();
}

TEST_F(ImportPreview, TakesANameByAClickAndKnowsItNextMonth) {
    const auto table = [&](const std::string& month) { return county("洪泽区2025年" + month + "月科技指标报表", {{"技术合同登记成交金额", "亿元", "8.52"}}); };
    drop({workbook("洪泽区5月.xlsx", table("5"))});
    ASSERT_EQ(import.rows().size(), 1);
    EXPECT_TRUE(import.rows().front().startsWith(QStringLiteral("！"))) << "nothing weaker than a name is taken";
    EXPECT_FALSE(import.canImport());
    EXPECT_EQ(import.inherited(), "");
    import.goTo(import.current());
    import.take(QStringLiteral("技术合同成交额"));
    EXPECT_EQ(import.rows(), QStringList(QStringLiteral("＋|技术合同成交额|—|8.52|C3")));
    import.import();
    EXPECT_EQ(value(contracts), "8.52");
    open.press(Qt::Key_Escape);

    drop({workbook("洪泽区6月.xlsx", table("6"), "6月")});
    ASSERT_EQ(import.rows().size(), 1);
    EXPECT_TRUE(import.inherited().contains(QStringLiteral("洪泽区5月.xlsx"))) << fromQt(import.inherited());
    EXPECT_TRUE(import.rows().front().startsWith(QStringLiteral("＋|技术合同成交额"))) << fromQt(import.rows().join(u'\n'));
}

TEST_F(ImportPreview, KnowsALearnedNameInATableOfAnotherMake) {
    drop({workbook("洪泽区5月.xlsx", county("洪泽区2025年5月科技指标报表", {{"技术合同登记成交金额", "亿元", "8.52"}}))});
    import.goTo(import.current());
    import.take(QStringLiteral("技术合同成交额"));
    import.import();
    open.press(Qt::Key_Escape);
    drop({workbook("涟水县5月.xlsx", {{"涟水县2025年5月"}, {"序号", "指标名称", "计量单位", "本月累计"}, {"1", "技术合同登记成交金额", "亿元", "3.25"}})});
    EXPECT_EQ(import.rows(), QStringList(QStringLiteral("＋|技术合同成交额|—|3.25|D3")));
    EXPECT_TRUE(import.inherited().contains(QStringLiteral("洪泽区5月.xlsx"))) << "and says from where";
}

TEST_F(ImportPreview, SavesWhatWasDecidedAsAFileAndTakesItFromOne) {
    const auto table = workbook("洪泽区5月.xlsx", county("洪泽区2025年5月科技指标报表", {{"技术合同登记成交金额", "亿元", "8.52"}}));
    drop({table});
    import.goTo(import.current());
    import.take(QStringLiteral("技术合同成交额"));
    {
        const FileDialogAnswers saved(toQt(path("mine.json").string()), true);
        import.chooseMapping("saveMapping");
    }
    ASSERT_TRUE(std::filesystem::exists(path("mine.json")));
    open.press(Qt::Key_Escape);
    drop({table});
    EXPECT_EQ(import.inherited(), "") << "nothing was imported, and nothing remembered";
    EXPECT_FALSE(import.canImport());
    {
        const FileDialogAnswers chosen(toQt(path("mine.json").string()), true);
        import.chooseMapping("takeMapping");
    }
    EXPECT_EQ(import.rows(), QStringList(QStringLiteral("＋|技术合同成交额|—|8.52|C3")));
    EXPECT_TRUE(import.inherited().contains(QStringLiteral("洪泽区5月.xlsx")));
    writeBytes(path("torn.json"), "{");
    {
        const FileDialogAnswers chosen(toQt(path("torn.json").string()), true);
        import.chooseMapping("takeMapping");
    }
    EXPECT_TRUE(open.frame.notice().contains(QStringLiteral("torn.json"))) << fromQt(open.frame.notice());
    EXPECT_TRUE(import.canImport()) << "what was decided stays";
}

TEST_F(ImportPreview, LetsAFileGoWhileItIsStillRead) {
    writeBytes(path("slow"), "#!/bin/sh\nexec sleep 600\n");
    std::filesystem::permissions(path("slow"), std::filesystem::perms::owner_all);
    const ScopedVariable reader("XUSHI_READER", QByteArray::fromStdString(path("slow").string()));
    open.window.showPage(QStringLiteral("overview"));
    ASSERT_TRUE(import.drop({workbook("洪泽区5月.xlsx", county("洪泽区2025年5月科技指标报表", {{"技术合同成交额", "亿元", "8.52"}}))}));
    ASSERT_TRUE(import.isShown());
    EXPECT_TRUE(import.message().contains(QStringLiteral("洪泽区5月.xlsx"))) << fromQt(import.message());
    open.press(Qt::Key_Escape);
    EXPECT_EQ(open.frame.frontName(), QStringLiteral("OverviewPage"));
    EXPECT_TRUE(import.files().empty());
}

TEST_F(ImportPreview, ConvertsFromTheUnitThatIsChosen) {
    drop({workbook("洪泽区5月.xlsx", {{"洪泽区2025年5月科技指标报表"}, {"指标", "本月累计"}, {"技术合同成交额", "85236"}})});
    import.goTo(QStringLiteral("B3"));
    ASSERT_TRUE(import.offered().contains(QStringLiteral("万元"))) << fromQt(import.offered().join(u' '));
    import.take(QStringLiteral("万元"));
    EXPECT_EQ(import.rows(), QStringList(QStringLiteral("＋|技术合同成交额|—|8.5236|B3")));
    EXPECT_TRUE(import.reasonAt(QStringLiteral("B3")).contains(QStringLiteral("万元")));
}

TEST_F(ImportPreview, TellsWhatStandsBesideInTheUnitOfTheIndicator) {
    drop({workbook("洪泽区5月.xlsx", {{"洪泽区2025年5月科技指标报表"}, {"指标", "单位", "本月累计", "上年同期", "同比（%）"}, {"技术合同成交额", "万元", "85200", "71000", "20"}})});
    const QString told = import.reasonAt(QStringLiteral("C3"));
    EXPECT_TRUE(told.contains(QStringLiteral("7.1")) && !told.contains(QStringLiteral("71000"))) << fromQt(told);
    EXPECT_TRUE(told.contains(QStringLiteral("20%"))) << fromQt(told);
}

TEST_F(ImportPreview, TakesThePeriodAndTheRegionThatAPersonChooses) {
    drop({workbook("报表.xlsx", {{"指标", "单位", "累计"}, {"技术合同成交额", "亿元", "8.52"}})});
    EXPECT_TRUE(import.rows().front().startsWith(QStringLiteral("！"))) << fromQt(import.rows().join(u'\n'));
    import.chooseRegion(QStringLiteral("洪泽区"));
    open.press(Qt::Key_Return);
    import.typePeriod(QStringLiteral("2025年1-5月"));
    EXPECT_EQ(import.rows(), QStringList(QStringLiteral("＋|技术合同成交额|—|8.52|C2")));
    EXPECT_EQ(import.periodSource(), QStringLiteral("chosen"));
    import.import();
    EXPECT_EQ(value(contracts), "8.52");
}

TEST_F(ImportPreview, ShowsTheSheetBesideAndGoesFromItsCellsToTheirLines) {
    drop({workbook("洪泽区5月.xlsx", county("洪泽区2025年5月科技指标报表", {{"技术合同成交额", "亿元", "8.52"}, {"研发管理规范化培训指导企业", "家", "86"}}))});
    import.goTo(QStringLiteral("C4"));
    EXPECT_EQ(import.ringed(), QStringLiteral("C4"));
    import.clickInPicture(3, 3);
    EXPECT_EQ(import.current(), QStringLiteral("C3"));
}

TEST_F(ImportPreview, NamesWhatIsChangedAndWhatStaysTheSame) {
    const auto file = [&](const std::string& name, const std::string& number) {
        return workbook(name, county("洪泽区2025年5月科技指标报表", {{"技术合同成交额", "亿元", number}, {"研发管理规范化培训指导企业", "家", "86"}}));
    };
    drop({file("一.xlsx", "8.10")});
    import.import();
    open.press(Qt::Key_Escape);
    drop({file("二.xlsx", "8.52")});
    EXPECT_TRUE(import.count("changedButton").endsWith(QStringLiteral("1")));
    EXPECT_TRUE(import.count("sameButton").endsWith(QStringLiteral("1")));
    ASSERT_EQ(import.rows().size(), 1) << "what stays is not shown before it is asked for";
    EXPECT_TRUE(import.rows().front().startsWith(QStringLiteral("～|技术合同成交额|8.1")));
    EXPECT_EQ(import.changeAt(QStringLiteral("C3")), QStringLiteral("+5.2%"));
    import.toggle("sameButton");
    EXPECT_EQ(import.rows().size(), 2);
}

TEST_F(ImportPreview, QueuesSeveralFilesAndSaysWhyOneWasNotRead) {
    writeBytes(path("金湖.et"), std::string("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", 8) + std::string(600, '\0'));
    writeBytes(path("涟水县5月.csv"), "涟水县2025年5月科技指标报表\n指标,单位,本月累计\n技术合同成交额,亿元,3.25\n");
    drop({workbook("洪泽区5月.xlsx", county("洪泽区2025年5月科技指标报表", {{"技术合同成交额", "亿元", "8.52"}})), path("涟水县5月.csv"), path("金湖.et")});
    ASSERT_EQ(import.files().size(), 3);
    EXPECT_TRUE(import.files()[2].endsWith(QStringLiteral("not read"))) << fromQt(import.files()[2]);
    import.chooseFile(2);
    EXPECT_TRUE(import.message().contains(QStringLiteral("xlsx"))) << fromQt(import.message());
    EXPECT_FALSE(import.canImport());
    import.chooseFile(0);
    import.import();
    EXPECT_EQ(import.fileInFront(), QStringLiteral("涟水县5月.csv")) << "on to the next one";
    EXPECT_EQ(value(contracts), "8.52");
    EXPECT_TRUE(import.encoding().startsWith(QStringLiteral("UTF-8"))) << fromQt(import.encoding());
    import.import();
    EXPECT_EQ(value(contracts, {"320826"}), "3.25");
}

TEST_F(ImportPreview, BeginsWithTheSheetThatHasFiguresAndMarksHiddenOnes) {
    writeWorkbook(path("两张.xlsx"), {{"说明", {{"本表由县区填报"}}}, {"数据", county("洪泽区2025年5月科技指标报表", {{"技术合同成交额", "亿元", "8.52"}})},
                                      {"旧", county("洪泽区2025年4月科技指标报表", {{"技术合同成交额", "亿元", "7"}}), true}});
    drop({path("两张.xlsx")});
    EXPECT_EQ(import.rows(), QStringList(QStringLiteral("＋|技术合同成交额|—|8.52|C3")));
    ASSERT_EQ(import.sheets().size(), 3);
    EXPECT_TRUE(import.sheets()[2].contains(QStringLiteral("hidden")));
    import.chooseSheet(2);
    open.press(Qt::Key_Return);
    EXPECT_EQ(import.period(), QStringLiteral("2025年1—4月"));
}

TEST_F(ImportPreview, TellsWhatADropWouldDoWhileFilesAreHeldOverTheWindow) {
    EXPECT_FALSE(import.veilOver({path("a.xlsx"), path("b.csv")}).isEmpty());
    EXPECT_FALSE(import.isVeiled()) << "they have left again";
    EXPECT_FALSE(import.drop({}));
}

TEST_F(ImportPreview, TakesFilesThatArePasted) {
    const auto file = workbook("洪泽区5月.xlsx", county("洪泽区2025年5月科技指标报表", {{"技术合同成交额", "亿元", "8.52"}}));
    auto* copied = new QMimeData;
    copied->setUrls({QUrl::fromLocalFile(toQt(file.string()))});
    open.gridAt(may, contracts);
    const auto before = entries();
    QApplication::clipboard()->setMimeData(copied);
    open.press(Qt::Key_V, Qt::ControlModifier);
    ASSERT_TRUE(import.isShown());
    ASSERT_TRUE(import.waitUntilRead());
    EXPECT_EQ(import.rows().size(), 1);
    EXPECT_EQ(entries(), before) << "no path was typed into a cell";
    QApplication::clipboard()->clear();
}

TEST_F(ImportPreview, TakesAPasteThatIsNoPartOfTheGridAsATable) {
    open.gridAt(may, contracts);
    QApplication::clipboard()->setText(QStringLiteral("洪泽区2025年5月科技指标报表\t\t\n指标\t单位\t本月累计\n技术合同成交额\t亿元\t8.52\n"));
    open.press(Qt::Key_V, Qt::ControlModifier);
    open.press(Qt::Key_C, Qt::AltModifier);
    ASSERT_TRUE(import.isShown());
    ASSERT_TRUE(import.waitUntilRead());
    EXPECT_EQ(import.rows(), QStringList(QStringLiteral("＋|技术合同成交额|—|8.52|C3")));
    import.import();
    EXPECT_EQ(value(contracts), "8.52");
    QApplication::clipboard()->clear();
}

TEST_F(ImportPreview, RefusesAMonthThatIsClosedByItsName) {
    const Indicator& indicator = *open.window.workspace().catalogue().find(IndicatorCode{contracts});
    ASSERT_TRUE(store().inTransaction(changeNote("submit"), [&](Transaction& transaction) -> Result<void> {
        return transaction.put(Submission{.key = {indicator.department, {2025, 5}}, .stage = Stage::Submitted}) ? Result<void>() : refused("x");
    }));
    ASSERT_TRUE(open.window.workspace().acts().readWorkflow(ChangeReason::AnotherPerson));
    drop({workbook("洪泽区5月.xlsx", county("洪泽区2025年5月科技指标报表", {{"技术合同成交额", "亿元", "8.52"}}))});
    EXPECT_TRUE(import.rows().front().startsWith(QStringLiteral("！")));
    EXPECT_FALSE(import.canImport());
    EXPECT_FALSE(import.reasonAt(QStringLiteral("C3")).isEmpty());
}

TEST_F(ImportPreview, ShowsNothingOfAFileThatIsGone) {
    drop({workbook("洪泽区5月.xlsx", county("洪泽区2025年5月科技指标报表", {{"技术合同成交额", "亿元", "8.52"}}))});
    EXPECT_EQ(import.shownWhenTheFilesGo(), 0);
}

TEST_F(ImportPreview, ForgetsItsFilesWithTheStore) {
    drop({workbook("洪泽区5月.xlsx", county("洪泽区2025年5月科技指标报表", {{"技术合同成交额", "亿元", "8.52"}}))});
    const auto other = path("other.xushi").string();
    ASSERT_TRUE(createStoreFrom(other, "seed"));
    ASSERT_TRUE(open.window.openStore(toQt(other)));
    open.window.showPage(QStringLiteral("import"));
    EXPECT_TRUE(import.files().empty());
    EXPECT_FALSE(import.canImport());
}

} // namespace
} // namespace xushi
