#include "cli/CommandLine.h"
#include "support/ReadNow.h"
#include "wiring/Composition.h"

namespace xushi {
namespace {

struct Command {
    std::string name;
    std::vector<std::string> arguments;
};

class Output : public CommandLine {
protected:
    /// Every verb with arguments that make it print.
    std::vector<Command> commands() const {
        const std::string path = (folder / "new.xushi").string();
        return {{"help", {"--help"}},
                {"help of a verb", {"board", "--help"}},
                {"version", {"--version"}},
                {"new", {"new", path}},
                {"board", {"board", store(), "--period", "2025-05"}},
                {"board as CSV", {"board", store(), "--period", "2025-05", "--format", "csv"}},
                {"board as JSON", {"board", store(), "--period", "2025-05", "--format", "json"}},
                {"explain", {"explain", store(), "--indicator", "PROJ_STARTED", "--period", "2025-05", "--column", "gap"}},
                {"set", {"set", store(), "--indicator", "PROJ_STARTED", "--period", "2025-05", "--value", "157"}},
                {"catalog", {"catalog", store(), "--export", (folder / "catalog.json").string()}},
                {"settings", {"settings", store()}},
                {"summary", {"summary", store(), "--period", "2025H1", "--out", (folder / "table.xlsx").string()}},
                {"workflow", {"workflow", store(), "--period", "2025-05"}},
                {"roll-over", {"roll-over", store(), "--year", "2026", "--trial"}},
                {"allocate", {"allocate", store(), "--indicator", "PROJ_STARTED", "--year", "2025", "--over", "months", "--by", "equal", "--dry-run"}},
                {"import", {"import", store(), table(), "--dry-run", "--format", "json"}},
                {"read", {"read", table()}},
                {"read as JSON", {"read", table(), "--format", "json"}},
                {"verify", {"verify", store()}}};
    }
    /// Somebody's table.
    std::string table() const {
        const std::string path = (folder / "table.csv").string();
        writeBytes(path, "淮阴区2025年1—5月,,\n指标,单位,1—5月\n技术合同成交额,亿元,12.34\n");
        return path;
    }
    /// xushi-cli with its output going where the shell says.
    ProgramRun runTo(const std::string& where, const std::vector<std::string>& arguments) const {
        std::vector<std::string> words{"-c", "exec \"$0\" \"$@\" " + where, XUSHI_CLI};
        words.insert(words.end(), arguments.begin(), arguments.end());
        return runProgram("/bin/sh", words);
    }
};

TEST_F(Output, OfATableNamesWhatNoFontDraws) {
    const auto opened = openForWriting(store());
    ASSERT_TRUE(opened);
    Indicator renamed = *now(*opened->store).readCatalogue()->find(IndicatorCode{"TECH_CONTRACT_AMT"});
    renamed.name = "𠀀术合同";
    ASSERT_TRUE(opened->store->inTransaction(changeNote("catalogue"), [&](Transaction& transaction) -> Result<void> {
        if (const auto put = transaction.put(renamed); !put) return put.error();
        return {};
    }));
    const auto written = run("summary", {"--period", "2025H1", "--out", (folder / "t.pdf").string()});
    EXPECT_EQ(written.exitCode, 0);
    EXPECT_NE(written.err.find("U+20000"), std::string::npos) << written.err;
    EXPECT_NE(written.out.find("t.pdf"), std::string::npos);
}

TEST_F(Output, OnAFullDiskIsAFailureOfEveryVerb) {
    for (const auto& [name, arguments] : commands()) {
        std::filesystem::remove(folder / "new.xushi");
        const auto printed = runTo("> /dev/full", arguments);
        EXPECT_EQ(printed.exitCode, 6) << name;
        EXPECT_NE(printed.err.find("磁盘已满"), std::string::npos) << name << ": " << printed.err;
        const bool hasStore = arguments.front() != "--version" && arguments.back() != "--help" && arguments.front() != "read";
        EXPECT_EQ(printed.err.find("都已保存") != std::string::npos, hasStore) << name << ": " << printed.err;
        EXPECT_EQ(printed.err.find("台账") != std::string::npos, hasStore) << name << ": " << printed.err;
    }
}

TEST_F(Output, ThatNobodyReadsIsAFailureOfEveryVerb) {
    for (const auto& [name, arguments] : commands()) {
        std::filesystem::remove(folder / "new.xushi");
        int ends[2];
        ASSERT_EQ(::pipe(ends), 0);
        ::close(ends[0]);
        const auto unread = runTo("1>&" + std::to_string(ends[1]), arguments);
        ::close(ends[1]);
        EXPECT_EQ(unread.exitCode, 6) << name;
        EXPECT_NE(unread.err.find("接收的一方已关闭"), std::string::npos) << name << ": " << unread.err;
        const bool hasStore = arguments.front() != "--version" && arguments.back() != "--help" && arguments.front() != "read";
        EXPECT_EQ(unread.err.find("台账") != std::string::npos, hasStore) << name << ": " << unread.err;
    }
}

TEST_F(Output, ThatIsMissingIsAFailureAndNeverTheStore) {
    for (const auto& [name, arguments] : commands()) {
        std::filesystem::remove(folder / "new.xushi");
        const auto printed = runTo(">&-", arguments);
        EXPECT_EQ(printed.exitCode, 6) << name;
        EXPECT_NE(printed.err.find("输出没有写完"), std::string::npos) << name << ": " << printed.err;
    }
    EXPECT_EQ(runTo("0<&- >&- 2>&-", {"board", store(), "--period", "2025-05"}).exitCode, 6);
    EXPECT_EQ(run("verify").exitCode, 0);
}

TEST_F(Output, KeepsTheChangeThatWasMade) {
    EXPECT_EQ(runTo("> /dev/full", {"set", store(), "--indicator", "PROJ_STARTED", "--period", "2025-05", "--value", "158"}).exitCode, 6);
    EXPECT_EQ(row("2025-05", "PROJ_STARTED").at("value"), "158");
}

TEST_F(Output, DoesNotHideAnotherFailure) {
    EXPECT_EQ(runTo("> /dev/full", {"board", (folder / "none.xushi").string(), "--period", "2025-05"}).exitCode, 4);
    EXPECT_EQ(runTo("> /dev/full", {"frobnicate"}).exitCode, 2);
}

} // namespace
} // namespace xushi
