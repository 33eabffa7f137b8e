#include "app/start/StartPage.h"

#include "app/office/RecentStores.h"
#include "app/text/QtText.h"
#include "support/FileBytes.h"
#include "support/TemporaryFolder.h"
#include "support/drivers/StartDriver.h"

#include <gtest/gtest.h>

#include <QSettings>
#include <QSignalSpy>
#include <QTest>

#include <filesystem>

namespace xushi {
namespace {

/// The page where nothing was opened before.
struct StartPageOf : testing::Test {
    StartPageOf() { QSettings().clear(); }
    void SetUp() override {
        page.show();
        page.activateWindow();
        ASSERT_TRUE(QTest::qWaitForWindowActive(&page));
    }
    ~StartPageOf() override { QSettings().clear(); }
    /// A file that was opened before, as the page finds it when it looks again.
    QString remember(const char* name) {
        const QString path = toQt((folder / name).string());
        writeBytes(folder / name, "x");
        rememberStore(path);
        page.refresh();
        return path;
    }

    TemporaryFolder folder;
    StartPage page;
    StartDriver start{page};
};

TEST_F(StartPageOf, HasNoListWhereNothingWasOpened) {
    EXPECT_TRUE(start.recent().isEmpty());
    EXPECT_FALSE(start.isRecentTitleShown());
}

TEST_F(StartPageOf, ListsTheLatestStoreFirst) {
    const QString first = remember("first.xushi");
    const QString second = remember("second.xushi");
    EXPECT_EQ(start.recent(), (QStringList{second, first}));
    EXPECT_TRUE(start.isRecentTitleShown());
    rememberStore(first);
    page.refresh();
    EXPECT_EQ(start.recent(), (QStringList{first, second})) << "each of them once";
}

TEST_F(StartPageOf, AFileThatHasGoneIsNotOffered) {
    const QString kept = remember("kept.xushi");
    remember("gone.xushi");
    std::filesystem::remove(folder / "gone.xushi");
    page.refresh();
    EXPECT_EQ(start.recent(), QStringList{kept});
    std::filesystem::remove(folder / "kept.xushi");
    page.refresh();
    EXPECT_FALSE(start.isRecentTitleShown());
}

TEST_F(StartPageOf, EnterOnALineAsksForItsStore) {
    const QString first = remember("first.xushi");
    remember("second.xushi");
    QSignalSpy asked(&page, &StartPage::recentRequested);
    start.openRecent(1);
    ASSERT_EQ(asked.count(), 1);
    EXPECT_EQ(asked.front().front().toString(), first);
}

TEST_F(StartPageOf, EachButtonAsksForItsOwn) {
    QSignalSpy sample(&page, &StartPage::sampleRequested);
    QSignalSpy made(&page, &StartPage::newRequested);
    QSignalSpy opened(&page, &StartPage::openRequested);
    start.takeSample();
    EXPECT_EQ(sample.count(), 1);
    EXPECT_EQ(sample.front().front().toString(), QStringLiteral("seed"));
    start.makeStore();
    EXPECT_EQ(made.count(), 1);
    EXPECT_EQ(opened.count(), 0);
    start.chooseStore();
    EXPECT_EQ(opened.count(), 1);
    EXPECT_EQ(made.count(), 1);
}

} // namespace
} // namespace xushi
