#include "usecases/ActingPin.h"

#include "domain/Width.h"
#include "usecases/ActingPerson.h"
#include "usecases/ChangeStore.h"

#include <algorithm>

namespace xushi {
namespace {

Result<PersonPin> pinOf(Reading& reading, const PersonCode& person) {
    const auto pins = reading.readPins();
    if (!pins) return pins.error();
    const auto at = std::ranges::find(*pins, person, &PersonPin::person);
    return at == pins->end() ? PersonPin{.person = person} : *at;
}

/// Somebody else drops a PIN that was forgotten.
Result<void> mayDropForAnother(Reading& reading, const Person& administrator, const PinChange& change) {
    if (administrator.role != Role::Administrator || !change.kept.empty()) return refused("pin.not-yours", {administrator.name});
    if (isBlank(change.note.reason)) return refused("pin.no-reason");
    const auto own = keptPinOf(reading, administrator.code);
    if (!own) return own.error();
    return own->empty() ? refused("pin.administrator-without", {administrator.name}) : Result<void>();
}

Result<PersonPin> changed(Transaction& transaction, const PinChange& change) {
    const auto catalogue = transaction.readCatalogue(noYear);
    if (!catalogue) return catalogue.error();
    const auto by = actingPerson(*catalogue, change.by, change.note);
    if (!by) return by.error();
    const Person* person = catalogue->find(change.person);
    if (!person) return missing("workflow.unknown-person", {change.person.text});
    if (person->code != (*by)->code)
        if (const auto may = mayDropForAnother(transaction, **by, change); !may) return may.error();
    if (const auto shown = checkPin(transaction, **by, change.fits); !shown) return shown.error();
    auto pin = pinOf(transaction, person->code);
    if (!pin) return pin.error();
    if (pin->kept.empty() && change.kept.empty()) return missing("pin.none", {person->name});
    pin->kept = change.kept;
    return transaction.put(*pin);
}

} // namespace

Result<std::string> keptPinOf(Reading& reading, const PersonCode& person) {
    auto pin = pinOf(reading, person);
    return pin ? Result<std::string>(std::move(pin->kept)) : Result<std::string>(pin.error());
}

Result<void> checkKeepsPost(Reading& reading, const std::vector<PersonPin>& pins, const Person& person) {
    if (std::ranges::none_of(pins, [&](const PersonPin& pin) { return pin.person == person.code && !pin.kept.empty(); })) return {};
    const auto catalogue = reading.readCatalogue(noYear);
    if (!catalogue) return catalogue.error();
    const Person* stored = catalogue->find(person.code);
    const bool isSame = !stored || (stored->role == person.role && stored->validTo == person.validTo);
    return isSame ? Result<void>() : refused("pin.holds-post", {person.name});
}

Result<std::vector<Person>> peopleWithPin(Reading& reading, const ChangeNote& note) {
    const auto pins = reading.readPins();
    if (!pins) return pins.error();
    std::vector<Person> people;
    if (std::ranges::all_of(*pins, [](const PersonPin& pin) { return pin.kept.empty(); })) return people;
    const auto catalogue = reading.readCatalogue(noYear);
    if (!catalogue) return catalogue.error();
    for (const auto& pin : *pins)
        if (const auto person = actingPerson(*catalogue, pin.person, note); person && !pin.kept.empty()) people.push_back(**person);
    return people;
}

Result<void> checkPin(Reading& reading, const Person& person, const std::string& fits) {
    const auto kept = keptPinOf(reading, person.code);
    if (!kept) return kept.error();
    if (kept->empty() || *kept == fits) return {};
    if (fits.empty()) return refused("pin.needed", {person.name});
    return Problem{ProblemKind::Conflict, "pin.changed-since", {person.name}};
}

Problem onlyByOneOf(const std::vector<Person>& people) {
    return refused(people.size() == 1 ? "pin.restore-by" : "pin.restore-by-one-of", {std::to_string(people.size()), people.front().name});
}

Result<void> checkRestorer(Reading& reading, const PersonCode& person, const std::string& fits, const ChangeNote& note) {
    const auto people = peopleWithPin(reading, note);
    if (!people) return people.error();
    if (people->empty()) return {};
    const auto at = std::ranges::find(*people, person, &Person::code);
    if (at != people->end()) return checkPin(reading, *at, fits);
    return onlyByOneOf(*people);
}

Result<PersonPin> savePin(Store& store, const PinChange& change) {
    return writeTogether(store, change.note, [&](Transaction& transaction) { return changed(transaction, change); });
}

} // namespace xushi
