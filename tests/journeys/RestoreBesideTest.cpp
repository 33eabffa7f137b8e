// Somebody restores a copy on the command line while a window has the store open.
#include "support/FileBytes.h"
#include "support/OpenWindow.h"
#include "support/RunProgram.h"
#include "support/drivers/StandingDriver.h"

#include <gmock/gmock.h>

namespace xushi {
namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;

const Period may = Period::ytd(2025, 5);
constexpr auto started = "PROJ_STARTED";

class RestoreBeside : public testing::Test {
protected:
    void SetUp() override {
        ASSERT_TRUE(open.isReady);
        writeBytes(copy, bytesOf(open.storePath));
        enter("160");
    }
    void enter(const char* value) {
        open.gridAt(may, started);
        open.type(QString::fromLatin1(value));
        open.press(Qt::Key_Return);
    }
    std::string value() { return open.stored(started, may)->value->toString(); }
    ProgramRun restore() const {
        return runProgram(XUSHI_CLI, {"restore", open.storePath, copy.string()}, {{"XDG_DATA_HOME", (open.folder / "home").string()}, {"LANG", "zh_CN.UTF-8"}});
    }

    OpenWindow open;
    fs::path copy = open.folder / "copy.xushi";
    StandingDriver standing{open.window};
};

TEST_F(RestoreBeside, IsRefusedWhileTheWindowWrites) {
    const std::string before = bytesOf(open.storePath);
    const auto restored = restore();
    EXPECT_EQ(restored.exitCode, 6) << restored.err;
    EXPECT_THAT(restored.err, HasSubstr("正在"));
    EXPECT_TRUE(bytesOf(open.storePath) == before);
    standing.comeBack();
    EXPECT_EQ(fromQt(standing.line()), "");
    enter("170");
    EXPECT_EQ(value(), "170") << "the window writes on";
}

/// The window reads only, because somebody else wrote when it was opened.
TEST_F(RestoreBeside, IsNoticedByAWindowThatReads) {
    open.window.workspace().close();
    auto writer = openForWriting(open.storePath);
    ASSERT_TRUE(writer && !writer->readOnlyReason);
    ASSERT_TRUE(open.window.openStore(toQt(open.storePath)));
    ASSERT_TRUE(open.window.workspace().isReadOnly());
    writer->store.reset();
    const auto restored = restore();
    ASSERT_EQ(restored.exitCode, 0) << restored.err;
    standing.comeBack();
    EXPECT_THAT(fromQt(standing.line()), HasSubstr("另一个时点"));
    standing.openThere();
    ASSERT_TRUE(open.window.workspace().isOpen());
    EXPECT_EQ(fromQt(standing.line()), "");
    EXPECT_NE(value(), "160");
    enter("180");
    EXPECT_EQ(value(), "180");
}

} // namespace
} // namespace xushi
