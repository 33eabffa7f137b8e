#include "domain/prose/ProseCheck.h"
#include "domain/prose/ProseReader.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace xushi {
namespace {

Catalogue signsCatalogue() {
    Catalogue catalogue;
    catalogue.regions = {{.code = {"C"}, .name = "某市", .type = RegionType::City}};
    catalogue.indicators = {{.code = {"EXPORTS"}, .name = "高新技术产品出口额", .unit = "亿美元"}, {.code = {"FIRMS"}, .name = "科技型中小企业", .unit = "家", .measure = Measure::Stock}};
    return catalogue;
}

class SignsStore : public ProseStore {
public:
    std::optional<ProseStored> at(const ProseSubject& subject, const Period& period) const override {
        if (period != Period::ytd(2024, 6) && period != Period::point(2024, 6)) return std::nullopt;
        if (subject.code == IndicatorCode{"EXPORTS"}) return ProseStored{.unit = "亿美元", .value = Ratio(93, 10), .growth = Ratio(41, 10)};
        return ProseStored{.unit = "家", .value = Ratio(460), .growth = Ratio(15)};
    }
    std::vector<RegionCode> counties(const Period&) const override { return {}; }
};

ProseVerdict verdictOn(const std::string& number, const std::string& text) {
    static const Catalogue catalogue = signsCatalogue();
    const auto statements = ProseReader(ProseLexicon(catalogue)).read(text, {.date = Date{2024, 7, 10}});
    const auto findings = checkProse(statements, SignsStore());
    const auto at = std::ranges::find(statements, number, &ProseStatement::text);
    EXPECT_NE(at, statements.end()) << number << " of " << text;
    return at == statements.end() ? ProseVerdict::NotUnderstood : findings[static_cast<std::size_t>(at - statements.begin())].verdict;
}

TEST(SignsOfTexts, HoldAGrowthBehindAMarkAgainstTheStore) {
    EXPECT_EQ(verdictOn("4.1", "上半年，高新技术产品出口额9.3亿美元（+4.1%）。"), ProseVerdict::Equal);
    EXPECT_EQ(verdictOn("4.1", "上半年，高新技术产品出口额9.3亿美元（↓4.1%）。"), ProseVerdict::Different);
    EXPECT_EQ(verdictOn("5.6", "上半年，高新技术产品出口额9.3亿美元（同比+5.6%）。"), ProseVerdict::Different);
}

TEST(SignsOfTexts, HoldNoNumberOfAnotherBasisAgainstTheStore) {
    const std::string text = "上半年，高新技术产品出口额9.3亿美元（折合人民币66.4亿元），同比增长4.1%，以人民币计增长6.2%，按可比口径增长7.5%。";
    EXPECT_EQ(verdictOn("9.3", text), ProseVerdict::Equal);
    EXPECT_EQ(verdictOn("66.4", text), ProseVerdict::Unknown);
    EXPECT_EQ(verdictOn("4.1", text), ProseVerdict::Equal);
    EXPECT_EQ(verdictOn("6.2", text), ProseVerdict::Unknown);
    EXPECT_EQ(verdictOn("7.5", text), ProseVerdict::Unknown);
    EXPECT_EQ(verdictOn("15.2", "上半年，科技型中小企业460家，同口径增长15.2%。"), ProseVerdict::Unknown);
}

TEST(SignsOfTexts, HoldWhatATurnCameFromAgainstNothing) {
    EXPECT_EQ(verdictOn("6.3", "上半年，高新技术产品出口额增幅由6.3%回落至4.1%。"), ProseVerdict::Unknown);
    EXPECT_EQ(verdictOn("412", "上半年，科技型中小企业由412家增加到460家。"), ProseVerdict::Unknown);
    EXPECT_EQ(verdictOn("460", "上半年，科技型中小企业由412家增加到460家。"), ProseVerdict::Equal);
}

TEST(SignsOfTexts, AskForAWholeBaseOnlyWhereTheGrowthHasOne) {
    EXPECT_EQ(verdictOn("4.6", "孵化器由2020年的27家增加到2023年的31家，年均增长4.6%。"), ProseVerdict::Unknown);
    EXPECT_EQ(verdictOn("4.6", "孵化器31家，两年平均增长4.6%。"), ProseVerdict::Unknown);
    EXPECT_EQ(verdictOn("4.6", "预计孵化器31家，增长4.6%。"), ProseVerdict::Contradictory);
    EXPECT_EQ(verdictOn("4.6", "孵化器31家，按同口径增长4.6%。"), ProseVerdict::Unknown);
    EXPECT_EQ(verdictOn("4.6", "孵化器31家，增长4.6%左右。"), ProseVerdict::Unknown);
    EXPECT_EQ(verdictOn("4.6", "孵化器31家，同比增长4.6%。"), ProseVerdict::Contradictory);
    EXPECT_EQ(verdictOn("4.6", "孵化器31家，比年初增长4.6%。"), ProseVerdict::Contradictory);
}

TEST(SignsOfTexts, MeasureAChangeFromWhereItsTurnBegan) {
    const auto statements = ProseReader().read("科技型企业由2020年的210家增加到2023年的460家，净增250家，增长1.2倍，年均增长29.9%。", {.date = Date{2024, 7, 10}});
    const auto of = [&](const std::string& number) { return *std::ranges::find(statements, number, &ProseStatement::text); };
    EXPECT_EQ(of("250").growth->base, "2020年");
    EXPECT_EQ(of("1.2").growth->base, "2020年");
    EXPECT_EQ(of("29.9").growth->base, "年均");
    for (const std::string number : {"460", "250", "1.2", "29.9"}) EXPECT_EQ(of(number).period->period, Period::ytd(2023, 12)) << number;
}

TEST(SignsOfTexts, AreReadInALongList) {
    std::string list;
    for (int i = 0; i < 2'000; ++i) list += "1、";
    EXPECT_EQ(ProseReader().read(list + "2月", {.date = Date{2024, 7, 10}}).size(), 2'001U);
}

} // namespace
} // namespace xushi
