#pragma once

#include "support/ReadNow.h"
#include "support/SmallStore.h"
#include "usecases/FillInSheets.h"

#include <gtest/gtest.h>

namespace xushi {

/// A store in which 清江浦区 owes one figure of every kind for May 2025, and has some of last year and of April.
class FillInScene : public testing::Test {
protected:
    FillInScene() {
        const auto put = store->inTransaction(aNote("create"), [&](Transaction& transaction) -> Result<void> {
            Region hongze = aRegion("HZ", "洪泽区", RegionType::District);
            hongze.order = 2;
            if (const auto done = transaction.put(hongze); !done) return done.error();
            if (const auto done = transaction.put(Department{.code = {"SH"}, .name = "社会处"}); !done) return done.error();
            for (const auto& indicator : {anAmount({.code = "PAID", .name = "当月支出", .reporting = Reporting::MonthAlone, .order = 5}),
                                          anIndicator({.code = "BIG", .name = "亿元以上新开工", .parent = "STARTS", .order = 1}),
                                          anAmount({.code = "QUARTERLY", .name = "季度投入", .frequency = Frequency::Quarterly, .order = 6}),
                                          anIndicator({.code = "LAW", .name = "条例修订", .unit = "部", .measure = Measure::Milestone, .order = 7, .department = "SH"})})
                if (const auto done = transaction.put(indicator); !done) return done.error();
            return {};
        });
        EXPECT_TRUE(put);
        for (const std::string code : {"STARTS", "CONTRACTS", "FIRMS"}) {
            const auto kind = code == "FIRMS" ? PeriodKind::Point : PeriodKind::Ytd;
            putFigure(*store, aFigure({.value = code == "CONTRACTS" ? "8.5" : "30", .period = {2024, Month(5), kind}, .indicator = code, .region = "QJ"}));
            putFigure(*store, aFigure({.value = code == "CONTRACTS" ? "7.25" : "20", .period = {2025, Month(4), kind}, .indicator = code, .region = "QJ"}));
        }
        putFigure(*store, aFigure({.value = "12", .period = Period::ytd(2024, 5), .indicator = "BIG", .region = "QJ"}));
        putFigure(*store, aFigure({.value = "51.20", .period = Period::ytd(2025, 4), .indicator = "SHARE", .region = "QJ"}));
        putFigure(*store, aFigure({.value = "1.5", .period = {2024, Month(12), PeriodKind::Month}, .indicator = "PAID", .region = "QJ"}));
        putFigure(*store, aFigure({.value = "3.0", .period = Period::ytd(2025, 3), .indicator = "QUARTERLY", .region = "QJ"}));
        Figure law = aFigure({.period = Period::ytd(2025, 4), .indicator = "LAW", .region = "QJ"});
        law.stage = MilestoneStage::UnderWay;
        putFigure(*store, law);
    }

    Result<std::vector<FillInSheet>> sheetsFor(const FillInWanted& wanted) { return readNow(fillInSheets, *store, wanted); }
    FillInSheet sheetOf(const std::string& region, YearMonth month = {2025, 5}) { return sheetsFor({.month = month, .name = region})->front(); }

    SmallStore smallStore;
    Store* store = &*smallStore;
};

} // namespace xushi
