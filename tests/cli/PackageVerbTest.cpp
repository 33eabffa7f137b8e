#include "cli/CommandLine.h"

#include "support/DataFolders.h"
#include "support/FileBytes.h"

namespace xushi {
namespace {

class PackageVerb : public CommandLine {
protected:
    std::string package() const { return (folder / "package.xushi").string(); }
    void giveOut() const {
        const auto made = run("package", {"--department", "成果转化处", "--out", package()});
        ASSERT_EQ(made.exitCode, 0) << made.err;
    }
    static ProgramRun setIn(const std::string& store, const std::string& indicator, const std::string& value) {
        return runProgram(XUSHI_CLI, {"set", store, "--indicator", indicator, "--period", "2025-05", "--region", "涟水县", "--value", value});
    }
    nlohmann::json merge(std::vector<std::string> options, int exitCode) const {
        options.insert(options.begin(), {"--merge", package(), "--format", "json"});
        const auto merged = run("package", options);
        EXPECT_EQ(merged.exitCode, exitCode) << merged.err;
        return nlohmann::json::parse(merged.out, nullptr, false);
    }
    std::string value(const std::string& code) const {
        for (const auto& line : board("2025-05", {"--region", "涟水县"}))
            if (line.at("code") == code && line.at("value").is_string()) return line.at("value").get<std::string>();
        return "none";
    }
};

TEST_F(PackageVerb, GoesOutIsFilledInAndComesBack) {
    giveOut();
    EXPECT_LT(std::filesystem::file_size(package()), std::filesystem::file_size(store()));
    ASSERT_EQ(setIn(package(), "TECH_CONTRACT_AMT", "8.52").exitCode, 0);
    const std::string before = bytesOf(store());
    const std::string bytes = bytesOf(package());
    EXPECT_EQ(merge({"--dry-run"}, 0).at("take"), 1);
    EXPECT_EQ(bytesOf(store()), before);
    const auto merged = merge({}, 0);
    EXPECT_EQ(merged.at("department"), "CGZH");
    EXPECT_EQ(merged.at("lines").at(0).at("theirs").at("value"), "8.52");
    EXPECT_TRUE(merged.at("lines").at(0).at("ours").is_null());
    EXPECT_EQ(value("TECH_CONTRACT_AMT"), "8.52");
    EXPECT_EQ(merge({}, 0).at("lines").size(), 0U);
    EXPECT_EQ(bytesOf(package()), bytes) << "a package that is taken back stays as it is";
    EXPECT_EQ(run("verify").exitCode, 0);
    EXPECT_EQ(run("undo").exitCode, 0);
    EXPECT_EQ(value("TECH_CONTRACT_AMT"), "none");
}

TEST_F(PackageVerb, AConflictStaysOursUntilTheirsIsAskedFor) {
    giveOut();
    ASSERT_EQ(setIn(package(), "TECH_CONTRACT_AMT", "8.52").exitCode, 0);
    ASSERT_EQ(setIn(store(), "TECH_CONTRACT_AMT", "9").exitCode, 0);
    const auto left = run("package", {"--merge", package()});
    EXPECT_EQ(left.exitCode, 3);
    EXPECT_NE(left.out.find("发出时 未报，收回的是 8.52，台账现在是 9"), std::string::npos) << left.out;
    EXPECT_NE(left.err.find("--conflicts theirs"), std::string::npos) << left.err;
    EXPECT_EQ(value("TECH_CONTRACT_AMT"), "9");
    EXPECT_EQ(merge({"--conflicts", "theirs"}, 0).at("conflicts"), 1);
    EXPECT_EQ(value("TECH_CONTRACT_AMT"), "8.52");
}

TEST_F(PackageVerb, RefusesInWordsWhatIsNoPackageOfThisStore) {
    giveOut();
    expectRefusal("package", {"--merge", store()}, 1, "不是数据包");
    expectRefusal("package", {"--merge", (folder / "nowhere.xushi").string()}, 4, "nowhere.xushi");
    expectRefusal("package", {"--department", "没有的处", "--out", (folder / "x.xushi").string()}, 4, "没有的处");
    expectRefusal("package", {"--department", "CGZH", "--out", package()}, 1, "已经存在");
    const auto others = (folder / "others.xushi").string();
    ASSERT_EQ(runProgram(XUSHI_CLI, {"new", others, "--sample", "seed"}).exitCode, 0);
    ASSERT_EQ(setIn(others, "TECH_CONTRACT_AMT", "1").exitCode, 0);
    const auto foreign = (folder / "foreign.xushi").string();
    ASSERT_EQ(runProgram(XUSHI_CLI, {"package", others, "--department", "CGZH", "--out", foreign}).exitCode, 0);
    expectRefusal("package", {"--merge", foreign}, 1, "不是从本台账发出的");
    std::string bytes = bytesOf(package());
    constexpr std::size_t page = 4096; // a single byte may be one that nobody reads
    for (auto at = bytes.size() / 2; at < bytes.size() / 2 + page; ++at) bytes[at] = static_cast<char>(bytes[at] ^ 0x55);
    writeBytes(folder / "damaged.xushi", bytes);
    const auto damaged = run("package", {"--merge", (folder / "damaged.xushi").string()});
    EXPECT_EQ(damaged.exitCode, 5) << damaged.err;
}

TEST_F(PackageVerb, AnOlderSchemaIsRefusedAndLeftAsItIs) {
    const auto old = folder / "old.xushi";
    std::filesystem::copy_file(std::filesystem::path(XUSHI_TEST_DATA) / "stores" / "schema-1.xushi", old);
    const std::string bytes = bytesOf(old);
    expectRefusal("package", {"--merge", old.string()}, 1, "旧版本");
    EXPECT_EQ(bytesOf(old), bytes);
}

} // namespace
} // namespace xushi
