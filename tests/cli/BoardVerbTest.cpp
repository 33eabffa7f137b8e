#include "cli/CommandLine.h"

#include <algorithm>
#include <sstream>

namespace xushi {
namespace {

using BoardVerb = CommandLine;

TEST_F(BoardVerb, JudgesBasicResearchAtItsOwnAsOf) {
    const auto line = row("2025-05", "BASIC_RD");
    EXPECT_EQ(line["value"], "3.00");
    EXPECT_EQ(line["asOf"], "2025-03");
    EXPECT_EQ(line["target"], "11");
    EXPECT_EQ(line["completion"], "27.272727");
    EXPECT_EQ(line["schedule"], "25.000000");
    EXPECT_EQ(line["gap"], "2.272727");
    EXPECT_EQ(line["light"], "on");
}

TEST_F(BoardVerb, RoundsTheContractGapOnceFromItsOwnRatio) {
    const auto line = row("2025-05", "TECH_CONTRACT_AMT");
    EXPECT_EQ(line["value"], "114.2");
    EXPECT_EQ(line["comparator"], "gt");
    EXPECT_EQ(line["targetWord"], "突破");
    EXPECT_EQ(line["completion"], "42.611940");
    EXPECT_EQ(line["gap"], "0.945274");
    EXPECT_NE(line["note"].get<std::string>().find("口径视同"), std::string::npos);
}

TEST_F(BoardVerb, JudgesStartsAgainstTheLinearCurve) {
    const auto line = row("2025-05", "PROJ_STARTED");
    EXPECT_EQ(line["completion"], "62.400000");
    EXPECT_EQ(line["gap"], "20.733333");
    EXPECT_EQ(line["linearGap"], "20.733333");
}

TEST_F(BoardVerb, JudgesCompletedProjectsAgainstTheirOwnCurveAndTheLinearOne) {
    const auto line = row("2025-05", "PROJ_COMPLETED");
    EXPECT_EQ(line["completion"], "32.000000");
    EXPECT_EQ(line["schedule"], "31.666667");
    EXPECT_EQ(line["gap"], "0.333333");
    EXPECT_EQ(line["linearGap"], "-9.666667");
    EXPECT_EQ(line["light"], "on");
    EXPECT_NE(line["note"].get<std::string>().find("假设"), std::string::npos);
}

TEST_F(BoardVerb, NeverClampsACompletion) {
    const auto line = row("2025H1", "JOINT_CENTER_NEW");
    EXPECT_EQ(line["completion"], "116.666667");
    EXPECT_EQ(line["asOfAssumed"], true);
}

TEST_F(BoardVerb, APublishedBoundMeetsAGrowthTarget) {
    const auto line = row("2025H1", "RD_TOTAL");
    EXPECT_EQ(line["value"], nullptr);
    EXPECT_EQ(line["growth"], "20.000000");
    EXPECT_EQ(line["growthKind"], "published-bound");
    EXPECT_EQ(line["growthBound"], "ge") << "20%以上, not 20";
    EXPECT_EQ(line["target"], "15");
    EXPECT_EQ(line["targetNature"], "growth") << "per cent, not 亿元";
    EXPECT_EQ(line["light"], "on");
}

TEST_F(BoardVerb, ImpliesTheBaseOfAPublishedGrowth) {
    EXPECT_NE(row("2025-05", "RD_EXP_ABOVE")["note"].get<std::string>().find("45.02（45.001—45.045）"), std::string::npos);
    EXPECT_NE(row("2021-12", "SME_TECH")["note"].get<std::string>().find("反推上年同期948"), std::string::npos);
    EXPECT_EQ(row("2021-12", "SME_TECH")["lastYear"], nullptr);
}

TEST_F(BoardVerb, AnUnreportedTargetIsCalmAndNull) {
    const auto line = row("2025-05", "TECH_LOAN");
    EXPECT_EQ(line["light"], "missing");
    for (const auto* field : {"value", "asOf", "completion", "gap", "growth", "growthKind", "status", "note"})
        EXPECT_EQ(line[field], nullptr) << field;
    EXPECT_EQ(line["schedule"], "41.666667");
}

TEST_F(BoardVerb, HasTheDocumentedFieldsInTheirOrder) {
    const auto printed = run("board", {"--period", "2025-05", "--format", "json"});
    const auto rows = nlohmann::ordered_json::parse(printed.out);
    ASSERT_GT(rows.size(), 30U);
    const std::vector<std::string> fields{"code", "name", "unit", "region", "target", "targetWord", "comparator", "asOf",
                                          "asOfAssumed", "value", "qualifier", "status", "lastYear", "growth",
                                          "growthKind", "completion", "schedule", "gap", "linearGap", "light", "note",
                                          "growthBound", "targetNature"};
    for (const auto& line : rows) {
        std::vector<std::string> own;
        for (const auto& [field, value] : line.items()) own.push_back(field);
        EXPECT_EQ(own, fields);
    }
}

TEST_F(BoardVerb, TheTableSaysWhatTheJsonSays) {
    const auto csv = run("board", {"--period", "2025-05", "--format", "csv"});
    EXPECT_EQ(csv.exitCode, 0);
    EXPECT_EQ(csv.out.substr(0, csv.out.find('\n')),
              "\uFEFF" // by which a spreadsheet knows the encoding
              "code,name,unit,region,target,targetWord,comparator,asOf,asOfAssumed,value,qualifier,status,lastYear,growth,"
              "growthKind,completion,schedule,gap,linearGap,light,note,growthBound,targetNature");
    EXPECT_NE(csv.out.find("BASIC_RD,上报归集基础研究支出,亿元,淮安市,11,"), std::string::npos);
    EXPECT_NE(csv.out.find(",27.272727,25.000000,2.272727,2.272727,on,"), std::string::npos);
    EXPECT_EQ(static_cast<std::size_t>(std::ranges::count(csv.out, '\n')), board("2025-05").size() + 1);
}

TEST_F(BoardVerb, TheTextHasALineForEachRow) {
    const auto text = run("board", {"--period", "2025-05"});
    EXPECT_EQ(text.exitCode, 0);
    EXPECT_TRUE(text.out.starts_with("light")) << text.out;
    for (const std::string shown : {"27.3", "+0.9", "≥20.0", "突破268", "增长15%以上", "显著提高", "达114.2", "近1.2", "570余"})
        EXPECT_NE(run("board", {"--period", "2025-06"}).out.find(" " + shown + " "), std::string::npos) << shown;
    EXPECT_EQ(static_cast<std::size_t>(std::ranges::count(text.out, '\n')), board("2025-05").size() + 1);
    EXPECT_EQ(run("board", {"--period", "2025-05", "--format", "text"}).out, text.out);
}

TEST_F(BoardVerb, KeepsToARegionByCodeOrName) {
    ASSERT_EQ(set("PROJ_STARTED", "2025-05", {"--value", "12", "--region", "清江浦区"}).exitCode, 0);
    const auto byName = board("2025-05", {"--region", "清江浦区"});
    ASSERT_EQ(byName.size(), 1U);
    EXPECT_EQ(byName[0]["value"], "12");
    EXPECT_EQ(board("2025-05", {"--region", "320812"}), byName);
}

TEST_F(BoardVerb, ReadsAPeriodAsItIsWritten) {
    const auto rows = board("2025-05");
    for (const std::string period : {"1—5月", "2025年1－5月"}) {
        const bool hasYear = period.starts_with("2025");
        const auto printed = run("board", {"--period", period, "--format", "json"});
        EXPECT_EQ(printed.exitCode, hasYear ? 0 : 1) << period;
        if (hasYear) {
            EXPECT_EQ(nlohmann::json::parse(printed.out), rows);
        }
    }
}

TEST_F(BoardVerb, RefusesInWords) {
    expectRefusal("board", {"--period", "2025-13"}, 1, "2025-13");
    expectRefusal("board", {"--period", "2025-05", "--region", "浦东新区"}, 4, "浦东新区");
    expectRefusal("board", {"--period", "2025-05", "--format", "xml"}, 2, "xml");
    expectRefusal("board", {}, 2, "--period");
}

TEST_F(BoardVerb, LookingChangesNoByte) {
    const FileState before = stateOf(store());
    EXPECT_EQ(run("board", {"--period", "2025-05"}).exitCode, 0);
    EXPECT_EQ(run("verify").exitCode, 0);
    EXPECT_EQ(run("catalog", {"--export", (folder / "out.json").string()}).exitCode, 0);
    EXPECT_TRUE(stateOf(store()) == before);
}

} // namespace
} // namespace xushi
