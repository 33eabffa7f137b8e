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

} // namespace
} // namespace xushi
