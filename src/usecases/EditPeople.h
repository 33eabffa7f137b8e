#pragma once

#include "domain/workflow/Person.h"
#include "store/Store.h"

namespace xushi {

/// Whether the person can stand beside the others. Refuses an empty code or name and a code that is taken (`person.*`),
/// and a department that is not there.
Result<void> checkPerson(const Catalogue& catalogue, const Person& person);

/// What the record must obey by itself and beside the others: the rule that every door asks, an import too.
Result<void> checkPersonAmong(const Catalogue& catalogue, const Person& person);

/// Adds a person (revision 0) or writes a new revision. Refuses what checkPerson refuses.
Result<Person> savePerson(Store& store, const Person& person, const ChangeNote& note);

} // namespace xushi
