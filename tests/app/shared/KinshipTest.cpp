#include "app/shared/Kinship.h"

#include "support/Builders.h"

#include <gmock/gmock.h>

namespace xushi {
namespace {

using testing::UnorderedElementsAre;

std::set<std::string> resting(const Kinship& kinship, const char* indicator) {
    std::set<std::string> codes;
    for (const auto& code : kinship.restingOn({indicator})) codes.insert(code.text);
    return codes;
}

/// TOTAL of A and B; SHARE is A by OTHER; ALONE.
std::vector<Indicator> family() {
    Indicator share = anIndicator({.code = "SHARE", .name = "占比"});
    share.measure = Measure::Rate;
    share.numerator = IndicatorCode{"A"};
    share.denominator = IndicatorCode{"OTHER"};
    return {anIndicator({.code = "TOTAL"}), anIndicator({.code = "A", .parent = "TOTAL"}), anIndicator({.code = "B", .parent = "TOTAL"}),
            anIndicator({.code = "OTHER"}), share, anIndicator({.code = "ALONE"})};
}

TEST(Kinship, AFigureConcernsItsTotalItsPartsAndItsSiblings) {
    Kinship kinship;
    kinship.read(family());
    EXPECT_THAT(resting(kinship, "TOTAL"), UnorderedElementsAre("TOTAL", "A", "B"));
    EXPECT_THAT(resting(kinship, "B"), UnorderedElementsAre("TOTAL", "A", "B"));
    EXPECT_THAT(resting(kinship, "ALONE"), UnorderedElementsAre("ALONE"));
}

TEST(Kinship, AFigureConcernsTheRatesThatAreMadeFromIt) {
    Kinship kinship;
    kinship.read(family());
    EXPECT_THAT(resting(kinship, "A"), UnorderedElementsAre("TOTAL", "A", "B", "SHARE"));
    EXPECT_THAT(resting(kinship, "OTHER"), UnorderedElementsAre("OTHER", "SHARE"));
    EXPECT_THAT(resting(kinship, "SHARE"), UnorderedElementsAre("SHARE")) << "what it is made from does not rest on it";
}

TEST(Kinship, KnowsOnlyWhatItReadLast) {
    Kinship kinship;
    EXPECT_TRUE(resting(kinship, "A").empty());
    kinship.read(family());
    kinship.read({anIndicator({.code = "A"})});
    EXPECT_THAT(resting(kinship, "A"), UnorderedElementsAre("A"));
    EXPECT_TRUE(resting(kinship, "TOTAL").empty());
}

} // namespace
} // namespace xushi
