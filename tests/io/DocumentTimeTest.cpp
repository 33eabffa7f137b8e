#include "io/DocumentTime.h"

#include <gtest/gtest.h>

namespace xushi {
namespace {

TEST(DocumentTime, IsTheSecondsOfADayOfTheCalendar) {
    EXPECT_EQ(documentTimeSeconds("1970-01-01T00:00:00Z"), 0);
    EXPECT_EQ(documentTimeSeconds("2024-02-29T23:59:59Z"), 1709251199);
    EXPECT_EQ(documentTimeSeconds("2025-06-05T01:02:03Z"), 1749085323);
}

TEST(DocumentTime, IsTheSameFixedOneForEverythingElse) {
    for (const auto* text : {"", "2025-02-29T00:00:00Z", "2025-13-01T00:00:00Z", "2025-06-00T00:00:00Z", "2025-06-05 01:02:03", "2025-06-05T01:02:03"})
        EXPECT_EQ(documentTimeSeconds(text), 315532800) << text;
}

} // namespace
} // namespace xushi
