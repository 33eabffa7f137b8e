#include "cli/Verb.h"

#include "usecases/ActingPerson.h"
#include "wiring/Composition.h"

#include <iostream>

namespace xushi {

ExitCode exitCodeOf(const Problem& problem) {
    switch (problem.kind) {
    case ProblemKind::Refused: return ExitCode::Refused;
    case ProblemKind::Conflict: return ExitCode::Conflict;
    case ProblemKind::Missing: return ExitCode::Missing;
    case ProblemKind::Unreadable: return ExitCode::Unreadable;
    case ProblemKind::Unavailable: return ExitCode::Unavailable;
    case ProblemKind::Newer: return ExitCode::Newer;
    }
    return ExitCode::Refused;
}

ExitCode Verb::fail(const Problem& problem) const {
    std::cerr << say(problem, m_language) << '\n';
    return exitCodeOf(problem);
}

ExitCode Verb::failReadOnly(const Remark& reason) const {
    return fail({ProblemKind::Unavailable, "command.read-only", {say(reason, m_language)}});
}

void Verb::warn(const Remark& remark) const { std::cerr << say(remark, m_language) << '\n'; }

Result<ChangeNote> Verb::noteBy(const Catalogue& catalogue, const std::string& person, std::string act) {
    ChangeNote note = changeNote(std::move(act));
    if (person.empty()) return note;
    const auto acting = actingPerson(catalogue, {person}, note);
    if (!acting) return acting.error();
    return inNameOf((*acting)->code, std::move(note));
}

void Verb::tell(std::span<const Finding> findings) const {
    for (const auto& finding : findings)
        std::cout << (finding.severity == Severity::Hard ? pick("强制：", "Hard: ") : pick("核实：", "Check: "))
                  << say(finding.remark, m_language) << '\n';
}

} // namespace xushi
