#include "app/Rendering.h"

#include "app/shared/KeptNowhere.h"
#include "support/OpenWindow.h"

#include <gtest/gtest.h>

#include <QDir>
#include <QDirIterator>
#include <QImage>
#include <QSettings>

namespace xushi {
namespace {

struct Rendering : testing::Test {
    /// The lines that were printed.
    QStringList render(const QString& folder, bool expected) {
        testing::internal::CaptureStdout();
        const bool areWritten = renderPages(open.window, folder);
        const QString printed = toQt(testing::internal::GetCapturedStdout());
        EXPECT_EQ(areWritten, expected);
        return printed.split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    }

    OpenWindow open;
    QString pictures = toQt((open.folder / "some" / "pictures").string());
};

TEST_F(Rendering, DrawsEveryPageAndTheViewsOfThem) {
    ASSERT_TRUE(open.isReady);
    QStringList expected;
    int number = 0;
    QStringList pages = open.window.pageIds();
    ASSERT_TRUE(pages.removeOne(QStringLiteral("import"))) << "a view, drawn with a table at the end";
    for (const char* view : {"collection", "merge", "narrative", "catalog-import", "proof", "allocation", "comparison", "backups"}) ASSERT_TRUE(pages.removeOne(QLatin1String(view))) << view;
    for (const QString& name : pages + QStringList{"explained", "side-panel", "year", "review", "review-course", "audit", "curve", "people", "rules", "collection", "allocation", "allocation-months", "county", "meeting", "chart-months", "chart-growth", "chart-years", "chart-counties", "chart-county-courses", "chart-completion", "chart-parts", "narrative", "narrative-editor", "proof", "import-preview", "catalogue-import", "package", "as-of", "comparison", "layout-editor", "backups"})
        expected << QStringLiteral("%1-%2.png").arg(++number).arg(name);
    const QStringList printed = render(pictures, true);
    ASSERT_EQ(printed.size(), expected.size());
    std::vector<QImage> drawn;
    for (qsizetype i = 0; i < expected.size(); ++i) {
        EXPECT_EQ(printed[i], QDir(pictures).filePath(expected[i]));
        drawn.emplace_back(printed[i]);
        EXPECT_EQ(drawn.back().size(), QSize(1280, 800)) << fromQt(printed[i]);
    }
    for (std::size_t one = 0; one < drawn.size(); ++one)
        for (std::size_t other = one + 1; other < drawn.size(); ++other)
            EXPECT_NE(drawn[one], drawn[other]) << fromQt(expected[static_cast<qsizetype>(one)]) << " " << fromQt(expected[static_cast<qsizetype>(other)]);
}

TEST_F(Rendering, ReplacesThePicturesOfTheRunBefore) {
    const QStringList first = render(pictures, true);
    open.window.workspace().setPeriod(Period::ytd(2025, 3));
    const QImage before(first.front());
    EXPECT_EQ(render(pictures, true), first);
    EXPECT_NE(QImage(first.front()), before);
}

TEST_F(Rendering, SaysThatAPictureCouldNotBeWritten) {
    testing::internal::CaptureStderr();
    render(QStringLiteral("/dev/null/pictures"), false);
    EXPECT_NE(testing::internal::GetCapturedStderr(), "");
}

TEST_F(Rendering, ChangesNothingInTheStore) {
    const auto head = now(open.window.workspace().openStore().store()).journalHead()->sequence;
    render(pictures, true);
    EXPECT_EQ(now(open.window.workspace().openStore().store()).journalHead()->sequence, head);
    open.window.showPage(QStringLiteral("overview"));
    EXPECT_FALSE(open.frame.isExplaining()) << "the panels are put away again";
    open.window.showPage(QStringLiteral("entry"));
    EXPECT_FALSE(open.figurePanel.isOpen());
}

/// What lies in the person's folders, and what their settings say.
QStringList kept() {
    QStringList files;
    for (QDirIterator walk(qEnvironmentVariable("XDG_STATE_HOME") + QStringLiteral("/xushi"), QDir::Files, QDirIterator::Subdirectories); walk.hasNext();)
        files << walk.next();
    files.sort();
    return files + QSettings().allKeys();
}

TEST(RenderingForNobody, KeepsNothingOfThePerson) {
    const QStringList before = kept();
    TemporaryFolder pictures;
    {
        const KeptNowhere nowhere;
        OpenWindow open;
        testing::internal::CaptureStdout();
        renderPages(open.window, toQt(pictures.path().string()));
        testing::internal::GetCapturedStdout();
    }
    EXPECT_EQ(kept(), before);
    { OpenWindow open; }
    EXPECT_NE(kept(), before) << "a person's visit is kept";
}

} // namespace
} // namespace xushi
