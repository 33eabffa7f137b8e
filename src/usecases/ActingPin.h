#pragma once

#include "domain/workflow/PersonPin.h"
#include "store/Store.h"

#include <string>
#include <vector>

namespace xushi {

/// The people who have a PIN and can be chosen on the day of the note, in the order in which they first had one.
Result<std::vector<Person>> peopleWithPin(Reading& reading, const ChangeNote& note);

/// What is kept of the person's PIN; empty: they have none.
Result<std::string> keptPinOf(Reading& reading, const PersonCode& person);

/// Whether the person has shown their PIN: `fits` is what is kept of the one that was given and fitted, which was reckoned before
/// the act, for it takes long. Without a PIN there is nothing to show. `pin.needed`; a Conflict where it was changed since (`pin.changed-since`).
Result<void> checkPin(Reading& reading, const Person& person, const std::string& fits);

/// Whoever has one of `pins` keeps role and last month until it is taken away: else it is passed by whoever may edit the people, or takes back
/// what they edited before. Asked of every write of a person: `pin.holds-post`.
Result<void> checkKeepsPost(Reading& reading, const std::vector<PersonPin>& pins, const Person& person);

/// `pin.restore-by` or `pin.restore-by-one-of`: who restores where these people have PINs.
Problem onlyByOneOf(const std::vector<Person>& people);

/// Whether a copy may take the store's place: where people have PINs, one of them has to show theirs (onlyByOneOf, and as checkPin refuses).
Result<void> checkRestorer(Reading& reading, const PersonCode& person, const std::string& fits, const ChangeNote& note);

/// A PIN for a person, or none.
struct PinChange {
    PersonCode person;
    std::string kept; ///< of the new PIN; empty takes it away
    PersonCode by;    ///< who does it
    std::string fits; ///< of who does it, as checkPin takes it
    ChangeNote note;
};

/// Everybody sets, changes and drops their own PIN and shows the one before; an administrator who has a PIN drops a forgotten one of somebody
/// else, and says why. Refuses `pin.not-yours`, `pin.administrator-without`, `pin.no-reason`, `pin.none`, and whom actingPerson and checkPin refuse.
Result<PersonPin> savePin(Store& store, const PinChange& change);

} // namespace xushi
