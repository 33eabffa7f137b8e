#pragma once

#include "domain/Catalogue.h"
#include "domain/Journal.h"
#include "domain/Result.h"

namespace xushi {

/// Who takes a step or reviews; lives as long as the catalogue. Refused are nobody (`workflow.no-person`), a code that
/// is not in the list (`workflow.unknown-person`) and somebody whose last month is over by the day of the note
/// (`workflow.person-stopped`).
Result<const Person*> actingPerson(const Catalogue& catalogue, const PersonCode& code, const ChangeNote& note);

/// The note of an act that a person of the list does: named is the person, and beside the computer the login that the note had.
ChangeNote inNameOf(const PersonCode& person, ChangeNote note);

} // namespace xushi
