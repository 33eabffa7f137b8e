#include "domain/prose/ProseCorrection.h"

#include <gtest/gtest.h>

namespace xushi {
namespace {

Decimal number(const char* digits) { return *Decimal::parse(digits); }

ProseStatement level(const char* text, const char* value) { return {.text = text, .kind = StatementKind::Figure, .value = number(value)}; }

ProseStatement growth(const char* text, const char* value) {
    return {.text = text, .kind = StatementKind::GrowthOnly, .growth = ProseGrowth{.value = number(value), .unit = "%"}};
}

ProseFinding different(const char* stored, const char* rounded = "") { return {.verdict = ProseVerdict::Different, .stored = stored, .rounded = rounded}; }

TEST(ProseCorrection, WritesTheFigureOfTheStore) {
    EXPECT_EQ(correctionOf(level("62.8", "62.8"), different("61.84", "61.8")), "61.84");
    EXPECT_EQ(correctionOf(level("1,080", "1080"), different("1297")), "1297");
}

TEST(ProseCorrection, WritesWhatIsComputedWithTheDecimalsOfTheText) {
    EXPECT_EQ(correctionOf(growth("13.0", "13.0"), different("12.447", "12.4")), "12.4");
    EXPECT_EQ(correctionOf(growth("3.3", "-3.3"), different("-2.96", "-3.0")), "3.0") << "下降 stays";
}

TEST(ProseCorrection, LeavesWhatNeedsOtherWords) {
    EXPECT_EQ(correctionOf(growth("3.3", "-3.3"), different("2.96", "3.0")), std::nullopt);
    auto near = level("300", "300");
    near.qualifier = "近";
    EXPECT_EQ(correctionOf(near, different("297")), std::nullopt);
    auto above = level("300", "300");
    above.comparator = "以上";
    EXPECT_EQ(correctionOf(above, different("297")), std::nullopt);
    EXPECT_EQ(correctionOf(level("三百", "300"), different("297")), std::nullopt);
}

TEST(ProseCorrection, LeavesWhatIsRightOrUnknown) {
    EXPECT_EQ(correctionOf(level("297", "297"), {.verdict = ProseVerdict::Equal, .stored = "297"}), std::nullopt);
    EXPECT_EQ(correctionOf(level("297", "297"), {.verdict = ProseVerdict::Unknown}), std::nullopt);
    EXPECT_EQ(correctionOf(level("297", "297"), {.verdict = ProseVerdict::Contradictory, .stored = "297"}), std::nullopt) << "another number is wrong";
    EXPECT_EQ(correctionOf(level("297", "297"), {.verdict = ProseVerdict::Contradictory, .stored = "298"}), "298");
}

TEST(ProseCorrection, KnowsWhatSomebodyHasToDecide) {
    EXPECT_TRUE(needsDecision(ProseVerdict::Different));
    EXPECT_TRUE(needsDecision(ProseVerdict::NotUnderstood));
    EXPECT_FALSE(needsDecision(ProseVerdict::RoundedEqual));
    EXPECT_FALSE(needsDecision(ProseVerdict::Unknown));
}

} // namespace
} // namespace xushi
