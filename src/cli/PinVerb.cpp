#include "cli/PinVerb.h"

#include "usecases/ActingPerson.h"
#include "usecases/ActingPin.h"
#include "wiring/Composition.h"
#include "wiring/Pins.h"

#include <iostream>

namespace xushi {

std::string PinVerb::purpose() const { return pick("列出谁设了口令，或设置、更改、去除口令", "List who has a PIN, or set, change or drop one"); }

void PinVerb::declare(CLI::App& command) {
    declareStore(command);
    auto* person = command.add_option("--person", m_person, pick("谁的口令，人员代码；口令逐行输入：先现在的（有的话），再新的两遍", "whose, a person's code; asked for line by line: the present one, if there is one, then the new one twice"));
    auto* drop = command.add_flag("--remove", m_isDropped, pick("去除口令", "drop it"))->needs(person);
    command.add_option("--by", m_by, pick("由哪位管理员去除，人员代码，要输入这位管理员的口令", "the administrator who drops it, a person's code, whose PIN is asked for"))->needs(drop);
    command.add_option("--reason", m_reason, pick("理由，去除别人的口令时必填", "needed to drop somebody else's"));
}

ExitCode PinVerb::run() { return m_person.empty() ? list() : change(); }

ExitCode PinVerb::list() const {
    const auto store = openForReading(m_store);
    if (!store) return fail(store.error());
    const auto people = readTogether(**store, [](Reading& reading) { return peopleWithPin(reading, changeNote({})); });
    if (!people) return fail(people.error());
    for (const auto& person : *people) printLine({person.code.text, person.name});
    return ExitCode::Done;
}

Result<std::string> PinVerb::newOne() const {
    if (m_isDropped) return std::string();
    const std::string pin = pinFromTerminal(pick("新口令：", "new PIN: "));
    if (pinFromTerminal(pick("再输入一遍：", "once more: ")) != pin) return refused("pin.not-the-same");
    return newPin(pin);
}

ExitCode PinVerb::change() const {
    auto opening = openForWriting(m_store);
    if (!opening) return fail(opening.error());
    if (opening->readOnlyReason) return failReadOnly(*opening->readOnlyReason);
    const PersonCode by{m_by.empty() ? m_person : m_by};
    const auto catalogue = readTogether(*opening->store, [](Reading& reading) { return reading.readCatalogue(noYear); });
    if (!catalogue) return fail(catalogue.error());
    for (const auto& code : {PersonCode{m_person}, by}) // before anything is typed
        if (const auto person = actingPerson(*catalogue, code, changeNote({})); !person && (code == by || person.error().key != "workflow.person-stopped")) return fail(person.error());
    const auto fits = shownPin(*opening->store, by);
    if (!fits) return fail(fits.error());
    const auto kept = newOne();
    if (!kept) return fail(kept.error());
    const auto saved = savePin(*opening->store, {{m_person}, *kept, by, *fits, inNameOf(by, changeNote(std::string(pinAct), m_reason))});
    if (!saved) return fail(saved.error());
    std::cout << say(Remark{kept->empty() ? "pin.dropped" : "pin.saved", {catalogue->find(PersonCode{m_person})->name}}, m_language) << '\n';
    return ExitCode::Done;
}

} // namespace xushi
