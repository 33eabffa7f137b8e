#include "support/SourceTree.h"

#include <gtest/gtest.h>

namespace xushi {
namespace {

/// A test says what a person does; where the widgets are for it is known in one place.
TEST(Drivers, AloneLookForWidgetsByTheirNames) {
    int tests = 0;
    for (const auto& file : sourceFiles(XUSHI_TESTS)) {
        if (file.path.starts_with("support/")) continue;
        ++tests;
        EXPECT_TRUE(file.matches("(find[C]hild)").empty()) << file.path << " needs a word of a driver";
        EXPECT_TRUE(file.matches(R"re(#include "(support/drivers/Parts\.h)")re").empty()) << file.path;
    }
    EXPECT_GT(tests, 150);
}

} // namespace
} // namespace xushi
