#include "io/CatalogueFiles.h"

#include "io/IoTesting.h"
#include "support/DataFolders.h"

#include <gmock/gmock.h>
#include <set>

namespace xushi {
namespace {

std::string problemOfText(const std::string& text) {
    const TemporaryFolder folder;
    const auto path = folder.file("t.json", text);
    auto problem = problemOf(readSummaryTemplate(path));
    if (const auto at = problem.find(path.string()); at != std::string::npos)
        problem.replace(at, path.string().size(), "PATH");
    return problem;
}

std::string problemOfColumn(const std::string& column) {
    return problemOfText(R"({"format": 1, "name": "n", "title": "t", "columns": [)" + column + "]}");
}

TEST(SummaryTemplate, OfTheHalfYearFillsALandscapeSheetWithEveryColumnOnce) {
    const auto layout = readSummaryTemplate(std::filesystem::path(XUSHI_DATA) / "templates" / "half-year.json");
    ASSERT_EQ(problemOf(layout), "none");
    EXPECT_EQ(layout->name, "半年科技指标完成情况");
    EXPECT_EQ(layout->title, "{period}全市科技创新主要指标完成情况表");
    EXPECT_EQ(layout->signature, "填报：　　　　审核：　　　　日期：　　　　");
    std::set<SummaryColumn> columns;
    int width = 0;
    for (const auto& column : layout->columns) {
        columns.insert(column.what);
        width += column.widthMillimetres;
    }
    EXPECT_EQ(layout->columns.size(), 14U);
    EXPECT_EQ(columns.size(), 14U);
    EXPECT_EQ(width, 297 - 2 * 12);
}

TEST(SummaryTemplate, OfTheHalfYearExplainsItsMarks) {
    const auto layout = readSummaryTemplate(std::filesystem::path(XUSHI_DATA) / "templates" / "half-year.json");
    ASSERT_TRUE(layout);
    std::string notes;
    for (const auto& note : layout->notes) notes += note + "\n";
    for (const char* mark : {"{asOf}", "{thresholds}", "{rounding}", "{stages}", "{explanations}", "—", "…", "●达", "▲滞", "■重", "○缺", "–免", "*",
                             "均未作机械调整"})
        EXPECT_THAT(notes, testing::HasSubstr(mark));
}

TEST(SummaryTemplate, ReadsAColumn) {
    EXPECT_EQ(problemOfColumn(R"({"what": "gap", "title": "超", "width": 12})"), "none");
}

TEST(SummaryTemplate, RefusesWhatIsNotATemplate) {
    EXPECT_EQ(problemOfText("x"), "template.not-json (PATH)");
    EXPECT_EQ(problemOfText("[]"), "template.not-json (PATH)");
    EXPECT_EQ(problemOfText(R"({"name": "n"})"), "template.format ()");
    EXPECT_EQ(problemOfText(R"({"format": 2})"), "template.format (2)");
    EXPECT_EQ(problemOf(readSummaryTemplate("/nowhere/t.json")), "file.not-found (/nowhere/t.json)");
}

TEST(SummaryTemplate, RefusesFieldsThatDoNotFit) {
    EXPECT_EQ(problemOfText(R"({"format": 1, "title": "t", "columns": []})"),
              "template.missing-field (template, name)");
    EXPECT_EQ(problemOfText(R"({"format": 1, "name": "n", "title": "t", "columns": []})"),
              "template.field (template, columns, [])");
    EXPECT_EQ(problemOfText(R"({"format": 1, "name": "n", "title": "t", "notes": [1]})"),
              "template.field (template, notes, 1)");
    EXPECT_EQ(problemOfText(R"({"format": 1, "name": "n", "title": "t", "font": "x"})"),
              "template.unknown-field (template, font)");
}

std::string problemOfLayout(const std::string& members) {
    return problemOfText(R"({"format": 1, "name": "n", "title": "t", "columns": [{"what": "gap", "title": "t", "width": 9}], )" + members + "}");
}

TEST(SummaryTemplate, HasTheCodeOfItsFileAndTheDefaultsOfTheFirstLayouts) {
    const auto layout = readSummaryTemplate(std::filesystem::path(XUSHI_DATA) / "templates" / "half-year.json");
    EXPECT_EQ(layout->code, "half-year");
    EXPECT_EQ(layout->kind, LayoutKind::Indicators);
    EXPECT_EQ(layout->page, PaperPage{});
    EXPECT_EQ(layout->fonts, TableFonts{});
    EXPECT_EQ(layout->grouping, RowGrouping::Section);
    EXPECT_EQ(layout->filter, RowFilter{});
}

TEST(SummaryTemplate, ReadsEveryMember) {
    const auto layout = summaryTemplateFrom(R"({"format": 1, "code": "M", "name": "n", "title": "t", "subtitle": "s", "kind": "matrix", "grouping": "department",
        "page": {"paper": "A3", "orientation": "portrait"}, "fonts": {"title": ["一", "二"], "body": ["三"], "note": ["四"]},
        "filter": {"sections": ["a"], "departments": ["b"], "indicators": ["c"], "regions": ["*"], "targetedOnly": true},
        "columns": [{"what": "completion", "title": "率", "width": 9, "group": "上", "decimals": 2}],
        "matrix": {"regions": "rows", "cells": [{"what": "rank", "title": "位次", "width": 8}]}})", "x");
    ASSERT_EQ(problemOf(layout), "none");
    EXPECT_EQ(layout->code, "M");
    EXPECT_EQ(layout->subtitle, "s");
    EXPECT_EQ(layout->page, (PaperPage{Paper::A3, Orientation::Portrait}));
    EXPECT_EQ(layout->fonts, (TableFonts{{"一", "二"}, {"三"}, {"四"}}));
    EXPECT_EQ(layout->grouping, RowGrouping::Department);
    EXPECT_EQ(layout->filter, (RowFilter{.sections = {"a"}, .departments = {"b"}, .indicators = {"c"}, .regions = {"*"}, .isTargetedOnly = true}));
    EXPECT_EQ(layout->columns.at(0).group, "上");
    EXPECT_EQ(layout->columns.at(0).decimals, 2);
    EXPECT_EQ(layout->matrixRegions, MatrixRegions::Rows);
    EXPECT_EQ(layout->cells.at(0).what, SummaryColumn::Rank);
}

TEST(SummaryTemplate, RefusesMembersThatDoNotFit) {
    EXPECT_EQ(problemOfLayout(R"("kind": "x")"), "template.field (template, kind, x)");
    EXPECT_EQ(problemOfLayout(R"("code": "a|b")"), "template.field (template, code, a|b)");
    EXPECT_EQ(problemOfLayout(R"("page": "A4")"), "template.not-a-record (page, A4)");
    EXPECT_EQ(problemOfLayout(R"("page": {"paper": "A5"})"), "template.field (page, paper, A5)");
    EXPECT_EQ(problemOfLayout(R"("page": {"size": "A4"})"), "template.unknown-field (page, size)");
    EXPECT_EQ(problemOfLayout(R"("fonts": {"title": "x"})"), "template.field (fonts, title, x)");
    EXPECT_EQ(problemOfLayout(R"("filter": {"lights": ["red"]})"), "template.field (filter, lights, red)");
    EXPECT_EQ(problemOfLayout(R"("filter": {"lights": ["on"]})"), "none");
    EXPECT_EQ(problemOfLayout(R"("kind": "ranking", "filter": {"lights": ["on"]})"), "template.field (filter, lights, on)");
    EXPECT_EQ(problemOfLayout(R"("ranking": {"by": "value"})"), "template.field (ranking, kind, indicators)");
    EXPECT_EQ(problemOfLayout(R"("kind": "ranking", "ranking": {"by": "name"})"), "template.field (ranking, by, name)");
    EXPECT_EQ(problemOfLayout(R"("kind": "matrix")"), "template.missing-field (template, matrix)");
    EXPECT_EQ(problemOfLayout(R"("kind": "matrix", "matrix": {"cells": []})"), "template.field (matrix, cells, [])");
    EXPECT_EQ(problemOfLayout(R"("kind": "matrix", "matrix": {"cells": [{"what": "x", "title": "t", "width": 1}]})"), "template.field (cells#1, what, x)");
    EXPECT_EQ(problemOfColumn(R"({"what": "value", "title": "t", "width": 9, "decimals": 1})"), "template.field (columns#1, decimals, 1)");
    EXPECT_EQ(problemOfColumn(R"({"what": "share", "title": "t", "width": 9, "decimals": 7})"), "template.field (columns#1, decimals, 7)");
}

TEST(SummaryTemplate, RefusesColumnsThatDoNotFit) {
    EXPECT_EQ(problemOfColumn("3"), "template.not-a-record (columns#1, 3)");
    EXPECT_EQ(problemOfColumn(R"({"title": "t", "width": 1})"), "template.missing-field (columns#1, what)");
    EXPECT_EQ(problemOfColumn(R"({"what": "x", "title": "t", "width": 1})"), "template.field (columns#1, what, x)");
    EXPECT_EQ(problemOfColumn(R"({"what": "gap", "title": "t", "width": 0})"), "template.field (columns#1, width, 0)");
    EXPECT_EQ(problemOfColumn(R"({"what": "gap", "title": "t", "width": 12.5})"), "template.field (columns#1, width, 12.5)");
    EXPECT_EQ(problemOfColumn(R"({"what": "gap", "title": "t", "width": "9"})"),
              "template.field (columns#1, width, 9)");
    EXPECT_EQ(problemOfColumn(R"({"what": "gap", "title": "t", "width": 9, "font": 1})"),
              "template.unknown-field (columns#1, font)");
}

} // namespace
} // namespace xushi
