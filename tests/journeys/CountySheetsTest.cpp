#include "support/FileBytes.h"
#include "support/MadeWorkbook.h"
#include "support/OpenWindow.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <unicode/ucnv.h>

namespace xushi {
namespace {

const Period may = Period::ytd(2025, 5);
const RegionCode hongze{"320813"};
const RegionCode lianshui{"320826"};

std::string gb18030(const std::string& utf8) {
    std::string bytes(utf8.size() * 4, '\0');
    UErrorCode error = U_ZERO_ERROR;
    const auto size = ucnv_convert("GB18030", "UTF-8", bytes.data(), static_cast<int32_t>(bytes.size()), utf8.data(), static_cast<int32_t>(utf8.size()), &error);
    bytes.resize(U_SUCCESS(error) ? static_cast<std::size_t>(size) : 0);
    return bytes;
}

/// The clerk's morning: tables come from three counties, in three kinds of file. One is of the make of last month, one asks for
/// its unit and has a sum that is wrong, one cannot be read.
class CountySheets : public testing::Test {
protected:
    void SetUp() override {
        ASSERT_TRUE(open.isReady);
        open.window.workspace().setPeriod(may);
    }
    std::filesystem::path path(const std::string& name) const { return open.folder / name; }
    void drop(const std::vector<std::filesystem::path>& files) {
        ASSERT_TRUE(import.drop(files));
        ASSERT_TRUE(import.waitUntilRead());
    }
    std::string value(const std::string& indicator, const RegionCode& region, const Period& period = may) {
        const auto figure = *now(open.window.workspace().openStore().store()).readFigure({period, {indicator}, region});
        return figure && figure->value ? figure->value->toString() : "";
    }
    std::int64_t entries() { return now(open.window.workspace().openStore().store()).journalHead()->sequence; }
    std::filesystem::path hongzeTable(const std::string& month, const std::string& amount) {
        const auto file = path("洪泽区" + month + "月.xlsx");
        writeWorkbook(file, {{month + "月", {{"洪泽区2025年" + month + "月科技指标报表"}, {"指标名称", "单位", "本月累计", "上年同期"},
                                             {"技术合同登记成交金额", "亿元", amount, "7.10"}, {"研发管理规范化培训指导企业", "家", "86", "80"}}}});
        return file;
    }

    OpenWindow open;
    const ImportDriver& import = open.import;
};

TEST_F(CountySheets, ComeInOfThreeKindsAndAreWrittenAsOneActEachThatCanBeTakenBack) {
    // Last month: a name that the catalogue does not know was decided once.
    drop({hongzeTable("4", "6.40")});
    import.goTo(import.current());
    import.take(QStringLiteral("技术合同成交额"));
    import.import();
    ASSERT_EQ(value("TECH_CONTRACT_AMT", hongze, Period::ytd(2025, 4)), "6.4");
    open.press(Qt::Key_Escape);

    // This month: three files at once, dropped on the overview.
    writeBytes(path("县区5月.csv"), gb18030("2025年5月县区技术合同情况\n地区,技术合同成交额\n涟水县,85236\n盱眙县,20000\n合计,100000\n"));
    writeBytes(path("金湖.et"), std::string("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", 8) + std::string(600, '\0'));
    open.window.showPage(QStringLiteral("overview"));
    const auto before = entries();
    drop({hongzeTable("5", "8.52"), path("县区5月.csv"), path("金湖.et")});
    ASSERT_TRUE(import.isShown());
    ASSERT_EQ(import.files().size(), 3);
    EXPECT_EQ(entries(), before) << "nothing is written by looking";

    // The first is understood as it was last month.
    EXPECT_TRUE(import.inherited().contains(QStringLiteral("洪泽区4月.xlsx"))) << fromQt(import.inherited());
    EXPECT_EQ(import.rows(), QStringList({QStringLiteral("＋|技术合同成交额|—|8.52|C3"), QStringLiteral("＋|研发管理规范化培训指导企业|—|86|C4")}));
    import.import();
    EXPECT_EQ(value("TECH_CONTRACT_AMT", hongze), "8.52");
    EXPECT_EQ(value("RD_MGMT_TRAINED", hongze), "86");

    // The second: its encoding is named, its sum is told, and its unit is asked for.
    EXPECT_EQ(import.fileInFront(), QStringLiteral("县区5月.csv"));
    EXPECT_TRUE(import.encoding().startsWith(QStringLiteral("GB18030"))) << fromQt(import.encoding());
    import.goTo(QStringLiteral("B5"));
    const QString sum = import.reasonAt(QStringLiteral("B5"));
    EXPECT_TRUE(sum.contains(QStringLiteral("100000")) && sum.contains(QStringLiteral("105236"))) << fromQt(sum);
    import.goTo(QStringLiteral("B3"));
    import.take(QStringLiteral("万元"));
    EXPECT_TRUE(import.rows().contains(QStringLiteral("＋|技术合同成交额|—|8.5236|B3"))) << fromQt(import.rows().join(u'\n'));
    import.import();
    EXPECT_EQ(value("TECH_CONTRACT_AMT", lianshui), "8.5236");
    EXPECT_EQ(value("TECH_CONTRACT_AMT", {"320830"}), "2");

    // The third says what to do.
    import.chooseFile(2);
    EXPECT_FALSE(import.message().isEmpty());
    EXPECT_FALSE(import.canImport());

    // Each import is one step back, the last one first.
    open.press(Qt::Key_Escape);
    EXPECT_EQ(open.frame.frontName(), QStringLiteral("OverviewPage"));
    open.press(Qt::Key_Z, Qt::ControlModifier);
    EXPECT_EQ(value("TECH_CONTRACT_AMT", lianshui), "");
    EXPECT_EQ(value("TECH_CONTRACT_AMT", {"320830"}), "");
    EXPECT_EQ(value("TECH_CONTRACT_AMT", hongze), "8.52");
    open.press(Qt::Key_Z, Qt::ControlModifier);
    EXPECT_EQ(value("TECH_CONTRACT_AMT", hongze), "");
    EXPECT_EQ(open.frame.questionCount(), 0) << "no dialog on the way";
}

} // namespace
} // namespace xushi
