#include "words/ProofPhrases.h"

#include <gtest/gtest.h>

namespace xushi {
namespace {

TEST(ProofPhrases, HaveAWordForEachVerdict) {
    for (const auto& [verdict, name] : Tokens<ProseVerdict>::all)
        for (const auto language : {Language::Chinese, Language::English}) EXPECT_NE(verdictWord(verdict, language), "verdict." + std::string(name));
    EXPECT_EQ(verdictWord(ProseVerdict::Different, Language::Chinese), "与库不符");
}

TEST(ProofPhrases, SayWhatANumberIsByTheNamesOfTheCatalogue) {
    Catalogue catalogue;
    catalogue.indicators = {{.code = {"C"}, .name = "技术合同成交额", .unit = "亿元"}};
    ProseStatement growth{.kind = StatementKind::GrowthOnly, .indicator = "成交额", .code = IndicatorCode{"C"}, .scope = "全市", .period = ProsePeriod{.period = Period::ytd(2025, 5)}};
    EXPECT_EQ(meaningPhrase(growth, catalogue, Language::Chinese), "技术合同成交额 · 全市 · 2025年1—5月 · 增速");
    growth.code.reset();
    growth.period.reset();
    EXPECT_EQ(meaningPhrase(growth, catalogue, Language::English), "成交额 · 全市 · growth");
}

TEST(ProofPhrases, SayAllReasonsInARow) {
    const ProseFinding finding{.reasons = {{"proof.stored", {"114.2"}}, {"proof.no-unit", {"3"}}}};
    EXPECT_EQ(reasonsPhrase(finding, Language::Chinese), "库中为 114.2；“3”没有单位：是什么数？");
}

} // namespace
} // namespace xushi
