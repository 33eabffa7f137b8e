#include "cli/VerifyVerb.h"

#include "wiring/Composition.h"

#include <iostream>

namespace xushi {

std::string VerifyVerb::purpose() const { return pick("校验修订记录与数据", "Check the journal and the figures"); }

void VerifyVerb::declare(CLI::App& command) { declareStore(command); }

ExitCode VerifyVerb::run() {
    const auto store = openForReading(m_store);
    if (!store) return fail(store.error());
    const auto report = (*store)->verify();
    if (!report) return fail(report.error());
    for (const auto& fault : report->faults) std::cout << say(fault, m_language) << '\n';
    if (!report->faults.empty())
        return fail({ProblemKind::Unreadable, "verify.bad", {std::to_string(report->faults.size())}});
    std::cout << say(Remark{"verify.good", {std::to_string(report->journalEntries), std::to_string(report->figures),
                                            report->head.shortCode()}}, m_language) << '\n';
    return ExitCode::Done;
}

} // namespace xushi
