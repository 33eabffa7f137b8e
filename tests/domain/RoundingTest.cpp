#include "domain/Rounding.h"

#include "support/Builders.h"
#include "support/Csv.h"
#include "support/Printers.h"

#include <gtest/gtest.h>
#include <rapidcheck.h>

#include <map>

namespace xushi {
namespace {

Ratio percent(const Ratio& share) { return share * Ratio(100); }
Ratio percentOf(const char* part, const char* whole) { return percent(ratio(part) / ratio(whole)); }
Ratio growth(const char* value, const char* base) { return percent(ratio(value) / ratio(base) - Ratio(1)); }

/// The expressions of tests/data/derived_checks.csv, by check_id. Left out: roots, and sums over cities whose
/// numbers are not in the file.
const std::map<std::string, Ratio>& expressions() {
    const Ratio mayShare(5, 12);
    static const std::map<std::string, Ratio> all{
        {"K01", percentOf("3.00", "11")},
        {"K02", percent(ratio("3.00") / ratio("11") - Ratio(3, 12))},
        {"K03", percent(ratio("3.00") / ratio("11") - Ratio(90, 365))},
        {"K04", percentOf("114.2", "268")},
        {"K05", percent(ratio("114.2") / ratio("268") - mayShare)},
        {"K06", percent(ratio("114.2") / ratio("268") - Ratio(151, 365))},
        {"K07", percentOf("156", "250")},
        {"K08", percent(Ratio(156, 250) - mayShare)},
        {"K09", percentOf("48", "150")},
        {"K10", percent(Ratio(48, 150) - mayShare)},
        {"K10b", percent(Ratio(48, 150) - Ratio(151, 365))},
        {"K11", percent(Ratio(48, 150) / mayShare)},
        {"K12", ratio("150") * mayShare - ratio("48")},
        {"K13", Ratio(150 - 48, 7)},
        {"K14", percent(Ratio(7, 6))},
        {"K15", percentOf("156", "222")},
        {"K16", ratio("57.81") / ratio("1.284")},
        {"K17", growth("582", "556")},
        {"K18", growth("582", "557")},
        {"K19", growth("2008", "948")},
        {"K20", percentOf("98", "110")},
        {"K21", ratio("60") / ratio("0.014")},
        {"K22", ratio("668700") / ratio("934")},
        {"K23", Ratio(156 - 103)},
        {"K24", Ratio(48 - 37)},
        {"K25", Ratio(5 + 14 + 26 + 10)},
        {"K26", ratio("1.8") - ratio("0.06")},
        {"K27", ratio("28.5") - ratio("1.14")},
        {"R01", growth("77067", "74426")},
        {"R02", growth("36326.8", "33357.1")},
        {"R03", growth("36130", "33357.1")},
        {"R04", percentOf("29520.4", "36326.8")},
        {"R05", percentOf("4305.5", "36326.8")},
        {"R06", percentOf("2500.9", "36326.8")},
        {"R07", growth("27298.3", "29047.6")},
        {"R08", growth("143401", "147482")},
        {"R09", growth("326111", "329385")},
        {"R10", growth("288229", "287611")},
        {"R11", percentOf("40991.7", "759300")},
        {"R12", percentOf("73982.0", "1392000")},
        {"R13", percentOf("35110.3", "648600")},
        {"R23", Ratio(360575 - 320305)},
        {"R24", Ratio(210432 - 171689)},
        {"R25", Ratio(320305 - 282560)},
        {"R26", Ratio(229452 + 34897)},
        {"R29", percent(ratio("750.2") / (ratio("428.4") / ratio("1.371") + ratio("321.8") / ratio("1.13")) - Ratio(1))},
        {"R30", ratio("7469.13") / ratio("29.5")},
        {"R31", growth("660536", "616836")},
        {"R32", ratio("14670.46") + ratio("1930.46")},
        {"G01", ratio("1.050")},
        {"G02", ratio("0.35")},
        {"G03", ratio("10.5002")},
        {"G04", ratio("12.1498")},
        {"G05", ratio("12.1498")},
        {"G06", ratio("15.4546")},
        {"G07", ratio("8.53459")},
        {"G08", ratio("-0.0365")},
        {"G09", ratio("2.5")},
        {"G10", ratio("-2.5")},
    };
    return all;
}

TEST(Rounding, AgreesWithEveryWorkedResultThatIsARatio) {
    std::size_t checked = 0;
    for (const auto& row : csvRows("derived_checks.csv")) {
        const auto& id = row.at("check_id");
        const auto at = expressions().find(id);
        if (at == expressions().end()) continue;
        ++checked;
        const int places = std::stoi(row.at("places"));
        EXPECT_EQ(rounded(at->second, 6).toString(), row.at("exact_6dp")) << id;
        EXPECT_EQ(rounded(at->second, places, RoundingRule::HalfUp).toString(), row.at("half_up")) << id;
        EXPECT_EQ(rounded(at->second, places, RoundingRule::HalfEven).toString(), row.at("half_even_GBT8170")) << id;
    }
    EXPECT_EQ(checked, expressions().size());
}

struct Tie {
    const char* value;
    int decimals;
    const char* halfUp;
    const char* halfEven;
};

TEST(Rounding, DecidesTiesByItsRule) {
    for (const auto& [value, decimals, halfUp, halfEven] :
         {Tie{"1.050", 1, "1.1", "1.0"}, Tie{"0.35", 1, "0.4", "0.4"}, Tie{"28.165", 2, "28.17", "28.16"},
          Tie{"28.250", 1, "28.3", "28.2"}, Tie{"-0.0365", 3, "-0.037", "-0.036"}, Tie{"0.5", 0, "1", "0"},
          Tie{"1.5", 0, "2", "2"}, Tie{"-1.5", 0, "-2", "-2"}, Tie{"-0.5", 0, "-1", "0"}}) {
        EXPECT_EQ(rounded(ratio(value), decimals, RoundingRule::HalfUp).toString(), halfUp) << value;
        EXPECT_EQ(rounded(ratio(value), decimals, RoundingRule::HalfEven).toString(), halfEven) << value;
    }
}

TEST(Rounding, HappensOnce) {
    const Ratio retail = Ratio(77067, 74426) - Ratio(1);
    EXPECT_EQ(rounded(percent(retail), 1).toString(), "3.5");
    EXPECT_EQ(rounded(Ratio(rounded(percent(retail), 2)), 1).toString(), "3.6"); // why it must not happen twice
}

TEST(Rounding, OfAThirdIsNeverATie) {
    EXPECT_EQ(rounded(Ratio(1, 3), 0), Decimal(0));
    EXPECT_EQ(rounded(Ratio(2, 3), 0, RoundingRule::HalfEven), Decimal(1));
}

TEST(Rounding, KeepsTheAskedNumberOfDecimals) {
    EXPECT_EQ(rounded(Ratio(3), 2).toString(), "3.00");
    EXPECT_EQ(rounded(Ratio(1, 3), 9).toString(), "0.333333333");
}

TEST(Rounding, OutwardsGoesTowardsBothInfinities) {
    EXPECT_EQ(roundedDown(Ratio(-1, 3), 1).toString(), "-0.4");
    EXPECT_EQ(roundedUp(Ratio(-1, 3), 1).toString(), "-0.3");
    EXPECT_EQ(roundedDown(Ratio(1, 3), 1).toString(), "0.3");
    EXPECT_EQ(roundedUp(Ratio(1, 3), 1).toString(), "0.4");
    EXPECT_EQ(roundedDown(ratio("0.4"), 1), roundedUp(ratio("0.4"), 1));
}

TEST(Rounding, StaysWithinHalfAUnit) {
    EXPECT_TRUE(rc::check("half a unit of the last decimal at most", [](std::int32_t numerator, std::int16_t denominator) {
        RC_PRE(denominator != 0);
        const Ratio value(numerator, denominator);
        for (const auto rule : {RoundingRule::HalfUp, RoundingRule::HalfEven})
            for (const int decimals : {0, 1, 2, 6}) {
                const Ratio error = Ratio(rounded(value, decimals, rule)) - value;
                const Ratio half(1, Int128{2} * powerOfTen(decimals));
                RC_ASSERT(error <= half);
                RC_ASSERT(-error <= half);
            }
    }));
}

TEST(Rounding, IsSymmetricAroundZero) {
    EXPECT_TRUE(rc::check("rounding a negative negates", [](std::int32_t units) {
        const Ratio value(units, 1000);
        for (const auto rule : {RoundingRule::HalfUp, RoundingRule::HalfEven})
            RC_ASSERT(rounded(-value, 2, rule) == -rounded(value, 2, rule));
    }));
}

TEST(Rounding, GivesFewerDecimalsRatherThanAWrongNumber) {
    const Ratio huge = Ratio(Decimal(999'999'999'999'999)) / Ratio(268) * Ratio(100);
    EXPECT_EQ(rounded(huge, 6).toString(), "373134328358208.5821");
}

} // namespace
} // namespace xushi
