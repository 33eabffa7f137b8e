#include "domain/filling/FillInKey.h"

#include <gtest/gtest.h>

namespace xushi {
namespace {

const FillInKey aKey{{"CONTRACTS"}, {"QJ"}, Period::ytd(2025, 5), "8.5", "7"};

TEST(FillInKey, IsReadBackWhateverItsCodesHold) {
    EXPECT_EQ(FillInKey::read(aKey.toText()), aKey);
    EXPECT_EQ(aKey.toText().substr(0, 31), "XS1:CONTRACTS:QJ:2025-05:8.5:7:");
    for (const std::string code : {"A:B", "50%", "a b", "指标一", "A|B", "%3A", "=1"}) {
        const FillInKey odd{{code}, {code}, {2025, Month(5), PeriodKind::Month}, "近1.2", "—"};
        EXPECT_EQ(FillInKey::read(odd.toText()), odd) << odd.toText();
    }
    EXPECT_EQ(FillInKey::read("  " + aKey.toText() + "\n"), aKey) << "blanks around it";
}

TEST(FillInKey, ShowsThatOneCharacterIsAnother) {
    const std::string text = aKey.toText();
    for (std::size_t i = 0; i < text.size(); ++i) {
        std::string other = text;
        other[i] = other[i] == '7' ? '8' : '7';
        EXPECT_FALSE(FillInKey::read(other)) << other;
        EXPECT_FALSE(FillInKey::read(text.substr(0, i))) << "cut at " << i;
    }
    EXPECT_FALSE(FillInKey::read(text + "0"));
    EXPECT_FALSE(FillInKey::read(""));
    EXPECT_FALSE(FillInKey::read("XS1:%4"));
}

TEST(FillInKey, IsToldByItsBeginning) {
    EXPECT_TRUE(beginsLikeFillInKey(aKey.toText()));
    EXPECT_TRUE(beginsLikeFillInKey("XS2:of a later form"));
    EXPECT_TRUE(beginsLikeFillInKey("XS1:"));
    EXPECT_FALSE(beginsLikeFillInKey("XS1"));
    EXPECT_FALSE(beginsLikeFillInKey("XSTARTS:1"));
    EXPECT_FALSE(beginsLikeFillInKey("新开工"));
}

} // namespace
} // namespace xushi
