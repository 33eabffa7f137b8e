#include "domain/checks/CheckCatalog.h"

#include "support/CheckExamples.h"
#include "support/Printers.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

namespace xushi {
namespace {

const CheckExample& exampleOf(std::string_view key) {
    static const auto examples = checkExamples();
    const auto at = std::ranges::find(examples, key, &CheckExample::key);
    if (at == examples.end()) throw std::invalid_argument("no worked example of " + std::string(key));
    return *at;
}

bool speaks(const Check& check, const CheckExample& example, const CheckScene& scene) {
    if (!example.isOfEntry) return found(check.key, scene).has_value();
    const auto result = admissible(scene.indicator, scene.figure, midJune);
    return !result && result.error().key == check.refusal;
}

TEST(CheckCatalog, NamesEveryCheckOnce) {
    std::set<std::string_view> keys;
    for (const auto& check : checks()) EXPECT_TRUE(keys.insert(check.key).second) << check.key;
    for (const auto& check : targetChecks()) EXPECT_TRUE(keys.insert(check.key).second) << check.key;
    EXPECT_EQ(checks().size(), checkExamples().size());
}

TEST(CheckCatalog, EveryCheckSpeaksInItsExampleAndNotInTheNearestOther) {
    for (const auto& check : checks()) {
        const CheckExample& example = exampleOf(check.key);
        EXPECT_TRUE(speaks(check, example, example.speaks)) << check.key;
        EXPECT_FALSE(speaks(check, example, example.silent)) << check.key;
    }
}

TEST(CheckCatalog, BlocksOnlyByTheRulesThatAreCompulsory) {
    const std::set<std::string_view> compulsory{
        "check.future", "check.closed", "check.stopped", "check.stored-not-whole", "check.stored-not-whole-in-base",
        "check.stored-negative", "check.stored-above-cap", "check.part-above-total", "check.total-below-part", "check.parts-differ"};
    for (const auto& check : checks())
        EXPECT_EQ(check.severity == Severity::Hard, compulsory.contains(check.key)) << check.key;
    for (const auto& check : targetChecks()) EXPECT_EQ(check.severity, Severity::Soft) << check.key;
}

TEST(CheckCatalog, OnlyHardChecksRefuseAnEntry) {
    int refusing = 0;
    for (const auto& check : checks()) {
        if (check.refusal.empty()) continue;
        ++refusing;
        EXPECT_EQ(check.severity, Severity::Hard) << check.key;
    }
    EXPECT_EQ(refusing, 7);
}

TEST(CheckCatalog, IsSilentAboutAFigureAlone) {
    CheckScene scene{.figure = aFigure({.value = "9", .period = Period::ytd(2025, 1)})};
    EXPECT_TRUE(findingsIn(scene).empty());
}

} // namespace
} // namespace xushi
