#include "cli/RestoreVerb.h"

#include "cli/JsonOutput.h"
#include "wiring/Backups.h"
#include "wiring/Composition.h"
#include "wiring/ProgramOutput.h"

#include <iostream>

namespace xushi {
namespace {

nlohmann::ordered_json restoredHead(const JournalHead& head) { return {{"entry", head.sequence}, {"code", head.shortCode()}}; }

} // namespace

std::string RestoreVerb::purpose() const { return pick("用备份恢复台账，现在的台账先留一份", "Put a copy in the place of the store, whose present is kept first"); }

void RestoreVerb::declare(CLI::App& command) {
    declareStore(command);
    command.add_option("COPY", m_copy, pick("backup --list 的序号、备份文件夹里的文件名，或路径", "its number in backup --list, its name in the folder of copies, or a path"))->required();
    command.add_option("--person", m_person, pick("由谁恢复（人员代码）；有人设了口令时必填", "who restores, a person's code; needed where people have PINs"));
    command.add_option("--format", m_format, pick("text 或 json", "text or json"))->check(CLI::IsMember({"text", "json"}));
}

ExitCode RestoreVerb::run() {
    const auto copy = copyMeant(m_store, m_copy);
    if (!copy) return fail(copy.error());
    const auto by = restorer();
    if (!by) return fail(by.error());
    const auto restored = restoreCopy(m_store, *copy, *by, [](int thousandths) {
        showProgress(thousandths);
        return true;
    });
    showProgress(std::nullopt);
    if (!restored) return fail(restored.error());
    if (m_format == "json") printJson(*restored, *copy);
    else printText(*restored, *copy);
    return ExitCode::Done;
}

/// Of a damaged store nobody's PIN can be read: whoever has it puts a copy in its place.
Result<RestoringPerson> RestoreVerb::restorer() const {
    const PersonCode person{m_person};
    const auto store = openForReading(m_store);
    if (!store || m_person.empty()) return RestoringPerson{person, {}};
    auto fits = shownPin(**store, person);
    if (!fits) return fits.error();
    return RestoringPerson{person, std::move(*fits)};
}

void RestoreVerb::printText(const RestoredStore& restored, const std::filesystem::path& copy) const {
    const auto print = [&](const char* key, const std::string& path, const JournalHead& head) {
        std::cout << say(Remark{key, {path, std::to_string(head.sequence), head.shortCode()}}, m_language) << '\n';
    };
    if (restored.kept.empty()) return print("backup.restored-already", copy.string(), restored.now);
    if (restored.before) print("backup.kept", restored.kept.string(), *restored.before);
    else std::cout << say(Remark{"backup.kept-damaged", {restored.kept.string()}}, m_language) << '\n';
    print("backup.restored", copy.string(), restored.now);
    if (restored.isUpgraded) std::cout << say(Remark{"backup.restored-upgraded", {}}, m_language) << '\n';
}

void RestoreVerb::printJson(const RestoredStore& restored, const std::filesystem::path& copy) const {
    nlohmann::ordered_json document{{"copy", copy.string()}, {"changed", !restored.kept.empty()}, {"now", restoredHead(restored.now)}};
    document["kept"] = restored.kept.empty() ? nlohmann::ordered_json() : nlohmann::ordered_json(restored.kept.string());
    document["before"] = restored.before ? restoredHead(*restored.before) : nlohmann::ordered_json();
    document["upgraded"] = restored.isUpgraded;
    std::cout << printableJson(document) << '\n';
}

} // namespace xushi
