#include "domain/Reversal.h"

#include <gtest/gtest.h>

namespace xushi {
namespace {

TEST(Reversal, NamesTheGroupThatItTakesBack) {
    EXPECT_EQ(actText({ReversalWay::Undo, 1842}), "undo 1842");
    EXPECT_EQ(actText({ReversalWay::Redo, 7}), "redo 7");
}

TEST(Reversal, IsReadBack) {
    for (const Reversal& reversal : {Reversal{ReversalWay::Undo, 1}, Reversal{ReversalWay::Redo, 9'000'000'000}})
        EXPECT_EQ(reversalFrom(actText(reversal)), reversal);
}

TEST(Reversal, IsNothingButWhatItWrites) {
    for (const char* act : {"enter", "undo", "redo", "", "undo ", "undo x", "undo 0", "undo -3", "undo 07", "undo 7 ", "undo +7",
                            "undo 99999999999999999999", "undone 7", "Undo 7"})
        EXPECT_EQ(reversalFrom(act), std::nullopt) << act;
}

TEST(Reversal, TheWordOfAnActIsWhatStandsBeforeTheNumber) {
    EXPECT_EQ(actWord("undo 1842"), "undo");
    EXPECT_EQ(actWord("paste"), "paste");
    EXPECT_EQ(actWord(""), "");
}

} // namespace
} // namespace xushi
