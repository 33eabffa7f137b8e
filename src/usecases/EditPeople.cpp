#include "usecases/EditPeople.h"

#include "domain/Width.h"
#include "usecases/SaveRecord.h"

namespace xushi {

Result<void> checkPersonAmong(const Catalogue& catalogue, const Person& person) {
    if (!isCode(person.code.text)) return refused("person.no-code");
    if (isBlank(person.name)) return refused("person.no-name");
    if (!person.department.empty() && !catalogue.find(person.department))
        return missing("workflow.no-department", {person.department.text});
    return {};
}

Result<void> checkPerson(const Catalogue& catalogue, const Person& person) {
    if (const auto fits = checkPersonAmong(catalogue, person); !fits) return fits;
    const Person* before = catalogue.find(person.code);
    if (before && person.revision == 0) return refused("person.code-taken", {person.code.text, before->name});
    return {};
}

Result<Person> savePerson(Store& store, const Person& person, const ChangeNote& note) {
    return saveRecord(store, person, note, [&](Reading& reading) -> Result<void> {
        const auto catalogue = reading.readCatalogue(noYear);
        return catalogue ? checkPerson(*catalogue, person) : Result<void>(catalogue.error());
    });
}

} // namespace xushi
