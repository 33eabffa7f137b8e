#include "cli/SheetFiles.h"

namespace xushi {
namespace {

class ReadVerb : public testing::Test {
protected:
    ProgramRun read(const std::string& file, std::vector<std::string> options = {}, const std::map<std::string, std::string>& environment = {}) const {
        options.insert(options.begin(), {"read", (folder / file).string()});
        return runProgram(XUSHI_CLI, options, environment);
    }
    nlohmann::json readJson(const std::string& file, std::vector<std::string> options = {}) const {
        options.insert(options.end(), {"--format", "json"});
        const auto printed = read(file, options);
        EXPECT_EQ(printed.exitCode, 0) << printed.err;
        return nlohmann::json::parse(printed.out, nullptr, false);
    }

    TemporaryFolder folder;
};

/// Two sheets, the second of them hidden; a rate shown as per cent, a formula, and a sum that nobody has calculated.
void writeBook(const std::filesystem::path& path) {
    lxw_workbook* book = workbook_new(path.c_str());
    lxw_worksheet* sheet = workbook_add_worksheet(book, "5月");
    lxw_format* percent = workbook_add_format(book);
    format_set_num_format(percent, "0.0%");
    worksheet_write_string(sheet, 0, 0, "指标\n(亿元)", nullptr);
    worksheet_write_number(sheet, 1, 1, 0.082, percent);
    worksheet_write_number(sheet, 1, 2, 0.1 + 0.2, nullptr);
    worksheet_write_formula_num(sheet, 2, 2, "=C2*2", nullptr, 0.6);
    worksheet_write_boolean(sheet, 3, 0, 1, nullptr);
    lxw_worksheet* other = workbook_add_worksheet(book, "底稿");
    worksheet_write_number(other, 0, 0, 7, nullptr);
    worksheet_hide(other);
    EXPECT_EQ(workbook_close(book), LXW_NO_ERROR);
}

TEST_F(ReadVerb, PrintsEveryCellWithWhatTheFileSaysOfIt) {
    writeBook(folder / "a.xlsx");
    const auto cells = readJson("a.xlsx");
    ASSERT_EQ(cells.size(), 6U) << cells.dump(1);
    EXPECT_EQ(cells[0].dump(), nlohmann::json({{"sheet", "5月"}, {"cell", "A1"}, {"kind", "text"}, {"raw", "指标\n(亿元)"}, {"value", "指标\n(亿元)"},
                                               {"decimals", nullptr}, {"percent", false}, {"formula", false}}).dump());
    EXPECT_EQ(cells[1]["cell"], "B2");
    EXPECT_EQ(cells[1]["kind"], "number");
    EXPECT_EQ(cells[1]["value"], "0.082");
    EXPECT_EQ(cells[1]["decimals"], 1);
    EXPECT_EQ(cells[1]["percent"], true);
    EXPECT_EQ(cells[2]["value"], "0.3");
    EXPECT_EQ(cells[3]["cell"], "C3");
    EXPECT_EQ(cells[3]["formula"], true);
    EXPECT_EQ(cells[4]["kind"], "boolean");
    EXPECT_EQ(cells[5]["sheet"], "底稿");
}

TEST_F(ReadVerb, KeepsWhatTheFileStoresBesideWhatItMeans) {
    writeBytes(folder / "a.csv", "月份,值\n2025-01-01,\"一,二\"\n,0.0059\n");
    const auto printed = read("a.csv");
    EXPECT_EQ(printed.exitCode, 0) << printed.err;
    EXPECT_EQ(printed.out, "sheet,cell,kind,raw,value\n,A1,text,月份,月份\n,B1,text,值,值\n,A2,text,2025-01-01,2025-01-01\n"
                           ",B2,text,\"一,二\",\"一,二\"\n,B3,text,0.0059,0.0059\n")
        << "an empty cell is not there";
    lxw_workbook* book = workbook_new((folder / "d.xlsx").c_str());
    lxw_format* day = workbook_add_format(book);
    format_set_num_format(day, "yyyy-mm-dd");
    worksheet_write_number(workbook_add_worksheet(book, nullptr), 0, 0, 45778, day);
    ASSERT_EQ(workbook_close(book), LXW_NO_ERROR);
    EXPECT_EQ(read("d.xlsx").out, "sheet,cell,kind,raw,value\nSheet1,A1,date,45778,2025-05-01\n");
}

TEST_F(ReadVerb, PrintsOneSheetOrNamesThoseThatThereAre) {
    writeBook(folder / "a.xlsx");
    const auto cells = readJson("a.xlsx", {"--sheet", "底稿"});
    ASSERT_EQ(cells.size(), 1U);
    EXPECT_EQ(cells[0]["raw"], "7");
    const auto none = read("a.xlsx", {"--sheet", "6月"});
    expectFailure(none, 4, "5月、底稿");
    const auto noneInJson = read("a.xlsx", {"--sheet", "6月", "--format", "json"});
    expectFailure(noneInJson, 4, "5月、底稿");
}

TEST_F(ReadVerb, SaysWhyAFileIsNotRead) {
    writeBytes(folder / "~$a.xlsx", std::string(165, '\0'));
    writeBytes(folder / "a.pdf", "%PDF-1.7\n");
    writeBytes(folder / "cut.xlsx", "PK\3\4");
    expectFailure(read("~$a.xlsx"), 1, "~$");
    expectFailure(read("a.pdf"), 1, "PDF");
    expectFailure(read("none.csv"), 4, "none.csv");
    expectFailure(read("cut.xlsx"), 5, "已损坏");
    expectFailure(read("a.pdf", {"--format", "xml"}), 2, "--format");
}

TEST_F(ReadVerb, NeverReadsWithoutTheHelper) {
    writeBytes(folder / "a.csv", "a,b\n");
    expectFailure(read("a.csv", {}, {{"XUSHI_READER", (folder / "none").string()}}), 6, "xushi-reader");
    expectFailure(read("a.csv", {}, {{"XUSHI_READER", "/bin/true"}}), 1, "意外中断");
}

} // namespace
} // namespace xushi
