#pragma once

#include "CheckScene.h"

namespace xushi {

/// A worked example of one check: where it speaks, and the nearest case where it does not.
struct CheckExample {
    std::string key;
    CheckScene speaks;
    CheckScene silent;
    bool isOfEntry = false; ///< asked only while the figure is being written
};

constexpr EntryMoment midJune{{2025, 6, 15}, YearMonth{2025, 3}};

inline std::vector<CheckExample> checkExamples() {
    const auto may = [](std::string value) { return aFigure({.value = std::move(value)}); };
    const auto part = [](std::string code, std::string value) { return aFigure({.value = std::move(value), .indicator = std::move(code)}); };
    const Indicator people = anIndicator({.name = "研发人员", .unit = "万人", .decimals = 1, .measure = Measure::Stock});
    const auto staff = [](std::string value) { return aFigure({.value = std::move(value), .period = Period::point(2025, 5)}); };
    const Indicator ofTotal = anIndicator({.parent = "TOTAL"});
    const Indicator total = anIndicator({.code = "TOTAL", .name = "总数"});
    const Indicator small = anIndicator({.code = "SMALL", .name = "亿元以下", .parent = "STARTS", .isExhaustivePart = true});
    const Indicator large = anIndicator({.code = "LARGE", .name = "亿元以上", .parent = "STARTS", .isExhaustivePart = true});
    const Indicator alone5 = anIndicator({.reporting = Reporting::MonthAlone});
    const Indicator amount = anAmount({});
    const auto published = [](std::string growth, std::optional<Bound> bound, std::string value = "120") {
        return aFigure({.value = std::move(value), .growth = std::move(growth), .bound = bound});
    };
    const std::vector<Region> regions{aRegion(), aRegion("QJ", "清江浦区", RegionType::District)};
    const auto district = [](std::string value) { return aFigure({.value = std::move(value), .region = "QJ"}); };
    return {
        {"check.future", {.figure = inMonth(7, "1")}, {.figure = inMonth(6, "1")}, true},
        {"check.closed", {.figure = inMonth(3, "1")}, {.figure = inMonth(4, "1")}, true},
        {"check.stopped",
         {.indicator = anIndicator({.validTo = YearMonth{2025, 4}})}, {.indicator = anIndicator({.validTo = YearMonth{2025, 5}})}, true},
        {"check.stored-not-whole", {.figure = may("156.5")}, {.figure = may("156.0")}},
        {"check.stored-not-whole-in-base", {.figure = staff("1.20005"), .indicator = people}, {.figure = staff("1.2"), .indicator = people}},
        {"check.stored-negative", {.figure = may("-1")}, {.figure = may("0")}},
        {"check.stored-above-cap",
         {.figure = may("100.01"), .indicator = aRate({.code = "STARTS"})}, {.figure = may("100"), .indicator = aRate({.code = "STARTS"})}},
        {"check.part-above-total",
         {.indicator = ofTotal, .others = {part("TOTAL", "155")}, .relatives = {total}},
         {.indicator = ofTotal, .others = {part("TOTAL", "156")}, .relatives = {total}}},
        {"check.total-below-part",
         {.others = {part("SMALL", "157")}, .relatives = {small}}, {.others = {part("SMALL", "156")}, .relatives = {small}}},
        {"check.parts-differ",
         {.others = {part("SMALL", "103"), part("LARGE", "52")}, .relatives = {small, large}},
         {.others = {part("SMALL", "103"), part("LARGE", "53")}, .relatives = {small, large}}},
        {"check.stage-awaited", {.indicator = anIndicator({.measure = Measure::Milestone})}, {.figure = may("156")}},
        {"check.cumulative-falls", {.others = {inMonth(4, "157")}}, {.others = {inMonth(4, "156")}}},
        {"check.earlier-missing",
         {.others = {inMonth(1, "9"), inMonth(2, "20"), inMonth(4, "90")}},
         {.others = {inMonth(1, "9"), inMonth(2, "20"), inMonth(3, "50"), inMonth(4, "90")}}},
        {"check.same-as-before", {.others = {inMonth(4, "156")}}, {.others = {inMonth(4, "155")}}},
        {"check.month-zero", {.figure = alone(5, "0"), .indicator = alone5}, {.figure = alone(5, "1"), .indicator = alone5}},
        {"check.months-equal",
         {.figure = alone(5, "3"), .indicator = alone5, .others = {alone(4, "3")}},
         {.figure = alone(5, "3"), .indicator = alone5, .others = {alone(4, "2")}}},
        {"check.jump", {.figure = may("960"), .others = {inMonth(4, "120")}}, {.figure = may("959"), .others = {inMonth(4, "120")}}},
        {"check.unit-slip-before",
         {.figure = may("1000000"), .indicator = amount, .others = {inMonth(4, "100")}},
         {.figure = may("999999"), .indicator = amount, .others = {inMonth(4, "100")}}},
        {"check.unit-slip",
         {.figure = may("1000000"), .indicator = amount, .others = {lastMay("100")}},
         {.figure = may("999999"), .indicator = amount, .others = {lastMay("100")}}},
        {"check.last-year-differs",
         {.figure = aFigure({.value = "156", .lastYear = "150"}), .others = {lastMay("140")}},
         {.figure = aFigure({.value = "156", .lastYear = "140"}), .others = {lastMay("140")}}},
        {"check.growth-large", {.figure = may("151"), .others = {lastMay("100")}}, {.figure = may("150"), .others = {lastMay("100")}}},
        {"check.turned-negative",
         {.figure = may("-5"), .indicator = anAmount({}), .others = {lastMay("10")}},
         {.figure = may("0"), .indicator = anAmount({}), .others = {lastMay("10")}}},
        {"check.published-large", {.figure = published("50.1", {}, "")}, {.figure = published("50.0", {}, "")}},
        {"check.published-differs",
         {.figure = published("20.11", {}), .others = {lastMay("100")}}, {.figure = published("20.1", {}), .others = {lastMay("100")}}},
        {"check.below-published-floor",
         {.figure = published("20.11", Bound::AtLeast), .others = {lastMay("100")}},
         {.figure = published("20.1", Bound::AtLeast), .others = {lastMay("100")}}},
        {"check.above-published-ceiling",
         {.figure = published("19.89", Bound::AtMost), .others = {lastMay("100")}},
         {.figure = published("19.9", Bound::AtMost), .others = {lastMay("100")}}},
        {"check.points-differ",
         {.figure = aFigure({.value = "1.80", .points = "0.17"}), .indicator = aRate({.code = "STARTS"}), .others = {lastMay("1.74")}},
         {.figure = aFigure({.value = "1.80", .points = "0.16"}), .indicator = aRate({.code = "STARTS"}), .others = {lastMay("1.74")}}},
        {"check.base-outside",
         {.figure = published("28.4", {}, "57.81"), .indicator = amount, .others = {lastMay("45.05")}},
         {.figure = published("28.4", {}, "57.81"), .indicator = amount, .others = {lastMay("45.04")}}},
        {"check.not-reproducible", {.figure = published("4.6", {}, "582")}, {.figure = published("4.7", {}, "582")}},
        {"check.completion-large", {.figure = may("376"), .target = aTarget()}, {.figure = may("375"), .target = aTarget()}},
        {"check.gap-jump",
         {.figure = may("161"), .others = {inMonth(4, "90")}, .target = aTarget({.value = "240"})},
         {.figure = may("158"), .others = {inMonth(4, "90")}, .target = aTarget({.value = "240"})}},
        {"check.regions-differ",
         {.others = {district("155")}, .regions = regions}, {.others = {district("156")}, .regions = regions}},
    };
}

} // namespace xushi
