#include "cli/VerifyVerb.h"

#include "usecases/CheckAnchor.h"
#include "wiring/Composition.h"

#include <iostream>

namespace xushi {

std::string VerifyVerb::purpose() const { return pick("校验修订记录与数据", "Check the journal and the figures"); }

void VerifyVerb::declare(CLI::App& command) {
    declareStore(command);
    auto* code = command.add_option("--code", m_code, pick("印在纸上的校验码，新旧两种都可以", "a check code from paper, of either form"));
    command.add_option("--entry", m_entry, pick("校验码旁的条号", "the entry beside the code"))
        ->needs(code)->check(CLI::PositiveNumber);
}

ExitCode VerifyVerb::run() {
    const auto opening = openWithProof(m_store);
    if (!opening) return fail(opening.error());
    const VerifyReport& proof = opening->proof;
    std::cout << say(Remark{"verify.good", {std::to_string(proof.journalEntries), std::to_string(proof.figures),
                                            proof.head.shortCode()}}, m_language) << '\n';
    if (m_code.empty()) return ExitCode::Done;
    const auto found = checkAnchor(*opening->store, m_code, m_entry == 0 ? std::nullopt : std::optional(m_entry));
    if (!found) return fail(found.error());
    std::cout << say(*found, m_language) << '\n';
    return ExitCode::Done;
}

} // namespace xushi
