#include "prose/CityOfTexts.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace xushi {
namespace {

bool isFigureIn(const std::string& text, const std::string& number) { return readInCity(text).of(number).kind != StatementKind::NotAnIndicator; }

bool holdsFigure(const std::string& text) {
    const auto read = readInCity(text);
    return std::ranges::any_of(read.statements, [](const ProseStatement& s) { return s.kind != StatementKind::NotAnIndicator && s.kind != StatementKind::Qualitative; });
}

TEST(NumbersOfTexts, ACountInWordsEndsAClause) {
    EXPECT_EQ(readInCity("新增专精特新企业五家，其中省级三家。").of("五").value, Decimal(5));
    EXPECT_EQ(readInCity("获批工程中心十二家。").of("十二").value, Decimal(12));
    EXPECT_EQ(readInCity("新建重点实验室三个，获奖两项。").of("三").value, Decimal(3));
    EXPECT_EQ(readInCity("新增入库企业一千二百三十家，").of("一千二百三十").value, Decimal(1230));
    EXPECT_FALSE(holdsFigure("落实三项措施，推进两个融合，抓好第三件。"));
    EXPECT_FALSE(holdsFigure("双方各派一名，共商合作。"));
}

TEST(NumbersOfTexts, CountsOfIndicatorsAreNoFigures) {
    for (const std::string rest : {"达到或超过序时进度", "低于序时", "超过序时进度", "亮黄灯", "亮红灯", "实现正增长", "实现增长", "完成全年任务"})
        EXPECT_FALSE(isFigureIn("主要指标中，有6项" + rest + "。", "6")) << rest;
}

TEST(NumbersOfTexts, UnitsOfSpeechAreThoseOfTables) {
    EXPECT_EQ(readInCity("用电量4.36亿度，增长6.9%。").of("4.36").unit, "亿千瓦时");
    EXPECT_EQ(readInCity("研发费用净增近13个亿。").of("13").unit, "亿元");
    EXPECT_EQ(readInCity("引进5个亿元以上项目。").of("5").unit, "个");
    EXPECT_EQ(readInCity("处理能力提升至5万吨/日。").of("5").unit, "万吨/日");
    EXPECT_EQ(readInCity("综合能耗312.4万吨标煤。").of("312.4").unit, "万吨标煤");
}

TEST(NumbersOfTexts, ACountOfFirmsHasNoSignOfLoss) {
    EXPECT_EQ(readInCity("规上企业1286家，其中盈利1055家，亏损231家。").of("231").value, Decimal(231));
    EXPECT_EQ(readInCity("建材行业净亏损3400万元。").of("3400").value, Decimal(-3400));
}

TEST(NumbersOfTexts, MoreAndLessOfACropIsGrowth) {
    EXPECT_EQ(readInCity("粮食总产量263万吨，增产0.9%。").of("0.9").growth->value, *Decimal::parse("0.9"));
    EXPECT_EQ(readInCity("粮食总产量263万吨，减产0.9%。").of("0.9").growth->value, *Decimal::parse("-0.9"));
}

TEST(NumbersOfTexts, NamesAndTimesAreNoFigures) {
    for (const std::string text : {"拨打12345热线。", "接到12315平台投诉。", "推动110、119联动。", "举办暨2025世界智能大会。", "会议于9时30分至11：20召开。", "记录时间14：35：20。", "详见网址www.example.gov.cn/2025/06/18。", "见图2-1。", "办公电话转8012。", "全文共12页。",
                                   "规上企业1-8级。"})
        EXPECT_FALSE(holdsFigure(text)) << text;
}

TEST(NumbersOfTexts, ATableOfPlacesIsReadByItsHeader) {
    const auto read = readInCity("1—6月各县区完成情况\n县区\t技术合同成交额（亿元）\t同比（%）\t新增高企（家）\n全市\t86.40\t17.6\t1,096\n临河县\t9.70\t-4.2\t13\n从表看，全市新增高企1096家。");
    EXPECT_EQ(read.code("86.40"), "DEALS");
    EXPECT_EQ(read.of("86.40").unit, "亿元");
    EXPECT_EQ(read.region("86.40"), "C");
    EXPECT_EQ(read.of("1,096").value, Decimal(1096));
    EXPECT_EQ(read.code("1,096"), "NEW");
    EXPECT_EQ(read.of("-4.2").growth->value, *Decimal::parse("-4.2"));
    EXPECT_EQ(read.code("-4.2"), "DEALS");
    EXPECT_EQ(read.region("-4.2"), "L");
    EXPECT_EQ(read.of("13").period->period, Period::ytd(2025, 6));
    EXPECT_EQ(read.statements.back().indicator, "新增高企");
    EXPECT_EQ(read.statements.back().scope, "全市");
}

TEST(NumbersOfTexts, OtherTablesAreNotReadAsSentences) {
    const auto read = readInCity("指标完成情况\n指标\t目标\t完成\n技术合同\t268\t114.2\n新增高企\t96\t31");
    for (const auto& s : read.statements) EXPECT_EQ(s.kind, StatementKind::NotAnIndicator) << s.text;
    EXPECT_EQ(read.statements.size(), 4u);
}

TEST(NumbersOfTexts, FractionsHaveTheirFullValue) {
    EXPECT_EQ(readInCity("占比提高到百分之十二点六。").of("百分之十二点六").value, *Decimal::parse("12.6"));
    EXPECT_EQ(readInCity("1/3以上的企业建有机构。").statements.size(), 1u);
    EXPECT_EQ(readInCity("高企占全省的2/3。").of("2/3").kind, StatementKind::Share);
}

} // namespace
} // namespace xushi
