#include "domain/NamedRecord.h"

#include "support/Builders.h"
#include "support/Printers.h"

#include <gtest/gtest.h>

namespace xushi {
namespace {

const MonthSpan may = MonthSpan::of(Period::ytd(2025, 5));
const MonthSpan july = MonthSpan::of(Period::ytd(2025, 7));

Catalogue aCatalogue() {
    auto contracts = anAmount();
    contracts.aliases = {"技术合同成交额", "技术合同交易额"};
    return {.regions = {aRegion("QJP", "清江浦区", RegionType::District), aRegion(), aRegion("HAQ", "淮安区", RegionType::District)},
            .indicators = {anIndicator(), contracts}};
}

/// The code that is found, or the key of the refusal with what it offers.
std::string found(const Catalogue& catalogue, std::string_view text, const MonthSpan& when = may) {
    const auto indicator = indicatorNamed(catalogue, text, when);
    if (indicator) return (*indicator)->code.text;
    return indicator.error().key + (indicator.error().args.size() > 1 ? " " + indicator.error().args.back() : "");
}

TEST(NamedRecord, IsFoundByCodeNameOrAlias) {
    for (const auto* text : {"CONTRACTS", "技术合同", "技术合同成交额", "技术合同交易额", " 技术合同 ", "\u200B技术合同", "ＣＯＮＴＲＡＣＴＳ"})
        EXPECT_EQ(found(aCatalogue(), text), "CONTRACTS") << text;
    EXPECT_EQ(found(aCatalogue(), "技术"), "figure.no-indicator");
    EXPECT_EQ(found(aCatalogue(), ""), "figure.no-indicator");
}

TEST(NamedRecord, PrefersACodeToANameThatReadsTheSame) {
    const Catalogue catalogue{.indicators = {anIndicator({.code = "A", .name = "B"}), anIndicator({.code = "B", .name = "C"})}};
    EXPECT_EQ(found(catalogue, "B"), "B");
}

TEST(NamedRecord, IsNeverTheFirstOfSeveral) {
    auto other = anIndicator({.code = "B", .name = "乙"});
    other.aliases = {"甲"};
    const Catalogue catalogue{.indicators = {anIndicator({.code = "A", .name = "甲"}), other, anIndicator({.code = "C", .name = "甲"})}};
    EXPECT_EQ(found(catalogue, "甲"), "figure.which-indicator A 甲; B 乙; C 甲");
    EXPECT_EQ(found(catalogue, "乙"), "B");
    EXPECT_EQ(found(catalogue, "C"), "C");
}

TEST(NamedRecord, IsTheOneOfPredecessorAndSuccessorThatIsValid) {
    const Catalogue catalogue{.indicators = {anIndicator({.code = "OLD", .name = "甲", .validTo = YearMonth{2025, 6}}),
                                             anIndicator({.code = "NEW", .name = "甲", .validFrom = YearMonth{2025, 7}})}};
    EXPECT_EQ(found(catalogue, "甲", may), "OLD");
    EXPECT_EQ(found(catalogue, "甲", july), "NEW");
    EXPECT_EQ(found(catalogue, "甲", MonthSpan::ofYear(2024)), "OLD");
    EXPECT_EQ(found(catalogue, "甲", MonthSpan::ofYear(2026)), "NEW");
    EXPECT_EQ(found(catalogue, "甲", MonthSpan::ofYear(2025)), "figure.which-indicator OLD 甲; NEW 甲") << "a year has both";
}

TEST(NamedRecord, ListsAllWhereNoneOfSeveralIsValid) {
    const Catalogue catalogue{.indicators = {anIndicator({.code = "A", .name = "甲", .validTo = YearMonth{2023, 6}}),
                                             anIndicator({.code = "B", .name = "甲", .validTo = YearMonth{2024, 6}})}};
    EXPECT_EQ(found(catalogue, "甲"), "figure.which-indicator A 甲; B 甲");
}

TEST(NamedRecord, IsFoundAloneWhetherValidOrNot) {
    const Catalogue catalogue{.indicators = {anIndicator({.code = "A", .name = "甲", .validTo = YearMonth{2023, 6}})}};
    EXPECT_EQ(found(catalogue, "甲"), "A") << "what may be written for it is another rule";
}

TEST(NamedRegion, IsTheCityWhenNoneIsNamed) {
    EXPECT_EQ((*regionNamed(aCatalogue(), "", may))->code.text, "HA");
    EXPECT_EQ((*regionNamed(aCatalogue(), " ", may))->code.text, "HA");
    EXPECT_EQ(regionNamed(Catalogue{}, "", may).error().key, "figure.no-city");
}

TEST(NamedRegion, TellsTheCityFromTheDistrictOfItsName) {
    const auto catalogue = aCatalogue();
    EXPECT_EQ((*regionNamed(catalogue, "淮安市", may))->code.text, "HA");
    EXPECT_EQ((*regionNamed(catalogue, "淮安区", may))->code.text, "HAQ");
    EXPECT_EQ((*regionNamed(catalogue, "HAQ", may))->code.text, "HAQ");
    EXPECT_EQ(regionNamed(catalogue, "淮安", may).error(), missing("figure.no-region", {"淮安"}));
}

TEST(NamedRegion, IsTheOneThatIsValid) {
    auto before = aRegion("OLD", "清河区", RegionType::District);
    before.validTo = YearMonth{2025, 6};
    auto after = aRegion("NEW", "清河区", RegionType::District);
    const Catalogue both{.regions = {before, after}};
    EXPECT_EQ(regionNamed(both, "清河区", may).error(), refused("figure.which-region", {"清河区", "OLD 清河区; NEW 清河区"}));
    EXPECT_EQ((*regionNamed(both, "清河区", july))->code.text, "NEW");
}

} // namespace
} // namespace xushi
