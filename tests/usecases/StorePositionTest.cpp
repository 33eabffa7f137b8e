#include "usecases/StorePosition.h"

#include "support/ReadNow.h"
#include "support/SmallStore.h"

#include <gtest/gtest.h>

namespace xushi {
namespace {

/// Eight hours ahead of UTC.
Date dayInHuaian(const std::string& utc) {
    Date day = *Date::from(utc.substr(0, 10));
    if (std::stoi(utc.substr(11, 2)) >= 16) ++day.day;
    return day;
}

class StorePosition : public testing::Test {
protected:
    std::int64_t writeAt(const std::string& utc, int figures = 1) {
        ChangeNote note = aNote();
        note.at = utc;
        const auto group = store->inTransaction(note, [&](Transaction& transaction) -> Result<void> {
            for (int month = 1; month <= figures; ++month)
                if (const auto put = transaction.put(aFigure({.value = "1", .period = Period::ytd(next, month)})); !put) return put.error();
            return {};
        });
        ++next;
        return *group + figures - 1;
    }
    Result<std::int64_t> entryOn(const Date& day) { return readNow(entryAt, *store, PositionAsked(day), DayOfTime(dayInHuaian)); }
    Result<std::int64_t> entryOf(std::int64_t entry) { return readNow(entryAt, *store, PositionAsked(entry), DayOfTime(dayInHuaian)); }

    SmallStore store;
    int next = 2001;
};

TEST_F(StorePosition, OfADayIsTheLastEntryOfItsLastAct) {
    const auto before = now(*store).journalHead()->sequence;
    const auto morning = writeAt("2025-06-05T00:10:00Z");
    const auto evening = writeAt("2025-06-05T15:59:59Z", 3);
    const auto night = writeAt("2025-06-05T16:00:00Z");
    EXPECT_EQ(*entryOn({2025, 6, 5}), evening) << "not " << morning;
    EXPECT_EQ(*entryOn({2025, 6, 6}), night) << "on the clock of the office it is the next day";
    EXPECT_EQ(*entryOn({2025, 6, 4}), before) << "a day without an act";
    EXPECT_EQ(*entryOn({2031, 1, 1}), night);
    EXPECT_EQ(entryOn({2025, 6, 2}).error(), missing("position.before-store", {"2025-06-02"}));
}

TEST_F(StorePosition, OfADayIsFoundBehindManyActs) {
    const auto before = now(*store).journalHead()->sequence;
    for (int act = 0; act < 900; ++act) writeAt("2025-06-09T01:00:00Z");
    EXPECT_EQ(*entryOn({2025, 6, 4}), before);
    EXPECT_EQ(entryOn({2025, 6, 1}).error().key, "position.before-store");
}

TEST_F(StorePosition, OfAnEntryIsTheEntryWhereAnActEnds) {
    const auto before = now(*store).journalHead()->sequence;
    const auto last = writeAt("2025-06-05T00:10:00Z", 3);
    EXPECT_EQ(*entryOf(last), last);
    EXPECT_EQ(*entryOf(before), before);
    EXPECT_EQ(entryOf(last - 1).error(), refused("position.within-act", {std::to_string(last - 1), std::to_string(before + 1), std::to_string(last)}));
    for (const auto none : {std::int64_t{0}, std::int64_t{-4}, last + 1})
        EXPECT_EQ(entryOf(none).error(), missing("verify.no-entry", {std::to_string(none), std::to_string(last)}));
}

TEST(StorePositionText, IsANumberOrADay) {
    EXPECT_EQ(*readPosition("1842"), PositionAsked(std::int64_t{1842}));
    EXPECT_EQ(*readPosition("#1842"), PositionAsked(std::int64_t{1842}));
    EXPECT_EQ(*readPosition("2025-06-30"), PositionAsked(Date{2025, 6, 30}));
    for (const auto* text : {"", "#", "18a", "2025-06-31", "yesterday", "1e3", "99999999999999999999"}) EXPECT_EQ(readPosition(text).error(), refused("position.unreadable", {text})) << text;
}

} // namespace
} // namespace xushi
