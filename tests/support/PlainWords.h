#pragma once

#include "domain/analyses/ShownNumbers.h"
#include "domain/summary/SummaryBuilder.h"

namespace xushi {

/// The words of a table, as their keys.
inline SummaryWords plainWords() {
    return {.remark = [](const Remark& remark) {
                std::string text = "<" + remark.key;
                for (const auto& arg : remark.args) text += " " + arg;
                return text + ">";
            },
            .period = [](const Period& period) { return period.toText(); },
            .asOf = [](const Period& period) { return std::to_string(period.last.number()) + "月"; },
            .growth = [](const Growth& growth, const Indicator& indicator, const NumberFormat& format) {
                const auto shown = shownGrowth(growth, indicator.measure, format.rounding);
                return shown && !growth.bound ? format.signedDecimal(*shown) : "<" + std::string(token(growth.kind)) + ">";
            },
            .target = [](const Target& target, const NumberFormat& format) {
                return SummaryCell{.text = "突破" + format.decimal(target.value), .number = target.value, .prefix = "突破"};
            },
            .light = [](Light light) { return "<" + std::string(token(light)) + ">"; },
            .note = [](const std::optional<DataStatus>& status, std::span<const Remark> remarks) {
                std::string text = status == DataStatus::Flash ? "快报" : "";
                for (const auto& remark : remarks) text += (text.empty() ? "<" : "；<") + remark.key + ">";
                return text;
            },
            .stages = [](std::span<const DepartmentStage> stages) {
                std::string text;
                for (const auto& [department, stage, signer] : stages) text += "<" + department + " " + std::string(token(stage)) + (signer.empty() ? "" : " " + signer) + ">";
                return text;
            }};
}

} // namespace xushi
