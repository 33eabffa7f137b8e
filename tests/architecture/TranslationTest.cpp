#include <gtest/gtest.h>

#include <fstream>
#include <regex>
#include <sstream>

namespace xushi {
namespace {

std::string translations() {
    std::ifstream in(XUSHI_TRANSLATIONS, std::ios::binary);
    std::ostringstream text;
    text << in.rdbuf();
    return text.str();
}

std::ptrdiff_t count(const std::string& text, const char* pattern) {
    const std::regex expression(pattern);
    return std::distance(std::sregex_iterator(text.begin(), text.end(), expression), std::sregex_iterator());
}

TEST(Translations, LeaveNothingUnfinished) {
    const std::string text = translations();
    EXPECT_GT(count(text, "<source>"), 200);
    EXPECT_EQ(count(text, "type=\"unfinished\""), 0);
    EXPECT_EQ(count(text, "<translation ?/>|<translation></translation>|<numerusform ?/>"), 0);
}

/// %1 and the like stand in the Chinese text as often as in the English one.
TEST(Translations, KeepEveryPlaceholder) {
    const std::string text = translations();
    const std::regex message("<source>([^<]*)</source>[^<]*<translation>(?:[^<]*<numerusform>)?([^<]*)<");
    int compared = 0;
    for (std::sregex_iterator at(text.begin(), text.end(), message), end; at != end; ++at, ++compared)
        for (const char* mark : {"%1", "%2", "%3", "%4", "%n"})
            EXPECT_EQ((*at)[1].str().find(mark) != std::string::npos, (*at)[2].str().find(mark) != std::string::npos)
                << (*at)[1] << " / " << (*at)[2];
    EXPECT_GT(compared, 200);
}

} // namespace
} // namespace xushi
