#include "domain/Validity.h"

#include "domain/Region.h"
#include "domain/workflow/Person.h"

#include <gtest/gtest.h>

namespace xushi {
namespace {

const YearMonth march{2025, 3};
const YearMonth july{2025, 7};

TEST(Validity, HoldsFromItsFirstMonthToItsLast) {
    const Validity span{march, july};
    EXPECT_FALSE(span.holdsIn({2025, 2}));
    EXPECT_TRUE(span.holdsIn(march));
    EXPECT_TRUE(span.holdsIn(july));
    EXPECT_FALSE(span.holdsIn({2025, 8}));
}

TEST(Validity, IsOpenWhereNoEndIsSaid) {
    EXPECT_TRUE(Validity{}.holdsIn({1900, 1}));
    EXPECT_TRUE((Validity{{}, july}.holdsIn({1900, 1})));
    EXPECT_FALSE((Validity{{}, july}.holdsIn({2025, 8})));
    EXPECT_FALSE((Validity{march, {}}.holdsIn({2025, 2})));
    EXPECT_TRUE((Validity{march, {}}.holdsIn({2099, 12})));
    EXPECT_FALSE((Validity{march, {}}.hasEndedBefore({2099, 12})));
}

TEST(Validity, EndsBehindItsLastMonth) {
    const Validity stopped{{}, july};
    EXPECT_FALSE(stopped.hasEndedBefore(july));
    EXPECT_TRUE(stopped.hasEndedBefore({2025, 8}));
    EXPECT_FALSE(Validity{}.hasEndedBefore({2099, 12}));
}

TEST(Validity, HoldsWithinMonthsOfWhichItHasOne) {
    const Validity span{march, july};
    EXPECT_TRUE(span.holdsWithin(MonthSpan::ofYear(2025)));
    EXPECT_FALSE(span.holdsWithin(MonthSpan::ofYear(2024)));
    EXPECT_FALSE(span.holdsWithin(MonthSpan::ofYear(2026)));
    EXPECT_TRUE(span.holdsWithin({{2024, 1}, march}));
    EXPECT_TRUE(span.holdsWithin({july, {2026, 1}}));
    EXPECT_FALSE(span.holdsWithin(MonthSpan::of(Period::ytd(2025, 8))));
}

TEST(Validity, IsOfNoMonthWhereItEndsBeforeItBegins) {
    EXPECT_TRUE((Validity{july, march}.endsBeforeItBegins()));
    EXPECT_FALSE((Validity{march, march}.endsBeforeItBegins())) << "one month";
    EXPECT_FALSE((Validity{march, {}}.endsBeforeItBegins()));
    EXPECT_FALSE((Validity{{}, march}.endsBeforeItBegins()));
}

TEST(Validity, IsSaidByEveryRecordThatIsStopped) {
    EXPECT_FALSE((Region{.validFrom = march, .validTo = july}.validity().holdsIn({2025, 8})));
    EXPECT_FALSE((Indicator{.validFrom = march, .validTo = july}.validity().holdsIn({2025, 2})));
    EXPECT_FALSE((Person{.validTo = july}.validity().holdsIn({2025, 8})));
    EXPECT_TRUE((Region{.type = RegionType::City}.validity().holdsIn({2016, 8})));
}

} // namespace
} // namespace xushi
