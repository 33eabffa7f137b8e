#include "domain/ComparatorWord.h"

#include "support/Builders.h"

#include <gtest/gtest.h>

namespace xushi {
namespace {

Target withWord(const char* word, Comparator comparator, TargetNature nature = TargetNature::Flow, const char* value = "150") {
    Target target = aTarget({.value = value, .nature = nature, .comparator = comparator});
    target.word = word;
    return target;
}

TEST(ComparatorWord, BelongsToItsComparator) {
    for (const char* word : {"以上", "达", "达到", "不低于"}) EXPECT_EQ(comparingWord(word)->comparator, Comparator::Ge) << word;
    for (const char* word : {"突破", "超过", "超"}) EXPECT_EQ(comparingWord(word)->comparator, Comparator::Gt) << word;
    for (const char* word : {"以内", "不超过"}) EXPECT_EQ(comparingWord(word)->comparator, Comparator::Le) << word;
    for (const char* word : {"低于", "少于"}) EXPECT_EQ(comparingWord(word)->comparator, Comparator::Lt) << word;
    EXPECT_EQ(comparingWord("左右"), nullptr);
    EXPECT_EQ(comparingWord(""), nullptr);
}

TEST(ComparatorWord, FitsOneComparatorAndNoOther) {
    for (const auto& [comparator, name] : Tokens<Comparator>::all) {
        EXPECT_EQ(fitsItsComparator(withWord("突破", comparator)), comparator == Comparator::Gt) << name;
        EXPECT_EQ(fitsItsComparator(withWord("以上", comparator)), comparator == Comparator::Ge) << name;
        EXPECT_EQ(fitsItsComparator(withWord("不超过", comparator)), comparator == Comparator::Le) << name;
        EXPECT_EQ(fitsItsComparator(withWord("低于", comparator)), comparator == Comparator::Lt) << name;
        EXPECT_TRUE(fitsItsComparator(withWord("", comparator))) << name;
        EXPECT_TRUE(fitsItsComparator(withWord("左右", comparator))) << name;
    }
    EXPECT_TRUE(fitsItsComparator(withWord("以下", Comparator::Le)));
    EXPECT_TRUE(fitsItsComparator(withWord("以下", Comparator::Lt)));
}

TEST(ComparatorWord, OfAMilestoneIsItsPromise) {
    EXPECT_TRUE(fitsItsComparator(withWord("突破", Comparator::Ge, TargetNature::Milestone, "1")));
}

TEST(ComparatorWord, OfADeclineSpeaksOfItsSize) {
    EXPECT_TRUE(fitsItsComparator(withWord("以上", Comparator::Le, TargetNature::Growth, "-5"))) << "下降5%以上";
    EXPECT_FALSE(fitsItsComparator(withWord("以上", Comparator::Ge, TargetNature::Growth, "-5")));
    EXPECT_TRUE(fitsItsComparator(withWord("以上", Comparator::Ge, TargetNature::Growth, "5")));
}

TEST(ComparatorWord, GoesWhenTheComparatorChanges) {
    Target target = withWord("突破", Comparator::Ge);
    dropMisfittingWord(target);
    EXPECT_EQ(target.word, "");
    target = withWord("左右", Comparator::Lt);
    dropMisfittingWord(target);
    EXPECT_EQ(target.word, "左右");
}

TEST(Target, IsRefusedWithAWordOfAnotherComparator) {
    const auto refusal = validate(withWord("突破", Comparator::Ge));
    ASSERT_FALSE(refusal);
    EXPECT_EQ(refusal.error(), refused("target.word-misfits", {"突破", "≥"}));
    EXPECT_TRUE(validate(withWord("突破", Comparator::Gt)));
}

} // namespace
} // namespace xushi
