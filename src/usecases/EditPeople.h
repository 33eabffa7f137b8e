#pragma once

#include "domain/workflow/Person.h"
#include "store/Store.h"

namespace xushi {

/// Adds a person (revision 0) or writes a new revision. Refuses an empty code or name and a code that is taken
/// (`person.*`), and a department that is not there.
Result<Person> savePerson(Store& store, const Person& person, const ChangeNote& note);

} // namespace xushi
