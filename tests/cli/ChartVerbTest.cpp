#include "cli/CommandLine.h"
#include "support/FileBytes.h"

#include <gmock/gmock.h>

namespace xushi {
namespace {

using testing::HasSubstr;
using testing::StartsWith;

class ChartVerb : public CommandLine {
protected:
    std::string out(const std::string& name) const { return (folder / name).string(); }
    ProgramRun chart(const std::string& name, std::vector<std::string> options) const {
        options.insert(options.end(), {"--period", "2025-05", "--out", out(name)});
        return run("chart", options);
    }
};

TEST_F(ChartVerb, WritesEveryFormatTheSameTwice) {
    for (const auto& [ending, beginning] : {std::pair("png", "\x89PNG"), std::pair("svg", "<?xml"), std::pair("pdf", "%PDF-"), std::pair("csv", "\uFEFF")}) {
        for (const std::string name : {"one.", "two."}) {
            const auto written = chart(name + ending, {"--indicator", "PROJ_STARTED"});
            ASSERT_EQ(written.exitCode, 0) << written.err;
            EXPECT_EQ(written.out, out(name + ending) + "\n");
            EXPECT_EQ(written.err, "");
        }
        EXPECT_THAT(bytesOf(out(std::string("one.") + ending)), StartsWith(beginning));
        EXPECT_EQ(bytesOf(out(std::string("one.") + ending)), bytesOf(out(std::string("two.") + ending))) << ending;
    }
}

TEST_F(ChartVerb, HasTheDigitsOfTheBoard) {
    ASSERT_EQ(chart("one.csv", {"--indicator", "新开工科技型工业项目"}).exitCode, 0);
    const auto rows = board("2025-05", {"--region", "淮安市"});
    const auto row = std::ranges::find_if(rows, [](const nlohmann::json& of) { return of.at("code") == "PROJ_STARTED"; });
    ASSERT_NE(row, rows.end());
    EXPECT_THAT(bytesOf(out("one.csv")), HasSubstr("\n5月," + row->at("value").get<std::string>() + ","));
    ASSERT_EQ(chart("all.csv", {"--kind", "completion", "--theme", "科技招商"}).exitCode, 0);
    EXPECT_THAT(row->at("completion").get<std::string>(), StartsWith("62.400"));
    EXPECT_THAT(bytesOf(out("all.csv")), HasSubstr("," + row->at("value").get<std::string>() + ",62.4,"));
}

TEST_F(ChartVerb, WritesAPackOfAThemeOrOfEverything) {
    const auto all = chart("all.pdf", {"--pack"});
    ASSERT_EQ(all.exitCode, 0) << all.err;
    ASSERT_EQ(chart("theme.pdf", {"--pack", "--theme", "科技招商"}).exitCode, 0);
    EXPECT_GT(bytesOf(out("all.pdf")).size(), bytesOf(out("theme.pdf")).size());
    EXPECT_THAT(bytesOf(out("theme.pdf")), StartsWith("%PDF-"));
}

TEST_F(ChartVerb, RefusesInWords) {
    const std::string path = out("one.png");
    const auto refusal = [&](std::vector<std::string> options, int exitCode, const std::string& named, const std::string& name = "one.png") {
        options.insert(options.end(), {"--period", "2025-05", "--out", out(name)});
        expectRefusal("chart", options, exitCode, named);
        EXPECT_FALSE(std::filesystem::exists(out(name)));
    };
    refusal({"--indicator", "PROJ_STARTED"}, 1, "svg", "one.bmp");
    refusal({"--indicator", "PROJ_STARTED", "--kind", "pie"}, 1, "county-courses");
    refusal({"--indicator", "NONE"}, 4, "NONE");
    refusal({"--indicator", "PROJ_STARTED", "--region", "浦东新区"}, 4, "浦东新区");
    refusal({"--kind", "completion", "--theme", "农业"}, 1, "科技招商");
    refusal({"--pack", "--theme", "农业"}, 1, "科技招商", "one.pdf");
    refusal({"--pack"}, 1, "pdf");
    refusal({"--indicator", "CITYLAB_NEW"}, 4, "新建市级以上重点实验室");
    EXPECT_EQ(run("chart", {"--pack", "--indicator", "PROJ_STARTED", "--period", "2025-05", "--out", path}).exitCode, 2);
}

} // namespace
} // namespace xushi
