#include "cli/CommandLine.h"

#include <algorithm>
#include <filesystem>
#include <fstream>

namespace xushi {
namespace {

class BackupVerb : public CommandLine {
protected:
    std::filesystem::path backups() const { return folder / "home/xushi/backups"; }
    nlohmann::json listed() const {
        const auto printed = run("backup", {"--list", "--format", "json"});
        EXPECT_EQ(printed.exitCode, 0) << printed.err;
        return nlohmann::json::parse(printed.out, nullptr, false);
    }
    void enter(const std::string& value) const { ASSERT_EQ(set("PROJ_STARTED", "2025-05", {"--value", value}).exitCode, 0); }
    /// As if it had been taken then.
    void setTaken(const std::string& stamp) const {
        const auto newest = listed().at(0).at("path").get<std::string>();
        std::filesystem::rename(newest, backups() / ("seed-" + stamp + ".xushi"));
    }
};

TEST_F(BackupVerb, TakesAProvedCopyAndLeavesTheStoreAsItIs) {
    const std::string before = bytesOf(store());
    const auto none = run("backup", {"--list"});
    EXPECT_EQ(none.exitCode, 0) << none.err;
    EXPECT_NE(none.out.find("还没有"), std::string::npos) << none.out;
    const auto made = run("backup");
    ASSERT_EQ(made.exitCode, 0) << made.err;
    EXPECT_TRUE(bytesOf(store()) == before);
    const auto all = listed();
    ASSERT_EQ(all.size(), 1U);
    const std::string path = all.at(0).at("path");
    EXPECT_NE(made.out.find(path), std::string::npos) << made.out;
    EXPECT_NE(made.out.find(all.at(0).at("code").get<std::string>()), std::string::npos) << made.out;
    EXPECT_EQ(runProgram(XUSHI_CLI, {"verify", path}).out, run("verify").out) << "the copy holds what the store holds";
}

TEST_F(BackupVerb, TellsHowFarACopyIsBehind) {
    ASSERT_EQ(run("backup").exitCode, 0);
    setTaken("20250601-080000");
    enter("100");
    enter("101");
    ASSERT_EQ(run("backup").exitCode, 0);
    const auto all = listed();
    ASSERT_EQ(all.size(), 2U);
    EXPECT_EQ(all.at(1).at("taken"), "2025-06-01 08:00:00");
    EXPECT_EQ(all.at(0).at("entry").get<int>() - all.at(1).at("entry").get<int>(), 2);
    EXPECT_EQ(all.at(1).at("isPast"), true);
    const auto text = run("backup", {"--list"}).out;
    EXPECT_NE(text.find("与现在相同"), std::string::npos) << text;
    EXPECT_NE(text.find("早于现在2条"), std::string::npos) << text;
}

TEST_F(BackupVerb, KeepsToItsOwnStore) {
    const std::string other = (folder / "other/seed.xushi").string(); // of the same name
    std::filesystem::create_directories(folder / "other");
    ASSERT_EQ(runProgram(XUSHI_CLI, {"new", other, "--sample", "demonstration"}).exitCode, 0);
    ASSERT_EQ(run("backup").exitCode, 0);
    ASSERT_EQ(runProgram(XUSHI_CLI, {"backup", other}, {{"XDG_DATA_HOME", (folder / "home").string()}}).exitCode, 0);
    std::ofstream(backups() / "seed-20250101-000000.xushi") << "no store";
    EXPECT_EQ(listed().size(), 1U);
    EXPECT_EQ(std::distance(std::filesystem::directory_iterator(backups()), {}), 3);
}

TEST_F(BackupVerb, KeepsCopiesBesideTheStoreOfWhomHasNoFolderAndRemovesNoneThere) {
    const std::map<std::string, std::string> homeless{{"HOME", ""}, {"XDG_DATA_HOME", ""}};
    for (int hour = 10; hour < 24; ++hour) // as people name their stores
        std::filesystem::copy_file(store(), folder / ("seed-20200101-" + std::to_string(hour) + "0000.xushi"));
    const auto made = run("backup", {}, homeless);
    ASSERT_EQ(made.exitCode, 0) << made.err;
    const auto listed = nlohmann::json::parse(run("backup", {"--list", "--format", "json"}, homeless).out, nullptr, false);
    ASSERT_EQ(listed.size(), 15U) << made.out;
    EXPECT_EQ(std::filesystem::path(listed.at(0).at("path").get<std::string>()).parent_path(), std::filesystem::path(store()).parent_path());
}

TEST_F(BackupVerb, RemovesWhatTheRuleNoLongerKeepsAndNothingThatWentAnotherWay) {
    for (int hour = 10; hour < 23; ++hour) {
        ASSERT_EQ(run("backup").exitCode, 0);
        setTaken("20200101-" + std::to_string(hour) + "0000");
    }
    EXPECT_LE(listed().size(), 12U);
    const std::string asItWas = bytesOf(store());
    enter("100");
    const auto made = run("backup");
    ASSERT_EQ(made.exitCode, 0) << made.err;
    EXPECT_NE(made.out.find("清理了1份"), std::string::npos) << made.out;
    setTaken("20200101-090000"); // the rule would not keep it
    std::ofstream(store(), std::ios::binary | std::ios::trunc) << asItWas; // another way from here on
    enter("200");
    ASSERT_EQ(run("backup").exitCode, 0);
    const auto all = listed();
    EXPECT_EQ(all.size(), 11U) << "ten of them, and the one that is no past of the store";
    EXPECT_EQ(all.back().at("isPast"), false);
}

TEST_F(BackupVerb, TheCopiesOfAStoreThatWentAnotherWayTakeNobodysPlace) {
    for (const char* hour : {"08", "09", "10"}) {
        ASSERT_EQ(run("backup").exitCode, 0);
        setTaken("20200110-" + std::string(hour) + "0000");
    }
    const std::string asItWas = bytesOf(store());
    enter("100");
    ASSERT_EQ(run("backup").exitCode, 0);
    const std::string other = listed().at(0).at("path");
    for (int hour = 11; hour < 24; ++hour) std::filesystem::copy_file(other, backups() / ("trial-20200110-" + std::to_string(hour) + "0000.xushi"));
    std::filesystem::remove(other);
    std::ofstream(store(), std::ios::binary | std::ios::trunc) << asItWas;
    enter("200");
    ASSERT_EQ(run("backup").exitCode, 0);
    const auto all = listed();
    EXPECT_EQ(std::ranges::count_if(all, [](const auto& each) { return each.at("isPast").template get<bool>(); }), 4) << "its own three, and the new one";
    EXPECT_EQ(all.size(), 17U);
}

} // namespace
} // namespace xushi
