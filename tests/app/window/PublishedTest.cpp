#include "app/summary/SummaryPage.h"
#include "support/FileBytes.h"
#include "support/OpenWindow.h"
#include "support/ReadNow.h"
#include "support/drivers/FileDialogAnswers.h"

#include <filesystem>
#include <gtest/gtest.h>

namespace xushi {
namespace {

class Published : public testing::Test {
protected:
    Published() {
        open.window.workspace().setPeriod(period);
        open.window.showPage(QStringLiteral("summary"));
    }
    std::filesystem::path path(const char* name) const { return open.folder / name; }
    void exportTo(const std::filesystem::path& chosen, const char* format = "XLSX") {
        FileDialogAnswers answers(toQt(chosen.string()), true);
        open.summaryPage.exportAs(format);
        QApplication::setActiveWindow(&open.window); // a window manager does it
    }
    void exportPublishedTo(const std::filesystem::path& chosen) {
        FileDialogAnswers answers(toQt(chosen.string()), true);
        open.summaryPage.exportPublished();
        QApplication::setActiveWindow(&open.window);
    }
    void keep(const QString& reason = QStringLiteral("报市政府")) {
        open.summaryPage.keep(reason);
        exportTo(path("上半年.xlsx"));
    }
    /// As a clerk types it.
    void enter(const QString& value) {
        open.gridAt(period, "TECH_CONTRACT_AMT");
        open.type(value);
        open.press(Qt::Key_Return);
        open.window.showPage(QStringLiteral("summary"));
    }
    std::vector<Publication> stored() { return *now(open.window.workspace().openStore().store()).readPublications(); }

    OpenWindow open;
    Period period = Period::ytd(2025, 5);
    SummaryDriver& page = open.summaryPage;
};

TEST_F(Published, TableIsKeptWithItsFileAndStandsInTheList) {
    page.togglePublished();
    ASSERT_TRUE(page.isPublishedShown());
    EXPECT_TRUE(page.published().isEmpty());
    EXPECT_TRUE(page.detailMessage().contains(QStringLiteral("No table was given out"))) << fromQt(page.detailMessage());
    hand::press(Qt::Key_Escape);
    ASSERT_FALSE(page.isPublishedShown());

    exportTo(path("without.xlsx"));
    EXPECT_TRUE(stored().empty()) << "only what is wanted is kept";
    keep();
    EXPECT_TRUE(page.told().contains(QStringLiteral("number 1"))) << fromQt(page.told());
    ASSERT_EQ(stored().size(), 1U);
    EXPECT_EQ(stored().front().bytes, bytesOf(path("上半年.xlsx")));
    EXPECT_EQ(stored().front().layout.code, "half-year");

    page.togglePublished();
    ASSERT_TRUE(page.waitForStates());
    ASSERT_EQ(page.published().size(), 1);
    for (const char* part : {"1 | ", "半年科技指标完成情况", "淮安市", "XLSX kept", "the same", "报市政府"})
        EXPECT_TRUE(page.published().front().contains(toQt(part))) << part << " in " << fromQt(page.published().front());
    EXPECT_TRUE(page.showThen());
    hand::press(Qt::Key_D, Qt::AltModifier);
    EXPECT_TRUE(QTest::qWaitFor([this] { return page.detailMessage().contains(QStringLiteral("Nothing differs")); }, 20'000)) << fromQt(page.detailMessage());
}

TEST_F(Published, WhatWasChangedSinceIsToldWithWhoAndLeadsToItsCell) {
    keep();
    const QString before = toQt(open.stored("TECH_CONTRACT_AMT", period)->value->toString());
    enter(QStringLiteral("150"));
    page.togglePublished();
    ASSERT_TRUE(page.waitForStates());
    EXPECT_TRUE(page.published().front().contains(QStringLiteral("changed"))) << fromQt(page.published().front());
    ASSERT_TRUE(page.showDifference()) << fromQt(page.detailMessage());
    const QString first = page.differences().front();
    EXPECT_TRUE(first.startsWith(QStringLiteral("技术合同成交额 | 淮安市 | "))) << fromQt(first);
    EXPECT_TRUE(first.contains(before.left(4)) && first.contains(QStringLiteral("150"))) << fromQt(first);
    page.openDifference(0);
    EXPECT_TRUE(open.entry.grid().isVisible());
    EXPECT_EQ(open.window.workspace().place().period, period);

    open.window.showPage(QStringLiteral("summary"));
    ASSERT_TRUE(page.isPublishedShown()) << "the place on the page is kept";
    open.window.workspace().undoStack().undo();
    ASSERT_TRUE(QTest::qWaitFor([this] { return !page.published().isEmpty() && page.published().front().contains(QStringLiteral("the same")); }, 20'000));
}

TEST_F(Published, TableIsExportedAsItWasWhateverWasWrittenSince) {
    keep();
    const std::string given = bytesOf(path("上半年.xlsx"));
    enter(QStringLiteral("150"));
    page.togglePublished();
    exportPublishedTo(path("again.xlsx"));
    EXPECT_TRUE(bytesOf(path("again.xlsx")) == given);
    EXPECT_TRUE(page.told().contains(QStringLiteral("SHA-256"))) << fromQt(page.told());
    ASSERT_TRUE(page.showThen());
    page.page().printTo(toQt(path("then.pdf").string()));
    hand::press(Qt::Key_Escape);
    page.page().printTo(toQt(path("now.pdf").string()));
    EXPECT_NE(bytesOf(path("then.pdf")), bytesOf(path("now.pdf"))) << "what is in front is printed";
}

TEST_F(Published, SeveralStandWithTheLastFirstAndTheChosenOneStaysChosen) {
    keep(QStringLiteral("第一次"));
    enter(QStringLiteral("150"));
    page.keep({}); // off
    keep(QStringLiteral("第二次"));
    page.togglePublished();
    ASSERT_TRUE(page.waitForStates());
    ASSERT_EQ(page.published().size(), 2);
    EXPECT_TRUE(page.published()[0].contains(QStringLiteral("第二次")));
    EXPECT_TRUE(page.published()[0].contains(QStringLiteral("the same")));
    EXPECT_TRUE(page.published()[1].contains(QStringLiteral("changed")));
    page.choosePublished(1);
    ASSERT_TRUE(page.showDifference());
    open.window.workspace().undoStack().undo();
    ASSERT_TRUE(QTest::qWaitFor([this] { return page.published()[1].contains(QStringLiteral("the same")); }, 20'000));
    EXPECT_TRUE(QTest::qWaitFor([this] { return page.detailMessage().contains(QStringLiteral("Nothing differs")); }, 20'000)) << "of the first, which was chosen";
}

TEST_F(Published, NothingIsKeptInAStoreThatIsOnlyRead) {
    EXPECT_TRUE(page.mayKeep());
    keep();
    MainWindow second(Language::Chinese);
    second.show();
    ASSERT_TRUE(second.openStore(toQt(open.storePath)));
    second.workspace().setPeriod(period);
    second.showPage(QStringLiteral("summary"));
    QApplication::setActiveWindow(&second);
    const SummaryDriver readers(second);
    EXPECT_FALSE(readers.mayKeep());
    readers.togglePublished();
    ASSERT_TRUE(readers.waitForStates());
    EXPECT_EQ(readers.published().size(), 1) << "what was given out can be seen";
    EXPECT_TRUE(readers.showThen());
}

} // namespace
} // namespace xushi
