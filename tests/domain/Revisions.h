#pragma once

#include "domain/Catalogue.h"
#include "support/Builders.h"

namespace xushi {

/// A target of 150, from mid-July 180, from October 200; each revision under a curve of its own making.
inline Catalogue revisedTwice() {
    const auto revision = [](int number, const char* value, const char* day) {
        auto target = aTarget({.value = value, .curve = "C"});
        target.revision = number;
        target.decidedOn = day;
        return target;
    };
    const auto curve = [](int number, CurveShape shape, const char* day) {
        return Curve{.code = {"C"}, .shape = std::move(shape), .revision = number, .decidedOn = day};
    };
    return {.curves = {curve(2, DayLinear{}, "2025-05-31")},
            .targets = {revision(3, "200", "2025-10-01")},
            .earlierTargets = {revision(1, "150", "2025-02-01"), revision(2, "180", "2025-07-15")},
            .earlierCurves = {curve(1, NotScheduled{}, "")}};
}

/// 口径 A, from July 2025 B, from 2026 C; the first version has no month of its own.
inline Catalogue redefinedTwice() {
    const auto version = [](int revision, const char* basis, std::optional<YearMonth> from) {
        Indicator indicator = anIndicator({.code = "I"});
        indicator.revision = revision;
        indicator.basis = basis;
        indicator.inForceFrom = from;
        return indicator;
    };
    Catalogue catalogue;
    catalogue.indicators = {version(3, "C", YearMonth{2026, 1})};
    catalogue.earlierIndicators = {version(1, "A", std::nullopt), version(2, "B", YearMonth{2025, 7})};
    return catalogue;
}

} // namespace xushi
