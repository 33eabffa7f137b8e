#include "domain/checks/CheckSilence.h"

#include <algorithm>

namespace xushi {
namespace {

constexpr std::string_view family = "check.";

bool holdsFor(const CheckSilence& silence, const Indicator& indicator) {
    switch (silence.scope) {
    case SilenceScope::Everywhere: return true;
    case SilenceScope::Unit: return silence.of == indicator.unit;
    case SilenceScope::Measure: return silence.of == token(indicator.measure);
    case SilenceScope::Indicator: return silence.of == indicator.code.text;
    }
    return false;
}

} // namespace

bool isSilenced(std::span<const CheckSilence> silences, std::string_view check, const Indicator& indicator) {
    return std::ranges::any_of(silences, [&](const CheckSilence& silence) { return silence.check == check && holdsFor(silence, indicator); });
}

std::string textOf(const CheckSilence& silence) {
    if (silence.scope == SilenceScope::Everywhere) return silence.check;
    return silence.check + "@" + std::string(token(silence.scope)) + ":" + silence.of;
}

std::optional<CheckSilence> silenceFrom(std::string_view text) {
    const auto at = text.find('@');
    const std::string_view rule = text.substr(0, at);
    if (rule.empty() || text.find('|') != std::string_view::npos) return std::nullopt;
    CheckSilence silence{.check = std::string(rule.starts_with(family) ? "" : family) + std::string(rule)};
    if (at == std::string_view::npos) return silence;
    const std::string_view whose = text.substr(at + 1);
    const auto colon = whose.find(':');
    if (colon == std::string_view::npos) return std::nullopt;
    const auto scope = fromToken<SilenceScope>(whose.substr(0, colon));
    silence.of = whose.substr(colon + 1);
    if (!scope || *scope == SilenceScope::Everywhere || silence.of.empty()) return std::nullopt;
    if (*scope == SilenceScope::Measure && !fromToken<Measure>(silence.of)) return std::nullopt;
    silence.scope = *scope;
    return silence;
}

std::vector<CheckSilence> usualSilences() {
    const std::string events(token(Measure::EventCount));
    return {{"check.same-as-before", SilenceScope::Measure, events},
            {"check.month-zero", SilenceScope::Measure, events},
            {"check.months-equal", SilenceScope::Measure, events}};
}

} // namespace xushi
