#include "cli/CommandLine.h"

#include "support/FileBytes.h"

namespace xushi {
namespace {

class CollectionVerb : public CommandLine {
protected:
    void import(const std::string& name, const std::string& number) const {
        writeBytes(folder / name, "涟水县2025年1—5月,,\n指标,单位,1—5月\n技术合同成交额,亿元," + number + "\n");
        EXPECT_EQ(run("import", {(folder / name).string()}).exitCode, 0);
    }
    nlohmann::json collection() const {
        const auto printed = run("collection", {"--period", "2025-05", "--format", "json"});
        EXPECT_EQ(printed.exitCode, 0) << printed.err;
        return nlohmann::json::parse(printed.out, nullptr, false);
    }
    static nlohmann::json rowOf(const nlohmann::json& document, const std::string& region) {
        for (const auto& row : document.at("rows"))
            if (row.at("regionName") == region) return row;
        return nullptr;
    }
};

TEST_F(CollectionVerb, SaysWhatCameFromWhichFileAndWhatDidNot) {
    EXPECT_TRUE(rowOf(collection(), "涟水县").is_null()) << "nothing is awaited there";
    import("涟水县.csv", "8.10");
    const auto document = collection();
    EXPECT_EQ(document.at("period"), "2025-05");
    const auto row = rowOf(document, "涟水县");
    ASSERT_FALSE(row.is_null());
    EXPECT_EQ(row.at("state"), "complete");
    EXPECT_EQ(row.at("due"), 1);
    EXPECT_EQ(row.at("last").at("file"), "涟水县.csv");
    EXPECT_EQ(row.at("last").at("cell"), "C3");
    EXPECT_EQ(row.at("last").at("sha256").get<std::string>().size(), 64U);
    EXPECT_FALSE(rowOf(document, "淮安市").at("missing").empty());
    EXPECT_FALSE(document.at("reminders").empty());
    EXPECT_NE(document.at("reminders")[0].at("text").get<std::string>().find("还缺"), std::string::npos);
}

TEST_F(CollectionVerb, SeesAFileThatWasReplacedAndOneThatWasTakenBack) {
    import("涟水县.csv", "8.10");
    import("涟水县（更正）.csv", "8.20");
    auto row = rowOf(collection(), "涟水县");
    EXPECT_EQ(row.at("sentTwice"), true);
    EXPECT_EQ(row.at("files").size(), 2U);
    EXPECT_EQ(row.at("files")[0].at("superseded"), true);
    const auto before = stateOf(store());
    const auto printed = run("collection", {"--period", "2025-05"});
    EXPECT_NE(printed.out.find("同一项有两份文件"), std::string::npos) << printed.out;
    EXPECT_NE(printed.out.find("  涟水县.csv（"), std::string::npos) << printed.out;
    EXPECT_TRUE(stateOf(store()) == before);
    ASSERT_EQ(run("undo").exitCode, 0);
    row = rowOf(collection(), "涟水县");
    EXPECT_EQ(row.at("sentTwice"), false);
    EXPECT_EQ(row.at("last").at("file"), "涟水县.csv");
}

TEST_F(CollectionVerb, RefusesWhatIsNoPeriod) { expectRefusal("collection", {"--period", "昨天"}, 1, "昨天"); }

} // namespace
} // namespace xushi
