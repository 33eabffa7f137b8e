#include "cli/BackupVerb.h"

#include "cli/JsonOutput.h"
#include "wiring/Composition.h"
#include "wiring/ProgramOutput.h"
#include "wiring/RestoreCopy.h"

#include <iostream>

namespace xushi {
namespace {

/// 2025-06-03 11:08:05, of a name's 20250603-110805.
std::string timeOf(const std::string& taken) {
    const auto part = [&](std::size_t from, std::size_t count) { return taken.substr(from, count); };
    return part(0, 4) + '-' + part(4, 2) + '-' + part(6, 2) + ' ' + part(9, 2) + ':' + part(11, 2) + ':' + part(13, 2);
}

nlohmann::ordered_json jsonOf(const std::vector<Backup>& backups) {
    nlohmann::ordered_json all = nlohmann::ordered_json::array();
    for (const auto& backup : backups)
        all.push_back({{"number", all.size() + 1}, {"path", backup.path.string()}, {"taken", timeOf(backup.taken)}, {"bytes", backup.bytes}, {"entry", backup.head.sequence},
                       {"code", backup.head.shortCode()}, {"isPast", backup.isPast}});
    return all;
}

} // namespace

std::string BackupVerb::purpose() const { return pick("备份台账，或列出已有的备份", "Copy the store, or list the copies that there are"); }

void BackupVerb::declare(CLI::App& command) {
    declareStore(command);
    auto* list = command.add_flag("--list", m_isListed, pick("列出这个台账的备份，新的在前", "list the copies of this store, the latest first"));
    command.add_option("--format", m_format, pick("text 或 json", "text or json"))->needs(list)->check(CLI::IsMember({"text", "json"}));
}

ExitCode BackupVerb::run() {
    const auto store = m_isListed ? openForLooking(m_store) : openForReading(m_store);
    if (!store) return fail(store.error());
    if (m_isListed) return list(**store);
    const auto taken = backUp(**store, m_store, [](int thousandths) {
        showProgress(thousandths);
        return true;
    });
    showProgress(std::nullopt);
    if (!taken) return fail(taken.error());
    const Backup& backup = taken->backup;
    std::cout << say(Remark{"backup.made", {backup.path.string(), std::to_string(backup.head.sequence), backup.head.shortCode()}}, m_language) << '\n';
    if (taken->removed > 0) std::cout << say(Remark{"backup.removed", {std::to_string(taken->removed)}}, m_language) << '\n';
    return ExitCode::Done;
}

Remark BackupVerb::standingOf(const Backup& backup, const JournalHead& now) const {
    if (!backup.isPast) return {"backup.other-way", {}};
    if (backup.head.sequence == now.sequence) return {"backup.now", {}};
    return {"backup.past", {std::to_string(now.sequence - backup.head.sequence)}};
}

ExitCode BackupVerb::list(Store& store) const {
    const auto now = readTogether(store, [](Reading& reading) { return reading.journalHead(); });
    if (!now) return fail(now.error());
    const auto backups = backupsOf(store, m_store);
    if (!backups) return fail(backups.error());
    if (m_format == "json") {
        std::cout << printableJson(jsonOf(*backups)) << '\n';
        return ExitCode::Done;
    }
    if (backups->empty()) std::cout << say(Remark{"backup.none", {folderOfCopies(m_store).string()}}, m_language) << '\n';
    int number = 0;
    for (const auto& backup : *backups)
        printLine({std::to_string(++number), timeOf(backup.taken), say(Remark{"backup.entry", {std::to_string(backup.head.sequence)}}, m_language), backup.head.shortCode(),
                   say(standingOf(backup, *now), m_language), backup.path.string()});
    return ExitCode::Done;
}

} // namespace xushi
