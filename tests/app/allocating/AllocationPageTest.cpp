#include "app/allocating/AllocationModel.h"
#include "app/allocating/AllocationPage.h"
#include "app/catalog/CatalogPage.h"
#include "app/counties/CountiesPage.h"
#include "support/OpenWindow.h"
#include "support/drivers/AllocationDriver.h"
#include "support/drivers/CountiesDriver.h"

#include <gtest/gtest.h>

namespace xushi {
namespace {

/// 新开工 of the seed sample, of which the city has a target of 250 and the counties have none.
class SpreadingATarget : public testing::Test {
protected:
    void SetUp() override {
        ASSERT_TRUE(open.isReady);
        open.window.workspace().setPeriod(Period::ytd(2025, 5));
        open.window.showPage(QStringLiteral("catalog"));
        open.catalog.openTarget(starts);
        allocation.open();
        ASSERT_TRUE(allocation.isShown());
    }
    /// What each county had in the whole of last year.
    void enterLastYear(std::vector<std::string> values) {
        std::vector<FigureEdit> edits;
        const auto& regions = open.window.workspace().catalogue().regions;
        for (const auto& region : regions)
            if (region.type != RegionType::City && region.isInTotal && edits.size() < values.size())
                edits.push_back({.indicator = starts, .region = region.code, .period = Period::ytd(2024, 12), .value = GivenNumber(values[edits.size()])});
        const auto done = open.window.workspace().acts().enter(edits, QStringLiteral("enter"));
        ASSERT_TRUE(done && done->group != 0);
    }
    std::string stored(const std::string& region) {
        const auto catalogue = *now(open.window.workspace().openStore().store()).readCatalogue();
        const Target* target = catalogue.find(TargetKey{starts, {region}, 2025});
        return target ? target->value.toString() : "none";
    }
    static constexpr auto Amount = AllocationModel::AmountColumn;

    const IndicatorCode starts{"PROJ_STARTED"};
    OpenWindow open;
    const AllocationDriver allocation{open.window};
    const QStringList equal = QStringList(10, QStringLiteral("25"));
};

TEST_F(SpreadingATarget, IsReachedFromTheCatalogueByItsKeyAndGoesBack) {
    EXPECT_EQ(allocation.indicator(), QStringLiteral("新开工科技型工业项目"));
    EXPECT_TRUE(allocation.target().contains(QStringLiteral("250"))) << fromQt(allocation.target());
    open.press(Qt::Key_Escape);
    EXPECT_FALSE(allocation.isShown());
    EXPECT_TRUE(open.catalog.page().isVisible());
}

TEST_F(SpreadingATarget, CountiesWithoutALastYearAreNamedAndNothingCanBeWritten) {
    EXPECT_EQ(allocation.column(Amount), QStringList(10, QString()));
    EXPECT_TRUE(allocation.problem().contains(QStringLiteral("清江浦区"))) << fromQt(allocation.problem());
    EXPECT_TRUE(allocation.column(AllocationModel::RemarkColumn).front().contains(QStringLiteral("2024年")));
    EXPECT_FALSE(allocation.canWrite());
    allocation.write();
    EXPECT_EQ(stored("320812"), "none");
}

TEST_F(SpreadingATarget, WritesTheCountiesAndOneCtrlZTakesThemBack) {
    open.press(Qt::Key_Q, Qt::AltModifier);
    EXPECT_EQ(allocation.column(Amount), equal);
    EXPECT_TRUE(allocation.sum().contains(QStringLiteral("250"))) << fromQt(allocation.sum());
    allocation.write();
    EXPECT_EQ(stored("320812"), "25");
    EXPECT_FALSE(allocation.done().isEmpty());
    EXPECT_FALSE(allocation.canWrite()) << "everything stands as it is shown";
    EXPECT_EQ(allocation.column(AllocationModel::BeforeColumn), equal);
    open.press(Qt::Key_Z, Qt::ControlModifier);
    EXPECT_EQ(stored("320812"), "none");
    EXPECT_EQ(allocation.column(AllocationModel::BeforeColumn), QStringList(10, QString()));
    EXPECT_TRUE(allocation.done().isEmpty());
}

TEST_F(SpreadingATarget, LastYearsFiguresAreTheWeights) {
    enterLastYear({"40", "10", "0", "0", "0", "0", "0", "0", "0", "0"});
    EXPECT_EQ(allocation.column(Amount).mid(0, 3), (QStringList{QStringLiteral("200"), QStringLiteral("50"), QStringLiteral("0")}));
    EXPECT_EQ(allocation.column(AllocationModel::WeightColumn).front(), QStringLiteral("40"));
    EXPECT_EQ(allocation.column(AllocationModel::ShareColumn).front(), QStringLiteral("80.0"));
}

TEST_F(SpreadingATarget, AnAmountThatIsTypedStaysAndTheOthersShareTheRest) {
    open.press(Qt::Key_Q, Qt::AltModifier);
    allocation.type(0, Amount, QStringLiteral("70"));
    EXPECT_EQ(allocation.column(Amount), (QStringList{QStringLiteral("70")} + QStringList(9, QStringLiteral("20"))));
    EXPECT_TRUE(allocation.sum().contains(QStringLiteral("1")));
    open.press(Qt::Key_Space); // Enter went down: the second row
    open.press(Qt::Key_W, Qt::AltModifier);
    EXPECT_EQ(allocation.column(Amount)[1], QStringLiteral("20"));
    allocation.goTo(0, Amount);
    open.press(Qt::Key_Delete);
    EXPECT_EQ(allocation.column(Amount)[1], QStringLiteral("20")) << "still fixed";
    EXPECT_EQ(allocation.column(Amount)[0], QStringLiteral("26")) << "230 over nine";
    open.press(Qt::Key_Delete, Qt::ShiftModifier);
    EXPECT_EQ(allocation.column(Amount), equal);
}

TEST_F(SpreadingATarget, AWeightThatIsTypedMakesThemOwnWeights) {
    open.press(Qt::Key_Q, Qt::AltModifier);
    allocation.type(0, AllocationModel::WeightColumn, QStringLiteral("16"));
    EXPECT_EQ(allocation.column(Amount), (QStringList{QStringLiteral("160")} + QStringList(9, QStringLiteral("10"))));
    allocation.type(1, AllocationModel::WeightColumn, QStringLiteral("-1"));
    EXPECT_FALSE(allocation.canWrite());
    EXPECT_TRUE(allocation.problem().contains(QStringLiteral("淮阴区"))) << fromQt(allocation.problem());
}

TEST_F(SpreadingATarget, WhatIsNoNumberStaysInRedWithItsReason) {
    open.press(Qt::Key_Q, Qt::AltModifier);
    allocation.type(0, Amount, QStringLiteral("2x"));
    EXPECT_EQ(allocation.column(Amount)[0], QStringLiteral("2x"));
    EXPECT_FALSE(allocation.canWrite());
    EXPECT_TRUE(allocation.problem().contains(QStringLiteral("2x"))) << fromQt(allocation.problem());
    allocation.type(0, Amount, QStringLiteral("２５"));
    EXPECT_TRUE(allocation.canWrite());
}

TEST_F(SpreadingATarget, ARevisionAsksForAReasonWhereItIsTyped) {
    open.press(Qt::Key_Q, Qt::AltModifier);
    allocation.write();
    allocation.type(0, Amount, QStringLiteral("70"));
    allocation.write();
    EXPECT_TRUE(allocation.problem().contains(QStringLiteral("原因"))) << fromQt(allocation.problem());
    EXPECT_TRUE(allocation.hasReasonFocus());
    EXPECT_EQ(stored("320812"), "25");
    allocation.typeReason(QStringLiteral("按项目落地调整"));
    EXPECT_TRUE(allocation.problem().isEmpty());
    allocation.write();
    EXPECT_EQ(stored("320812"), "70");
    EXPECT_TRUE(open.frame.undoText().contains(QStringLiteral("10"))) << fromQt(open.frame.undoText());
}

TEST_F(SpreadingATarget, OverMonthsItIsACurveWithTheLightThatItMakes) {
    open.press(Qt::Key_M, Qt::AltModifier);
    open.press(Qt::Key_Q, Qt::AltModifier);
    EXPECT_EQ(allocation.column(Amount), QStringList(10, QStringLiteral("21")) + QStringList(2, QStringLiteral("20")));
    ASSERT_EQ(allocation.lights().size(), 2);
    allocation.type(4, Amount, QStringLiteral("100"));
    EXPECT_NE(allocation.lights()[0], allocation.lights()[1]);
    allocation.typeReason(QStringLiteral("5月集中开工"));
    allocation.write();
    const auto catalogue = *now(open.window.workspace().openStore().store()).readCatalogue();
    const Target* target = catalogue.find(TargetKey{starts, catalogue.city()->code, 2025});
    ASSERT_TRUE(target && target->curve);
    EXPECT_EQ(catalogue.find(*target->curve)->reason, "5月集中开工");
    EXPECT_FALSE(allocation.done().isEmpty());
    open.press(Qt::Key_Z, Qt::ControlModifier);
    EXPECT_FALSE(now(open.window.workspace().openStore().store()).readCatalogue()->find(TargetKey{starts, catalogue.city()->code, 2025})->curve);
}

TEST_F(SpreadingATarget, AnotherIndicatorAsksAnew) {
    open.press(Qt::Key_Q, Qt::AltModifier);
    allocation.type(0, Amount, QStringLiteral("70"));
    allocation.chooseIndicator(QStringLiteral("技术合同成交额"));
    EXPECT_TRUE(allocation.target().contains(QStringLiteral("268"))) << fromQt(allocation.target());
    EXPECT_EQ(allocation.column(Amount).front(), QStringLiteral("26.8"));
}

TEST_F(SpreadingATarget, ATargetThatIsNoSumSaysWhy) {
    const auto& catalogue = open.window.workspace().catalogue();
    const auto rate = std::ranges::find_if(catalogue.targets, [](const Target& target) { return target.key.year == 2025 && target.nature == TargetNature::Growth; });
    ASSERT_NE(rate, catalogue.targets.end());
    allocation.page().showIndicator(rate->key.indicator);
    EXPECT_TRUE(allocation.message().contains(QStringLiteral("不能相加"))) << fromQt(allocation.message());
    EXPECT_FALSE(allocation.canWrite());
}

TEST_F(SpreadingATarget, WhatTheStoreLearnsMeanwhileIsShown) {
    open.press(Qt::Key_Q, Qt::AltModifier);
    Target city = *open.window.workspace().latestCatalogue().find(TargetKey{starts, open.window.workspace().catalogue().city()->code, 2025});
    city.value = Decimal(300);
    city.reason = "调整";
    open.put(city);
    EXPECT_EQ(allocation.column(Amount), QStringList(10, QStringLiteral("30")));
    open.window.workspace().close();
    EXPECT_TRUE(allocation.page().place().indicator.value_or(IndicatorCode{}).empty());
}

TEST(SpreadingFromTheCounties, TakesTheIndicatorOfTheCursorAndItsLastYear) {
    OpenWindow open{"demonstration"};
    ASSERT_TRUE(open.isReady);
    const CountiesDriver counties{open.window};
    const AllocationDriver allocation{open.window};
    counties.open();
    counties.page().showIndicator({"TECH_CONTRACT_AMT"});
    allocation.open();
    ASSERT_TRUE(allocation.isShown());
    EXPECT_EQ(allocation.indicator(), QStringLiteral("技术合同成交额"));
    EXPECT_TRUE(allocation.problem().isEmpty()) << fromQt(allocation.problem());
    EXPECT_EQ(allocation.column(AllocationModel::RemarkColumn), QStringList(10, QString()));
    open.press(Qt::Key_Escape);
    EXPECT_TRUE(counties.isShown());
}

} // namespace
} // namespace xushi
