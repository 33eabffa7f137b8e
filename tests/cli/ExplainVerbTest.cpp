#include "cli/CommandLine.h"

namespace xushi {
namespace {

class ExplainVerb : public CommandLine {
protected:
    static std::vector<std::string> asked(const std::string& indicator, const std::string& column,
                                          const std::string& period = "2025-05") {
        return {"--indicator", indicator, "--period", period, "--column", column};
    }
    void expectLine(const ProgramRun& told, const std::string& line) const {
        EXPECT_EQ(told.exitCode, 0) << told.err;
        EXPECT_NE(("\n" + told.out).find("\n" + line + "\n"), std::string::npos) << told.out;
    }
};

TEST_F(ExplainVerb, TellsTheGapOfTheContracts) {
    const auto told = run("explain", asked("TECH_CONTRACT_AMT", "gap"));
    expectLine(told, "超（欠）序时 +0.9pp");
    expectLine(told, "算法：完成率 − 序时进度");
    expectLine(told, "修约前0.945273…pp，四舍五入到1位小数");
    EXPECT_NE(told.out.find("完成率 114.2 ÷ 268 = 42.611940…%"), std::string::npos) << told.out;
    EXPECT_NE(told.out.find("累计完成 达114.2亿元 2025年1—5月"), std::string::npos) << told.out;
    EXPECT_NE(told.out.find("全年目标 突破268亿元"), std::string::npos) << told.out;
}

TEST_F(ExplainVerb, TakesTheColumnByItsWordToo) {
    EXPECT_EQ(run("explain", asked("新开工科技型工业项目", "完成率")).out, run("explain", asked("PROJ_STARTED", "completion")).out);
}

TEST_F(ExplainVerb, NamesEverySourceOfAPublishedGrowth) {
    const auto told = run("explain", asked("RD_EXP_ABOVE", "growth", "2025-04"));
    expectLine(told, "算法：公布的同比，未作计算");
    EXPECT_NE(told.out.find("来源："), std::string::npos) << told.out;
}

TEST_F(ExplainVerb, SaysAPublishedGrowthAsTheTableDoes) {
    expectLine(run("explain", asked("RD_TOTAL", "growth", "2025H1")), "同比 ≥20.0%");
    const auto told = run("explain", asked("SME_TECH", "growth", "2021-12"));
    expectLine(told, "同比 +111.8%");
    EXPECT_NE(told.out.find("公布的同比 111.81%"), std::string::npos) << told.out;
    EXPECT_NE(told.out.find("反推上年同期948"), std::string::npos) << told.out;
}

TEST_F(ExplainVerb, StatesWhatDecidedTheLight) {
    ASSERT_EQ(set("HTE_ABOVE_SHARE", "2025-05", {"--value", "3"}).exitCode, 0);
    const auto awaited = run("explain", asked("HTE_ABOVE_SHARE", "light"));
    expectLine(awaited, "亮灯 未报，不判定");
    EXPECT_NE(awaited.out.find("状态未报"), std::string::npos) << awaited.out;
    expectLine(run("explain", asked("HTE_ABOVE_SHARE", "value")), "累计完成 3（状态未报）");
    EXPECT_NE(row("2025-05", "HTE_ABOVE_SHARE")["note"].get<std::string>().find("状态未报"), std::string::npos);
    ASSERT_EQ(set("HTE_ABOVE_SHARE", "2025-05", {"--value", "完成"}).exitCode, 0);
    EXPECT_EQ(row("2025-05", "HTE_ABOVE_SHARE")["light"], "on");
    expectLine(run("explain", asked("HTE_ABOVE_SHARE", "light")), "算法：没有设到期日，状态为完成，为达");
    expectLine(run("explain", asked("HTE_ABOVE_SHARE", "value")), "累计完成 完成（3）");
    expectLine(run("explain", asked("PROJ_SIGNED", "light")), "算法：没有年度目标，不考核");
}

TEST_F(ExplainVerb, SaysSoWhereThereIsNothingToTell) {
    expectRefusal("explain", asked("TECH_LOAN", "gap"), 4, "超（欠）序时");
    expectRefusal("explain", asked("NO_SUCH", "gap"), 4, "NO_SUCH");
    expectRefusal("explain", asked("TECH_LOAN", "colour"), 1, "colour");
    expectRefusal("explain", asked("TECH_LOAN", "gap", "soon"), 1, "soon");
}

TEST_F(ExplainVerb, SaysWhyThereIsNoRate) {
    ASSERT_EQ(run("catalog", {"--export", (folder / "a.json").string()}).exitCode, 0);
    auto document = nlohmann::ordered_json::parse(bytesOf((folder / "a.json").string()));
    document["indicators"].push_back({{"code", "NUM"}, {"name", "新开工甲"}, {"unit", "项"}});
    document["indicators"].push_back({{"code", "DEN"}, {"name", "新签约甲"}, {"unit", "项"}});
    document["indicators"].push_back({{"code", "RATE"}, {"name", "转化率甲"}, {"unit", "%"}, {"measure", "rate"}, {"numerator", "NUM"}, {"denominator", "DEN"}});
    document["targets"].push_back({{"indicator", "RATE"}, {"region", "320800"}, {"year", 2025}, {"nature", "rate"}, {"value", "60"}});
    writeBytes((folder / "a.json").string(), document.dump());
    ASSERT_EQ(run("catalog", {"--import", (folder / "a.json").string()}).exitCode, 0);
    const std::vector<std::string> asked{"--indicator", "RATE", "--period", "2025-05", "--column", "value"};
    ASSERT_EQ(set("NUM", "2025-05", {"--value", "5"}).exitCode, 0);
    expectFailure(run("explain", asked), 4, "缺分母“新签约甲”");
    EXPECT_EQ(row("2025-05", "RATE")["note"], "缺分母“新签约甲”");
    EXPECT_EQ(row("2025-05", "RATE")["light"], "missing");
    ASSERT_EQ(set("DEN", "2025-05", {"--value", "0"}).exitCode, 0);
    expectFailure(run("explain", asked), 4, "分母为零");
    const auto zero = row("2025-05", "RATE");
    EXPECT_EQ(zero["light"], "not-applicable");
    EXPECT_EQ(zero["note"], "分母为零，不计算比率");
    EXPECT_TRUE(zero["value"].is_null());
    for (const std::string format : {"text", "csv"})
        EXPECT_NE(run("board", {"--period", "2025-05", "--format", format}).out.find("分母为零"), std::string::npos) << format;
}

} // namespace
} // namespace xushi
