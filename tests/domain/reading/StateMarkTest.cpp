#include "domain/reading/StateMark.h"

#include <gtest/gtest.h>

namespace xushi {
namespace {

TEST(StateMark, IsReadBackAsTheStateThatItMarks) {
    for (const auto& [state, name] : Tokens<FigureState>::all) {
        if (markOf(state).empty()) continue;
        EXPECT_EQ(stateMarked(markOf(state)), state) << name;
    }
    EXPECT_EQ(markOf(FigureState::NotApplicable), "—");
    EXPECT_EQ(markOf(FigureState::BelowUnit), "…");
}

TEST(StateMark, IsNoneWhereANumberOrNothingStands) {
    EXPECT_EQ(markOf(FigureState::Reported), "");
    EXPECT_EQ(markOf(FigureState::Cleared), "");
    EXPECT_EQ(stateMarked("3"), std::nullopt);
}

} // namespace
} // namespace xushi
