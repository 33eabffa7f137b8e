#include "app/summary/SummaryPage.h"
#include "support/EveryPart.h"
#include "support/FileBytes.h"
#include "support/OpenWindow.h"
#include "support/drivers/FileDialogAnswers.h"

#include <QLabel>
#include <QMimeData>

#include <filesystem>
#include <gtest/gtest.h>

namespace xushi {
namespace {

class Export : public testing::Test {
protected:
    Export() {
        open.window.workspace().setPeriod(*Period::parse("2025H1"));
        open.window.showPage(QStringLiteral("summary"));
    }
    std::filesystem::path path(const char* name) const { return open.folder / name; }
    /// How often the person was asked.
    int exportTo(const std::filesystem::path& chosen, bool replaces, const char* format = "XLSX") {
        FileDialogAnswers answers(toQt(chosen.string()), replaces);
        open.summaryPage.exportAs(format);
        return answers.questions();
    }
    QString told() { return open.summaryPage.told(); }

    OpenWindow open;
};

TEST_F(Export, AsksBeforeItReplacesAFileUnderItsFullName) {
    writeBytes(path("2025.6 half-year.xlsx"), "mine");
    EXPECT_EQ(exportTo(path("2025.6 half-year"), false), 1);
    EXPECT_EQ(bytesOf(path("2025.6 half-year.xlsx")), "mine");
    EXPECT_FALSE(std::filesystem::exists(path("2025.6 half-year")));
    EXPECT_EQ(exportTo(path("2025.6 half-year"), true), 1);
    EXPECT_TRUE(bytesOf(path("2025.6 half-year.xlsx")).starts_with("PK"));
    EXPECT_EQ(exportTo(path("new"), true), 0);
    EXPECT_TRUE(bytesOf(path("new.xlsx")).starts_with("PK"));
}

TEST_F(Export, WritesEveryFormatOfTheMenu) {
    for (const auto& [format, begin] : {std::pair("DOCX", "PK"), std::pair("ODT", "PK"), std::pair("CSV", "\xEF\xBB\xBF"), std::pair("HTML", "<!DOCTYPE html>"), std::pair("PDF", "%PDF")}) {
        EXPECT_EQ(exportTo(path("table"), true, format), 0) << format;
        const std::string ending = toQt(format).toLower().toStdString();
        EXPECT_TRUE(bytesOf(path(("table." + ending).c_str())).starts_with(begin)) << format << fromQt(told());
    }
}

TEST_F(Export, OffersEveryLayoutAndShowsTheChosenOne) {
    const QStringList layouts = open.summaryPage.layouts();
    EXPECT_GE(layouts.size(), 8);
    QStringList titles;
    for (const QString& layout : layouts) {
        open.summaryPage.chooseLayout(layout);
        if (!titles.contains(open.summaryPage.title())) titles << open.summaryPage.title();
    }
    EXPECT_GE(titles.size(), 6) << fromQt(titles.join(u'\n')); // some have no rows in this month
    open.summaryPage.chooseLayout(QStringLiteral("县区位次和贡献"));
    open.window.workspace().stepMonth(-1);
    EXPECT_TRUE(open.summaryPage.title().isEmpty() || open.summaryPage.title().contains(QStringLiteral("位次"))) << "the choice stays: " << fromQt(open.summaryPage.title());
    open.summaryPage.chooseLayout(QStringLiteral("半年科技指标完成情况"));
}

TEST_F(Export, CopiesTheTableForAWordProcessorAndForASpreadsheet) {
    open.summaryPage.copyTable();
    const auto* data = QGuiApplication::clipboard()->mimeData();
    ASSERT_TRUE(data->hasHtml());
    EXPECT_TRUE(data->html().contains(QStringLiteral("技术合同成交额")));
    EXPECT_TRUE(data->text().startsWith(QStringLiteral("序号\t指标\t单位")));
}

TEST_F(Export, NeverReplacesTheOpenStore) {
    const std::string before = bytesOf(open.storePath);
    std::filesystem::create_hard_link(open.storePath, path("hard.xlsx"));
    std::filesystem::create_symlink(open.storePath, path("soft.xlsx"));
    for (const char* name : {"hard.xlsx", "soft.xlsx"}) {
        EXPECT_EQ(exportTo(path(name), true), 0) << name;
        EXPECT_TRUE(told().contains(QStringLiteral("台账"))) << fromQt(told());
    }
    exportTo(open.storePath, true);
    open.summaryPage.page().printTo(toQt(open.storePath));
    EXPECT_TRUE(told().contains(QStringLiteral("台账"))) << fromQt(told());
    EXPECT_TRUE(bytesOf(open.storePath) == before);
}

TEST_F(Export, SaysWhatNoFontDraws) {
    Indicator renamed = *open.window.workspace().latestCatalogue().find(IndicatorCode{"TECH_CONTRACT_AMT"});
    renamed.name = "𠀀术合同\U000F1234";
    open.put(renamed);
    const auto exported = [&](const char* format, const char* name) {
        FileDialogAnswers answers(toQt(path(name).string()), true);
        open.summaryPage.exportAs(format);
        return told();
    };
    const QString pdf = exported("PDF", "t.pdf");
    EXPECT_TRUE(pdf.contains(QStringLiteral("U+20000, U+F1234"))) << fromQt(pdf);
    EXPECT_TRUE(pdf.contains(QStringLiteral("t.pdf"))) << "and that it was exported";
    EXPECT_FALSE(exported("XLSX", "t.xlsx").contains(QStringLiteral("U+"))) << "a workbook is drawn elsewhere";
}

TEST(ShownNames, KeepTheirAmpersandOnButtonsAndMenus) {
    OpenWindow open;
    open.put(Person{.code = {"RD"}, .name = "R&D 科", .role = Role::Clerk});
    open.window.workspace().setPerson({"RD"});
    EXPECT_TRUE(open.frame.people().shown().startsWith(QStringLiteral("R&&D 科"))) << fromQt(open.frame.people().shown());
    const QStringList texts = open.frame.people().offered();
    EXPECT_TRUE(texts.join(u'|').contains(QStringLiteral("R&&D 科"))) << fromQt(texts.join(u'|'));
}

TEST(ShownNames, AreNoHtml) {
    OpenWindow open;
    QLabel label(QStringLiteral("<b>R&D</b>"));
    label.show();
    EXPECT_EQ(label.textFormat(), Qt::PlainText);
    for (const QLabel* each : everyOf<QLabel>(open.window))
        EXPECT_TRUE(!each->isVisible() || each->textFormat() == Qt::PlainText) << fromQt(each->objectName());
}

} // namespace
} // namespace xushi
