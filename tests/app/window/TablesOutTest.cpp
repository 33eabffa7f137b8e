#include "support/FileBytes.h"
#include "support/OpenWindow.h"
#include "support/drivers/FileDialogAnswers.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>

namespace xushi {
namespace {

class TablesThatGoOut : public testing::Test {
protected:
    TablesThatGoOut() { open.window.workspace().setPeriod(Period::ytd(2025, 5)); }
    std::filesystem::path path(const char* name) const { return open.folder / name; }
    void choose(const char* action, const std::filesystem::path& where) {
        const FileDialogAnswers answers(toQt(where.string()), true);
        open.frame.chooseInMenu(action);
    }
    static std::vector<std::filesystem::path> filesIn(const std::filesystem::path& folder) {
        std::vector<std::filesystem::path> files;
        std::error_code error;
        for (const auto& entry : std::filesystem::directory_iterator(folder, error)) files.push_back(entry.path());
        std::ranges::sort(files);
        return files;
    }

    OpenWindow open{"demonstration"};
};

TEST_F(TablesThatGoOut, WritesASheetForEveryCountyAndNeverOverThoseOfLastTime) {
    choose("countySheetsAction", open.folder.path());
    const auto sheets = filesIn(path("2025年1—5月县区填报表"));
    ASSERT_GT(sheets.size(), 5U) << fromQt(open.frame.notice());
    EXPECT_TRUE(open.frame.notice().contains(QStringLiteral("县区填报表"))) << "and says where: " << fromQt(open.frame.notice());
    const auto first = bytesOf(sheets.back());
    EXPECT_TRUE(first.starts_with("PK"));
    writeBytes(sheets.back(), "filled in");
    choose("countySheetsAction", open.folder.path());
    EXPECT_EQ(bytesOf(sheets.back()), "filled in");
    EXPECT_EQ(filesIn(path("2025年1—5月县区填报表 2")).size(), sheets.size());
    choose("departmentSheetsAction", open.folder.path());
    EXPECT_GT(filesIn(path("2025年1—5月处室填报表")).size(), 1U);
}

TEST_F(TablesThatGoOut, WhatGoesOutComesBackWithNothingToChange) {
    choose("countySheetsAction", open.folder.path());
    const auto sheets = filesIn(path("2025年1—5月县区填报表"));
    ASSERT_GT(sheets.size(), 1U);
    choose("figuresAction", path("year.xlsx"));
    ASSERT_TRUE(std::filesystem::exists(path("year.xlsx"))) << fromQt(open.frame.notice());
    for (const auto& file : {sheets.back(), path("year.xlsx")}) {
        ASSERT_TRUE(open.import.drop({file}));
        ASSERT_TRUE(open.import.waitUntilRead());
        EXPECT_FALSE(open.import.canImport()) << file;
        EXPECT_TRUE(open.import.count("problemButton").endsWith(QStringLiteral(" 0"))) << file << fromQt(open.import.rows().join(u'\n'));
        EXPECT_FALSE(open.import.count("sameButton").endsWith(QStringLiteral(" 0"))) << file;
        open.press(Qt::Key_Escape);
    }
}

TEST_F(TablesThatGoOut, NothingIsWrittenWhenThePersonTurnsBack) {
    choose("countySheetsAction", {});
    choose("figuresAction", {});
    EXPECT_TRUE(filesIn(path("2025年1—5月县区填报表")).empty());
}

} // namespace
} // namespace xushi
