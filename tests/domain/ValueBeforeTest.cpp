#include "domain/ValueBefore.h"

#include "domain/Revisions.h"
#include "support/Printers.h"

#include <gtest/gtest.h>

namespace xushi {
namespace {

TEST(ValueBefore, IsWhatTheRevisionChanged) {
    const Catalogue catalogue = revisedTwice();
    EXPECT_EQ(valueBefore(catalogue, catalogue.targets.front())->value, Decimal(180));
    EXPECT_EQ(valueBefore(catalogue, catalogue.earlierTargets.back())->value, Decimal(150));
    EXPECT_EQ(valueBefore(catalogue, catalogue.earlierTargets.front()), nullptr);
    Catalogue same = revisedTwice();
    same.earlierTargets.back().value = number("200.0");
    EXPECT_EQ(valueBefore(same, same.targets.front())->value, Decimal(150)) << "the same value is no change";
}

TEST(ValueBefore, AnotherComparisonOrPromiseIsAChangeAndAnotherWordForItIsNone) {
    Catalogue revised = revisedTwice();
    Target& before = revised.earlierTargets.back();
    before = revised.targets.front();
    before.revision = 2;
    before.comparator = Comparator::Gt;
    EXPECT_EQ(valueBefore(revised, revised.targets.front())->comparator, Comparator::Gt);
    before.comparator = revised.targets.front().comparator;
    before.word = "达到";
    EXPECT_EQ(valueBefore(revised, revised.targets.front())->value, Decimal(150)) << "达到200 wants what 200 does";
    before.nature = revised.targets.front().nature = TargetNature::Milestone;
    EXPECT_EQ(valueBefore(revised, revised.targets.front())->word, "达到") << "a milestone's word is its promise";
}

TEST(ValueBefore, ARevisionThatWasTakenBackIsNoValueBefore) {
    Catalogue undone = revisedTwice();
    undone.earlierTargets.push_back(undone.targets.front());
    undone.targets.front() = undone.earlierTargets[1];
    undone.targets.front().revision = 4;
    EXPECT_EQ(valueBefore(undone, undone.targets.front())->value, Decimal(150)) << "200 was taken back: 150→180 again";
    Catalogue redone = undone;
    redone.earlierTargets.push_back(undone.targets.front());
    redone.targets.front() = undone.earlierTargets[2];
    redone.targets.front().revision = 5;
    EXPECT_EQ(valueBefore(redone, redone.targets.front())->value, Decimal(180));
}

} // namespace
} // namespace xushi
