#include "usecases/SeriesDefinitions.h"

#include "support/ReadNow.h"
#include "support/SmallStore.h"

#include <gtest/gtest.h>

namespace xushi {
namespace {

const std::set<SeriesOf> startsOfTheCity{{{"STARTS"}, {"HA"}}};

class SeriesDefinitions : public testing::Test {
protected:
    Catalogue whole() { return *now(*store).readCatalogue(); }
    Catalogue of(const std::set<SeriesOf>& series) {
        return *readTogether(*store, [&](Reading& reading) { return definitionsOf(reading, series); });
    }
    Indicator starts() { return *whole().find(IndicatorCode{"STARTS"}); }
    void put(const Indicator& indicator) {
        const auto done = store->inTransaction(aNote("catalogue"), [&](Transaction& transaction) -> Result<void> {
            const auto stored = transaction.put(indicator);
            return stored ? Result<void>() : Result<void>(stored.error());
        });
        ASSERT_TRUE(done);
    }

    SmallStore smallStore;
    Store* store = &*smallStore;
};

TEST_F(SeriesDefinitions, AreWhatTheCatalogueHasOfThem) {
    const Catalogue catalogue = whole();
    const Catalogue some = of(startsOfTheCity);
    ASSERT_EQ(some.indicators.size(), 1);
    EXPECT_EQ(some.indicators.front(), *catalogue.find(IndicatorCode{"STARTS"}));
    ASSERT_EQ(some.regions.size(), 1);
    EXPECT_EQ(some.regions.front(), *catalogue.find(RegionCode{"HA"}));
    EXPECT_EQ(some.settings, catalogue.settings);
    EXPECT_TRUE(some.earlierIndicators.empty());
    EXPECT_TRUE(some.departments.empty());
}

TEST_F(SeriesDefinitions, HaveTheVersionThatHeldBefore) {
    Indicator later = starts();
    later.name = "新开工（新口径）";
    later.inForceFrom = YearMonth{2025, 6};
    later.changeReason = "口径调整";
    put(later);
    const Catalogue some = of(startsOfTheCity);
    EXPECT_EQ(some.indicators.front().name, later.name);
    EXPECT_EQ(some.earlierIndicators, whole().earlierIndicators);
    EXPECT_EQ(some.earlierIndicators.size(), 1);
}

TEST_F(SeriesDefinitions, LeaveOutWhatTheStoreDoesNotKnow) {
    const Catalogue some = of({{{"STARTS"}, {"NOWHERE"}}, {{"NOTHING"}, {"HA"}}});
    EXPECT_EQ(some.indicators.size(), 1);
    EXPECT_EQ(some.regions.size(), 1);
    EXPECT_TRUE(of({}).indicators.empty());
}

TEST_F(SeriesDefinitions, AreThoseThatTheActItselfHasWritten) {
    const auto done = store->inTransaction(aNote("catalogue"), [&](Transaction& transaction) -> Result<void> {
        Indicator renamed = *transaction.readCatalogue()->find(IndicatorCode{"STARTS"});
        renamed.name = "开工";
        if (const auto stored = transaction.put(renamed); !stored) return stored.error();
        EXPECT_EQ(definitionsOf(transaction, startsOfTheCity)->indicators.front().name, "开工");
        return {};
    });
    EXPECT_TRUE(done);
}

} // namespace
} // namespace xushi
