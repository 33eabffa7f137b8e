#include "cli/CommandLine.h"
#include "support/DataFolders.h"

#include <sqlite3.h>

namespace xushi {
namespace {

void runSql(const std::string& path, const char* sql) {
    sqlite3* database = nullptr;
    sqlite3_open(path.c_str(), &database);
    EXPECT_EQ(sqlite3_exec(database, sql, nullptr, nullptr, nullptr), SQLITE_OK) << sql;
    sqlite3_close(database);
}

using NewVerb = CommandLine;
using VerifyVerb = CommandLine;
using SummaryVerb = CommandLine;

TEST_F(CommandLine, PrintsItsVersion) {
    const auto printed = runProgram(XUSHI_CLI, {"--version"});
    EXPECT_EQ(printed.exitCode, 0);
    EXPECT_TRUE(std::regex_match(printed.out, std::regex("xushi-cli [0-9]+\\.[0-9]+\\.[0-9]+\n"))) << printed.out;
    EXPECT_EQ(printed.err, "");
}

TEST_F(CommandLine, HelpNamesEveryVerb) {
    const auto printed = runProgram(XUSHI_CLI, {"--help"});
    EXPECT_EQ(printed.exitCode, 0);
    EXPECT_EQ(printed.err, "");
    for (const std::string verb : {"new", "board", "set", "target", "catalog", "summary", "verify"}) {
        EXPECT_NE(printed.out.find("\n  " + verb + " "), std::string::npos) << verb;
        const auto help = runProgram(XUSHI_CLI, {verb, "--help"});
        EXPECT_EQ(help.exitCode, 0);
        EXPECT_NE(help.out.find("STORE"), std::string::npos) << verb;
    }
}

TEST_F(CommandLine, WrongUsageIsTwo) {
    expectFailure(runProgram(XUSHI_CLI, {}), 2, "--help");
    expectFailure(runProgram(XUSHI_CLI, {"frobnicate"}), 2, "--help");
    expectFailure(runProgram(XUSHI_CLI, {"board"}), 2, "STORE");
    expectFailure(runProgram(XUSHI_CLI, {"verify", store(), "more"}), 2, "more");
}

TEST_F(CommandLine, SpeaksChineseUnlessEnglishIsChosen) {
    const auto said = [&](const std::map<std::string, std::string>& environment) {
        return runProgram(XUSHI_CLI, {"verify", "none.xushi"}, environment).err;
    };
    const std::string chinese = "找不到“none.xushi”。请检查文件是否已移动或改名。\n";
    const std::string english = "“none.xushi” is not there. Check whether it was moved or renamed.\n";
    EXPECT_EQ(said({}), chinese);
    EXPECT_EQ(said({{"LANG", "C"}}), chinese);
    EXPECT_EQ(said({{"LANG", "zh_CN.UTF-8"}}), chinese);
    EXPECT_EQ(said({{"LANG", "en_US.UTF-8"}}), english);
    EXPECT_EQ(said({{"LC_ALL", "C"}, {"LANG", "en_US.UTF-8"}}), chinese);
    EXPECT_EQ(said({{"LC_MESSAGES", "en_GB.UTF-8"}, {"LANG", "zh_CN.UTF-8"}}), english);
}

TEST_F(CommandLine, EnglishMessagesAreShortToo) {
    const std::map<std::string, std::string> english{{"LANG", "en_US.UTF-8"}};
    expectFailure(run("board", {"--period", "x2025"}, english), 1, "names no year");
    expectFailure(run("set", {"--indicator", "PROJ_STARTED", "--period", "2025-05", "--value", "nan"}, english), 1, "not a number");
    expectFailure(run("target", {"--indicator", "PROJ_STARTED", "--year", "2025", "--value", "9", "--comparator", "ge"}, english),
                  1, "reason");
}

TEST_F(NewVerb, MakesAnEmptyStoreAndBothSamples) {
    for (const std::string sample : {"", "seed", "demonstration"}) {
        const std::string path = (folder / ("new-" + sample + ".xushi")).string();
        std::vector<std::string> arguments{"new", path};
        if (!sample.empty()) arguments.insert(arguments.end(), {"--sample", sample});
        const auto made = runProgram(XUSHI_CLI, arguments);
        EXPECT_EQ(made.exitCode, 0) << made.err;
        EXPECT_EQ(made.out, path + "\n");
        EXPECT_EQ(runProgram(XUSHI_CLI, {"verify", path}).exitCode, 0);
    }
}

TEST_F(NewVerb, LeavesWhatIsThereAlone) {
    expectRefusal("new", {"--sample", "seed"}, 1, "seed.xushi");
}

TEST_F(NewVerb, LeavesNothingBehindARefusal) {
    const std::string path = (folder / "other.xushi").string();
    expectFailure(runProgram(XUSHI_CLI, {"new", path, "--sample", "fiction"}), 4, "seed");
    expectFailure(runProgram(XUSHI_CLI, {"new", (folder / "none/other.xushi").string()}), 4, "none");
    expectFailure(runProgram(XUSHI_CLI, {"new", path}, {{"XUSHI_DATA_DIR", folder.path().string()}}), 4, "base.json");
    EXPECT_FALSE(std::filesystem::exists(path));
    EXPECT_FALSE(std::filesystem::exists(folder / "none"));
}

TEST_F(VerifyVerb, SaysWhatItCountedAndTheCheckCode) {
    const auto printed = run("verify");
    EXPECT_EQ(printed.exitCode, 0);
    EXPECT_TRUE(std::regex_match(printed.out, std::regex("校验通过：修订记录[0-9]+条，数据127个，校验码 [0-9A-Z]{4}(-[0-9A-Z]{4}){3}。\n")))
        << printed.out;
}

TEST_F(VerifyVerb, ChecksACodeFromPaperOfEitherForm) {
    const std::string path = (folder / "earlier.xushi").string();
    std::filesystem::copy_file(std::filesystem::path(XUSHI_TEST_DATA) / "stores" / "schema-4-versions.xushi", path);
    const std::map<std::string, std::string> kept{{"XDG_DATA_HOME", folder.path().string()}};
    const auto check = [&](std::vector<std::string> arguments) {
        arguments.insert(arguments.begin(), {"verify", path});
        return runProgram(XUSHI_CLI, arguments, kept);
    };
    const auto full = check({"--code", "3txt y5cs hcpt ha8q", "--entry", "21"});
    EXPECT_EQ(full.exitCode, 0) << full.err;
    EXPECT_NE(full.out.find("校验码 3TXT-Y5CS-HCPT-HA8Q 与修订记录第21条"), std::string::npos) << full.out;
    const auto old = check({"--code", "0E85-0454 #16"});
    EXPECT_EQ(old.exitCode, 0) << old.err;
    EXPECT_NE(old.out.find("旧式校验码 0E85-0454 与修订记录第16条"), std::string::npos) << old.out;
    EXPECT_EQ(check({"--code", "1EBB-AF15"}).exitCode, 0) << "without its entry";
    expectFailure(check({"--code", "3TXT-Y5CS-HCPT-HA8R"}), 5, "没有一条的校验码是 3TXT-Y5CS-HCPT-HA8R");
    expectFailure(check({"--code", "0E85-0454", "--entry", "15"}), 5, "F03E-62AB");
    expectFailure(check({"--code", "0E85-0454", "--entry", "22"}), 4, "没有第22条");
    expectFailure(check({"--code", "0E85"}), 1, "不是校验码");
    expectFailure(check({"--entry", "3"}), 2, "");
}

TEST_F(VerifyVerb, RefusesATamperedStore) {
    runSql(store(), "UPDATE figure SET value_units = 999 WHERE value_units = 156");
    expectRefusal("verify", {}, 5, "与修订记录不符");
    expectRefusal("board", {"--period", "2025-05"}, 5, "与修订记录不符");
}

TEST_F(VerifyVerb, RefusesADamagedStoreANewerOneAndAnythingElse) {
    const std::string bytes = bytesOf(store());
    writeBytes(store(), bytes.substr(0, bytes.size() / 2));
    expectRefusal("verify", {}, 5, "已损坏");
    writeBytes(store(), bytes);
    runSql(store(), "PRAGMA user_version = 99");
    expectRefusal("verify", {}, 7, "结构99");
    expectRefusal("set", {"--indicator", "PROJ_STARTED", "--period", "2025-05", "--value", "1"}, 7, "升级");
    writeBytes(store(), "只是文字");
    expectRefusal("verify", {}, 5, "不是序时台账");
    expectFailure(runProgram(XUSHI_CLI, {"verify", folder.path().string()}), 5, "不是序时台账");
    expectFailure(runProgram(XUSHI_CLI, {"verify", (folder / "none.xushi").string()}), 4, "none.xushi");
}

TEST_F(SummaryVerb, WritesTheKindOfFileThatTheEndingNames) {
    const FileState before = stateOf(store());
    const std::string path = (folder / "半年表.xlsx").string();
    const auto written = run("summary", {"--period", "2025H1", "--out", path});
    EXPECT_EQ(written.exitCode, 0) << written.err;
    EXPECT_EQ(written.out, path + "\n");
    EXPECT_TRUE(bytesOf(path).starts_with("PK"));
    EXPECT_TRUE(stateOf(store()) == before);
}

TEST_F(SummaryVerb, NeverReplacesAStore) {
    const auto link = folder / "table.xlsx";
    std::filesystem::create_symlink(store(), link);
    expectRefusal("summary", {"--period", "2025H1", "--out", link.string()}, 1, "台账");
    std::filesystem::remove(link);
    std::filesystem::create_hard_link(store(), link);
    expectRefusal("summary", {"--period", "2025H1", "--out", link.string()}, 1, "台账");
    std::filesystem::rename(link, folder / "table.pdf");
    expectRefusal("summary", {"--period", "2025H1", "--out", (folder / "table.pdf").string()}, 1, "台账");
    std::filesystem::rename(folder / "table.pdf", folder / "catalog.json");
    expectRefusal("catalog", {"--export", (folder / "catalog.json").string()}, 1, "台账");
    EXPECT_EQ(run("verify").exitCode, 0);
}

TEST_F(SummaryVerb, ReplacesAnotherFileAndKeepsItsMode) {
    const auto path = folder / "表.xlsx";
    writeBytes(path, "old");
    std::filesystem::permissions(path, std::filesystem::perms(0600));
    const auto written = run("summary", {"--period", "2025H1", "--out", path.string()});
    EXPECT_EQ(written.exitCode, 0) << written.err;
    EXPECT_TRUE(bytesOf(path).starts_with("PK"));
    EXPECT_EQ(std::filesystem::status(path).permissions(), std::filesystem::perms(0600));
}

TEST_F(SummaryVerb, RefusesInWords) {
    const std::string path = (folder / "table.xlsx").string();
    expectRefusal("summary", {"--period", "2025H1", "--out", (folder / "table.txt").string()}, 1, "xlsx");
    expectRefusal("summary", {"--period", "2019H1", "--out", path}, 4, "2019年上半年");
    expectRefusal("summary", {"--period", "soon", "--out", path}, 1, "soon");
    expectRefusal("summary", {"--period", "2025H1", "--out", path, "--region", "浦东新区"}, 4, "浦东新区");
    expectRefusal("summary", {"--period", "2025H1"}, 2, "--out");
    EXPECT_FALSE(std::filesystem::exists(path));
}

} // namespace
} // namespace xushi
