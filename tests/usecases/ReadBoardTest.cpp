#include "support/Printers.h"
#include "support/ReadNow.h"
#include "support/SmallStore.h"
#include "usecases/ReadBoard.h"

#include <gtest/gtest.h>

namespace xushi {
namespace {

TEST(ReadBoard, HasARowForATargetWithoutAFigure) {
    SmallStore store;
    const auto reading = readNow(readBoard, *store, Period::ytd(2025, 5), std::nullopt);
    ASSERT_TRUE(reading);
    ASSERT_EQ(reading->rows.size(), 1U);
    EXPECT_EQ(reading->rows[0].indicator.text, "STARTS");
    EXPECT_EQ(reading->rows[0].standing.light, Light::Missing);
}

TEST(ReadBoard, JudgesTheStoredFigureAgainstItsTarget) {
    SmallStore store;
    putFigure(*store, aFigure({.value = "156"}));
    const auto reading = readNow(readBoard, *store, Period::ytd(2025, 6), std::nullopt);
    ASSERT_TRUE(reading);
    ASSERT_EQ(reading->rows.size(), 1U);
    const BoardRow& row = reading->rows[0];
    EXPECT_EQ(*row.asOf, Period::ytd(2025, 5));
    EXPECT_EQ(row.standing.completion->value, Ratio(156) / Ratio(250) * Ratio(100));
    EXPECT_EQ(row.standing.schedule->value, Ratio(5) / Ratio(12) * Ratio(100));
    EXPECT_EQ(row.target, reading->catalogue->find(TargetKey{{"STARTS"}, {"HA"}, 2025}));
}

TEST(ReadBoard, ReadsLastYearForTheGrowth) {
    SmallStore store;
    putFigure(*store, aFigure({.value = "100", .period = Period::ytd(2024, 5)}));
    putFigure(*store, aFigure({.value = "999", .period = Period::ytd(2023, 5)}));
    putFigure(*store, aFigure({.value = "156"}));
    const auto reading = readNow(readBoard, *store, Period::ytd(2025, 5), std::nullopt);
    ASSERT_TRUE(reading);
    EXPECT_EQ(reading->figures.size(), 2U);
    EXPECT_EQ(reading->rows.at(0).growth->percent->value, Ratio(56));
}

TEST(ReadBoard, KeepsToTheAskedRegion) {
    SmallStore store;
    putFigure(*store, aFigure({.value = "156"}));
    putFigure(*store, aFigure({.value = "48", .region = "QJ"}));
    const auto district = readNow(readBoard, *store, Period::ytd(2025, 5), RegionCode{"QJ"});
    ASSERT_TRUE(district);
    ASSERT_EQ(district->rows.size(), 1U);
    EXPECT_EQ(district->rows[0].value->toString(), "48");
    EXPECT_EQ(readNow(readBoard, *store, Period::ytd(2025, 5), std::nullopt)->rows.size(), 2U);
    EXPECT_TRUE(readNow(readBoard, *store, Period::ytd(2025, 5), RegionCode{"NOWHERE"})->rows.empty());
}

TEST(ReadBoard, ARevisedTargetJudgesFromThenOn) {
    SmallStore store;
    putFigure(*store, aFigure({.value = "156"}));
    Catalogue catalogue = *now(*store).readCatalogue();
    catalogue.targets[0].value = number("312");
    catalogue.targets[0].reason = "7月调整";
    ASSERT_TRUE(store->inTransaction(aNote(), [&](Transaction& transaction) -> Result<void> {
        const auto put = transaction.put(catalogue.targets[0]);
        return put ? Result<void>() : put.error();
    }));
    EXPECT_EQ(readNow(readBoard, *store, Period::ytd(2025, 5), std::nullopt)->rows.at(0).standing.completion->value, Ratio(50));
}

/// Indicator, region and what the row says of each.
std::vector<std::string> rowsSaid(const BoardReading& board) {
    std::vector<std::string> lines;
    const auto textOf = [](const std::optional<Decimal>& value) { return " " + (value ? value->toString() : "-"); };
    for (const auto& row : board.rows) {
        std::string line = row.indicator.text + row.region.text + (row.asOf ? row.asOf->toText() : "") + row.wording + std::string(token(row.standing.light));
        for (const auto& value : {row.value, row.monthAlone, row.lastYear, row.startLevel}) line += textOf(value);
        for (const auto& remark : row.remarks) line += remark.key;
        lines.push_back(std::move(line));
    }
    return lines;
}

TEST(ReadBoard, TheRowsAloneAreThoseOfTheBoard) {
    SmallStore store;
    putFigure(*store, aFigure({.value = "100", .period = Period::ytd(2024, 5)}));
    putFigure(*store, aFigure({.value = "260", .period = Period::ytd(2024, 12)}));
    Figure worded = aFigure({.value = "60", .period = Period::ytd(2025, 2)});
    worded.wording = "有序推进";
    putFigure(*store, worded);
    putFigure(*store, aFigure({.value = "120", .period = Period::ytd(2025, 4)}));
    putFigure(*store, aFigure({.value = "156"}));
    putFigure(*store, aFigure({.value = "48", .period = Period::ytd(2025, 3), .region = "QJ"}));
    for (const int month : {1, 2, 3, 5, 6, 12})
        for (const auto& region : {std::optional<RegionCode>(), std::optional(RegionCode{"HA"}), std::optional(RegionCode{"QJ"})}) {
            SCOPED_TRACE(std::to_string(month) + (region ? region->text : ""));
            const auto whole = readNow(readBoard, *store, Period::ytd(2025, month), region);
            const auto rows = readNow(readRowsOfBoard, *store, Period::ytd(2025, month), region);
            ASSERT_TRUE(whole && rows);
            EXPECT_EQ(rowsSaid(*rows), rowsSaid(*whole));
            EXPECT_LE(rows->figures.size(), whole->figures.size());
        }
    const auto may = readNow(readRowsOfBoard, *store, Period::ytd(2025, 5), std::optional(RegionCode{"HA"}));
    EXPECT_EQ(may->rows.at(0).wording, "有序推进");
    EXPECT_EQ(may->rows.at(0).monthAlone, Decimal(36));
    EXPECT_EQ(may->rows.at(0).growth->percent->value, Ratio(56));
}

} // namespace
} // namespace xushi
