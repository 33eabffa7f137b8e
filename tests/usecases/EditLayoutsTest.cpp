#include "usecases/EditLayouts.h"

#include "support/ReadNow.h"
#include "support/SmallStore.h"
#include "usecases/UndoChange.h"

#include <gtest/gtest.h>

namespace xushi {
namespace {

/// Layouts of which the reading needs a name alone.
class EditLayouts : public testing::Test {
protected:
    Result<StoredLayout> save(const std::string& body, const std::string& code = "OWN") {
        return saveLayout(*store, {.body = body, .code = {code}, .read = read, .note = aNote("layout")});
    }
    Result<StoredLayout> add(const std::string& body, const std::string& code) {
        return saveLayout(*store, {.body = body, .code = {code}, .read = read, .note = aNote("layout"), .isNew = true});
    }
    Result<StoredLayout> remove(const std::string& code) { return removeLayout(*store, {code}, aNote("remove-layout")); }
    Catalogue catalogue() { return *now(*store).readCatalogue(); }
    std::int64_t head() { return now(*store).journalHead()->sequence; }
    Result<UndoResult> reverse(ReversalWay way, std::int64_t group) { return undoChange(*store, {{way, group}, aNote()}); }

    SmallStore store;
    LayoutReading read = [](std::string_view body) -> Result<SummaryTemplate> {
        if (body == "bad") return refused("template.not-json");
        if (body == "bare") return SummaryTemplate{.name = "甲", .title = "t"};
        return SummaryTemplate{.name = std::string(body.substr(0, body.find(' '))), .title = "t", .columns = {{.title = "序号"}}};
    };
};

TEST_F(EditLayouts, KeepsALayoutAndItsRevisions) {
    EXPECT_EQ(save("甲 一")->revision, 1);
    EXPECT_EQ(save("甲 二")->revision, 2);
    ASSERT_EQ(layoutsIn(catalogue()).size(), 1U);
    EXPECT_EQ(layoutsIn(catalogue())[0], (StoredLayout{{"OWN"}, "甲", "甲 二", 2}));
    EXPECT_TRUE(store->verify()->faults.empty());
    const auto before = head();
    EXPECT_EQ(save("甲 二")->revision, 2);
    EXPECT_EQ(head(), before) << "what is the same is no entry";
}

TEST_F(EditLayouts, StoresNothingThatTheReadingRefuses) {
    const auto before = head();
    EXPECT_EQ(save("bad").error().key, "template.not-json");
    EXPECT_EQ(save("甲", "a|b").error().key, "layout.no-code");
    EXPECT_EQ(save(" ").error().key, "layout.no-name");
    EXPECT_EQ(save("bare").error().key, "layout.no-columns");
    EXPECT_EQ(save(std::string("甲 \x01")).error().key, "text.control");
    EXPECT_EQ(save("甲 " + std::string(10000, 'x')).error().key, "text.too-long");
    EXPECT_EQ(head(), before);
}

TEST_F(EditLayouts, HasNoTwoOfOneName) {
    ASSERT_TRUE(save("甲 一"));
    EXPECT_EQ(save("甲 二", "OTHER").error(), refused("layout.name-taken", {"甲", "OWN"}));
}

TEST_F(EditLayouts, AreTakenBackAndMadeAgain) {
    ASSERT_TRUE(save("甲 一"));
    const auto added = head();
    ASSERT_TRUE(save("甲 二"));
    const auto changed = head();
    ASSERT_TRUE(reverse(ReversalWay::Undo, changed));
    EXPECT_EQ(layoutsIn(catalogue())[0].body, "甲 一");
    const auto undone = reverse(ReversalWay::Undo, added);
    ASSERT_TRUE(undone) << undone.error().key;
    EXPECT_TRUE(layoutsIn(catalogue()).empty()) << "one whose adding was taken back is none";
    EXPECT_TRUE(save("甲 三", "OTHER")) << "and its name is free";
    EXPECT_EQ(reverse(ReversalWay::Redo, added).error().key, "layout.name-taken");
    EXPECT_TRUE(store->verify()->faults.empty());
}

TEST_F(EditLayouts, AddNoneOverAnother) {
    ASSERT_TRUE(add("甲 一", "OWN"));
    EXPECT_EQ(add("乙 一", "OWN").error(), refused("layout.code-taken", {"OWN", "甲"}));
    EXPECT_EQ(layoutsIn(catalogue())[0].body, "甲 一");
}

TEST_F(EditLayouts, RemoveOneAndHaveItBack) {
    ASSERT_TRUE(save("甲 一"));
    ASSERT_TRUE(remove("OWN"));
    const auto removed = head();
    EXPECT_TRUE(layoutsIn(catalogue()).empty());
    EXPECT_EQ(remove("OWN").error(), missing("layout.not-stored", {"OWN"}));
    EXPECT_EQ(remove("NONE").error().key, "layout.not-stored");
    EXPECT_EQ(head(), removed);
    ASSERT_TRUE(reverse(ReversalWay::Undo, removed));
    EXPECT_EQ(layoutsIn(catalogue())[0].body, "甲 一");
    ASSERT_TRUE(remove("OWN"));
    EXPECT_EQ(add("乙 一", "OWN")->revision, 5) << "its code is free, and its revisions go on";
    EXPECT_TRUE(store->verify()->faults.empty());
}

TEST_F(EditLayouts, StandInTheStoreAsItWasThen) {
    ASSERT_TRUE(save("甲 一"));
    const auto then = head();
    ASSERT_TRUE(save("甲 二"));
    const auto earlier = readTogetherAt(*store, then, [](Reading& reading) { return reading.readCatalogue(noYear); });
    EXPECT_EQ(layoutsIn(*earlier)[0].body, "甲 一");
}

} // namespace
} // namespace xushi
