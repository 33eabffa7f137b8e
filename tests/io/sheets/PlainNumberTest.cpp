#include "io/sheets/PlainNumber.h"

#include <gmock/gmock.h>

#include <random>

namespace xushi {
namespace {

TEST(PlainNumber, RoundsOnceToFifteenDigits) {
    EXPECT_EQ(plainNumber("8.699999999999999"), "8.7");
    EXPECT_EQ(plainNumber("1128866.6399999999"), "1128866.64");
    EXPECT_EQ(plainNumber("-5.2741834656043199E-3"), "-0.00527418346560432");
    EXPECT_EQ(plainNumber("0.005999999999999943"), "0.00599999999999994");
    EXPECT_EQ(plainNumber("999999999999999.5"), "1000000000000000");
    EXPECT_EQ(plainNumber("1234567890123456789"), "1234567890123460000");
}

TEST(PlainNumber, AHalfGoesAwayFromZero) {
    EXPECT_EQ(plainNumber("1.000000000000005"), "1.00000000000001");
    EXPECT_EQ(plainNumber("-1.000000000000005"), "-1.00000000000001");
    EXPECT_EQ(plainNumber("1.0000000000000049999"), "1");
    EXPECT_EQ(plainNumber("1.000000000000015"), "1.00000000000002") << "not to the even digit";
}

TEST(PlainNumber, ResolvesTheExponent) {
    EXPECT_EQ(plainNumber("2.453616e+07"), "24536160");
    EXPECT_EQ(plainNumber("1E-7"), "0.0000001");
    EXPECT_EQ(plainNumber("1.5e3"), "1500");
    EXPECT_EQ(plainNumber("12e-1"), "1.2");
    EXPECT_EQ(plainNumber("1e308")->size(), 309U);
    EXPECT_EQ(plainNumber("0e999999999999"), "0");
}

TEST(PlainNumber, LeavesOutWhatSaysNothing) {
    EXPECT_EQ(plainNumber("3.00"), "3");
    EXPECT_EQ(plainNumber("007"), "7");
    EXPECT_EQ(plainNumber("-0.0"), "0");
    EXPECT_EQ(plainNumber(".5"), "0.5");
    EXPECT_EQ(plainNumber("5."), "5");
    EXPECT_EQ(plainNumber("+5"), "5");
    EXPECT_EQ(plainNumber("\n 12 \t"), "12");
}

TEST(PlainNumber, RefusesWhatIsNone) {
    for (const char* text : {"", " ", "-", ".", "e5", "1e", "1e+", "1,5", "1 2", "NaN", "INF", "0x10", "1.2.3", "--1", "１２", "1e400", "1e-400", "1e99999999999"})
        EXPECT_FALSE(plainNumber(text)) << text;
}

TEST(PlainNumber, KeepsTenThousandDecimalsAsTheyWere) {
    std::mt19937 random(20250501);
    for (int i = 0; i < 10'000; ++i) {
        const int length = std::uniform_int_distribution(1, 15)(random);
        std::string digits(1, static_cast<char>('1' + random() % 9));
        while (static_cast<int>(digits.size()) < length) digits += static_cast<char>('0' + random() % 10);
        const auto point = random() % digits.size();
        if (digits.back() == '0') digits.back() = '7';
        const std::string text = (random() % 2 ? "-" : "") + (point == 0 ? "0." + digits : digits.substr(0, point) + "." + digits.substr(point));
        EXPECT_EQ(plainNumber(text), text);
        std::string shifted = digits.substr(0, 1) + (digits.size() > 1 ? "." + digits.substr(1) : "") + "E" + std::to_string(static_cast<int>(point) - 1);
        if (text[0] == '-') shifted = "-" + shifted;
        EXPECT_EQ(plainNumber(shifted), text) << shifted;
    }
}

} // namespace
} // namespace xushi
