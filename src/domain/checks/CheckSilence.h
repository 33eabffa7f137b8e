#pragma once

#include "domain/Indicator.h"

#include <span>
#include <string_view>

namespace xushi {

/// The figures that a silence is about.
enum class SilenceScope { Everywhere, Unit, Measure, Indicator };
template <> struct Tokens<SilenceScope> {
    static constexpr TokenList<SilenceScope, 4> all{{{SilenceScope::Everywhere, "everywhere"},
                                                     {SilenceScope::Unit, "unit"},
                                                     {SilenceScope::Measure, "measure"},
                                                     {SilenceScope::Indicator, "indicator"}}};
};

/// A rule of 核实 that a bureau does not ask, everywhere or of some figures. Settings of a store.
struct CheckSilence {
    std::string check; ///< the key of a soft rule
    SilenceScope scope = SilenceScope::Everywhere;
    std::string of;    ///< a unit, the token of a measure or the code of an indicator; empty: everywhere

    bool operator==(const CheckSilence&) const = default;
};

/// True when one of the silences holds for the rule and the indicator.
bool isSilenced(std::span<const CheckSilence> silences, std::string_view check, const Indicator& indicator);

/// `check.month-zero`, `check.month-zero@unit:项`: the form of a record and of the command line.
std::string textOf(const CheckSilence& silence);
/// The reverse of textOf, where `check.` may be left out; nothing for what it cannot have written. Whether there is such
/// a rule is not asked.
std::optional<CheckSilence> silenceFrom(std::string_view text);

/// What a store starts with: events (场次) come when they come, so a month without one, or two alike, are no question.
std::vector<CheckSilence> usualSilences();

} // namespace xushi
