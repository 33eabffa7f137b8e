#include "cli/CommandLine.h"
#include "support/FileBytes.h"

#include <gmock/gmock.h>

namespace xushi {
namespace {

using testing::HasSubstr;
using testing::StartsWith;

class NarrativeVerb : public CommandLine {
protected:
    std::string out(const std::string& name) const { return (folder / name).string(); }
};

TEST_F(NarrativeVerb, WritesTheReportOfTheSourceStore) {
    const auto written = run("narrative", {"--period", "2025H1", "--out", out("report.txt")});
    EXPECT_EQ(written.exitCode, 0) << written.err;
    EXPECT_EQ(written.err, "");
    const std::string text = bytesOf(out("report.txt"));
    EXPECT_THAT(text, StartsWith("2025年上半年科技创新主要指标情况\n"));
    EXPECT_THAT(text, HasSubstr("1-5月，全市新签约科技型工业项目222项，新开工156项（亿元以下103项），新竣工48项（亿元以下37项），均达序时进度。"));
    EXPECT_THAT(text, HasSubstr("\n　　一、研发投入\n"));
}

TEST_F(NarrativeVerb, WritesEveryFormatTheSameTwice) {
    for (const std::string ending : {"docx", "odt", "pdf", "txt"}) {
        for (const std::string name : {"one.", "two."}) ASSERT_EQ(run("narrative", {"--period", "2025H1", "--out", out(name + ending)}).exitCode, 0) << ending;
        EXPECT_EQ(bytesOf(out("one." + ending)), bytesOf(out("two." + ending))) << ending;
        EXPECT_GT(bytesOf(out("one." + ending)).size(), 3000U) << ending;
    }
}

TEST_F(NarrativeVerb, IsOfARegionOrATemplateThatIsAskedFor) {
    ASSERT_EQ(run("narrative", {"--period", "2021", "--template", "年度回眸", "--out", out("year.txt")}).exitCode, 0);
    EXPECT_THAT(bytesOf(out("year.txt")), HasSubstr("2021年,我市全社会研发投入占GDP比重预计达1.8%,同比预计上升0.06个百分点"));
    ASSERT_EQ(run("narrative", {"--period", "2025H1", "--region", "清江浦区", "--out", out("region.txt")}).exitCode, 0);
    EXPECT_THAT(bytesOf(out("region.txt")), HasSubstr("〔未报〕"));
}

TEST_F(NarrativeVerb, TakesATemplateOfOnesOwn) {
    writeBytes(folder / "own.json", R"({"format": 1, "name": "本局快报", "title": "{year}年{period}本局快报", "sections": [{"eachSays": ["level"]}]})");
    const auto written = run("narrative", {"--period", "2025H1", "--template", out("own.json"), "--out", out("own.txt")});
    EXPECT_EQ(written.exitCode, 0) << written.err;
    EXPECT_THAT(bytesOf(out("own.txt")), StartsWith("2025年上半年本局快报\n"));
    writeBytes(folder / "broken.json", "{\"code\":");
    EXPECT_NE(run("narrative", {"--period", "2025H1", "--template", out("broken.json"), "--out", out("broken.txt")}).exitCode, 0);
    EXPECT_FALSE(std::filesystem::exists(out("broken.txt")));
    EXPECT_NE(run("narrative", {"--period", "2025H1", "--template", out("gone.json"), "--out", out("broken.txt")}).exitCode, 0);
}

TEST_F(NarrativeVerb, RefusesInWords) {
    expectRefusal("narrative", {"--period", "2025H1", "--out", out("report.xlsx")}, 1, "docx");
    expectRefusal("narrative", {"--period", "soon", "--out", out("report.txt")}, 1, "soon");
    expectRefusal("narrative", {"--period", "2025H1", "--template", "none", "--out", out("report.txt")}, 4, "half-year");
    expectRefusal("narrative", {"--period", "2025H1", "--region", "浦东新区", "--out", out("report.txt")}, 4, "浦东新区");
    EXPECT_FALSE(std::filesystem::exists(out("report.txt")));
}

} // namespace
} // namespace xushi
