#include "usecases/CheckAnchor.h"

#include "domain/CheckCode.h"
#include "support/ReadNow.h"
#include "support/SmallStore.h"

#include <gtest/gtest.h>

namespace xushi {
namespace {

class CheckAnchorTest : public testing::Test {
protected:
    std::string codeOf(std::size_t entry, CheckCodeForm form) { return checkCode(now(*store).readJournal(0)->at(entry - 1).hash, form); }

    SmallStore store;
};

TEST_F(CheckAnchorTest, FindsTheEntryOfACodeOfEitherForm) {
    const auto found = readNow(checkAnchor, *store, codeOf(3, CheckCodeForm::Long), std::nullopt);
    ASSERT_TRUE(found);
    EXPECT_EQ(found->key, "verify.code-fits");
    EXPECT_EQ(found->args.at(1), "3");
    const auto old = readNow(checkAnchor, *store, codeOf(4, CheckCodeForm::Short), 4);
    ASSERT_TRUE(old);
    EXPECT_EQ(old->key, "verify.code-fits-short") << "says that it proves less";
}

TEST_F(CheckAnchorTest, RefusesACodeOfAnotherEntry) {
    const auto found = readNow(checkAnchor, *store, codeOf(3, CheckCodeForm::Long), 4);
    ASSERT_FALSE(found);
    EXPECT_EQ(found.error().key, "verify.code-differs");
    EXPECT_EQ(found.error().args.at(2), codeOf(4, CheckCodeForm::Long));
}

TEST_F(CheckAnchorTest, TellsACodeOfNoEntryAndAnEntryThatIsNotThere) {
    EXPECT_EQ(readNow(checkAnchor, *store, "0000-0000-0000-0000", std::nullopt).error().key, "verify.code-nowhere");
    EXPECT_EQ(readNow(checkAnchor, *store, codeOf(1, CheckCodeForm::Short), 4000).error().key, "verify.no-entry");
    EXPECT_EQ(readNow(checkAnchor, *store, codeOf(1, CheckCodeForm::Short), 0).error().key, "verify.no-entry");
}

TEST_F(CheckAnchorTest, ChecksManyInTheirOrderAndTellsWhichPastIsThere) {
    std::vector<CopiedCode> codes;
    for (const std::size_t entry : {4U, 1U, 3U}) codes.push_back(*readCheckCode(codeOf(entry, CheckCodeForm::Long)));
    codes[1].entry = 1;
    codes.push_back({.text = "0000-0000-0000-0000"});
    codes.push_back({.text = codes[0].text, .entry = 3});
    codes.push_back({.text = codes[0].text, .entry = 4000});
    const auto checked = readNow(checkAnchors, *store, codes);
    ASSERT_TRUE(checked);
    ASSERT_EQ(checked->size(), 6U);
    EXPECT_EQ(checked->at(0).entry->sequence, 4);
    EXPECT_EQ(checked->at(1).entry->sequence, 1);
    EXPECT_EQ(checked->at(2).entry->sequence, 3);
    EXPECT_EQ(checked->at(3).verdict.error().key, "verify.code-nowhere");
    EXPECT_EQ(checked->at(4).verdict.error().key, "verify.code-differs");
    EXPECT_EQ(checked->at(5).verdict.error().key, "verify.no-entry");
    for (std::size_t i = 3; i < 6; ++i) EXPECT_FALSE(checked->at(i).entry) << i;
}

TEST_F(CheckAnchorTest, WhatIsListedFitsAgainAndNoLongerAfterTheHistoryWasWrittenAnew) {
    const auto rename = [](Store& each, const std::string& title) {
        auto settings = now(each).readCatalogue()->settings;
        settings.title = title;
        ASSERT_TRUE(each.inTransaction(aNote("settings"), [&](Transaction& transaction) { return transaction.put(settings); }));
    };
    rename(*store, "甲");
    const auto listed = readNow(listAnchors, *store);
    ASSERT_TRUE(listed);
    ASSERT_FALSE(listed->empty());
    EXPECT_EQ(listed->back().of.key, "anchor.now");
    EXPECT_EQ(listed->back().code, now(*store).journalHead()->shortCode());
    std::string file;
    for (const auto& anchor : *listed) file += "校验码 " + anchor.code + " #" + std::to_string(anchor.entry) + "\n";
    const auto codes = checkCodesIn(file);
    ASSERT_EQ(codes.size(), listed->size());
    const auto here = readNow(checkAnchors, *store, codes);
    for (const auto& each : *here) EXPECT_TRUE(each.verdict) << each.code.text;
    SmallStore another;
    rename(*another, "乙"); // as if somebody had written the same entry otherwise
    const auto elsewhere = readNow(checkAnchors, *another, codes);
    for (const auto& each : *elsewhere) EXPECT_FALSE(each.verdict) << each.code.text;
}

} // namespace
} // namespace xushi
