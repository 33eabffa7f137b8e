#include "cli/Verb.h"

#include "domain/texts/PlainText.h"
#include "usecases/ActingPerson.h"
#include "usecases/ActingPin.h"
#include "usecases/CopyStore.h"
#include "wiring/Composition.h"
#include "wiring/Pins.h"

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

Problem Verb::readOnly(const Remark& reason) const { return {ProblemKind::Unavailable, "command.read-only", {say(reason, m_language)}}; }

ExitCode Verb::failReadOnly(const Remark& reason) const { return fail(readOnly(reason)); }

void Verb::declareMoment(CLI::App& command) {
    command.add_option("--at", m_at, pick("修订记录的条号或日期（当天结束时），默认现在", "an entry of the journal or a day (at its end); now by default"));
}

Result<std::unique_ptr<Store>> Verb::openThen() const { return openForReadingAt(m_store, m_at); }

Result<std::unique_ptr<Store>> Verb::openStore(bool isDryRun) const {
    if (isDryRun) return openForReading(m_store);
    auto opening = openForWriting(m_store);
    if (!opening) return opening.error();
    if (opening->readOnlyReason) return readOnly(*opening->readOnlyReason);
    return std::move(opening->store);
}

Result<void> Verb::keepCopy(Store& store, const std::string& before) const {
    const char* key = before == "import" || before == "merge" ? "import.copy-failed" : "backup.not-kept-change";
    const auto failed = [&](const Problem& problem) { return Problem{problem.kind, key, {say(problem, m_language)}}; };
    const auto path = pathOfCopy(m_store, before);
    if (!path) return failed(path.error());
    const auto kept = copyStore(store, *path, {});
    return kept ? Result<void>() : failed(kept.error());
}

void Verb::printLine(std::initializer_list<std::string> parts) {
    std::string line;
    for (const auto& part : parts)
        if (!part.empty()) line += (line.empty() ? "" : "  ") + part;
    std::cout << plainLine(line) << '\n';
}

void Verb::warn(const Remark& remark) const { std::cerr << say(remark, m_language) << '\n'; }

Result<std::string> Verb::shownPin(Store& store, const PersonCode& person) const {
    const auto kept = readTogether(store, [&](Reading& reading) { return keptPinOf(reading, person); });
    if (!kept || kept->empty()) return kept;
    return fittingPin(store, person, pinFromTerminal(pick("口令：", "PIN: ")));
}

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
