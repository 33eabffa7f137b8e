#include "cli/RollOverVerb.h"

#include "domain/texts/PlainText.h"
#include "usecases/RollOver.h"
#include "wiring/Composition.h"
#include "words/Phrases.h"

#include <iostream>

namespace xushi {

std::string RollOverVerb::purpose() const { return pick("把上年目标复制为新一年的草稿", "Copy last year's targets as drafts of a year"); }

void RollOverVerb::declare(CLI::App& command) {
    declareStore(command);
    command.add_option("--year", m_year, pick("复制到哪一年", "the year to copy into"))->required();
    command.add_flag("--trial", m_isTrial, pick("只列出，不改动", "only tell what would be done"));
}

ExitCode RollOverVerb::run() {
    auto opening = openForWriting(m_store);
    if (!opening) return fail(opening.error());
    const auto catalogue = readTogether(*opening->store, [&](Reading& reading) { return reading.readCatalogue({m_year - 1, m_year}); });
    if (!catalogue) return fail(catalogue.error());
    const Remark mark{"rollover.mark", {std::to_string(m_year - 1)}};
    const RollOverRequest request{.from = m_year - 1, .to = m_year, .mark = say(mark, m_language)};
    if (!m_isTrial && opening->readOnlyReason) return failReadOnly(*opening->readOnlyReason);
    if (!m_isTrial)
        if (const auto kept = keepCopy(*opening->store, "roll-over"); !kept) return fail(kept.error());
    const auto plan = m_isTrial ? Result<RollOverPlan>(planRollOver(*catalogue, request))
                                : rollOver(*opening->store, request, changeNote("roll-over"));
    if (!plan) return fail(plan.error());
    for (const auto& target : plan->added) {
        const Indicator& indicator = *catalogue->find(target.key.indicator);
        std::cout << plainLine("added: " + target.key.indicator.text + " " + target.key.region.text + "  " + indicator.name + " "
                               + catalogue->find(target.key.region)->name + ": "
                               + targetWithUnit(target, indicator.unit, {MinusSign::Ascii}, m_language)) << '\n';
    }
    for (const auto& skipped : plan->skipped)
        std::cout << "skipped: " << skipped.key.indicator.text << ' ' << skipped.key.region.text << "  " << say(skipped.why, m_language)
                  << '\n';
    return ExitCode::Done;
}

} // namespace xushi
