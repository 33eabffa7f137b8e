#pragma once

#include "domain/Figure.h"
#include "domain/Indicator.h"
#include "domain/Region.h"
#include "domain/Target.h"

#include <stdexcept>
#include <string>
#include <string_view>

namespace xushi {

/// The decimal that `text` means; a test that misspells one stops with the text.
inline Decimal number(std::string_view text) {
    const auto decimal = Decimal::parse(text);
    if (!decimal) throw std::invalid_argument("not a number: " + std::string(text));
    return *decimal;
}

inline Ratio ratio(std::string_view text) { return Ratio(number(text)); }

/// What a test says of an indicator; the rest is 新开工, a monthly cumulative count of 项.
struct IndicatorTweaks {
    std::string code = "STARTS";
    std::string name = "新开工";
    std::string section = "科技招商";
    std::string unit = "项";
    int decimals = 0;
    Measure measure = Measure::Flow;
    Reporting reporting = Reporting::Cumulative;
    Frequency frequency = Frequency::Monthly;
    bool isJanuaryExempt = false;
    std::optional<std::string> parent;
    int order = 0;
    std::optional<YearMonth> validTo;
    std::string department = "GX";
    std::optional<YearMonth> validFrom;
    bool isExhaustivePart = false;
};

inline Indicator anIndicator(const IndicatorTweaks& with = {}) {
    Indicator indicator{.code = {with.code}, .name = with.name};
    indicator.section = with.section;
    indicator.department = {with.department};
    indicator.unit = with.unit;
    indicator.decimals = with.decimals;
    indicator.measure = with.measure;
    indicator.reporting = with.reporting;
    indicator.frequency = with.frequency;
    indicator.isJanuaryExempt = with.isJanuaryExempt;
    if (with.parent) indicator.parent = IndicatorCode{*with.parent};
    indicator.order = with.order;
    indicator.validFrom = with.validFrom;
    indicator.validTo = with.validTo;
    indicator.isExhaustivePart = with.isExhaustivePart;
    return indicator;
}

/// An amount of money in 亿元 with one decimal, e.g. 技术合同.
inline Indicator anAmount(IndicatorTweaks with = {.code = "CONTRACTS", .name = "技术合同"}) {
    with.unit = "亿元";
    with.decimals = 1;
    return anIndicator(with);
}

/// A rate in per cent with two decimals.
inline Indicator aRate(IndicatorTweaks with = {.code = "SHARE", .name = "占比"}) {
    with.unit = "%";
    with.decimals = 2;
    with.measure = Measure::Rate;
    return anIndicator(with);
}

/// What a test says of a target; the rest is "at least 250 in 2025 for the city".
struct TargetTweaks {
    std::string value = "250";
    std::string indicator = "STARTS";
    std::string region = "HA";
    int year = 2025;
    TargetNature nature = TargetNature::Flow;
    Comparator comparator = Comparator::Ge;
    int startMonth = 1;
    std::string startLevel;
    std::string curve;
    std::string basisAssumption;
    std::string farBehindBelow;
};

inline Target aTarget(const TargetTweaks& with = {}) {
    Target target{.key = {{with.indicator}, {with.region}, with.year}};
    target.nature = with.nature;
    target.comparator = with.comparator;
    target.value = number(with.value);
    target.startMonth = Month(with.startMonth);
    if (!with.startLevel.empty()) target.startLevel = number(with.startLevel);
    if (!with.curve.empty()) target.curve = CurveCode{with.curve};
    target.basisAssumption = with.basisAssumption;
    if (!with.farBehindBelow.empty()) target.thresholds = LightThresholds{number(with.farBehindBelow)};
    return target;
}

/// What a test says of a figure; the rest is May 2025, cumulative, of the city. Empty numbers are absent.
struct FigureTweaks {
    std::string value;
    Period period = Period::ytd(2025, 5);
    std::string indicator = "STARTS";
    std::string region = "HA";
    FigureState state = FigureState::Reported;
    DataStatus status = DataStatus::Preliminary;
    std::optional<Qualifier> qualifier;
    std::string growth;
    std::optional<Bound> bound;
    std::string points;
    std::string restatedBase;
    std::string lastYear;
    bool isAsOfAssumed = false;
};

inline Figure aFigure(const FigureTweaks& with = {}) {
    const auto optional = [](const std::string& text) {
        return text.empty() ? std::nullopt : std::optional(number(text));
    };
    Figure figure{.key = {with.period, {with.indicator}, {with.region}}};
    figure.value = optional(with.value);
    figure.state = with.state;
    figure.status = with.status;
    figure.qualifier = with.qualifier;
    if (!with.growth.empty()) figure.growth = PublishedGrowth{number(with.growth), with.bound};
    figure.points = optional(with.points);
    figure.restatedBase = optional(with.restatedBase);
    figure.lastYear = optional(with.lastYear);
    figure.isAsOfAssumed = with.isAsOfAssumed;
    return figure;
}

inline Region aRegion(std::string code = "HA", std::string name = "淮安市", RegionType type = RegionType::City) {
    return {.code = {std::move(code)}, .name = std::move(name), .type = type};
}

} // namespace xushi
