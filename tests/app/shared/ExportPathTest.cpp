#include "app/shared/ExportPath.h"

#include "app/text/QtText.h"
#include "support/FileBytes.h"
#include "support/TemporaryFolder.h"
#include "support/drivers/FileDialogAnswers.h"

#include <gtest/gtest.h>

namespace xushi {
namespace {

TEST(ExportPath, AddsTheEndingUnlessItIsThere) {
    EXPECT_EQ(withEnding(QStringLiteral("/a/2025.6 half-year"), QStringLiteral("xlsx")), QStringLiteral("/a/2025.6 half-year.xlsx"));
    EXPECT_EQ(withEnding(QStringLiteral("/a.b/表"), QStringLiteral("pdf")), QStringLiteral("/a.b/表.pdf"));
    EXPECT_EQ(withEnding(QStringLiteral("/a/表.XLSX"), QStringLiteral("xlsx")), QStringLiteral("/a/表.XLSX"));
    EXPECT_EQ(withEnding(QStringLiteral("/a/try.xushi"), QStringLiteral("xlsx")), QStringLiteral("/a/try.xushi.xlsx"));
    EXPECT_EQ(withEnding(QStringLiteral("/a/.xlsx"), QStringLiteral("xlsx")), QStringLiteral("/a/.xlsx.xlsx"));
}

TEST(ExportPath, NamesAFileAfterAnyText) {
    EXPECT_EQ(fileNameFrom(QStringLiteral("R&D/GDP")), QStringLiteral("R&D_GDP"));
    EXPECT_EQ(fileNameFrom(QStringLiteral("../../etc")), QStringLiteral("_.._etc"));
    EXPECT_EQ(fileNameFrom(QString(200, QChar(0x6C47))).toUtf8().size(), 198);
}

/// Where a person is asked for the file.
struct ChosenExportPath : testing::Test {
    QString path(const char* name) const { return toQt((folder / name).string()); }
    static QString choose(const QString& proposed) {
        return chooseExportPath(nullptr, QStringLiteral("Export"), proposed, {QStringLiteral("Excel (*.xlsx)"), QStringLiteral("PDF (*.pdf)")},
                                {QStringLiteral("xlsx"), QStringLiteral("pdf")});
    }

    TemporaryFolder folder;
};

TEST_F(ChosenExportPath, GetsTheFirstEndingWhereItHasNone) {
    const FileDialogAnswers answers(path("2025.6 table"), true);
    EXPECT_EQ(choose(path("proposed.xlsx")), path("2025.6 table.xlsx"));
    EXPECT_EQ(answers.questions(), 0);
}

TEST_F(ChosenExportPath, KeepsAnotherOfTheEndings) {
    const FileDialogAnswers answers(path("table.PDF"), true);
    EXPECT_EQ(choose(path("proposed.xlsx")), path("table.PDF"));
}

TEST_F(ChosenExportPath, IsEmptyWhenThePersonTurnsBack) {
    const FileDialogAnswers answers({}, true);
    EXPECT_EQ(choose(path("proposed.xlsx")), QString());
}

TEST_F(ChosenExportPath, AFileThatStandsThereIsReplacedOnlyWhenThePersonSaysSo) {
    writeBytes(folder / "table.xlsx", "mine");
    {
        const FileDialogAnswers answers(path("table"), false);
        EXPECT_EQ(choose(path("proposed.xlsx")), QString());
        EXPECT_EQ(answers.questions(), 1) << "about the name with its ending";
        EXPECT_TRUE(answers.isKeepingTheDefault());
    }
    const FileDialogAnswers answers(path("table"), true);
    EXPECT_EQ(choose(path("proposed.xlsx")), path("table.xlsx"));
    EXPECT_EQ(answers.questions(), 1);
    EXPECT_EQ(bytesOf(folder / "table.xlsx"), "mine") << "it is only a path";
}

} // namespace
} // namespace xushi
