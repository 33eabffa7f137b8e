#include "domain/texts/PlainText.h"
#include "domain/texts/RecordTexts.h"
#include "domain/texts/TextRules.h"
#include "support/AwkwardTexts.h"

#include <gtest/gtest.h>

#include <set>

namespace xushi {
namespace {

using namespace std::string_literals;

std::string utf8(char32_t code) {
    if (code < 0x80) return std::string(1, static_cast<char>(code));
    std::string text;
    int more = code < 0x800 ? 1 : code < 0x10000 ? 2 : 3;
    text += static_cast<char>((more == 1 ? 0xC0U : more == 2 ? 0xE0U : 0xF0U) | (code >> (6U * static_cast<unsigned>(more))));
    while (more-- > 0) text += static_cast<char>(0x80U | ((code >> (6U * static_cast<unsigned>(more))) & 0x3FU));
    return text;
}

std::string keyOf(const std::string& text, TextForm form) {
    const auto fits = checkText(text, form);
    return fits ? "" : fits.error().key;
}

TEST(TextRules, RefuseWhatCommandsInsteadOfBeingRead) {
    for (const char32_t code : {0x00, 0x07, 0x08, 0x0B, 0x0C, 0x0D, 0x1B, 0x7F, 0x80, 0x85, 0x9B, 0x9F, 0x061C, 0x200E,
                                0x200F, 0x2028, 0x2029, 0x202A, 0x202E, 0x2066, 0x2069, 0xFDD0, 0xFFFE, 0xFFFF, 0x1FFFE,
                                0xE0001, 0xE007F, 0x10FFFF})
        for (const auto form : {TextForm::Name, TextForm::Prose})
            EXPECT_EQ(keyOf("甲" + utf8(code) + "乙", form), "text.control") << std::hex << static_cast<unsigned>(code);
}

TEST(TextRules, TakeWhatAnOfficeWrites) {
    for (const std::string text : {"", " ", "R&D经费", "A/B·C—D（E）", "𠮷林", "葛\U000E0100城", "\uE123", "=1+1", "_x0041_",
                                   "é", "10％", "🏭", "\uFFFD"})
        for (const auto form : {TextForm::Name, TextForm::Prose}) EXPECT_EQ(keyOf(text, form), "") << text;
    EXPECT_EQ(keyOf("第一行\n\t第二行", TextForm::Prose), "");
    EXPECT_EQ(keyOf("第一行\n第二行", TextForm::Name), "text.control");
    EXPECT_EQ(keyOf("甲\t乙", TextForm::Name), "text.control");
}

TEST(TextRules, RefuseInANameWhatNobodySees) {
    for (const char32_t code : {0x200B, 0x200D, 0x2060, 0xFEFF, 0x00AD, 0x034F, 0x115F, 0x1160, 0x3164, 0xFFA0, 0x17B4, 0x180B, 0x180E, 0x2065, 0xFFF0, 0x1BCA0, 0x1D173})
        EXPECT_EQ(keyOf("甲" + utf8(code), TextForm::Name), "text.control") << std::hex << static_cast<unsigned>(code);
}

TEST(TextRules, NameTheCharacterAndItsPlace) {
    const auto fits = checkText("技术\x1B[31m合同", TextForm::Name);
    ASSERT_FALSE(fits);
    EXPECT_EQ(fits.error().args, (std::vector<std::string>{"技术\uFFFD[31m合同", "3", "U+001B"}));
}

TEST(TextRules, RefuseBytesThatAreNoText) {
    for (const std::string text : {"\xFF", "甲\xE4\xB8", "\xC0\x80", "\xED\xA0\x80", "\xF4\x90\x80\x80"})
        EXPECT_EQ(keyOf(text, TextForm::Prose), "text.not-utf-8");
}

TEST(TextRules, CountCharactersNotBytes) {
    std::string name;
    for (int i = 0; i < 200; ++i) name += i % 2 ? "字" : "𠮷";
    EXPECT_EQ(keyOf(name, TextForm::Name), "");
    EXPECT_EQ(keyOf(name + "字", TextForm::Name), "text.too-long");
    EXPECT_EQ(keyOf(std::string(10000, 'x'), TextForm::Prose), "");
    EXPECT_EQ(keyOf(std::string(10001, 'x'), TextForm::Prose), "text.too-long");
}

TEST(TextRules, LetStandWhatAnEarlierVersionTook) {
    Region before{.code = {"1"}, .name = "甲\a", .note = "旧"};
    Region after = before;
    after.note = "新";
    EXPECT_FALSE(checkTexts(after));
    EXPECT_TRUE(checkTexts(after, &before));
    after.note = "新\x1B";
    EXPECT_FALSE(checkTexts(after, &before));
}

TEST(PlainText, ShowsWhatCommandsAsAMark) {
    EXPECT_EQ(plainText("a\0b"s), "a\uFFFDb");
    EXPECT_EQ(plainText("a\x1B[2Jb\u202Ec\u0085d\uFFFFe"), "a\uFFFD[2Jb\uFFFDc\uFFFDd\uFFFDe");
    EXPECT_EQ(plainText("甲\xE4\xB8"), "甲\uFFFD\uFFFD");
    EXPECT_EQ(plainText("a\r\nb\rc\nd\u2028e\tf"), "a\nb\nc\nd\ne\tf");
    EXPECT_EQ(plainLine("a\r\nb\tc"), "a b c");
    EXPECT_EQ(plainText("𠮷葛\U000E0100\uE123"), "𠮷葛\U000E0100\uE123");
}

TEST(PlainText, GuardsEveryTextThatASpreadsheetWouldTakeForSomethingElse) {
    for (const std::string sign : {"=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠"})
        for (const std::string body : {"", "7", "1.5", "1+1", "x"}) EXPECT_EQ(guardedAgainstFormulas(sign + body), "'" + sign + body);
    for (const std::string blank : {" ", "\u3000", "\u200B", "\u00AD"}) EXPECT_EQ(guardedAgainstFormulas(blank + "=1"), "'" + blank + "=1");
    EXPECT_EQ(guardedAgainstFormulas("'=2"), "''=2");
    for (const std::string plain : {"", "指标", "7", "a'b", "—", "…"}) EXPECT_EQ(guardedAgainstFormulas(plain), plain);
}

TEST(PlainText, GivesEveryGuardedTextBack) {
    auto texts = formulaPayloads();
    for (const auto& more : {strangeTexts(), commandingTexts(), std::vector<std::string>{"", "'", "''", "'=2", "=2", "''=2", "+7", "-3"}})
        texts.insert(texts.end(), more.begin(), more.end());
    std::set<std::string> guarded;
    for (const auto& text : texts) {
        EXPECT_EQ(withoutFormulaGuard(guardedAgainstFormulas(text)), text);
        guarded.insert(guardedAgainstFormulas(text));
    }
    EXPECT_EQ(guarded.size(), std::set<std::string>(texts.begin(), texts.end()).size()) << "two texts look alike";
}

TEST(PlainText, ShowsOnlyWhatCanBeSeen) {
    EXPECT_EQ(visibleText("王\u200B明\x1B[2J\u00AD\xFF@主机\n"), "王明[2J@主机");
}

TEST(PlainText, ShortensWithAMark) {
    EXPECT_EQ(shortened("一二三", 3), "一二三");
    EXPECT_EQ(shortened("一二三四", 3), "一二…");
    EXPECT_EQ(shortened("", 3), "");
}

} // namespace
} // namespace xushi
