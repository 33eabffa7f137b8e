#include "support/FileBytes.h"
#include "support/MadeWorkbook.h"
#include "support/OpenWindow.h"
#include "support/drivers/CatalogueImportDriver.h"

#include <gtest/gtest.h>

#include <filesystem>

namespace xushi {
namespace {

class CatalogueImportPreview : public testing::Test {
protected:
    void SetUp() override {
        ASSERT_TRUE(open.isReady);
        std::filesystem::remove_all(std::filesystem::path(qgetenv("XDG_DATA_HOME").toStdString()) / "xushi");
    }
    void dropList(const std::vector<MadeRow>& rows, const std::string& sheet = "指标") {
        writeWorkbook(open.folder / "目录.xlsx", {{sheet, rows}});
        ASSERT_TRUE(open.import.drop({open.folder / "目录.xlsx"}));
        ASSERT_TRUE(preview.waitUntilRead());
    }
    Catalogue stored() { return *now(store()).readCatalogue(); }
    Store& store() { return open.window.workspace().openStore().store(); }
    std::int64_t entries() { return now(store()).journalHead()->sequence; }

    OpenWindow open;
    CatalogueImportDriver preview{open.window};
};

TEST_F(CatalogueImportPreview, OpensByItselfForAListAndNotForATableOfFigures) {
    const auto before = entries();
    dropList({{"编码", "名称", "单位"}, {"PROJ_SIGNED", "新签约项目", "项"}, {"NEW_ONE", "全新指标", "家"}});
    EXPECT_TRUE(open.frame.isPlaceChosen(5)) << "a view of 指标库";
    EXPECT_EQ(preview.rows(), QStringList({QStringLiteral("改动|新签约项目|名称|新签约科技型工业项目|新签约项目"), QStringLiteral("新增|全新指标|||单位：家；小数位：0；类型：累计（流量）；报送方式：报累计数；频率：月报；方向：越大越好；1月不报：否；分项合计等于总数：否；顺序：0")}));
    EXPECT_EQ(entries(), before) << "a preview writes nothing";
    open.press(Qt::Key_Escape);
    EXPECT_FALSE(preview.isShown());
    writeWorkbook(open.folder / "洪泽区5月.xlsx", {{"5月", {{"洪泽区2025年5月"}, {"指标", "单位", "本月累计"}, {"技术合同成交额", "亿元", "8.52"}}}});
    ASSERT_TRUE(open.import.drop({open.folder / "洪泽区5月.xlsx"}));
    ASSERT_TRUE(open.import.waitUntilRead());
    EXPECT_TRUE(open.import.isShown());
    EXPECT_FALSE(preview.isShown());
}

TEST_F(CatalogueImportPreview, ImportsAsOneActThatOneUndoTakesBackAndKeepsACopyFirst) {
    dropList({{"编码", "名称", "单位"}, {"PROJ_SIGNED", "新签约项目", "项"}, {"PROJ_STARTED", "新开工项目", "项"}});
    ASSERT_TRUE(preview.import());
    EXPECT_EQ(stored().find(IndicatorCode{"PROJ_SIGNED"})->name, "新签约项目");
    EXPECT_EQ(stored().find(IndicatorCode{"PROJ_STARTED"})->name, "新开工项目");
    const auto copies = std::filesystem::path(qgetenv("XDG_DATA_HOME").toStdString()) / "xushi" / "backups";
    EXPECT_EQ(std::distance(std::filesystem::directory_iterator(copies), {}), 1);
    open.window.workspace().undoStack().undo();
    EXPECT_EQ(stored().find(IndicatorCode{"PROJ_SIGNED"})->name, "新签约科技型工业项目");
}

TEST_F(CatalogueImportPreview, ImportsNothingWhileThereAreProblemsUnlessTheyAreLeftOut) {
    dropList({{"编码", "名称", "单位", "处室", "颜色"}, {"PROJ_SIGNED", "新签约项目", "项", "没有的处", "红"}, {"NEW_ONE", "全新指标", "家", "", ""}});
    EXPECT_TRUE(preview.rows().at(0).startsWith(QStringLiteral("问题|")));
    EXPECT_EQ(preview.count("problemButton"), QStringLiteral("Problems 2"));
    EXPECT_FALSE(preview.canImport());
    preview.toggle("problemButton");
    EXPECT_EQ(preview.rows().size(), 2);
    preview.toggle("problemButton");
    preview.leaveOutProblems();
    ASSERT_TRUE(preview.canImport());
    ASSERT_TRUE(preview.import());
    EXPECT_EQ(stored().find(IndicatorCode{"PROJ_SIGNED"})->name, "新签约科技型工业项目");
    EXPECT_NE(stored().find(IndicatorCode{"NEW_ONE"}), nullptr);
}

TEST_F(CatalogueImportPreview, LeavesOutWhatIsTickedOff) {
    dropList({{"编码", "名称", "单位"}, {"PROJ_SIGNED", "新签约项目", "项"}, {"NEW_ONE", "全新指标", "家"}});
    preview.tick(0);
    EXPECT_FALSE(preview.isTicked(0));
    ASSERT_TRUE(preview.import());
    EXPECT_EQ(stored().find(IndicatorCode{"PROJ_SIGNED"})->name, "新签约科技型工业项目");
    EXPECT_NE(stored().find(IndicatorCode{"NEW_ONE"}), nullptr);
}

TEST_F(CatalogueImportPreview, AsksForTheReasonOfAChangedTarget) {
    const auto catalogue = stored();
    const auto target = *std::ranges::find_if(catalogue.targets, [](const Target& each) { return each.nature == TargetNature::Flow && each.reason.empty(); });
    dropList({{"指标", "地区", "年度", "目标值"}, {target.key.indicator.text, "'" + target.key.region.text, std::to_string(target.key.year), "3000"}}, "目标");
    EXPECT_TRUE(preview.asksForAReason());
    EXPECT_FALSE(preview.canImport());
    preview.typeReason(QStringLiteral("年中调整"));
    ASSERT_TRUE(preview.canImport());
    ASSERT_TRUE(preview.import());
    const auto after = stored();
    EXPECT_EQ(after.find(target.key)->value, Decimal(3000));
    EXPECT_EQ(after.find(target.key)->reason, "年中调整");
}

} // namespace
} // namespace xushi
