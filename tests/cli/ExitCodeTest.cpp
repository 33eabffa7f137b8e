#include "cli/Verb.h"

#include <gtest/gtest.h>

namespace xushi {
namespace {

TEST(ExitCode, EveryKindOfProblemHasTheDocumentedOne) {
    const auto codeOf = [](ProblemKind kind) { return static_cast<int>(exitCodeOf({kind, "", {}})); };
    EXPECT_EQ(codeOf(ProblemKind::Refused), 1);
    EXPECT_EQ(codeOf(ProblemKind::Conflict), 3);
    EXPECT_EQ(codeOf(ProblemKind::Missing), 4);
    EXPECT_EQ(codeOf(ProblemKind::Unreadable), 5);
    EXPECT_EQ(codeOf(ProblemKind::Unavailable), 6);
    EXPECT_EQ(codeOf(ProblemKind::Newer), 7);
}

} // namespace
} // namespace xushi
