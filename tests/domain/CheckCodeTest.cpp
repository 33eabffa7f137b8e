#include "domain/CheckCode.h"

#include <gtest/gtest.h>

namespace xushi {
namespace {

const std::string hash = std::string("\x8F\x3A\x22\xC1\xFF\x00\x01\x02\x03\x04", 10) + std::string(22, '\x55');

TEST(CheckCode, ShowsEightyBitsInFourGroups) { EXPECT_EQ(checkCode(hash), "HWX2-5GFZ-000G-40R4"); }

TEST(CheckCode, StillShowsTheFormOfEarlierVersions) { EXPECT_EQ(checkCode(hash, CheckCodeForm::Short), "8F3A-22C1"); }

TEST(CheckCode, OfNoHashIsEmpty) {
    EXPECT_EQ(checkCode(""), "");
    EXPECT_EQ(checkCode("123456789"), "") << "72 bits";
}

TEST(CheckCode, ChangesWithEachOfItsEightyBits) {
    for (std::size_t bit = 0; bit < 80; ++bit) {
        std::string other = hash;
        other[bit / 8] = static_cast<char>(other[bit / 8] ^ (1 << bit % 8));
        EXPECT_NE(checkCode(other), checkCode(hash)) << "bit " << bit;
    }
}

TEST(CheckCode, HasNoLetterThatLooksLikeAnother) {
    std::string all;
    for (int byte = 0; byte < 256; ++byte) all += checkCode(std::string(32, static_cast<char>(byte)));
    EXPECT_EQ(all.find_first_of("ILOUilou"), std::string::npos);
}

TEST(ReadCheckCode, TakesBothFormsAsPrinted) {
    for (const auto form : {CheckCodeForm::Long, CheckCodeForm::Short}) {
        const auto read = readCheckCode(checkCode(hash, form));
        ASSERT_TRUE(read);
        EXPECT_EQ(read->form, form);
        EXPECT_EQ(read->text, checkCode(hash, form));
        EXPECT_FALSE(read->entry);
    }
}

TEST(ReadCheckCode, TakesWhatAHandMakesOfIt) {
    for (const std::string text : {"hwx2-5gfz-000g-40r4", " HWX2 5GFZ OOOG 4OR4 ", "ＨＷＸ２－５ＧＦＺ－０００Ｇ－４０Ｒ４", "hwx25gfzo0og4or4"}) {
        const auto read = readCheckCode(text);
        ASSERT_TRUE(read) << text;
        EXPECT_EQ(read->text, "HWX2-5GFZ-000G-40R4");
    }
    EXPECT_EQ(readCheckCode("l234-56il")->text, "1234-5611");
}

TEST(ReadCheckCode, TakesTheEntryThatStandsBehindASignedMonth) {
    const auto read = readCheckCode("0E85-0454 #16");
    ASSERT_TRUE(read);
    EXPECT_EQ(read->form, CheckCodeForm::Short);
    EXPECT_EQ(read->text, "0E85-0454");
    EXPECT_EQ(read->entry, 16);
}

TEST(ReadCheckCode, RefusesWhatIsNoCode) {
    for (const std::string text : {"", "8F3A", "8F3A-22CG", "HWX2-5GFZ-000G-40R", "HWX2-5GFZ-000G-40R44", "HWX2-5GFZ-000G-40RU",
                                   "8F3A-22C1 #", "8F3A-22C1 #0", "8F3A-22C1 #-3", "8F3A-22C1 #1x", "校验码校验码校验码"}) {
        const auto read = readCheckCode(text);
        ASSERT_FALSE(read) << text;
        EXPECT_EQ(read.error().key, "verify.code-unreadable");
    }
}

TEST(CheckCodesIn, FindsWhatIsPrintedOnATableWithItsEntry) {
    for (const std::string text : {"填表：　审核：　校验码 HWX2-5GFZ-000G-40R4·第1842条  — 1 —", "Check code HWX2-5GFZ-000G-40R4, entry 1842", "校验码 HWX2-5GFZ-000G-40R4 #1842  科技成果处",
                                   "ＨＷＸ２－５ＧＦＺ－０００Ｇ－４０Ｒ４　第 1842 条", "hwx25gfzo0og4or4 #1842"}) {
        const auto codes = checkCodesIn(text);
        ASSERT_EQ(codes.size(), 1U) << text;
        EXPECT_EQ(codes.front().text, "HWX2-5GFZ-000G-40R4");
        EXPECT_EQ(codes.front().entry, 1842) << text;
    }
}

TEST(CheckCodesIn, TakesSeveralOfAFileInItsOrder) {
    const auto codes = checkCodesIn("2025年7月抄\r\nHWX2-5GFZ-000G-40R4\r\n\r\n校验码 8F3A-22C1，0E85-0454 #16 和 0E85-0455·第17条\n");
    ASSERT_EQ(codes.size(), 4U);
    EXPECT_FALSE(codes[0].entry);
    EXPECT_EQ(codes[1].text, "8F3A-22C1");
    EXPECT_EQ(codes[1].form, CheckCodeForm::Short);
    EXPECT_FALSE(codes[1].entry) << "the entry behind another code is not its own";
    EXPECT_EQ(codes[2].entry, 16);
    EXPECT_EQ(codes[3].entry, 17);
}

TEST(CheckCodesIn, TakesNoTelephoneDateOrPartOfALongerWordForACode) {
    for (const std::string text : {"", "电话 0517-8360", "2025-06-03 17:20", "HWX2-5GFZ-000G-40R4-7K5T", "AHWX2-5GFZ-000G-40R4", "第1842条", "HWX2-5GFZ-000G-40RU"})
        EXPECT_TRUE(checkCodesIn(text).empty()) << text;
}

} // namespace
} // namespace xushi
