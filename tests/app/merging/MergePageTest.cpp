#include "support/OpenWindow.h"
#include "support/drivers/FileDialogAnswers.h"
#include "support/drivers/MergeDriver.h"
#include "usecases/EnterFigures.h"
#include "wiring/PackageFiles.h"

#include <gtest/gtest.h>

#include <filesystem>

namespace xushi {
namespace {

const Period may = Period::ytd(2025, 5);
const RegionCode hongze{"320813"};
const std::string contracts = "TECH_CONTRACT_AMT"; // of 成果转化处, as the next
const std::string joint = "JOINT_CENTER_NEW";

/// The window on the seed sample; packages of 成果转化处 are cut from it and filled in as on another machine.
class TakingBack : public testing::Test {
protected:
    void SetUp() override {
        ASSERT_TRUE(open.isReady);
        std::filesystem::remove_all(std::filesystem::path(qgetenv("XDG_DATA_HOME").toStdString()) / "xushi");
        open.window.workspace().setPeriod(may);
    }
    Store& store() { return open.window.workspace().openStore().store(); }
    std::filesystem::path giveOut(const std::string& name = "package.xushi") {
        const auto section = readTogether(store(), [](Reading& reading) { return readSection(reading, "CGZH"); });
        const auto path = open.folder / name;
        EXPECT_TRUE(section && writePackageFile(*section, path));
        return path;
    }
    static FigureEdit edit(const std::string& indicator, const std::string& value) {
        return {.indicator = {indicator}, .region = hongze, .period = may, .value = GivenNumber(value)};
    }
    static void fillIn(const std::filesystem::path& path, std::vector<FigureEdit> edits) {
        const auto opened = openForWriting(path);
        ASSERT_TRUE(opened);
        const auto done = enterFigures(*opened->store, {std::move(edits), changeNote("enter"), today()});
        ASSERT_TRUE(done && done->group != 0);
    }
    void enterHere(const FigureEdit& edit) { ASSERT_TRUE(open.window.workspace().acts().enter({edit}, QStringLiteral("enter"))); }
    void takeBack(const std::filesystem::path& path) {
        open.window.takePackage(toQt(path.string()));
        ASSERT_TRUE(merging.isShown());
        ASSERT_TRUE(merging.waitUntilRead());
    }
    std::string value(const std::string& indicator) {
        const auto figure = *now(store()).readFigure({may, {indicator}, hongze});
        return figure && figure->value ? figure->value->toString() : "";
    }
    std::int64_t entries() { return now(store()).journalHead()->sequence; }

    OpenWindow open;
    MergeDriver merging{open.window};
};

TEST_F(TakingBack, ShowsWhatChangedAsksWhatBothChangedAndWritesOneAct) {
    const auto package = giveOut();
    fillIn(package, {edit(contracts, "8.52"), edit(joint, "3")});
    enterHere(edit(joint, "4"));
    const auto before = entries();
    takeBack(package);
    EXPECT_TRUE(open.frame.isPlaceChosen(1)) << "a view of 填报";
    EXPECT_TRUE(merging.origin().startsWith(QStringLiteral("成果转化处"))) << fromQt(merging.origin());
    const QString mine = QStringLiteral("新建联合创新中心|未报|3|4");
    EXPECT_EQ(merging.rows(), QStringList({QStringLiteral("ours stays|") + mine, QStringLiteral("taken|技术合同成交额|未报|8.52|未报")}));
    EXPECT_EQ(entries(), before) << "looking writes nothing";
    EXPECT_TRUE(merging.canDecide()) << "the conflict is in front";
    EXPECT_TRUE(merging.mergeText().contains(QStringLiteral(" 1 "))) << fromQt(merging.mergeText());
    open.press(Qt::Key_Space);
    EXPECT_EQ(merging.rows().front(), QStringLiteral("✓ theirs|") + mine);
    merging.keepOurs();
    merging.takeTheirs();
    EXPECT_TRUE(merging.mergeText().contains(QStringLiteral(" 2 "))) << fromQt(merging.mergeText());
    merging.merge();
    EXPECT_EQ(value(contracts), "8.52");
    EXPECT_EQ(value(joint), "3");
    EXPECT_TRUE(merging.isNothingNew());
    EXPECT_FALSE(merging.canMerge());
    ASSERT_NE(open.window.workspace().now().figureAt({may, {contracts}, hongze}), nullptr) << "the window knows it";
    const auto backups = std::filesystem::path(qgetenv("XDG_DATA_HOME").toStdString()) / "xushi" / "backups";
    EXPECT_TRUE(std::filesystem::exists(backups) && !std::filesystem::is_empty(backups));
    merging.undo();
    EXPECT_EQ(value(contracts), "");
    EXPECT_EQ(value(joint), "4");
    EXPECT_EQ(merging.done(), "");
}

TEST_F(TakingBack, SaysTheUnitOfItsValues) {
    const auto package = giveOut();
    fillIn(package, {edit(contracts, "8.52"), edit(joint, "3")});
    enterHere(edit(joint, "4"));
    takeBack(package);
    ASSERT_EQ(merging.rows().size(), 2);
    EXPECT_EQ(merging.units(), QStringList({QStringLiteral("个"), QStringLiteral("亿元")}));
}

TEST_F(TakingBack, WhatIsKeptAsOursStaysAndIsAskedAgain) {
    const auto package = giveOut();
    fillIn(package, {edit(contracts, "8.52"), edit(joint, "3")});
    enterHere(edit(joint, "4"));
    takeBack(package);
    merging.merge();
    EXPECT_EQ(value(contracts), "8.52");
    EXPECT_EQ(value(joint), "4");
    EXPECT_EQ(merging.rows(), QStringList({QStringLiteral("ours stays|新建联合创新中心|未报|3|4")}));
    EXPECT_TRUE(merging.done().contains(QStringLiteral("1"))) << fromQt(merging.done());
}

TEST_F(TakingBack, FollowsWhatIsWrittenMeanwhile) {
    const auto package = giveOut();
    fillIn(package, {edit(contracts, "8.52")});
    takeBack(package);
    EXPECT_EQ(merging.rows(), QStringList({QStringLiteral("taken|技术合同成交额|未报|8.52|未报")}));
    enterHere(edit(contracts, "7"));
    EXPECT_EQ(merging.rows(), QStringList({QStringLiteral("ours stays|技术合同成交额|未报|8.52|7")}));
    merging.toggle("conflictButton");
    EXPECT_TRUE(merging.rows().isEmpty());
    merging.toggle("conflictButton");
    EXPECT_EQ(merging.rows().size(), 1);
}

TEST_F(TakingBack, StaysWhereThePersonIsWhenTheStoreChanges) {
    const auto package = giveOut();
    std::vector<FigureEdit> edits;
    for (int month = 1; month <= 5; ++month)
        for (const auto& region : open.window.workspace().latestCatalogue().regions)
            if (region.code != open.window.workspace().latestCatalogue().city()->code)
                edits.push_back({.indicator = {contracts}, .region = region.code, .period = Period::ytd(2025, month), .value = GivenNumber("8." + std::to_string(month))});
    fillIn(package, edits);
    takeBack(package);
    const int count = static_cast<int>(edits.size());
    ASSERT_EQ(merging.rows().size(), count);
    merging.goTo(count - 2);
    merging.scrollTo(merging.scrolled() - 30);
    const QString there = merging.currentRow();
    const int scrolled = merging.scrolled();
    ASSERT_GT(scrolled, 0) << "the first rows are out of sight";
    const auto& middle = edits[edits.size() / 2];
    enterHere({.indicator = middle.indicator, .region = middle.region, .period = middle.period, .value = GivenNumber("7")});
    EXPECT_EQ(merging.currentRow(), there) << "a row has become a conflict, another one";
    EXPECT_EQ(merging.chosenRows(), QStringList(there));
    EXPECT_EQ(merging.scrolled(), scrolled);
    EXPECT_TRUE(merging.rows().front().startsWith(QStringLiteral("ours stays"))) << fromQt(merging.rows().front());
    const auto& last = edits.back();
    enterHere({.indicator = last.indicator, .region = last.region, .period = last.period, .value = last.value});
    EXPECT_EQ(merging.rows().size(), count - 1) << "what both say alike is no change";
    EXPECT_EQ(merging.currentRow(), there) << "though a row has gone";
    open.window.workspace().undoStack().undo();
    EXPECT_EQ(merging.rows().size(), count);
    EXPECT_EQ(merging.currentRow(), there);
    EXPECT_EQ(merging.chosenRows(), QStringList(there));
}

TEST_F(TakingBack, ADecisionStaysWhileItsOwnRowHasNotMoved) {
    const auto package = giveOut();
    fillIn(package, {edit(contracts, "8.52"), edit(joint, "3")});
    enterHere(edit(joint, "4"));
    takeBack(package);
    merging.takeTheirs();
    enterHere(edit(contracts, "7"));
    EXPECT_EQ(merging.rows().size(), 2);
    EXPECT_EQ(merging.rows().filter(QStringLiteral("✓ theirs|新建联合创新中心")).size(), 1);
    enterHere(edit(joint, "5"));
    EXPECT_EQ(merging.rows().filter(QStringLiteral("✓ theirs")).size(), 0) << "somebody has changed it since";
}

TEST_F(TakingBack, SaysWhyAFileIsNoPackageOfThisStore) {
    const auto others = open.folder / "others.xushi";
    ASSERT_TRUE(createStoreFrom(others, "seed"));
    takeBack(others);
    EXPECT_TRUE(merging.message().contains(QStringLiteral("不是数据包"))) << fromQt(merging.message());
    takeBack(open.folder / "nowhere.xushi");
    EXPECT_TRUE(merging.message().contains(QStringLiteral("nowhere.xushi"))) << fromQt(merging.message());
    EXPECT_FALSE(merging.canMerge());
    open.press(Qt::Key_Escape);
    EXPECT_FALSE(merging.isShown());
}

TEST_F(TakingBack, AnEmptyPackageHasNothingNew) {
    takeBack(giveOut());
    EXPECT_TRUE(merging.isNothingNew());
    EXPECT_FALSE(merging.canMerge());
    open.press(Qt::Key_Return, Qt::ControlModifier);
    EXPECT_EQ(merging.done(), "");
}

TEST_F(TakingBack, APackageThatIsDroppedOnItsStoreIsTakenBackAndAnotherStoreIsOpened) {
    const auto package = giveOut();
    fillIn(package, {edit(contracts, "8.52")});
    ASSERT_TRUE(open.import.drop({package}));
    ASSERT_TRUE(merging.isShown());
    ASSERT_TRUE(merging.waitUntilRead());
    EXPECT_EQ(merging.rows().size(), 1);
    const auto others = open.folder / "others.xushi";
    ASSERT_TRUE(createStoreFrom(others, "seed"));
    ASSERT_TRUE(open.import.drop({others}));
    EXPECT_FALSE(merging.isShown());
    EXPECT_TRUE(open.window.workspace().openStore().isAt(toQt(others.string())));
}

TEST_F(TakingBack, APackageSaysWhatItIsAndTakesOnlyItsOwnFigures) {
    const auto package = giveOut();
    ASSERT_TRUE(open.window.openStore(toQt(package.string())));
    EXPECT_TRUE(open.frame.isNoticeShown());
    EXPECT_TRUE(open.frame.notice().contains(QStringLiteral("成果转化处"))) << fromQt(open.frame.notice());
    const auto& workspace = open.window.workspace();
    EXPECT_EQ(workspace.now().packageOf(), DepartmentCode{"CGZH"});
    EXPECT_FALSE(workspace.now().lockOf({may, {contracts}, hongze}));
    for (const auto& indicator : workspace.latestCatalogue().indicators) {
        const auto lock = workspace.now().lockOf({may, indicator.code, hongze});
        EXPECT_EQ(lock.has_value(), indicator.department != DepartmentCode{"CGZH"}) << indicator.name;
    }
}

TEST_F(TakingBack, IsGivenOutFromTheMenu) {
    const QString path = toQt((open.folder / "out.xushi").string());
    {
        const FileDialogAnswers answers(path, true);
        merging.giveOut(QStringLiteral("成果转化处"));
    }
    const auto origin = packageOriginAt(fromQt(path));
    ASSERT_TRUE(origin);
    EXPECT_EQ(origin->department, DepartmentCode{"CGZH"});
    const FileDialogAnswers again(path, true);
    merging.giveOut(QStringLiteral("成果转化处"));
    EXPECT_TRUE(open.frame.notice().contains(QStringLiteral("已经存在"))) << fromQt(open.frame.notice());
}

} // namespace
} // namespace xushi
