#include "usecases/EditPeople.h"

namespace xushi {
namespace {

bool isWordy(const std::string& text) { return text.find_first_not_of(" \t\r\n") != std::string::npos; }

} // namespace

Result<void> checkPerson(const Catalogue& catalogue, const Person& person) {
    if (!isCode(person.code.text)) return refused("person.no-code");
    if (!isWordy(person.name)) return refused("person.no-name");
    if (!person.department.empty() && !catalogue.find(person.department))
        return missing("workflow.no-department", {person.department.text});
    const Person* before = catalogue.find(person.code);
    if (before && person.revision == 0) return refused("person.code-taken", {person.code.text, before->name});
    return {};
}

Result<Person> savePerson(Store& store, const Person& person, const ChangeNote& note) {
    const auto catalogue = store.readCatalogue();
    if (!catalogue) return catalogue.error();
    if (const auto fits = checkPerson(*catalogue, person); !fits) return fits.error();
    Person saved;
    const auto group = store.inTransaction(note, [&](Transaction& transaction) -> Result<void> {
        auto put = transaction.put(person);
        if (!put) return put.error();
        saved = std::move(*put);
        return {};
    });
    if (!group) return group.error();
    return saved;
}

} // namespace xushi
