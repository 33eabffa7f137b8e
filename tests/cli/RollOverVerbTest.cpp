#include "cli/CommandLine.h"

namespace xushi {
namespace {

class RollOverVerb : public CommandLine {};

TEST_F(RollOverVerb, TellsWhatItWouldDoAndChangesNothing) {
    const std::string before = bytesOf(store());
    const auto shown = run("roll-over", {"--year", "2026", "--trial"});
    EXPECT_EQ(shown.exitCode, 0) << shown.err;
    EXPECT_NE(shown.out.find("added: PROJ_STARTED"), std::string::npos) << shown.out;
    EXPECT_TRUE(bytesOf(store()) == before);
}

TEST_F(RollOverVerb, CopiesAYearOnce) {
    ASSERT_EQ(run("roll-over", {"--year", "2026"}).exitCode, 0);
    expectFailure(run("roll-over", {"--year", "2026"}), 1, "2026");
}

} // namespace
} // namespace xushi
