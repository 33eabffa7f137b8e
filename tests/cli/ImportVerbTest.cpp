#include "cli/SheetFiles.h"

#include "domain/recognition/ImportMap.h"
#include "support/ReadNow.h"
#include "wiring/Composition.h"

namespace xushi {
namespace {

class ImportVerb : public CommandLine {
protected:
    std::string file(const std::string& name, const std::string& bytes) const {
        writeBytes(folder / name, bytes);
        return (folder / name).string();
    }
    /// May of 淮阴区, two figures that the sample does not have.
    std::string workbook() const {
        writeWorkbook(folder / "淮阴区.xlsx", "5月", {{"淮阴区2025年1—5月科技指标"}, {"指标", "单位", "1—5月"}, {"技术合同成交额", "亿元", 12.34}, {"新签约科技型工业项目", "项", 31.0}});
        return (folder / "淮阴区.xlsx").string();
    }
    /// One good figure and one that no catalogue has.
    std::string halfGood() const { return file("涟水县.csv", "涟水县2025年1—5月,,\n指标,单位,1—5月\n技术合同成交额,亿元,8.10\n没有的指标,亿元,5\n"); }
    /// Names neither a region nor a period.
    std::string nameless() const { return file("a.csv", "指标,单位,累计\n技术合同成交额,亿元,7.70\n"); }

    nlohmann::json importJson(std::vector<std::string> arguments, int exitCode) const {
        arguments.insert(arguments.end(), {"--format", "json"});
        const auto done = run("import", arguments);
        EXPECT_EQ(done.exitCode, exitCode) << done.err;
        return nlohmann::json::parse(done.out, nullptr, false);
    }
    std::string valueAt(const std::string& region, const std::string& code) const {
        for (const auto& line : board("2025-05", {"--region", region}))
            if (line.at("code") == code) return line.at("value").is_null() ? "none" : line.at("value").get<std::string>();
        return "no row";
    }
    std::vector<JournalAct> acts() const {
        const auto opened = openForReading(store());
        if (!opened) return {};
        const auto read = readTogether(**opened, [](Reading& reading) { return reading.readActs({}); });
        return read ? *read : std::vector<JournalAct>();
    }
};

TEST_F(ImportVerb, ADryRunChangesNoByteOfTheStore) {
    const auto before = stateOf(store());
    const auto done = run("import", {workbook(), "--dry-run"});
    EXPECT_EQ(done.exitCode, 0) << done.err;
    EXPECT_NE(done.out.find("5月!C3  技术合同成交额  淮阴区  2025-05  — -> 12.34"), std::string::npos) << done.out;
    EXPECT_NE(done.out.find("5月!C4"), std::string::npos) << done.out;
    EXPECT_TRUE(stateOf(store()) == before);
}

TEST_F(ImportVerb, ADryRunSaysByItsExitCodeThatThereAreProblems) {
    const auto before = stateOf(store());
    for (const auto& options : {std::vector<std::string>{"--format", "text"}, {"--format", "json"}, {"--all-or-nothing"}}) {
        std::vector<std::string> arguments{halfGood(), "--dry-run"};
        arguments.insert(arguments.end(), options.begin(), options.end());
        const auto done = run("import", arguments);
        EXPECT_EQ(done.exitCode, 8) << options.back();
        EXPECT_NE(done.out.find("没有的指标"), std::string::npos) << done.out;
        EXPECT_EQ(done.err, "");
    }
    EXPECT_TRUE(stateOf(store()) == before);
}

TEST_F(ImportVerb, APersonThatImportsStandsBesideTheLoginOfTheMachine) {
    writeBytes(folder / "people.json", R"({"format": 1, "departments": [], "regions": [], "curves": [], "indicators": [], "targets": [],
        "people": [{"code": "TB", "name": "填报员", "role": "clerk"}]})");
    ASSERT_EQ(run("catalog", {"--import", (folder / "people.json").string()}).exitCode, 0);
    ASSERT_EQ(run("import", {workbook()}).exitCode, 0);
    const auto byLogin = acts().back();
    EXPECT_EQ(byLogin.act, "import");
    ASSERT_EQ(run("import", {halfGood(), "--person", "TB"}).exitCode, 8);
    const auto byPerson = acts().back();
    EXPECT_EQ(byPerson.actor, "TB");
    EXPECT_EQ(byPerson.host, byLogin.actor + "@" + byLogin.host);
}

TEST_F(ImportVerb, WritesAFileAsOneActThatNamesItsBytes) {
    const auto before = acts();
    const auto done = run("import", {workbook()});
    EXPECT_EQ(done.exitCode, 0) << done.err;
    EXPECT_EQ(valueAt("淮阴区", "TECH_CONTRACT_AMT"), "12.34");
    EXPECT_EQ(valueAt("淮阴区", "PROJ_SIGNED"), "31");
    const auto after = acts();
    EXPECT_EQ(after.size(), before.size() + 1);
    const auto told = run("explain", {"--indicator", "TECH_CONTRACT_AMT", "--region", "淮阴区", "--period", "2025-05", "--column", "value"});
    EXPECT_NE(told.out.find("淮阴区.xlsx 5月!C3 SHA-256 "), std::string::npos) << told.out;
    EXPECT_EQ(run("verify").exitCode, 0);
    const auto again = importJson({workbook()}, 0);
    ASSERT_GE(again.size(), 2U);
    for (const auto& line : again)
        EXPECT_NE(line["verdict"], "new") << line.dump();
    EXPECT_EQ(acts().size(), after.size()) << "what is the same is not written";
}

TEST_F(ImportVerb, WritesTheGoodAndSaysWhatIsLeft) {
    const auto done = run("import", {halfGood()});
    EXPECT_EQ(done.exitCode, 8);
    EXPECT_NE(done.err.find("已导入 1 项，还有 1 项"), std::string::npos) << done.err;
    EXPECT_NE(done.out.find("没有的指标"), std::string::npos) << done.out;
    EXPECT_EQ(valueAt("涟水县", "TECH_CONTRACT_AMT"), "8.10");
}

TEST_F(ImportVerb, WritesAllOrNothingWhereThatIsAsked) {
    const std::string before = bytesOf(store());
    const auto refused = run("import", {halfGood(), "--all-or-nothing"});
    EXPECT_EQ(refused.exitCode, 1);
    EXPECT_NE(refused.err.find("一项也没有写入"), std::string::npos) << refused.err;
    EXPECT_NE(refused.out.find("没有的指标"), std::string::npos) << refused.out;
    EXPECT_TRUE(bytesOf(store()) == before);
    EXPECT_EQ(run("import", {workbook(), halfGood(), "--all-or-nothing"}).exitCode, 1);
    EXPECT_TRUE(bytesOf(store()) == before) << "a problem of one file stops the other";
    EXPECT_EQ(run("import", {workbook(), "--all-or-nothing"}).exitCode, 0);
    EXPECT_EQ(valueAt("淮阴区", "TECH_CONTRACT_AMT"), "12.34");
}

TEST_F(ImportVerb, IsToldTheRegionAndThePeriodThatAFileDoesNotName) {
    const auto asked = importJson({nameless(), "--dry-run"}, 8);
    ASSERT_EQ(asked.size(), 1U);
    EXPECT_EQ(asked[0]["verdict"], "problem");
    EXPECT_NE(asked[0]["reason"].get<std::string>().find("地区"), std::string::npos);
    const auto half = importJson({nameless(), "--dry-run", "--region", "涟水县"}, 8);
    EXPECT_EQ(half[0]["verdict"], "problem");
    EXPECT_NE(half[0]["reason"].get<std::string>().find("期间"), std::string::npos) << half.dump();
    EXPECT_EQ(run("import", {nameless(), "--region", "涟水县", "--period", "2025-05"}).exitCode, 0);
    EXPECT_EQ(valueAt("涟水县", "TECH_CONTRACT_AMT"), "7.70");
    expectRefusal("import", {nameless(), "--region", "浦东新区"}, 4, "浦东新区");
    expectRefusal("import", {nameless(), "--period", "二五年"}, 1, "二五年");
}

TEST_F(ImportVerb, TellsAProgramWhatEachCellWouldDo) {
    const auto table = file("淮阴区.csv", "淮阴区2025年1—5月（快报）,,,,\n指标,单位,1—5月,同比（%）,上年同期\n技术合同成交额,万元,\"123,400\",9.5,\"112,700\"\n"
                                          "新签约科技型工业项目,项,约31,,\n");
    const auto lines = importJson({table, "--dry-run"}, 0);
    nlohmann::json amount;
    nlohmann::json projects;
    for (const auto& line : lines) {
        if (line["cell"] == "C3") amount = line;
        if (line["cell"] == "C4") projects = line;
    }
    ASSERT_TRUE(amount.is_object() && projects.is_object()) << lines.dump(1);
    EXPECT_EQ(amount["indicator"], "TECH_CONTRACT_AMT");
    EXPECT_EQ(amount["period"], "2025-05");
    EXPECT_EQ(amount["old"], nullptr);
    EXPECT_EQ(amount["new"], "12.34");
    EXPECT_EQ(amount["verdict"], "new");
    EXPECT_EQ(amount["unitFound"], "万元");
    EXPECT_EQ(amount["converted"], true);
    EXPECT_EQ(amount["growth"], "9.5");
    EXPECT_EQ(amount["lastYear"], "11.27");
    EXPECT_EQ(amount["status"], "flash");
    EXPECT_EQ(amount["state"], "reported");
    EXPECT_FALSE(amount.contains("qualifier"));
    EXPECT_EQ(projects["qualifier"], "约");
    ASSERT_EQ(run("set", {"--indicator", "TECH_CONTRACT_AMT", "--period", "2025-05", "--region", "淮阴区", "--value", "10"}).exitCode, 0);
    for (const auto& line : importJson({table, "--dry-run"}, 0))
        if (line["cell"] == "C3") {
            EXPECT_EQ(line["old"], "10");
            EXPECT_EQ(line["verdict"], "changed");
        }
}

TEST_F(ImportVerb, TakesSeveralFilesAtOnce) {
    const auto lines = importJson({workbook(), halfGood()}, 8);
    int ofBook = 0;
    int ofText = 0;
    for (const auto& line : lines) (line["file"] == "淮阴区.xlsx" ? ofBook : ofText) += line["verdict"] == "new";
    EXPECT_EQ(ofBook, 2);
    EXPECT_EQ(ofText, 1);
    EXPECT_EQ(valueAt("淮阴区", "TECH_CONTRACT_AMT"), "12.34");
    EXPECT_EQ(valueAt("涟水县", "TECH_CONTRACT_AMT"), "8.10");
    expectRefusal("import", {workbook(), (folder / "none.csv").string()}, 4, "none.csv");
}

TEST_F(ImportVerb, KeepsAProvedCopyOfTheStoreAsItStoodBefore) {
    const auto copies = [&] {
        std::vector<std::filesystem::path> found;
        std::error_code error;
        for (const auto& entry : std::filesystem::directory_iterator(folder / "home" / "xushi" / "backups", error))
            if (entry.path().extension() == ".xushi") found.push_back(entry.path());
        return found;
    };
    const auto before = acts();
    EXPECT_EQ(run("import", {workbook(), "--dry-run"}).exitCode, 0);
    EXPECT_TRUE(copies().empty()) << "nothing was to be written";
    EXPECT_EQ(run("import", {workbook()}).exitCode, 0);
    ASSERT_EQ(copies().size(), 1U);
    const auto copy = openForReading(copies().front());
    ASSERT_TRUE(copy);
    EXPECT_EQ(readTogether(**copy, [](Reading& reading) { return reading.readActs({}); })->size(), before.size());
    EXPECT_EQ(run("import", {workbook()}).exitCode, 0);
    EXPECT_EQ(copies().size(), 1U) << "everything is the same already";
    const auto blocked = file("no-folder", "");
    const std::string bytes = bytesOf(store());
    expectFailure(run("import", {halfGood()}, {{"XDG_DATA_HOME", blocked}}), 6, "备份");
    EXPECT_TRUE(bytesOf(store()) == bytes) << "nothing is written where no copy can be";
}

TEST_F(ImportVerb, TakesTheMappingThatThePreviewHasSaved) {
    const auto table = file("涟水县.csv", "涟水县2025年1—5月,,\n指标,单位,1—5月\n技术合同登记成交金额,亿元,8.10\n");
    EXPECT_EQ(importJson({table, "--dry-run"}, 8)[0]["verdict"], "problem") << "no catalogue has the name";
    const auto map = [&](const std::string& fingerprint) {
        const nlohmann::json record{{"fingerprint", fingerprint}, {"file", "4月.csv"}, {"indicators", {{"技术合同登记成交金额", "TECH_CONTRACT_AMT"}}}};
        return file("map.json", nlohmann::json{{"format", 1}, {"maps", nlohmann::json::array({record})}}.dump());
    };
    const auto lines = importJson({table, "--map", map(fingerprintOf({"指标", "单位", "1—5月"}))}, 0);
    ASSERT_EQ(lines.size(), 1U) << lines.dump(1);
    EXPECT_EQ(lines[0]["verdict"], "new");
    EXPECT_EQ(valueAt("涟水县", "TECH_CONTRACT_AMT"), "8.10");
    const auto other = run("import", {table, "--dry-run", "--map", map("other")});
    EXPECT_EQ(other.exitCode, 8) << "the name is not known without its own map";
    EXPECT_NE(other.err.find("map.json"), std::string::npos) << other.err;
    expectRefusal("import", {table, "--map", (folder / "none.json").string()}, 4, "none.json");
    expectRefusal("import", {table, "--map", file("torn.json", "{")}, 5, "torn.json");
}

TEST_F(ImportVerb, RefusesInWordsAndChangesNothing) {
    expectRefusal("import", {file("~$a.xlsx", std::string(165, '\0'))}, 1, "~$");
    expectRefusal("import", {file("a.pdf", "%PDF-1.7\n")}, 1, "PDF");
    expectRefusal("import", {file("b.csv", "今天,天气\n晴,好\n")}, 1, "表头");
    expectRefusal("import", {workbook(), "--sheet", "6月"}, 4, "5月");
    expectRefusal("import", {workbook(), "--person", "nobody"}, 4, "nobody");
    expectRefusal("import", {}, 2, "FILE");
    const std::string before = bytesOf(store());
    expectFailure(run("import", {workbook()}, {{"XUSHI_READER", (folder / "none").string()}}), 6, "xushi-reader");
    EXPECT_TRUE(bytesOf(store()) == before);
}

} // namespace
} // namespace xushi
