#include "app/office/NewsReading.h"

#include "app/office/OpenOffice.h"
#include "support/ScopedVariable.h"

#include <QDir>
#include <QSignalSpy>
#include <QTest>

namespace xushi {
namespace {

/// A state folder of its own, so that every store is seen for the first time.
struct NewsReadingOf : OpenOffice {
    ScopedVariable state{"XDG_STATE_HOME", (folder / "state").string().c_str()};

    void enter(const std::string& value) { ASSERT_TRUE(workspace.acts().enter({edit(value)}, QStringLiteral("enter"))); }
    void visitAgain() {
        workspace.close();
        ASSERT_TRUE(workspace.open(toQt(path)));
        workspace.setPeriod(may);
    }
    /// What was told; nothing where nobody told anything.
    std::optional<StoreNews> told(NewsReading& reading) {
        std::optional<StoreNews> news;
        const auto connection = connect(reading, news);
        reading.read();
        for (int wait = 0; !news && reading.isRunning() && wait < 500; ++wait) QTest::qWait(10);
        QObject::disconnect(connection);
        return news;
    }
    static QMetaObject::Connection connect(NewsReading& reading, std::optional<StoreNews>& news) {
        return QObject::connect(&reading, &NewsReading::told, &reading, [&news](const StoreNews& told) { news = told; });
    }
};

TEST_F(NewsReadingOf, AFirstVisitTellsNothing) {
    NewsReading reading(workspace, nullptr);
    EXPECT_TRUE(reading.isFirstVisit());
    EXPECT_FALSE(told(reading));
}

TEST_F(NewsReadingOf, TellsTheNextVisitWhatWasWrittenSince) {
    {
        NewsReading reading(workspace, nullptr);
        enter("110");
    }
    visitAgain();
    enter("120");
    NewsReading reading(workspace, nullptr);
    EXPECT_FALSE(reading.isFirstVisit());
    const auto news = told(reading);
    ASSERT_TRUE(news);
    ASSERT_EQ(news->revised.size(), 1U);
    EXPECT_EQ(news->revised[0].before->value, Decimal(110)) << "what was written before the first visit ended is known";
    EXPECT_EQ(news->revised[0].after.value, Decimal(120));
}

TEST_F(NewsReadingOf, WhatIsSeenIsNewNoMore) {
    { NewsReading reading(workspace, nullptr); }
    visitAgain();
    enter("120");
    NewsReading reading(workspace, nullptr);
    reading.markSeen();
    const auto news = told(reading);
    ASSERT_TRUE(news);
    EXPECT_EQ(news->size(), 0U);
}

TEST_F(NewsReadingOf, RemembersEachPersonForThemselves) {
    const auto& people = workspace.latestCatalogue().people;
    ASSERT_GE(people.size(), 2U);
    const PersonCode one = people[0].code;
    const PersonCode other = people[1].code;
    workspace.setPerson(one);
    NewsReading reading(workspace, nullptr);
    EXPECT_TRUE(reading.isFirstVisit());
    workspace.setPerson(other);
    EXPECT_TRUE(reading.isFirstVisit()) << "the other has not been here";
    enter("120");
    workspace.setPerson(one);
    EXPECT_FALSE(reading.isFirstVisit());
    const auto news = told(reading);
    ASSERT_TRUE(news);
    EXPECT_EQ(news->revised.size(), 1U);
}

TEST_F(NewsReadingOf, SaysThatAStoreIsNotTheOneThatWasSeen) {
    VisitMemory(toQt(path)).remember(workspace.place().person, {.entry = 3, .code = "XXXX", .at = "2025-06-03T01:02:03Z"});
    NewsReading reading(workspace, nullptr);
    QSignalSpy failed(&reading, &NewsReading::failed);
    EXPECT_FALSE(told(reading));
    ASSERT_EQ(failed.count(), 1);
    EXPECT_EQ(failed[0][0].value<Problem>().key, "news.another-journal");
}

TEST_F(NewsReadingOf, WhereNothingCanBeRememberedEveryVisitIsTheFirst) {
    const ScopedVariable nowhere("XDG_STATE_HOME", "/dev/null/nowhere");
    { NewsReading reading(workspace, nullptr); }
    visitAgain();
    EXPECT_TRUE(NewsReading(workspace, nullptr).isFirstVisit());
}

} // namespace
} // namespace xushi
