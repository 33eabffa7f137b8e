#include "io/pdf/ToUnicodeMap.h"

#include <gmock/gmock.h>

namespace xushi {
namespace {

using testing::HasSubstr;
using testing::Not;

/// The radicals of 工 and 门, and a character beyond the first plane.
char32_t meant(char32_t code) {
    if (code == U'\u2F2F') return U'工';
    if (code == U'\u2ED4') return U'门';
    return code == U'\U0002F804' ? U'你' : code;
}

TEST(ToUnicodeMap, PutsSingleCharactersRight) {
    const auto map = rewrittenToUnicode("2 beginbfchar\n<0001> <2F2F>\n<0002> <4E1A>\nendbfchar\n", meant);
    EXPECT_THAT(map, HasSubstr("<0001> <5DE5>\n<0002> <4E1A>"));
}

TEST(ToUnicodeMap, ReadsCountedAndListedRanges) {
    const auto map = rewrittenToUnicode(
        "2 beginbfrange\n<0001> <0003> <2F2E>\n<0010><0011>[<2ED4> <0041>]\nendbfrange\n", meant);
    EXPECT_THAT(map, HasSubstr("<0001> <2F2E>\n<0002> <5DE5>\n<0003> <2F30>\n<0010> <95E8>\n<0011> <0041>"));
}

TEST(ToUnicodeMap, ReadsPairsOfSurrogatesAndKeepsSeveralCharacters) {
    const auto map = rewrittenToUnicode("2 beginbfchar <0001> <D87EDC04> <0002> <00660069> endbfchar", meant);
    EXPECT_THAT(map, HasSubstr("<0001> <4F60>\n<0002> <00660069>"));
}

TEST(ToUnicodeMap, WritesAtMostAHundredEntriesInABlock) {
    const auto map = rewrittenToUnicode("1 beginbfrange <0001> <00FA> <4E00> endbfrange", meant);
    EXPECT_THAT(map, HasSubstr("100 beginbfchar\n<0001>"));
    EXPECT_THAT(map, HasSubstr("50 beginbfchar\n<00C9>"));
}

TEST(ToUnicodeMap, SurvivesWhatIsNotAMap) {
    for (const char* text : {"", "beginbfchar", "1 beginbfchar <0001>", "1 beginbfrange <0001> <0002> [",
                             "<<<>> <", "beginbfrange <> <> <>"})
        EXPECT_THAT(rewrittenToUnicode(text, meant), HasSubstr("endcmap"));
}

} // namespace
} // namespace xushi
