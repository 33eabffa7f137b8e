#include "filling/ReturnedSheet.h"

#include "filling/FillInScene.h"
#include "io/ReplaceFile.h"
#include "io/SheetReader.h"
#include "io/xlsx/FillInWorkbook.h"
#include "support/FileBytes.h"
#include "usecases/ImportFigures.h"
#include "words/Sentences.h"

#include <cstdlib>
#include <gmock/gmock.h>

namespace xushi {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::UnorderedElementsAre;

constexpr Date midJune{2025, 6, 15};

/// What is new, changed or a problem, a line each: F4 STARTS QJ 2025-05 new 33.
std::vector<std::string> changesOf(const ImportPlan& plan) {
    std::vector<std::string> lines;
    for (const auto& line : plan.lines) {
        if (line.verdict == ImportVerdict::Same || line.verdict == ImportVerdict::Ignored) continue;
        std::string text = addressOf(line.found.place) + " " + (line.found.indicator ? line.found.indicator->text : line.found.indicatorText) + " ";
        text += line.verdict == ImportVerdict::Problem ? line.reason.key : line.found.region->text + " " + line.found.period->toText() + " " + std::string(token(line.verdict)) + " ";
        if (line.verdict != ImportVerdict::Problem) text += line.after->value ? line.after->value->toString() : std::string(token(*line.after->stage));
        lines.push_back(text);
    }
    return lines;
}

class ReturnedSheets : public FillInScene {
protected:
    /// Everything that can be owed is there already.
    void reportAll() {
        putFigure(*store, aFigure({.value = "33", .region = "QJ"}));
        putFigure(*store, aFigure({.value = "11", .indicator = "BIG", .region = "QJ"}));
        putFigure(*store, aFigure({.value = "9", .indicator = "CONTRACTS", .region = "QJ", .qualifier = Qualifier::Nearly, .growth = "5.5"}));
        putFigure(*store, aFigure({.value = "50.10", .indicator = "SHARE", .region = "QJ", .status = DataStatus::Final, .lastYear = "49"}));
        putFigure(*store, aFigure({.value = "31", .period = Period::point(2025, 5), .indicator = "FIRMS", .region = "QJ"}));
        putFigure(*store, aFigure({.period = {2025, Month(5), PeriodKind::Month}, .indicator = "PAID", .region = "QJ", .state = FigureState::BelowUnit}));
        Figure law = aFigure({.value = "2", .indicator = "LAW", .region = "QJ"});
        law.stage = MilestoneStage::Done;
        putFigure(*store, law);
    }
    std::filesystem::path written(const FillInSheet& sheet) {
        const auto path = folder / "清江浦区.xlsx";
        EXPECT_TRUE(replaceFile(path, *fillInWorkbook(sheet)));
        return path;
    }
    Sheet sheetIn(const std::filesystem::path& path) { return readSheets(NamedFile(path))->sheets.front(); }
    ReturnedSheet returned(const FillInSheet& sheet) { return ReturnedSheet(sheetIn(written(sheet))); }
    ReturnedSheet returned() { return returned(sheetOf("QJ")); }
    /// Three figures, where everybody looks for them.
    ReturnedSheet filledIn() {
        ReturnedSheet sheet = returned();
        for (const auto& [name, value] : {std::pair("新开工", "33"), std::pair("技术合同", "9.25"), std::pair("当月支出", "0.4")}) sheet.put(sheet.rowOf(name), 6, value, CellKind::Number);
        return sheet;
    }
    Result<ImportPlan> planOf(const Sheet& sheet, const std::string& fileName = "清江浦区.xlsx") {
        const Catalogue catalogue = *now(*store).readCatalogue();
        const NameBook names(catalogue);
        const std::vector<RecognisedSheet> sheets{{sheet.name, recognise({.names = names, .sheet = sheet, .fileName = fileName})}};
        return readTogether(*store, [&](Reading& reading) { return planImport(reading, sheets, {fileName, std::string(64, 'a')}, midJune); });
    }
    std::vector<std::string> changes(const Sheet& sheet, const std::string& fileName = "清江浦区.xlsx") { return changesOf(*planOf(sheet, fileName)); }
    std::vector<std::string> changes(const ReturnedSheet& sheet) { return changes(sheet.sheet()); }

    const std::vector<std::string> theThree{"F4 STARTS QJ 2025-05 new 33", "F6 CONTRACTS QJ 2025-05 new 9.25", "F9 PAID QJ 2025-05m new 0.4"};
    TemporaryFolder folder;
};

TEST_F(ReturnedSheets, OneThatIsNotFilledInChangesNothing) {
    EXPECT_THAT(changes(returned()), IsEmpty());
    reportAll();
    const auto plan = planOf(returned().sheet());
    EXPECT_THAT(changesOf(*plan), IsEmpty());
    EXPECT_EQ(plan->count(ImportVerdict::Same), 7);
}

TEST_F(ReturnedSheets, OneOfADepartmentHasRowsOfEveryRegion) {
    reportAll();
    const auto sheet = sheetsFor({.month = {2025, 5}, .owner = FillInOwner::Department, .name = "GX"})->front();
    ReturnedSheet back = returned(sheet);
    const auto plan = planOf(back.sheet());
    EXPECT_THAT(changesOf(*plan), IsEmpty());
    EXPECT_EQ(plan->count(ImportVerdict::Same), 6);
    back.put(4, 7, "100", CellKind::Number);
    EXPECT_THAT(changes(back), ElementsAre("G4 STARTS HA 2025-05 new 100"));
    back.put(5, 2, "洪泽区");
    EXPECT_THAT(changes(back), ElementsAre("G4 STARTS HA 2025-05 new 100", "G5 STARTS import.key-label-changed"));
}

TEST_F(ReturnedSheets, OneThatIsFilledInHasExactlyTheFillings) {
    const auto path = written(sheetOf("QJ"));
    ASSERT_TRUE(fillCells(path.string(), {{"F4", "33"}, {"F6", "9.25"}, {"F7", "50.099999999999994"}, {"F9", "0.4"}}));
    EXPECT_THAT(changes(sheetIn(path)),
                ElementsAre("F4 STARTS QJ 2025-05 new 33", "F6 CONTRACTS QJ 2025-05 new 9.25", "F7 SHARE QJ 2025-05 new 50.10", "F9 PAID QJ 2025-05m new 0.4"));
    reportAll();
    EXPECT_THAT(changes(sheetIn(path)), ElementsAre("F6 CONTRACTS QJ 2025-05 changed 9.25", "F9 PAID QJ 2025-05m changed 0.4")) << "the others are the same by now";
    ReturnedSheet stages = returned();
    stages.put(10, 6, "推进中");
    EXPECT_THAT(changes(stages), ElementsAre("F10 LAW QJ 2025-05 changed 2"));
}

TEST_F(ReturnedSheets, RowsKeepTheirKeysWhereverTheyStand) {
    ReturnedSheet sheet = filledIn();
    sheet.turnRows();
    EXPECT_THAT(changes(sheet), ElementsAre("F5 PAID QJ 2025-05m new 0.4", "F8 CONTRACTS QJ 2025-05 new 9.25", "F10 STARTS QJ 2025-05 new 33"));
    ReturnedSheet moved = filledIn();
    moved.insertRow(5);
    moved.insertColumn(3);
    EXPECT_THAT(changes(moved), ElementsAre("G4 STARTS QJ 2025-05 new 33", "G7 CONTRACTS QJ 2025-05 new 9.25", "G10 PAID QJ 2025-05m new 0.4"));
}

TEST_F(ReturnedSheets, AnInsertedRowIsReadByItsName) {
    ReturnedSheet sheet = filledIn();
    sheet.insertRow(5);
    sheet.put(5, 1, "季度投入");
    sheet.put(5, 2, "万元");
    sheet.put(5, 6, "80000", CellKind::Number);
    EXPECT_THAT(changes(sheet), ElementsAre("F4 STARTS QJ 2025-05 new 33", "F5 QUARTERLY QJ 2025-05 new 8", "F7 CONTRACTS QJ 2025-05 new 9.25", "F10 PAID QJ 2025-05m new 0.4"));
    sheet.put(5, 1, "没有的指标");
    EXPECT_EQ(changes(sheet)[1], "A5 没有的指标 import.unknown-indicator") << "asked by its own place";
}

TEST_F(ReturnedSheets, TextTablesAndOdsSayTheSame) {
    const ReturnedSheet sheet = filledIn();
    writeBytes(folder / "清江浦区.csv", sheet.asCsv());
    EXPECT_THAT(changes(sheetIn(folder / "清江浦区.csv"), "清江浦区.csv"), theThree);
    ASSERT_TRUE(writeZip(folder / "清江浦区.ods", sheet.asOds()));
    EXPECT_THAT(changes(sheetIn(folder / "清江浦区.ods"), "清江浦区.ods"), theThree);
    reportAll();
    writeBytes(folder / "again.csv", returned().asCsv());
    EXPECT_THAT(changes(sheetIn(folder / "again.csv"), "again.csv"), IsEmpty());
}

TEST_F(ReturnedSheets, LibreOfficeKeepsTheKeysInEveryFormat) {
    if (std::system("command -v soffice >/dev/null 2>&1") != 0) GTEST_SKIP() << "LibreOffice is not installed";
    reportAll();
    const auto path = written(sheetOf("QJ"));
    ASSERT_TRUE(fillCells(path.string(), {{"F4", "34"}, {"F9", "0.4"}}));
    const auto again = folder / "again";
    for (const std::string format : {"xlsx", "ods", "xls", "csv:Text - txt - csv (StarCalc):44,34,76"}) {
        const std::string command = "soffice -env:UserInstallation=file://" + (folder / "profile").string() + " --headless --convert-to '" + format + "' --outdir " + again.string() + " "
                                    + path.string() + " >/dev/null 2>&1";
        ASSERT_EQ(std::system(command.c_str()), 0);
        const auto plan = planOf(sheetIn(again / ("清江浦区." + format.substr(0, format.find(':')))));
        EXPECT_THAT(changesOf(*plan), ElementsAre("F4 STARTS QJ 2025-05 changed 34", "F9 PAID QJ 2025-05m changed 0.4")) << format;
        EXPECT_EQ(plan->count(ImportVerdict::Same), 5) << format << ": to the digit";
    }
}

TEST_F(ReturnedSheets, ALabelOrUnitThatWasChangedIsAProblem) {
    for (const auto& [column, text] : {std::pair(1, "技术合同"), std::pair(2, "亿元"), std::pair(3, "当月"), std::pair(1, ""), std::pair(2, "")}) {
        ReturnedSheet sheet = filledIn();
        sheet.put(4, column, text);
        EXPECT_THAT(changes(sheet), ElementsAre("F4 STARTS import.key-label-changed", theThree[1], theThree[2])) << column << text;
    }
    ReturnedSheet sheet = filledIn();
    sheet.put(4, 1, "  新开工 ");
    EXPECT_THAT(changes(sheet), theThree) << "blanks name nothing else";
}

TEST_F(ReturnedSheets, ADamagedKeyIsAProblem) {
    ReturnedSheet sheet = filledIn();
    std::string& key = sheet.at(4, 8)->text;
    const std::string whole = key;
    for (const std::string& damaged : {whole.substr(0, whole.size() - 1), std::string("x") + whole, std::string("STARTS"), [&] {
             std::string other = whole;
             other.replace(other.find("2025-05"), 7, "2025-04");
             return other;
         }()}) {
        key = damaged;
        EXPECT_THAT(changes(sheet), ElementsAre("F4 新开工 import.key-damaged", theThree[1], theThree[2])) << damaged;
    }
    sheet.put(4, 8, "");
    EXPECT_THAT(changes(sheet), theThree) << "without a key it goes by its name";
}

TEST_F(ReturnedSheets, AKeyOfAnotherStoreMonthOrCountyIsAProblem) {
    const auto keyed = [&](const FillInKey& key) {
        ReturnedSheet sheet = filledIn();
        sheet.put(4, 8, key.toText());
        return changes(sheet).front();
    };
    EXPECT_EQ(keyed({{"STARTS"}, {"QJ"}, Period::ytd(2025, 4), "30", "20"}), "F4 STARTS import.key-of-another");
    EXPECT_EQ(keyed({{"STARTS"}, {"HZ"}, Period::ytd(2025, 5), "30", "20"}), "F4 STARTS import.key-of-another");
    EXPECT_EQ(keyed({{"NOWHERE"}, {"QJ"}, Period::ytd(2025, 5), "30", "20"}), "F4 新开工 import.key-of-others");
    EXPECT_EQ(keyed({{"STARTS"}, {"QJ"}, {2025, Month(5), PeriodKind::Month}, "30", "20"}), "F4 新开工 period.form-not-alone") << "its form has changed since";
    ReturnedSheet sheet = filledIn();
    sheet.put(1, 1, "清江浦区2025年1—6月科技指标填报表");
    for (const auto& line : changes(sheet)) EXPECT_TRUE(line.ends_with("import.key-of-another")) << line;
}

TEST_F(ReturnedSheets, TheSameRowTwiceIsNotGuessed) {
    ReturnedSheet sheet = filledIn();
    sheet.put(5, 1, "新开工");
    sheet.put(5, 4, "30", CellKind::Number);
    sheet.put(5, 5, "20", CellKind::Number);
    sheet.put(5, 6, "34", CellKind::Number);
    sheet.put(5, 8, sheet.at(4, 8)->text);
    EXPECT_THAT(changes(sheet), ElementsAre("F4 STARTS import.two-values", "F5 STARTS import.two-values", theThree[1], theThree[2]));
}

TEST_F(ReturnedSheets, WhatStandsBesideIsNoFigureAndAChangeOfItIsTold) {
    ReturnedSheet sheet = filledIn();
    sheet.put(4, 4, "31", CellKind::Number);
    sheet.put(5, 5, "9", CellKind::Number);
    EXPECT_THAT(changes(sheet), ElementsAre("D4 STARTS import.key-beside-changed", theThree[0], "E5 BIG import.key-beside-changed", theThree[1], theThree[2]));
    const auto plan = planOf(sheet.sheet());
    EXPECT_EQ(say(plan->lines.front().reason, Language::Chinese), "“上年同期”发出时是 30，现在是 31。本列不导入；如果原来的数有误，请另行更正。");
    for (const auto& line : plan->lines)
        EXPECT_FALSE(line.edit && line.edit->lastYear) << line.found.indicatorText;
}

TEST_F(ReturnedSheets, AColumnThatIsGoneIsSaid) {
    ReturnedSheet sheet = filledIn();
    sheet.put(3, 6, "别的");
    for (const auto& line : changes(sheet)) EXPECT_TRUE(line.ends_with("import.key-no-column") || line.ends_with("import.unknown-column")) << line;
    ReturnedSheet turned = filledIn();
    turned.insertRow(3); // the rows above the headings, as a sorting that takes them along leaves them
    turned.put(3, 1, "新开工");
    turned.put(3, 6, "33", CellKind::Number);
    turned.put(3, 8, turned.at(5, 8)->text);
    turned.put(5, 8, "");
    const auto lines = changes(turned);
    EXPECT_NE(std::ranges::find(lines, "H3  import.key-no-column"), lines.end()) << testing::PrintToString(lines);
}

TEST_F(ReturnedSheets, WhatIsNoFigureOfItsIndicatorIsRefusedAsEverywhere) {
    ReturnedSheet sheet = returned();
    sheet.put(4, 6, "1.5", CellKind::Number);
    sheet.put(6, 6, "没有");
    sheet.put(8, 6, "12.3亿元");
    EXPECT_THAT(changes(sheet), ElementsAre(testing::StartsWith("F4 STARTS "), testing::StartsWith("F6 CONTRACTS "), testing::StartsWith("F8 FIRMS ")));
    EXPECT_EQ(planOf(sheet.sheet())->count(ImportVerdict::Problem), 3);
}

TEST_F(ReturnedSheets, ARemarkSaysTheStatusOfItsFigure) {
    ReturnedSheet sheet = filledIn();
    sheet.put(4, 7, "预计数");
    sheet.put(6, 7, "比上月多两家企业");
    const auto plan = planOf(sheet.sheet());
    for (const auto& line : plan->lines)
        if (line.edit && line.found.place.row <= 6) { EXPECT_EQ(line.edit->status.has_value(), line.found.place.row == 4) << line.found.indicatorText; }
}

TEST_F(ReturnedSheets, AQuarterAloneKeepsItsQuarter) {
    ASSERT_TRUE(store->inTransaction(aNote("create"), [](Transaction& transaction) -> Result<void> {
        const auto put = transaction.put(anAmount({.code = "ALONE", .name = "季度合同", .reporting = Reporting::QuarterAlone, .frequency = Frequency::Quarterly, .order = 8}));
        return put ? Result<void>() : put.error();
    }));
    putFigure(*store, aFigure({.value = "1.0", .period = {2024, Month(3), PeriodKind::Quarter}, .indicator = "ALONE", .region = "QJ"}));
    for (const auto& [month, key] : {std::pair(3, "2025Q1"), std::pair(6, "2025Q2")}) {
        ReturnedSheet sheet = returned(sheetOf("QJ", {2025, month}));
        sheet.put(sheet.rowOf("季度合同"), 6, "2.5", CellKind::Number);
        EXPECT_THAT(changes(sheet), ElementsAre(testing::HasSubstr(std::string("ALONE QJ ") + key + " new 2.5")));
    }
}

TEST_F(ReturnedSheets, AHiddenRowIsLeftOut) {
    Sheet sheet = filledIn().sheet();
    sheet.hiddenRows = {6};
    EXPECT_THAT(changes(sheet), ElementsAre(theThree[0], theThree[2]));
}

} // namespace
} // namespace xushi
