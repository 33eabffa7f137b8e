#include "domain/reading/WholeNumber.h"

#include <gtest/gtest.h>

namespace xushi {
namespace {

const WholeField day{.unit = "日", .least = 1, .most = 31, .otherwise = refused("settings.due-day", {"x"})};

std::string dayFrom(std::string_view text) {
    const auto number = readWholeNumber(text, day);
    return number ? std::to_string(*number) : number.error().key;
}

TEST(WholeNumber, IsReadByTheGrammarOfEveryNumber) {
    EXPECT_EQ(dayFrom("8"), "8");
    EXPECT_EQ(dayFrom(" ８日 "), "8");
    EXPECT_EQ(dayFrom("8.0"), "8");
    EXPECT_EQ(dayFrom("1"), "1");
    EXPECT_EQ(dayFrom("31"), "31");
}

TEST(WholeNumber, SaysWhatItsFieldTakesOfANumberThatDoesNotFit) {
    for (const auto* text : {"0", "32", "-1", "8.5", "4294967304"}) EXPECT_EQ(dayFrom(text), "settings.due-day") << text;
    EXPECT_EQ(readWholeNumber("4294967304", {.otherwise = refused("list.order", {})}).error().key, "list.order")
        << "no field holds more than an int";
}

TEST(WholeNumber, SaysOfWhatIsNoNumberWhatTheGrammarSays) {
    EXPECT_EQ(dayFrom("x"), "number.not-a-number");
    EXPECT_EQ(dayFrom(""), "number.no-number");
    EXPECT_EQ(dayFrom("—"), "number.no-number");
    EXPECT_EQ(dayFrom("近8"), "number.qualifier-not-here");
}

} // namespace
} // namespace xushi
