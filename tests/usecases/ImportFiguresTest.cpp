#include "support/ReadNow.h"
#include "support/SmallStore.h"
#include "usecases/ImportFigures.h"

#include <gtest/gtest.h>

namespace xushi {
namespace {

constexpr Date midJune{2025, 6, 15};

FoundCell aFound(int row, const std::string& indicator, const std::string& value, const std::string& unit = {}) {
    FoundCell cell{.place = {row, 3}};
    cell.indicator = IndicatorCode{indicator};
    cell.region = RegionCode{"QJ"};
    cell.period = Period::ytd(2025, 5);
    auto reading = *readNumber(value + unit, {.strictness = Strictness::FromFile});
    cell.text = value;
    cell.value = GivenNumber::read(reading, value + unit);
    return cell;
}

class ImportFigures : public testing::Test {
protected:
    ImportPlan planOf(std::vector<FoundCell> cells) {
        const std::vector<RecognisedSheet> sheets{{"5月", {.tables = {}, .cells = std::move(cells)}}};
        return *readTogether(*store, [&](Reading& reading) { return planImport(reading, sheets, origin, midJune); });
    }
    Result<EnterResult> import(ImportPlan& plan, bool isAllOrNothing = false) {
        return importFigures(*store, plan, {aNote("import"), midJune, isAllOrNothing});
    }
    std::optional<Figure> stored(const std::string& code) { return *now(*store).readFigure({Period::ytd(2025, 5), {code}, {"QJ"}}); }
    std::int64_t entries() { return now(*store).journalHead()->sequence; }

    SmallStore smallStore;
    Store* store = &*smallStore;
    Catalogue catalogue = *now(*store).readCatalogue();
    const ImportOrigin origin{"洪泽区5月.xlsx", std::string(64, 'a')};
};

TEST_F(ImportFigures, APlanWritesNothing) {
    const auto before = entries();
    const auto plan = planOf({aFound(2, "STARTS", "12"), aFound(3, "CONTRACTS", "85200", "万元")});
    EXPECT_EQ(plan.count(ImportVerdict::New), 2);
    EXPECT_EQ(entries(), before);
    EXPECT_EQ(plan.lines[1].after->value->toString(), "8.52");
}

TEST_F(ImportFigures, AllIsOneActThatKeepsWhereEachFigureCameFrom) {
    auto plan = planOf({aFound(2, "STARTS", "12"), aFound(3, "CONTRACTS", "85200", "万元")});
    const auto before = entries();
    const auto result = import(plan);
    ASSERT_TRUE(result);
    EXPECT_EQ(entries(), before + 2);
    EXPECT_EQ(now(*store).readGroup(result->group)->size(), 2U);
    EXPECT_EQ(stored("CONTRACTS")->value->toString(), "8.52");
    EXPECT_EQ(stored("CONTRACTS")->typed, "85200万元");
    EXPECT_EQ(stored("CONTRACTS")->source, "洪泽区5月.xlsx 5月!C3 SHA-256 aaaaaaaaaaaa");
}

TEST_F(ImportFigures, WhatIsTheSameIsNotWrittenAgain) {
    auto first = planOf({aFound(2, "STARTS", "12"), aFound(3, "CONTRACTS", "85200", "万元")});
    ASSERT_TRUE(import(first));
    const auto before = entries();
    auto again = planOf({aFound(2, "STARTS", "12"), aFound(3, "CONTRACTS", "8.52", "亿元")});
    EXPECT_EQ(again.count(ImportVerdict::Same), 2) << "8.52亿元 is 85200万元";
    ASSERT_TRUE(import(again));
    EXPECT_EQ(entries(), before);
    EXPECT_EQ(planOf({aFound(2, "STARTS", "13")}).lines[0].verdict, ImportVerdict::Changed);
}

TEST_F(ImportFigures, AProblemStaysWhileTheGoodOnesAreWritten) {
    auto plan = planOf({aFound(2, "STARTS", "12"), aFound(3, "STARTS", "1.5")});
    plan.lines[1].found.region = RegionCode{"HA"};
    EXPECT_EQ(plan.lines[1].verdict, ImportVerdict::Problem) << "half a project";
    ASSERT_TRUE(import(plan));
    EXPECT_TRUE(stored("STARTS"));
}

TEST_F(ImportFigures, AllOrNothingWritesNothingBesideAProblem) {
    auto plan = planOf({aFound(2, "CONTRACTS", "8.52"), aFound(3, "STARTS", "1.5")});
    const auto before = entries();
    ASSERT_TRUE(import(plan, true));
    EXPECT_EQ(entries(), before);
}

TEST_F(ImportFigures, AClosedMonthIsRefusedByItsName) {
    ASSERT_TRUE(store->inTransaction(aNote("settings"), [&](Transaction& transaction) -> Result<void> {
        Settings settings = catalogue.settings;
        settings.closedThrough = YearMonth{2025, 5};
        return transaction.put(settings);
    }));
    const auto plan = planOf({aFound(2, "STARTS", "12")});
    EXPECT_EQ(plan.lines[0].verdict, ImportVerdict::Problem);
    EXPECT_EQ(plan.lines[0].reason.key, "check.closed");
}

TEST_F(ImportFigures, WhatSomebodyChangesMeanwhileIsNotWrittenOver) {
    auto first = planOf({aFound(2, "STARTS", "12")});
    ASSERT_TRUE(import(first));
    auto plan = planOf({aFound(2, "STARTS", "13")});
    Figure theirs = *stored("STARTS");
    theirs.value = number("14");
    putFigure(*store, theirs);
    ASSERT_TRUE(import(plan));
    EXPECT_EQ(plan.lines[0].verdict, ImportVerdict::Problem);
    EXPECT_EQ(plan.lines[0].reason.key, "conflict.figure-value");
    EXPECT_EQ(stored("STARTS")->value, number("14"));
}

} // namespace
} // namespace xushi
