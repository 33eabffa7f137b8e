#include "domain/packages/PackageOrigin.h"

#include <gtest/gtest.h>

namespace xushi {
namespace {

TEST(PackageOrigin, ReadsBackWhatItWrites) {
    const PackageOrigin origin{{"高新 处 #3"}, 1842, std::string(64, 'a')};
    EXPECT_EQ(packageOriginFrom(originText(origin)), origin);
}

TEST(PackageOrigin, TakesNothingElse) {
    const std::string hash(64, 'f');
    for (const std::string& text : std::initializer_list<std::string>{"", "GX", "GX #12", "GX #12 " + hash.substr(1), "GX #12 " + hash + "0", "GX #0 " + hash, "GX #-3 " + hash, "GX #012 " + hash,
                                    "GX # 12 " + hash, " #12 " + hash, "GX #12 " + std::string(64, 'F'), "GX #99999999999999999999 " + hash})
        EXPECT_FALSE(packageOriginFrom(text)) << text;
}

TEST(PackageOrigin, WritesBytesAsDigits) { EXPECT_EQ(hexOf(std::string("\x00\xff\x1a", 3)), "00ff1a"); }

} // namespace
} // namespace xushi
