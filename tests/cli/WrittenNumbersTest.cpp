#include "cli/CommandLine.h"

#include "support/WrittenNumbers.h"

namespace xushi {
namespace {

/// The table of doors, at those of the command line.
class WrittenNumbers : public CommandLine {
protected:
    static std::string indicatorOf(const std::string& unit) {
        static const std::map<std::string, std::string> codes{
            {"亿元", "TECH_CONTRACT_AMT"}, {"%", "PROJ_TECH_SHARE"}, {"项", "PROJ_SIGNED"}, {"万人", "RD_RESERVE_STAFF"}};
        return codes.at(unit);
    }
};

TEST_F(WrittenNumbers, AreReadBySetAsTheTableSays) {
    for (const auto& written : writtenNumbers) {
        const auto done = set(indicatorOf(written.unit), "2025-06", {"--value", written.text});
        EXPECT_EQ(done.exitCode, isRefusal(written.typed) ? 1 : 0) << written.text << done.out << done.err;
        if (isRefusal(written.typed)) expectFailure(done, 1, "没有写入");
        const std::string value(written.typed);
        const auto digits = value.find_first_not_of("0123456789.");
        if (digits == 0) continue; // a state or a refusal
        const std::string qualifier = digits == std::string::npos ? "" : value.substr(digits);
        const std::string echo = qualifier == "余" ? value : qualifier + value.substr(0, digits);
        EXPECT_NE(done.out.find("-> " + echo + " "), std::string::npos) << written.text << " " << done.out;
        const auto line = row("2025-06", indicatorOf(written.unit));
        EXPECT_EQ(line["qualifier"].is_null() ? "" : line["qualifier"], qualifier) << written.text;
    }
}

TEST_F(WrittenNumbers, AreReadByTargetAsTheTableSays) {
    for (const auto& written : writtenNumbers) {
        const std::string code = indicatorOf(written.unit);
        const auto done = run("target", {"--indicator", code, "--year", "2030", "--value", written.text, "--comparator", "ge", "--reason", "试"});
        EXPECT_EQ(done.exitCode, isRefusal(written.asTarget) ? 1 : 0) << written.text << done.out << done.err;
        if (isRefusal(written.asTarget)) {
            expectFailure(done, 1, "没有写入");
        } else {
            EXPECT_NE(done.out.find(written.asTarget), std::string::npos) << written.text << " " << done.out;
        }
    }
}

TEST_F(WrittenNumbers, AreReadByAnImportAsTheTableSays) {
    const std::string file = (folder / "a.json").string();
    ASSERT_EQ(run("catalog", {"--export", file}).exitCode, 0);
    const auto exported = nlohmann::ordered_json::parse(bytesOf(file));
    for (const auto& written : writtenNumbers) {
        if (std::string(written.unit) != "亿元") continue; // the unit of stored figures stays; the reader's test has the others
        auto document = exported;
        for (auto& target : document["targets"])
            if (target["indicator"] == "TECH_CONTRACT_AMT") {
                target["value"] = written.text;
                target["reason"] = "试";
            }
        writeBytes(file, document.dump());
        const auto done = run("catalog", {"--import", file});
        EXPECT_EQ(done.exitCode, isRefusal(written.asTargetInFile) ? 1 : 0) << written.text << done.out << done.err;
        if (!isRefusal(written.asTargetInFile)) {
            EXPECT_EQ(row("2025-05", "TECH_CONTRACT_AMT")["target"], written.asTargetInFile) << written.text;
        }
    }
}

} // namespace
} // namespace xushi
