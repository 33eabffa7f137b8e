#include "io/CatalogueTables.h"

#include "io/CatalogueFiles.h"
#include "io/IoTesting.h"
#include "io/catalogue/SmallCatalogue.h"
#include "io/catalogue/TypedRows.h"

#include <algorithm>

namespace xushi {
namespace {

using Rows = std::vector<std::vector<std::string>>;

/// Lists that are read beside the small catalogue.
class CatalogueTables : public testing::Test {
protected:
    void SetUp() override {
        auto document = smallCatalogue();
        document["regions"].push_back({{"code", "007"}, {"name", "新区"}, {"validFrom", "2016-10"}});
        document["indicators"][0]["aliases"] = {"甲指标"};
        document["indicators"][0]["unit"] = "亿元";
        document["indicators"][0]["basis"] = "口径甲";
        const auto read = readCatalogue(m_folder.file("small.json", document.dump()));
        ASSERT_EQ(problemOf(read), "none");
        m_stored = *read;
    }

    ArrivingCatalogue read(const std::string& name, const Sheet& sheet) {
        auto arriving = readCatalogueTables({{{name, {}, &sheet}}, m_stored, [](std::string_view) { return std::string("zb"); }});
        EXPECT_EQ(problemOf(arriving), "none");
        return arriving ? *arriving : ArrivingCatalogue();
    }
    ArrivingCatalogue read(const std::string& name, const Rows& rows) { return read(name, typedSheet(rows)); }
    /// `C2 listing.field`, one a fault.
    std::vector<std::string> faultsOf(const std::string& name, const Rows& rows) {
        std::vector<std::string> all;
        for (const auto& fault : read(name, rows).faults) all.push_back(fault.cell + " " + fault.problem.key);
        return all;
    }
    static std::string toldIn(const ArrivingCatalogue& arriving) {
        std::string all;
        for (const auto& remark : arriving.told) all += (all.empty() ? "" : " ") + remark.key;
        return all;
    }
    const Indicator& a() const { return *m_stored.find(IndicatorCode{"A"}); }

    TemporaryFolder m_folder;
    Catalogue m_stored;
};

using Faults = std::vector<std::string>;

TEST_F(CatalogueTables, ReadHeadingsInChineseInAnyOrderBelowATitleWithBlankRowsBetween) {
    const auto arriving = read("指标", {{"某局指标目录"}, {}, {"单位", "名 称", "编码", "责任处室"}, {}, {"亿元", "指标甲", "A", "D"}, {"", " ", ""}});
    EXPECT_TRUE(arriving.faults.empty());
    ASSERT_EQ(arriving.catalogue.indicators.size(), 1U);
    EXPECT_EQ(arriving.catalogue.indicators[0], a()) << "what has no column stays";
    EXPECT_EQ(arriving.cells.begin()->second, "C5");
}

TEST_F(CatalogueTables, AnEmptyCellHasItsDefaultAndAColumnThatIsNotThereLeavesWhatIsStored) {
    const auto cleared = read("指标", {{"编码", "名称", "口径"}, {"A", "指标甲", ""}});
    EXPECT_EQ(cleared.catalogue.indicators.at(0).basis, "");
    EXPECT_EQ(cleared.catalogue.indicators.at(0).unit, "亿元");
}

TEST_F(CatalogueTables, TakeFlagsInEveryWriting) {
    for (const std::string yes : {"1", "是", "TRUE", "true", "?TRUE", "#1", "真", "#1.0", "√"})
        EXPECT_TRUE(read("departments", {{"code", "name", "assumed"}, {"D", "处", yes}}).catalogue.departments.at(0).isAssumed) << yes;
    for (const std::string no : {"0", "否", "FALSE", "?FALSE", "#0", "假", ""})
        EXPECT_FALSE(read("departments", {{"code", "name", "assumed"}, {"D", "处", no}}).catalogue.departments.at(0).isAssumed) << no;
    EXPECT_EQ(faultsOf("departments", {{"code", "name", "assumed"}, {"D", "处", "也许"}}), Faults{"C2 listing.field"});
}

TEST_F(CatalogueTables, TakeMonthsAndDaysInEveryWriting) {
    for (const std::string month : {"2016-10", "2016/10", "2016/10/1", "2016-10-01", "2016年10月", "@2016-10-01", "@2016-10-01T00:00:00", "2016.10"})
        EXPECT_EQ(read("地区", {{"编码", "名称", "启用月份"}, {"007", "新区", month}}).catalogue.regions.at(0).validFrom, (YearMonth{2016, 10})) << month;
    EXPECT_EQ(faultsOf("地区", {{"编码", "名称", "启用月份"}, {"007", "新区", "@2016-10-08"}}), Faults{"C2 listing.day-for-month"});
    EXPECT_EQ(faultsOf("地区", {{"编码", "名称", "启用月份"}, {"007", "新区", "2016-13"}}), Faults{"C2 listing.field"});
    for (const std::string day : {"2025-07-05", "2025/7/5", "2025年7月5日", "@2025-07-05"})
        EXPECT_EQ(read("曲线", {{"编码", "名称", "确定日期"}, {"K", "曲线", day}}).catalogue.curves.at(0).decidedOn, "2025-07-05") << day;
}

TEST_F(CatalogueTables, KeepTheStoredDecimalsOfAnEqualNumber) {
    for (const std::string value : {"268", "268.0", "#268", "268.00", "#268.00"})
        EXPECT_EQ(read("目标", {{"指标", "地区", "年度", "目标值"}, {"A", "C", "#2025", value}}).catalogue.targets.at(0).value.toString(), "268.0") << value;
    EXPECT_EQ(read("目标", {{"指标", "地区", "年度", "目标值"}, {"A", "C", "2025.0", "#270.50"}}).catalogue.targets.at(0).value.toString(), "270.50");
}

TEST_F(CatalogueTables, ReferToRecordsByCodeOrByExactName) {
    const auto arriving = read("目标", {{"指标", "地区", "年度", "目标值", "曲线"}, {"甲指标", "市", "2025", "268", "曲线"}});
    EXPECT_TRUE(arriving.faults.empty());
    EXPECT_EQ(arriving.catalogue.targets.at(0), *m_stored.find(TargetKey{{"A"}, {"C"}, 2025}));
    EXPECT_EQ(faultsOf("指标", {{"编码", "名称", "处室"}, {"A", "指标甲", "没有的处"}}), Faults{"C2 listing.nobody"});
}

TEST_F(CatalogueTables, TakeCodesThatBecameNumbers) {
    const auto arriving = read("地区", {{"编码", "名称"}, {"#7", "新区"}, {"#320812", "清江浦区"}, {"320813.0", "洪泽区"}});
    ASSERT_EQ(arriving.catalogue.regions.size(), 3U);
    EXPECT_EQ(arriving.catalogue.regions[0].code.text, "007");
    EXPECT_EQ(arriving.catalogue.regions[1].code.text, "320812");
    EXPECT_EQ(arriving.catalogue.regions[2].code.text, "320813");
    EXPECT_EQ(toldIn(arriving), "listing.told-zeros");
    m_stored.regions.push_back({.code = {"07"}, .name = "又一区"});
    EXPECT_EQ(faultsOf("地区", {{"编码", "名称"}, {"#7", "新区"}}), Faults{"A2 listing.code-unclear"});
    EXPECT_EQ(faultsOf("地区", {{"编码", "名称"}, {"#3208120000000001", "x"}}), Faults{"A2 listing.code-rounded"});
    EXPECT_EQ(faultsOf("地区", {{"编码", "名称"}, {"@2025-01-02", "x"}}), Faults{"A2 listing.code-day"});
}

TEST_F(CatalogueTables, ReadAListOfSomebodyElseWithoutCodes) {
    const auto arriving = read("任务分解", {{"2025年度目标任务分解表"}, {"序号", "指标名称", "单位", "责任处室", "2025年目标"},
                                          {"#1", "甲指标", "亿元", "处", "突破270"}, {"#2", "全新指标", "家", "处", "#150"}, {"注：略"}});
    EXPECT_TRUE(arriving.faults.empty());
    ASSERT_EQ(arriving.catalogue.indicators.size(), 2U);
    EXPECT_EQ(arriving.catalogue.indicators[0], a()) << "an alias renames nothing";
    EXPECT_EQ(arriving.catalogue.indicators[1].code.text, "ZB");
    EXPECT_EQ(arriving.catalogue.indicators[1].name, "全新指标");
    ASSERT_EQ(arriving.catalogue.targets.size(), 2U);
    EXPECT_EQ(arriving.catalogue.targets[0].value, Decimal(270));
    EXPECT_EQ(arriving.catalogue.targets[0].word, "突破");
    EXPECT_EQ(arriving.catalogue.targets[0].comparator, Comparator::Gt);
    EXPECT_EQ(arriving.catalogue.targets[0].curve, CurveCode{"K"}) << "what is not said stays";
    EXPECT_EQ(arriving.catalogue.targets[1].key, (TargetKey{{"ZB"}, {"C"}, 2025}));
    EXPECT_EQ(toldIn(arriving), "listing.told-note listing.told-new-code");
}

TEST_F(CatalogueTables, NameEveryThingThatTheyDoNotUnderstand) {
    EXPECT_EQ(faultsOf("指标", {{"编码", "名称", "颜色"}, {"A", "指标甲", "红"}}), Faults{"C1 listing.unknown-column"});
    EXPECT_EQ(faultsOf("指标", {{"编码", "名称", "指标名称"}, {"A", "指标甲", "乙"}}), Faults{"C1 listing.column-twice"});
    EXPECT_EQ(faultsOf("指标", {{"编码", "名称"}, {"A", "指标甲", "", "旁注"}}), Faults{"D2 listing.no-heading"});
    EXPECT_EQ(faultsOf("指标", {{"编码", "名称", "类型"}, {"A", "指标甲", "神秘"}}), Faults{"C2 listing.field"});
    EXPECT_EQ(faultsOf("指标", {{"编码", "名称", "单位"}, {"", "", "亿元"}}), Faults{"B2 listing.no-name"});
    EXPECT_EQ(faultsOf("指标", {{"编码", "名称"}, {"A", ""}}), Faults{"B2 listing.missing-field"});
    EXPECT_EQ(faultsOf("指标", {{"编码", "名称", "口径"}, {"A", "指标甲", "!#REF!"}}), Faults{"C2 listing.error-cell"});
    EXPECT_EQ(faultsOf("指标", {{"编码", "名称", "口径"}, {"A", "指标甲", "=A1"}}), Faults{"C2 listing.formula-cell"});
    EXPECT_EQ(faultsOf("x", {{"code", "name", "order"}, {"A", "指标甲", "1"}}), Faults{"A1 listing.which-list"});
    EXPECT_EQ(faultsOf("指标", {{"名称", "单位", "年度目标"}, {"指标甲", "亿元", "3"}}), Faults{"C1 listing.no-year"});
    EXPECT_EQ(faultsOf("指标", {{"名称", "单位", "2025年目标"}, {"指标甲", "亿元", "稳中有进"}}), Faults{"C2 listing.no-target"});
}

TEST_F(CatalogueTables, RefuseCellsThatDoNotFitTheirField) {
    EXPECT_EQ(faultsOf("departments", {{"code", "name", "order"}, {"D", "处", "x"}}), Faults{"C2 listing.field"});
    for (const std::string points : {"3-15", "13:15", "3:x"})
        EXPECT_EQ(faultsOf("curves", {{"code", "name", "kind", "points"}, {"K", "曲线", "planned-points", points}}), Faults{"D2 listing.field"}) << points;
}

TEST_F(CatalogueTables, TakeNeitherOfTwoRecordsOfOneCode) {
    EXPECT_EQ(faultsOf("指标", {{"编码", "名称"}, {"A", "指标甲"}, {"A", "另一个"}}), (Faults{"A2 listing.duplicate", "A3 listing.duplicate"}));
    EXPECT_EQ(faultsOf("目标", {{"指标", "地区", "年度", "目标值"}, {"A", "C", "2025", "1"}, {"指标甲", "市", "2025", "2"}}),
              (Faults{"D3 listing.duplicate", "D2 listing.duplicate"}));
    EXPECT_TRUE(read("指标", {{"编码", "名称"}, {"A", "指标甲"}, {"A", "另一个"}}).catalogue.indicators.empty());
}

TEST_F(CatalogueTables, FillAMergeDownAColumnAndRefuseOneAcross) {
    Sheet down = typedSheet({{"编码", "名称", "处室"}, {"A", "指标甲", "D"}, {"B", "指标乙"}});
    down.merges = {{2, 3, 3, 3}};
    const auto filled = read("指标", down);
    EXPECT_TRUE(filled.faults.empty());
    EXPECT_EQ(filled.catalogue.indicators.at(1).department.text, "D");
    Sheet across = typedSheet({{"编码", "名称", "处室"}, {"一、科技创新"}, {"A", "指标甲", "D"}});
    across.merges = {{2, 1, 2, 3}};
    const auto refused = read("指标", across);
    ASSERT_EQ(refused.faults.size(), 1U);
    EXPECT_EQ(refused.faults[0].cell + " " + refused.faults[0].problem.key, "A2 listing.merged");
    EXPECT_EQ(refused.catalogue.indicators.size(), 1U);
}

TEST_F(CatalogueTables, KeepACodeThatLooksLikeACommand) {
    const std::string code = "=cmd;DROP TABLE";
    const auto arriving = read("处室", {{"编码", "名称"}, {"@x", "处"}});
    EXPECT_EQ(arriving.faults.at(0).problem.key, "listing.code-day");
    Sheet sheet = typedSheet({{"编码", "名称"}, {"X", "处二"}});
    sheet.cells[2].text = code;
    EXPECT_EQ(read("处室", sheet).catalogue.departments.at(0).code.text, code);
}

TEST_F(CatalogueTables, AreToldFromTablesOfFigures) {
    const auto isList = [](const std::string& name, const Rows& rows) {
        const Sheet sheet = typedSheet(rows);
        return isCatalogueTable({name, {}, &sheet});
    };
    EXPECT_TRUE(isList("Sheet1", {{"编码", "名称", "单位", "责任处室"}, {"A", "甲", "家", "处"}}));
    EXPECT_TRUE(isList("Sheet1", {{"指标名称", "单位", "责任处室", "2025年目标"}, {"甲", "家", "处", "1"}}));
    EXPECT_TRUE(isList("targets", {{"indicator", "region", "year", "value"}}));
    EXPECT_TRUE(isList("Sheet1", {{"指标", "地区", "年度", "目标值"}, {"甲", "市", "2025", "1"}}));
    EXPECT_FALSE(isList("Sheet1", {{"指标名称", "单位", "1—5月累计", "同比"}, {"甲", "家", "1", "2"}}));
    EXPECT_FALSE(isList("Sheet1", {{"指标名称", "单位", "责任处室", "年度目标", "累计完成"}, {"甲", "家", "处", "1", "2"}}));
    EXPECT_FALSE(isList("数据", {{"指标代码", "指标", "地区代码", "地区", "期间", "单位", "数值"}, {"A", "甲", "C", "市", "2025-05", "家", "1"}}));
    EXPECT_FALSE(isList("Sheet1", {{"县区", "1—5月"}, {"市", "1"}}));
}

TEST_F(CatalogueTables, TellWhatTheyPassOver) {
    const Sheet list = typedSheet({{"编码", "名称", "单位"}, {"A", "指标甲", "亿元"}}, "指标");
    const Sheet other = typedSheet({{"说明"}, {"随便写的"}}, "说明");
    Sheet hidden = list;
    hidden.isHidden = true;
    const auto arriving = readCatalogueTables({{{"指标", "指标", &list}, {"说明", "说明", &other}, {"旧", "旧", &hidden}}, m_stored, {}});
    ASSERT_EQ(problemOf(arriving), "none");
    EXPECT_EQ(toldIn(*arriving), "listing.told-passed-over listing.told-hidden");
    EXPECT_EQ(arriving->cells.begin()->second, "指标!A2");
    EXPECT_EQ(problemOf(readCatalogueTables({{{"说明", "说明", &other}}, m_stored, {}})), "listing.no-list (说明)");
}

} // namespace
} // namespace xushi
