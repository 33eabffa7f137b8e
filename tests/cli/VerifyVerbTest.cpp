#include "cli/CommandLine.h"

#include <fstream>

namespace xushi {
namespace {

class AnchorsOfVerify : public CommandLine {
protected:
    std::string listed() const {
        const auto printed = run("verify", {"--list-anchors"});
        EXPECT_EQ(printed.exitCode, 0) << printed.err;
        return printed.out;
    }
    std::string write(const std::string& text) const {
        const auto path = (folder / "anchors.txt").string();
        std::ofstream(path) << text;
        return path;
    }
};

TEST_F(AnchorsOfVerify, AListThatIsKeptElsewhereStillFitsAfterFurtherWork) {
    const std::string file = write(listed());
    EXPECT_EQ(listed().find("Z）"), std::string::npos) << "times are those of this place: " << listed();
    ASSERT_EQ(set("PROJ_STARTED", "2025-05", {"--value", "100"}).exitCode, 0);
    const auto checked = run("verify", {"--anchors", file});
    EXPECT_EQ(checked.exitCode, 0) << checked.err;
    EXPECT_NE(checked.out.find("相符"), std::string::npos) << checked.out;
}

TEST_F(AnchorsOfVerify, ACodeOfAPastThatIsNotThereIsToldAndFails) {
    const std::string file = write(listed() + "抄自7月的表：校验码 HWX2-4GR3-ZM0A-7K5T #2\n");
    const auto checked = run("verify", {"--anchors", file});
    EXPECT_EQ(checked.exitCode, 5);
    EXPECT_NE(checked.out.find("HWX2-4GR3-ZM0A-7K5T"), std::string::npos) << checked.out;
    EXPECT_NE(checked.err.find("有1个"), std::string::npos) << checked.err;
}

TEST_F(AnchorsOfVerify, AFileWithoutCodesAndOneThatIsNotThereAreRefusedInWords) {
    EXPECT_EQ(run("verify", {"--anchors", write("会议纪要\n电话 0517-8360\n")}).exitCode, 1);
    EXPECT_EQ(run("verify", {"--anchors", (folder / "none.txt").string()}).exitCode, 4);
}

} // namespace
} // namespace xushi
