#include "domain/Journal.h"

#include "support/Builders.h"

#include <gtest/gtest.h>

#include <functional>
#include <set>

namespace xushi {
namespace {

JournalEntry anEntry() {
    return {.sequence = 7, .group = 5, .previousHash = std::string(32, '\x11'),
            .note = {.actor = "wang", .host = "pc-3", .at = "2025-06-30T08:00:00Z", .act = "enter", .reason = "补报"},
            .kind = RecordKind::Figure, .key = "2025-05|ytd|STARTS|HA",
            .before = {"120"}, .after = {"156"}, .hash = std::string(32, '\x22')};
}

TEST(Journal, CoversEveryFieldButTheHash) {
    const std::vector<std::function<void(JournalEntry&)>> changes{
        [](auto& e) { e.sequence = 8; },         [](auto& e) { e.group = 6; },
        [](auto& e) { e.previousHash[31] = 0; }, [](auto& e) { e.note.actor = "li"; },
        [](auto& e) { e.note.host = "pc-4"; },   [](auto& e) { e.note.at = "2025-06-30T08:00:01Z"; },
        [](auto& e) { e.note.act = "paste"; },   [](auto& e) { e.note.reason = ""; },
        [](auto& e) { e.kind = RecordKind::Target; }, [](auto& e) { e.key = "2025-06|ytd|STARTS|HA"; },
        [](auto& e) { e.before = {}; },          [](auto& e) { e.after = {"157"}; }};
    std::set<std::string> all{canonicalBytes(anEntry())};
    for (const auto& change : changes) {
        auto entry = anEntry();
        change(entry);
        all.insert(canonicalBytes(entry));
    }
    EXPECT_EQ(all.size(), changes.size() + 1);
    auto rehashed = anEntry();
    rehashed.hash.clear();
    EXPECT_EQ(canonicalBytes(rehashed), canonicalBytes(anEntry()));
}

TEST(Journal, TellsAMoveOfTextFromOneFieldToTheNext) {
    auto moved = anEntry();
    moved.note.actor = "wan";
    moved.note.host = "gpc-3";
    EXPECT_NE(canonicalBytes(moved), canonicalBytes(anEntry()));
    auto swapped = anEntry();
    std::swap(swapped.before, swapped.after);
    EXPECT_NE(canonicalBytes(swapped), canonicalBytes(anEntry()));
}

TEST(Journal, TellsARecordThatWasNotThereFromAnEmptyOne) {
    auto absent = anEntry();
    absent.before = {};
    auto empty = anEntry();
    empty.before = {""};
    EXPECT_NE(canonicalBytes(absent), canonicalBytes(empty));
}

TEST(Journal, BeginsItsBytesWithTheFormat) { EXPECT_EQ(canonicalBytes(anEntry()).front(), '\x01'); }

TEST(Journal, ShortensItsHeadToEightyBits) {
    EXPECT_EQ((JournalHead{.hash = std::string("\x8F\x3A\x22\xC1\xFF\x00\x01\x02\x03\x04", 10) + std::string(22, '\x55')}).shortCode(),
              "HWX2-5GFZ-000G-40R4");
    EXPECT_EQ(JournalHead{}.shortCode(), "");
}

} // namespace
} // namespace xushi
