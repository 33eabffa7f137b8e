#pragma once

#include "domain/analyses/Standing.h"

#include <array>
#include <optional>

namespace xushi {

/// What a row may be counted as: the light that it shows against its target, and what is to be done about it. A row may be of several.
enum class RowKind {
    On,
    Behind,
    FarBehind,
    Missing,
    NotApplicable,
    Waiting,     ///< its month waits for the person who is working
    Unexplained, ///< a finding about its figure stands without 说明
    Overdue,     ///< somebody owes a figure of it, and the day is over
};
inline constexpr std::array rowKinds{RowKind::On,      RowKind::Behind,      RowKind::FarBehind, RowKind::Missing,
                                     RowKind::NotApplicable, RowKind::Waiting, RowKind::Unexplained, RowKind::Overdue};

/// Nothing for what is to be done.
constexpr std::optional<Light> lightOf(RowKind kind) {
    switch (kind) {
    case RowKind::On: return Light::On;
    case RowKind::Behind: return Light::Behind;
    case RowKind::FarBehind: return Light::FarBehind;
    case RowKind::Missing: return Light::Missing;
    case RowKind::NotApplicable: return Light::NotApplicable;
    case RowKind::Waiting:
    case RowKind::Unexplained:
    case RowKind::Overdue: break;
    }
    return std::nullopt;
}

} // namespace xushi
