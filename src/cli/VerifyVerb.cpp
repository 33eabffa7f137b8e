#include "cli/VerifyVerb.h"

#include "usecases/CheckAnchor.h"
#include "usecases/ProveStore.h"
#include "wiring/Composition.h"
#include "wiring/ProgramOutput.h"

#include <iostream>
#include <optional>
#include <vector>

namespace xushi {
std::string VerifyVerb::purpose() const { return pick("校验修订记录与数据", "Check the journal and the figures"); }

void VerifyVerb::declare(CLI::App& command) {
    declareStore(command);
    auto* code = command.add_option("--code", m_code, pick("印在纸上的校验码，新旧两种都可以", "a check code from paper, of either form"));
    command.add_option("--entry", m_entry, pick("校验码旁的条号", "the entry beside the code"))
        ->needs(code)->check(CLI::PositiveNumber);
}

ExitCode VerifyVerb::run() {
    const auto store = openForReading(m_store);
    if (!store) return fail(store.error());
    const auto proof = proveStore(**store, [](int thousandths) { showProgress(thousandths); });
    showProgress(std::nullopt);
    if (!proof) return fail(proof.error());
    std::vector<Remark> told{{"verify.good", {std::to_string(proof->journalEntries), std::to_string(proof->figures), proof->head.shortCode()}}};
    if (!m_code.empty()) {
        const auto entry = m_entry == 0 ? std::nullopt : std::optional(m_entry);
        const auto found = readTogether(**store, [&](Reading& reading) { return checkAnchor(reading, m_code, entry); });
        if (!found) return fail(found.error());
        told.push_back(*found);
    }
    for (const auto& remark : told) std::cout << say(remark, m_language) << '\n';
    return ExitCode::Done;
}

} // namespace xushi
