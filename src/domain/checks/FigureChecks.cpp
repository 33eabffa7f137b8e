#include "domain/checks/FigureChecks.h"

#include "domain/checks/CheckCatalog.h"

namespace xushi {

Result<void> admissible(const Indicator& indicator, const Figure& figure, const EntryMoment& moment) {
    const CheckContext context{.indicator = indicator, .figure = figure, .entry = moment};
    for (const Check& check : checks()) {
        if (check.refusal.empty()) continue;
        if (auto args = check.find(context)) return refused(std::string(check.refusal), std::move(*args));
    }
    return {};
}

namespace {

/// Hard rules always hold.
bool isAsked(const Check& check, const CheckContext& context) {
    if (check.severity == Severity::Hard) return true;
    return !isSilenced(context.silences, check.key, context.indicator) && !(check.isSmall && check.isSmall(context));
}

} // namespace

std::vector<Finding> findingsFor(const CheckContext& context) {
    const bool counts = context.figure.isOfTheDone() && context.figure.state == FigureState::Reported;
    std::vector<Finding> findings;
    for (const Check& check : checks()) {
        if (!counts && check.refusal.empty()) continue;
        if (auto args = check.find(context); args && isAsked(check, context))
            findings.push_back({check.severity, {std::string(check.key), std::move(*args)}});
    }
    return findings;
}

std::vector<Finding> findingsForTarget(const TargetContext& context) {
    std::vector<Finding> findings;
    for (const TargetCheck& check : targetChecks())
        if (auto args = check.find(context)) findings.push_back({check.severity, {std::string(check.key), std::move(*args)}});
    return findings;
}

} // namespace xushi
