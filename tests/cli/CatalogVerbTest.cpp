#include "cli/CommandLine.h"

namespace xushi {
namespace {

class CatalogVerb : public CommandLine {
protected:
    std::string path(const std::string& name) const { return (folder / name).string(); }
    /// What is read back from an exported catalogue in another store.
    void expectRoundTrip(const std::string& exported, const std::string& again) {
        ASSERT_EQ(run("catalog", {"--export", path(exported)}).exitCode, 0);
        ASSERT_EQ(runProgram(XUSHI_CLI, {"new", path("other.xushi")}).exitCode, 0);
        const auto imported = runProgram(XUSHI_CLI, {"catalog", path("other.xushi"), "--import", path(exported)});
        ASSERT_EQ(imported.exitCode, 0) << imported.err;
        ASSERT_EQ(runProgram(XUSHI_CLI, {"catalog", path("other.xushi"), "--export", path(again)}).exitCode, 0);
        ASSERT_EQ(runProgram(XUSHI_CLI, {"verify", path("other.xushi")}).exitCode, 0);
    }
};

/// The list of a document, without the order in which records were added.
std::string listOf(const std::string& text, const char* name) {
    return nlohmann::json::parse(text).at(name).dump();
}

TEST_F(CatalogVerb, GoesThroughAJsonFileUnchanged) {
    expectRoundTrip("a.json", "b.json");
    for (const auto* list : {"departments", "regions", "curves", "indicators", "targets"})
        EXPECT_EQ(listOf(bytesOf(path("a.json")), list), listOf(bytesOf(path("b.json")), list)) << list;
}

TEST_F(CatalogVerb, GoesThroughAFolderUnchanged) {
    expectRoundTrip("a", "b");
    for (const std::string file : {"departments.csv", "regions.csv", "curves.csv", "indicators.csv", "targets.csv", "people.csv"}) {
        EXPECT_FALSE(bytesOf(path("a/" + file)).empty());
        EXPECT_EQ(bytesOf(path("a/" + file)), bytesOf(path("b/" + file))) << file;
    }
}

TEST_F(CatalogVerb, ExportsAllFilesOfAFolderOrNone) {
    std::filesystem::create_directories(path("a/targets.csv")); // the last of the five cannot be written
    writeBytes(path("a/departments.csv"), "mine");
    expectRefusal("catalog", {"--export", path("a")}, 1, "targets.csv");
    EXPECT_EQ(bytesOf(path("a/departments.csv")), "mine");
    EXPECT_EQ(std::distance(std::filesystem::directory_iterator(path("a")), {}), 2);
    std::filesystem::remove(path("a/targets.csv"));
    std::filesystem::create_symlink(store(), path("a/targets.csv"));
    expectRefusal("catalog", {"--export", path("a")}, 1, "台账");
    EXPECT_EQ(bytesOf(path("a/departments.csv")), "mine");
    expectRefusal("catalog", {"--export", store()}, 1, "不是文件夹");
}

TEST_F(CatalogVerb, LeavesNoFolderBehindAFailure) {
    const std::string tooLong = path("new/" + std::string(300, 'x'));
    expectRefusal("catalog", {"--export", tooLong}, 6, "没有写入");
    EXPECT_FALSE(std::filesystem::exists(path("new")));
}

TEST_F(CatalogVerb, ImportRefusesTextsThatCommandInsteadOfBeingRead) {
    ASSERT_EQ(run("catalog", {"--export", path("a.json")}).exitCode, 0);
    const auto good = nlohmann::json::parse(bytesOf(path("a.json")));
    const auto imported = [&](const char* list, const char* field, const std::string& text) {
        auto document = good;
        document[list][0][field] = text;
        if (list == std::string("targets")) document[list][0]["reason"] = "改";
        writeBytes(path("b.json"), document.dump());
        expectRefusal("catalog", {"--import", path("b.json")}, 1, text.size() > 200 ? "最多" : "看不见");
    };
    for (const std::string& bad : {std::string("a\0b", 3), std::string("a\x1B[2J"), std::string("\a"), std::string("a\u202Eb"),
                                  std::string("\uFFFE"), std::string("\uFFFF"), std::string("\u009B31m"), std::string("a\nb")})
        for (const auto& [list, field] : std::vector<std::pair<const char*, const char*>>{
                 {"departments", "name"}, {"regions", "name"}, {"curves", "name"}, {"indicators", "name"}, {"indicators", "unit"},
                 {"indicators", "section"}, {"targets", "word"}})
            imported(list, field, bad);
    for (const std::string& bad : {std::string("a\0b", 3), std::string("\x1B"), std::string("\u2028"), std::string("a\rb")}) {
        imported("indicators", "basis", bad);
        imported("indicators", "definition", bad);
        imported("targets", "note", bad);
        imported("regions", "note", bad);
        imported("curves", "reason", bad);
    }
    imported("indicators", "name", std::string(201, 'x'));
    imported("indicators", "definition", std::string(10001, 'x'));
}

TEST_F(CatalogVerb, ImportingItsOwnExportChangesNothing) {
    ASSERT_EQ(run("catalog", {"--export", path("a.json")}).exitCode, 0);
    const FileState before = stateOf(store());
    const auto imported = run("catalog", {"--import", path("a.json")});
    EXPECT_EQ(imported.exitCode, 0);
    EXPECT_EQ(imported.out.find("已导入目录：新增0，改动0，相同"), 0U) << imported.out;
    EXPECT_TRUE(stateOf(store()) == before);
}

TEST_F(CatalogVerb, ImportsAChange) {
    ASSERT_EQ(run("catalog", {"--export", path("a.json")}).exitCode, 0);
    auto document = nlohmann::ordered_json::parse(bytesOf(path("a.json")));
    for (auto& indicator : document["indicators"])
        if (indicator["code"] == "PROJ_SIGNED") indicator["name"] = "新签约项目";
    writeBytes(path("a.json"), document.dump());
    const auto imported = run("catalog", {"--import", path("a.json")});
    EXPECT_EQ(imported.out.find("已导入目录：新增0，改动1，相同"), 0U) << imported.out;
    EXPECT_EQ(row("2025-05", "PROJ_SIGNED")["name"], "新签约项目");
}

TEST_F(CatalogVerb, ImportTellsEveryFieldThatItChanges) {
    ASSERT_EQ(run("catalog", {"--export", path("a.json")}).exitCode, 0);
    auto document = nlohmann::ordered_json::parse(bytesOf(path("a.json")));
    for (auto& indicator : document["indicators"])
        if (indicator["code"] == "PROJ_SIGNED") indicator["name"] = "新签约项目", indicator["initials"] = "XQYXM";
    writeBytes(path("a.json"), document.dump());
    const auto imported = run("catalog", {"--import", path("a.json")});
    EXPECT_NE(imported.out.find("改动：indicators/PROJ_SIGNED 的 name：新签约科技型工业项目 → 新签约项目\n"), std::string::npos) << imported.out;
    EXPECT_NE(imported.out.find("indicators/PROJ_SIGNED 的 initials："), std::string::npos) << imported.out;
    EXPECT_EQ(std::ranges::count(imported.out, '\n'), 3) << imported.out;
}

TEST_F(CatalogVerb, ImportTellsEverySettingThatItDoesNotTake) {
    ASSERT_EQ(run("settings", {"--rounding", "half-even"}).exitCode, 0);
    ASSERT_EQ(run("catalog", {"--export", path("a.json")}).exitCode, 0);
    const auto exported = nlohmann::ordered_json::parse(bytesOf(path("a.json")));
    for (const auto& [field, value] : std::vector<std::pair<std::string, nlohmann::ordered_json>>{
             {"title", "别的标题"}, {"sample", !exported["sample"].get<bool>()}, {"rounding", "half-up"}, {"farBehindAt", "-15"},
             {"growthLimit", "60"}, {"completionLimit", "160"}, {"gapJumpLimit", "21"}, {"unitSlipFactor", "9000"}, {"jumpFactor", "9"},
             {"recomputedLimit", "0.2"}, {"smallCount", "3"}, {"notAsked", {"month-zero"}}, {"closedThrough", "2024-01"}, {"dueDay", 9}}) {
        auto document = exported;
        document[field] = value;
        writeBytes(path("a.json"), document.dump());
        const auto imported = run("catalog", {"--import", path("a.json")});
        EXPECT_EQ(imported.exitCode, 0) << imported.err;
        EXPECT_NE(imported.out.find("没有采用：文件中的 " + field + " 为"), std::string::npos) << field << ": " << imported.out;
        EXPECT_EQ(std::ranges::count(imported.out, '\n'), 2) << imported.out;
    }
}

TEST_F(CatalogVerb, ImportTellsFilesOfAFolderThatItDoesNotRead) {
    ASSERT_EQ(run("catalog", {"--export", path("a")}).exitCode, 0);
    EXPECT_EQ(run("catalog", {"--import", path("a")}).out.find("没有采用"), std::string::npos);
    writeBytes(path("a/notes.csv"), "code,name\nx,y\n");
    EXPECT_NE(run("catalog", {"--import", path("a")}).out.find("notes.csv"), std::string::npos);
}

TEST_F(CatalogVerb, ImportRefusesColumnsThatAreUnknownOrStandTwice) {
    ASSERT_EQ(run("catalog", {"--export", path("a")}).exitCode, 0);
    for (const std::string file : {"departments.csv", "regions.csv", "curves.csv", "indicators.csv", "targets.csv"}) {
        const std::string good = bytesOf(path("a/" + file));
        std::string twice = good;
        const std::string first = good.substr(0, good.find(','));
        twice.insert(0, first + ",");
        writeBytes(path("a/" + file), twice);
        EXPECT_NE(run("catalog", {"--import", path("a")}).exitCode, 0) << file;
        std::string unknown;
        for (std::size_t at = 0, line = 0; at < good.size(); ++line) {
            const auto end = good.find('\n', at);
            unknown += (line == 0 ? "colour," : "red,") + good.substr(at, end - at + 1);
            at = end + 1;
        }
        writeBytes(path("a/" + file), unknown);
        expectRefusal("catalog", {"--import", path("a")}, 1, "colour");
        writeBytes(path("a/" + file), good);
    }
}

TEST_F(CatalogVerb, RefusesABadCatalogueWhole) {
    ASSERT_EQ(run("catalog", {"--export", path("a.json")}).exitCode, 0);
    auto document = nlohmann::ordered_json::parse(bytesOf(path("a.json")));
    document["departments"][0]["name"] = "改名处";
    document["targets"][0]["indicator"] = "NOBODY";
    writeBytes(path("bad.json"), document.dump());
    expectRefusal("catalog", {"--import", path("bad.json")}, 1, "NOBODY");
    writeBytes(path("text.json"), "not json");
    expectRefusal("catalog", {"--import", path("text.json")}, 5, "text.json");
    expectRefusal("catalog", {"--import", path("none.json")}, 4, "none.json");
}

TEST_F(CatalogVerb, KeepsTheUnitOfFigures) {
    ASSERT_EQ(run("catalog", {"--export", path("a.json")}).exitCode, 0);
    auto document = nlohmann::ordered_json::parse(bytesOf(path("a.json")));
    for (auto& indicator : document["indicators"])
        if (indicator["code"] == "TECH_CONTRACT_AMT") indicator["unit"] = "万元";
    writeBytes(path("a.json"), document.dump());
    expectRefusal("catalog", {"--import", path("a.json")}, 1, "万元");
}

TEST_F(CatalogVerb, RefusesWhatTheEditorsRefuse) {
    ASSERT_EQ(run("catalog", {"--export", path("a.json")}).exitCode, 0);
    const auto exported = nlohmann::ordered_json::parse(bytesOf(path("a.json")));
    const auto expectRefusedWith = [&](const char* pointer, const nlohmann::ordered_json& value, const std::string& named) {
        auto document = exported;
        document[nlohmann::ordered_json::json_pointer(pointer)] = value;
        writeBytes(path("bad.json"), document.dump());
        expectRefusal("catalog", {"--import", path("bad.json")}, 1, named);
    };
    auto target = exported["targets"][0];
    target["value"] = "-5";
    target["nature"] = "flow";
    target["reason"] = "试";
    expectRefusedWith("/targets/0", target, "-5");
    for (const auto& [value, code] : {std::pair("1337", "PROJ_TECH_SHARE"), std::pair("100.5", "SME_TECH")}) {
        auto unfit = target;
        unfit["value"] = value;
        unfit["indicator"] = code;
        unfit["year"] = 2031;
        unfit["word"] = "";
        expectRefusedWith("/targets/-", unfit, value);
    }
    target["year"] = 2030;
    expectRefusedWith("/targets/-", target, "-5");
    expectRefusedWith("/targets/0/note", "改", "原因");
    expectRefusedWith("/indicators/0/name", " ", "名称");
    expectRefusedWith("/departments/0/name", exported["departments"][1]["name"], exported["departments"][1]["name"]);
    expectRefusedWith("/regions/1/name", exported["regions"][2]["name"], exported["regions"][2]["name"]);
}

TEST_F(CatalogVerb, GoesThroughAWorkbookUnchanged) {
    expectRoundTrip("a.xlsx", "b.xlsx");
    EXPECT_EQ(bytesOf(path("a.xlsx")), bytesOf(path("b.xlsx")));
    EXPECT_EQ(run("catalog", {"--import", path("a.xlsx")}).out.find("已导入目录：新增0，改动0，相同"), 0U);
}

TEST_F(CatalogVerb, ShowsWhatAListWouldChangeAndWritesNothing) {
    writeBytes(path("指标.csv"), "名称;单位;责任处室;编码\n新签约项目;项;;PROJ_SIGNED\n全新指标;家;;\n");
    const std::string before = bytesOf(store());
    const auto shown = run("catalog", {"--import", path("指标.csv"), "--dry-run"});
    EXPECT_EQ(shown.exitCode, 0) << shown.err;
    EXPECT_NE(shown.out.find("D2  indicators/PROJ_SIGNED  新签约项目  改动"), std::string::npos) << shown.out;
    EXPECT_NE(shown.out.find("name：新签约科技型工业项目 → 新签约项目"), std::string::npos) << shown.out;
    EXPECT_NE(shown.out.find("“全新指标”没有编码，编为 QXZB"), std::string::npos) << shown.out;
    EXPECT_NE(shown.out.find("新增1，改动1，相同0，问题0。没有写入。"), std::string::npos) << shown.out;
    const auto json = nlohmann::json::parse(run("catalog", {"--import", path("指标.csv"), "--dry-run", "--format", "json"}).out);
    EXPECT_EQ(json["lines"].size(), 2U);
    EXPECT_EQ(json["lines"][0]["verdict"], "changed");
    EXPECT_TRUE(bytesOf(store()) == before);
    expectRefusal("catalog", {"--export", path("a.json"), "--dry-run"}, 2, "--import");
}

TEST_F(CatalogVerb, ImportsNothingOfAListWithAProblemUnlessItIsLeftOut) {
    writeBytes(path("指标.csv"), "编码,名称,单位,责任处室\nPROJ_SIGNED,新签约项目,项,没有的处\nNEW_ONE,全新指标,家,\n");
    expectRefusal("catalog", {"--import", path("指标.csv")}, 1, "D2");
    const auto shown = run("catalog", {"--import", path("指标.csv"), "--dry-run"});
    EXPECT_EQ(shown.exitCode, 8) << "there is a problem";
    EXPECT_NE(shown.out.find("D2  新签约项目  问题  目录和文件中都没有“没有的处”"), std::string::npos) << shown.out;
    const auto skipped = run("catalog", {"--import", path("指标.csv"), "--skip-problems"});
    EXPECT_EQ(skipped.exitCode, 8);
    EXPECT_EQ(skipped.out.find("已导入目录：新增1，改动0，相同0。"), 0U) << skipped.out << skipped.err;
    EXPECT_EQ(run("catalog", {"--import", path("指标.csv"), "--skip-problems"}).out.find("已导入目录：新增0，改动0，相同1。"), 0U);
}

TEST_F(CatalogVerb, GivesChangedTargetsTheReasonThatIsGiven) {
    ASSERT_EQ(run("catalog", {"--export", path("a.json")}).exitCode, 0);
    const auto document = nlohmann::ordered_json::parse(bytesOf(path("a.json")));
    const auto target = *std::ranges::find_if(document["targets"], [](const auto& each) { return each["nature"] == "flow" && each["reason"] == ""; });
    writeBytes(path("目标.csv"), "指标,地区,年度,目标值\n" + target["indicator"].template get<std::string>() + "," + target["region"].template get<std::string>() + ","
                                   + std::to_string(target["year"].template get<int>()) + ",3000\n");
    expectRefusal("catalog", {"--import", path("目标.csv")}, 1, "原因");
    EXPECT_EQ(run("catalog", {"--import", path("目标.csv"), "--reason", "年中调整"}).exitCode, 0);
}

TEST_F(CatalogVerb, NeedsOneDirection) {
    expectRefusal("catalog", {}, 2, "--export");
    expectRefusal("catalog", {"--export", path("a.json"), "--import", path("a.json")}, 2, "--import");
    EXPECT_FALSE(std::filesystem::exists(path("a.json")));
}

TEST_F(CatalogVerb, CannotExportWhereThereIsNoFolder) {
    const auto exported = run("catalog", {"--export", path("none/a.json")});
    expectFailure(exported, 6, "none/a.json");
}

} // namespace
} // namespace xushi
