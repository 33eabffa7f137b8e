#include "support/Builders.h"
#include "words/FigureChange.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace xushi {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

std::vector<std::string> inChinese(const std::optional<Figure>& before, const Figure& after) {
    return figureChanges(before, after, {}, Language::Chinese);
}

TEST(FigureChange, AValueReadsFromAndTo) {
    EXPECT_THAT(inChinese(aFigure({.value = "102.85"}), aFigure({.value = "114.20"})), ElementsAre("102.85 → 114.20"));
    EXPECT_THAT(inChinese(aFigure({.value = "3"}), aFigure({.value = "-3.0"})), ElementsAre("3 → −3.0"));
}

TEST(FigureChange, WhatWasNotThereIsNotReportedAndNeverZero) {
    EXPECT_THAT(inChinese(std::nullopt, aFigure({.value = "0"})), ElementsAre("未报 → 0"));
    EXPECT_THAT(inChinese(aFigure({.value = "0"}), aFigure({.state = FigureState::Cleared})), ElementsAre("0 → 未报"));
    EXPECT_THAT(inChinese(aFigure({.value = "0"}), aFigure({.state = FigureState::NotApplicable})), ElementsAre("0 → —"));
    EXPECT_THAT(inChinese(aFigure({.value = "0"}), aFigure({.state = FigureState::BelowUnit})), ElementsAre("0 → …"));
}

TEST(FigureChange, AMilestoneReadsByItsStage) {
    Figure before = aFigure();
    before.stage = MilestoneStage::UnderWay;
    Figure after = before;
    after.stage = MilestoneStage::Done;
    EXPECT_THAT(inChinese(before, after), ElementsAre("推进中 → 完成"));
    before.value = number("2");
    after.stage = before.stage;
    after.value = number("3");
    EXPECT_THAT(inChinese(before, after), ElementsAre("推进中（2） → 推进中（3）")) << "a number beside it is a change too";
}

TEST(FigureChange, EveryOtherFieldReadsWithItsName) {
    const Figure before = aFigure({.value = "5"});
    Figure after = aFigure({.value = "5", .status = DataStatus::Final, .qualifier = Qualifier::Nearly, .growth = "20",
                            .bound = Bound::AtLeast, .points = "0.3", .restatedBase = "4", .lastYear = "4.5"});
    after.source = "月报";
    after.note = "含补报";
    after.wording = "有序推进";
    after.isAsOfAssumed = true;
    after.typed = "=2+3";
    EXPECT_THAT(inChinese(before, after),
                ElementsAre("限定词：空 → 近", "状态：初步 → 最终", "公布增幅：空 → ≥20%", "公布百分点：空 → 0.3", "可比基数：空 → 4",
                            "上年同期数：空 → 4.5", "来源：空 → 月报", "说明：空 → 含补报", "原文表述：空 → 有序推进",
                            "截至月份为推定：空 → 是", "输入的算式：空 → =2+3"));
}

TEST(FigureChange, AnUnchangedFigureHasNone) { EXPECT_THAT(inChinese(aFigure(), aFigure()), IsEmpty()); }

TEST(FigureChange, WhoDidItIsNamed) {
    const Catalogue catalogue{.people = {{.code = {"P01"}, .name = "填报员甲", .login = "clerk"}, {.code = {"P02"}, .name = "科长"}}};
    EXPECT_EQ(actorName(catalogue, "P02"), "科长");
    EXPECT_EQ(actorName(catalogue, "clerk"), "填报员甲");
    EXPECT_EQ(actorName(catalogue, "visitor"), "visitor") << "nobody of the store";
    EXPECT_EQ(actorName(catalogue, ""), "");
}

TEST(FigureChange, AnActIsNamed) {
    EXPECT_EQ(actPhrase("paste", Language::Chinese), "粘贴");
    EXPECT_EQ(actPhrase("undo 1842", Language::Chinese), "撤销（#1842）");
    EXPECT_EQ(actPhrase("redo 7", Language::English), "redo (#7)");
    EXPECT_EQ(actPhrase("of-a-later-version", Language::Chinese), "of-a-later-version");
    for (const char* act : {"annotate", "change-indicators", "clear", "create", "curve", "department", "enter", "explain", "fill",
                            "import", "import-catalogue", "indicator", "person", "redo", "region", "review", "roll-over",
                            "settings", "stop-indicator", "succeed-indicator", "target", "undo"})
        EXPECT_NE(actPhrase(act, Language::Chinese), act) << "a known act has a Chinese word";
}

} // namespace
} // namespace xushi
