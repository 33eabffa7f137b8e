#include "domain/workflow/Audit.h"

#include "domain/analyses/Series.h"
#include "support/Builders.h"
#include "support/Printers.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace xushi {
namespace {

const YearMonth may{2025, 5};

class Audit : public testing::Test {
protected:
    Audit() {
        catalogue.departments = {{.code = {"GX"}, .name = "高新处"}, {.code = {"CG"}, .name = "成果处"}};
        catalogue.regions = {aRegion(), aRegion("QJ", "清江浦区", RegionType::District)};
        catalogue.indicators = {anIndicator({.order = 1}), anAmount({.code = "CONTRACTS", .name = "技术合同", .order = 2, .department = "CG"})};
    }
    void put(const std::string& value, int month, const std::string& indicator = "STARTS", const std::string& region = "HA") {
        figures.push_back(aFigure({.value = value, .period = Period::ytd(2025, month), .indicator = indicator, .region = region}));
        sortForBoard(figures);
    }
    AuditRequest request(std::optional<std::string> department = "GX") const {
        return {catalogue, figures, workflow, may, department ? std::optional(DepartmentCode{*department}) : std::nullopt};
    }
    std::vector<std::string> keys(const std::vector<AuditLine>& lines) const {
        std::vector<std::string> all;
        for (const auto& line : lines) all.push_back(line.finding.remark.key + " " + line.figure.indicator.text + " " + line.figure.region.text);
        return all;
    }
    using Keys = std::vector<std::string>;

    Catalogue catalogue;
    std::vector<Figure> figures;
    Workflow workflow;
};

TEST_F(Audit, ListsHardThenSoftThenWhatIsMissing) {
    catalogue.indicators.push_back(anIndicator({.code = "PART", .name = "其中", .parent = "STARTS", .order = 3}));
    catalogue.indicators.push_back(anIndicator({.code = "NONE", .name = "未报的", .order = 4}));
    for (int month = 1; month <= 4; ++month) put("100", month), put("50", month, "PART");
    put("90", 5);
    put("95", 5, "PART");
    const auto lines = auditOf(request());
    const Keys all = keys(lines);
    ASSERT_GE(all.size(), 3U);
    EXPECT_EQ(lines.front().finding.severity, Severity::Hard);
    EXPECT_EQ(lines.front().finding.remark.key, "check.total-below-part");
    EXPECT_EQ(all.back(), "check.not-reported NONE HA");
    EXPECT_NE(std::ranges::find(all, "check.cumulative-falls STARTS HA"), all.end());
    EXPECT_TRUE(std::ranges::is_sorted(lines, {}, [](const AuditLine& l) { return std::pair(l.isMissing(), l.finding.severity == Severity::Soft); }));
}

TEST_F(Audit, AForecastIsNoReport) {
    put("100", 5);
    figures.front().status = DataStatus::Forecast;
    EXPECT_EQ(keys(auditOf(request())), Keys{"check.not-reported STARTS HA"});
    EXPECT_EQ(completenessOf(request()).reported, 0);
    figures.front().status = DataStatus::Estimate;
    EXPECT_EQ(completenessOf(request()).reported, 1) << "an estimate tells what was done";
}

TEST_F(Audit, AComputedRateIsAwaitedFromNobody) {
    Indicator rate = aRate();
    catalogue.indicators = {rate};
    EXPECT_EQ(keys(auditOf(request())), Keys{"check.not-reported SHARE HA"});
    catalogue.indicators.front().numerator = IndicatorCode{"STARTS"};
    catalogue.indicators.front().denominator = IndicatorCode{"CONTRACTS"};
    EXPECT_EQ(keys(auditOf(request())), Keys{});
}

TEST_F(Audit, KeepsToItsDepartment) {
    EXPECT_EQ(keys(auditOf(request())), Keys{"check.not-reported STARTS HA"});
    EXPECT_EQ(keys(auditOf(request("CG"))), Keys{"check.not-reported CONTRACTS HA"});
    EXPECT_EQ(auditOf(request(std::nullopt)).size(), 2U);
}

TEST_F(Audit, ExpectsARegionThatReportsOrHasATarget) {
    EXPECT_EQ(auditOf(request()).size(), 1U) << "only the city is expected";
    put("7", 3, "STARTS", "QJ");
    EXPECT_EQ(keys(auditOf(request())), (Keys{"check.not-reported STARTS HA", "check.not-reported STARTS QJ"}));
    figures.clear();
    catalogue.targets = {aTarget({.region = "QJ"})};
    EXPECT_EQ(keys(auditOf(request())).back(), "check.not-reported STARTS QJ");
    catalogue.regions[1].validTo = YearMonth{2025, 4};
    EXPECT_EQ(auditOf(request()).size(), 1U) << "the region is no more";
}

TEST_F(Audit, CountsWhatIsDueAndWhoOwesIt) {
    put("7", 3, "STARTS", "QJ");
    put("9", 4, "STARTS", "QJ");
    put("100", 5);
    const auto counted = completenessOf(request(std::nullopt));
    EXPECT_EQ(counted.due, 3) << "two of the city, one of the district";
    EXPECT_EQ(counted.reported, 1);
    EXPECT_EQ(counted.waitingFor, std::vector{RegionCode{"QJ"}});
    put("11", 5, "STARTS", "QJ");
    EXPECT_TRUE(completenessOf(request(std::nullopt)).waitingFor.empty());
}

TEST_F(Audit, DoesNotAwaitWhatIsNotDue) {
    catalogue.indicators[0].frequency = Frequency::Quarterly;
    EXPECT_TRUE(auditOf(request()).empty());
}

TEST_F(Audit, AnExplanationHoldsWhileItsFindingSaysTheSame) {
    put("100", 4);
    put("90", 5);
    auto lines = auditOf(request());
    const auto falls = std::ranges::find_if(lines, [](const AuditLine& l) { return l.finding.remark.key == "check.cumulative-falls"; });
    ASSERT_NE(falls, lines.end());
    EXPECT_TRUE(falls->blocks());
    workflow.explanations = {{.figure = falls->figure, .check = "check.cumulative-falls", .finding = argumentsOf(falls->finding), .text = "含核减"}};
    const auto explained = [&] {
        lines = auditOf(request());
        return std::ranges::any_of(lines, [](const AuditLine& l) { return l.explanation && l.explanation->text == "含核减" && !l.blocks(); });
    };
    EXPECT_TRUE(explained());
    figures.back().value = number("80");
    EXPECT_FALSE(explained()) << "another figure, another finding";
}

TEST_F(Audit, AnEmptyExplanationExplainsNothing) {
    workflow.explanations = {{.figure = {Period::ytd(2025, 5), {"STARTS"}, {"HA"}}, .check = std::string(notReported)}};
    EXPECT_TRUE(auditOf(request()).front().blocks());
    workflow.explanations.front().text = "市统计局未发布";
    EXPECT_FALSE(auditOf(request()).front().blocks());
}

TEST_F(Audit, SealsTheRevisionsThatJudgeTheMonth) {
    Curve curve{.code = {"BACK"}, .name = "后置", .shape = PlannedPoints{{{Month(3), number("15")}, {Month(12), number("100")}}}};
    curve.revision = 3;
    Target target = aTarget({.curve = "BACK"});
    target.revision = 2;
    catalogue.targets = {target};
    catalogue.curves = {curve};
    put("100", 5);
    const auto sealed = verdictsToSeal(request());
    ASSERT_EQ(sealed.size(), 1U);
    EXPECT_EQ(sealed.front(), (SealedVerdict{{"STARTS"}, {"HA"}, 2, 3}));
    EXPECT_TRUE(verdictsToSeal(request("CG")).empty());
}

TEST_F(Audit, ABoardAsksForTheSealedRevisions) {
    workflow.submissions = {{.key = {{"GX"}, may}, .stage = Stage::SignedOff, .sealed = {{{"STARTS"}, {"HA"}, 2, 3}}}};
    const auto revisions = signedRevisionsIn(workflow);
    const auto sealed = revisions({{"STARTS"}, {"HA"}, 2025}, Month(5), Month(5));
    ASSERT_TRUE(sealed);
    EXPECT_EQ(sealed->target, 2);
    EXPECT_EQ(sealed->curve, 3);
    EXPECT_FALSE(revisions({{"STARTS"}, {"HA"}, 2025}, Month(4), Month(4)));
    EXPECT_EQ(revisions({{"STARTS"}, {"HA"}, 2025}, Month(4), Month(5))->target, 2) << "the board of May was signed";
    EXPECT_EQ(revisions({{"STARTS"}, {"HA"}, 2025}, Month(5), Month(6))->target, 2) << "the figure of May was";
    EXPECT_FALSE(revisions({{"STARTS"}, {"QJ"}, 2025}, Month(5), Month(5)));
    EXPECT_FALSE(revisions({{"CONTRACTS"}, {"HA"}, 2025}, Month(5), Month(5)));
}

TEST(Workflow, FindsEveryExplanationOfAFigure) {
    const auto about = [](const char* indicator, const char* check) {
        return FindingExplanation{.figure = {Period::ytd(2025, 5), {indicator}, {"HA"}}, .check = check};
    };
    const Workflow flow = workflowOf({}, {}, {about("STARTS", "b"), about("FIRMS", "c"), about("STARTS", "a"), about("ZONES", "a")});
    const auto found = flow.explanationsOf({Period::ytd(2025, 5), {"STARTS"}, {"HA"}});
    ASSERT_EQ(found.size(), 2U);
    EXPECT_EQ(found[0].check, "a");
    EXPECT_EQ(found[1].check, "b");
    EXPECT_TRUE(flow.explanationsOf({Period::ytd(2025, 6), {"STARTS"}, {"HA"}}).empty());
}

} // namespace
} // namespace xushi
