#include "usecases/ActingPerson.h"

#include "domain/Month.h"

namespace xushi {

Result<const Person*> actingPerson(const Catalogue& catalogue, const PersonCode& code, const ChangeNote& note) {
    if (code.empty()) return missing("workflow.no-person");
    const Person* person = catalogue.find(code);
    if (!person) return missing("workflow.unknown-person", {code.text});
    constexpr std::size_t lengthOfDay = 10; // of 2025-06-03T01:02:03Z
    const auto day = Date::from(note.at.substr(0, lengthOfDay));
    if (day && !person->validity().holdsIn({day->year, day->month}))
        return refused("workflow.person-stopped", {person->name, person->validTo->toText()});
    return person;
}

ChangeNote inNameOf(const PersonCode& person, ChangeNote note) {
    note.host = note.actor + "@" + note.host;
    note.actor = person.text;
    return note;
}

} // namespace xushi
