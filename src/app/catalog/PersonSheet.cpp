#include "app/catalog/PersonSheet.h"

#include "app/catalog/SheetText.h"
#include "usecases/EditPeople.h"
#include "words/Phrases.h"

namespace xushi {
namespace {

Result<Person> personFrom(const SheetValues& values) {
    Person person{.code = {trimmedText(values, "code")}, .name = trimmedText(values, "name")};
    person.role = static_cast<Role>(values.value(QStringLiteral("role")).toInt());
    person.department = {trimmedText(values, "department")};
    person.login = trimmedText(values, "login");
    person.isAssumed = !values.value(QStringLiteral("assumed")).isEmpty();
    person.revision = values.value(QStringLiteral("revision")).toInt();
    const auto last = monthFrom(values.value(QStringLiteral("validTo")));
    if (!last) return last.error();
    person.validTo = *last;
    return withOrder(Result<Person>(person), values);
}

} // namespace

QStringList PersonSheet::headings() const {
    return {tr("Code"), tr("Name"), tr("Role"), tr("Department"), tr("Login"), tr("Last month")};
}

std::vector<SheetField> PersonSheet::fields(const Catalogue& catalogue) const {
    using Kind = SheetField::Kind;
    std::vector<std::pair<QString, QString>> roles;
    for (const auto& entry : Tokens<Role>::all)
        roles.emplace_back(toQt(roleWord(entry.first, m_language)), QString::number(static_cast<int>(entry.first)));
    std::vector<std::pair<QString, QString>> departments{{tr("of no one department"), QString()}};
    for (const auto& department : catalogue.departments)
        departments.emplace_back(toQt(department.name), toQt(department.code.text));
    return {{.id = QStringLiteral("code"), .label = tr("Code"), .kind = Kind::Code, .isHalf = true},
            {.id = QStringLiteral("order"), .label = tr("Order")},
            {.id = QStringLiteral("name"), .label = tr("Name")},
            {.id = QStringLiteral("role"), .label = tr("Role"), .kind = Kind::Choice, .choices = roles, .isHalf = true},
            {.id = QStringLiteral("department"), .label = tr("Department"), .kind = Kind::Choice, .choices = departments},
            {.id = QStringLiteral("login"), .label = tr("Login of the computer"), .hint = tr("any"), .isHalf = true},
            {.id = QStringLiteral("validTo"), .label = tr("Last month (stops it)"), .hint = QStringLiteral("2025-12")},
            {.id = QStringLiteral("assumed"), .label = tr("Assumed: made for a sample"), .kind = Kind::Flag}};
}

std::vector<SheetRow> PersonSheet::rows(const Catalogue& catalogue, const Period& period) const {
    std::vector<SheetRow> rows;
    for (const auto& person : catalogue.people) {
        const Department* department = catalogue.find(person.department);
        SheetRow row{.code = toQt(person.code.text)};
        row.usage = tr("Says who did what; it proves no identity.");
        row.isStopped = hasEndedBefore(person.validTo, period);
        row.cells = {row.code, toQt(person.name), toQt(roleWord(person.role, m_language)),
                     department ? toQt(department->name) : QStringLiteral("—"),
                     person.login.empty() ? QStringLiteral("—") : toQt(person.login),
                     person.validTo ? monthText(person.validTo) : QStringLiteral("—")};
        row.values = {{QStringLiteral("code"), row.code},
                      {QStringLiteral("name"), toQt(person.name)},
                      {QStringLiteral("role"), QString::number(static_cast<int>(person.role))},
                      {QStringLiteral("department"), toQt(person.department.text)},
                      {QStringLiteral("login"), toQt(person.login)},
                      {QStringLiteral("validTo"), monthText(person.validTo)},
                      {QStringLiteral("order"), QString::number(person.order)},
                      {QStringLiteral("assumed"), person.isAssumed ? QStringLiteral("1") : QString()},
                      {QStringLiteral("revision"), QString::number(person.revision)}};
        rows.push_back(row);
    }
    return rows;
}

SheetValues PersonSheet::newValues(const Catalogue& catalogue) const {
    return {{QStringLiteral("role"), QString::number(static_cast<int>(Role::Clerk))},
            {QStringLiteral("order"), nextOrder(catalogue.people)}};
}

Result<QString> PersonSheet::save(Store& store, const Catalogue&, const SheetValues& values, const ChangeNote& note) const {
    const auto person = personFrom(values);
    if (!person) return person.error();
    const auto saved = savePerson(store, *person, note);
    if (!saved) return saved.error();
    return toQt(saved->code.text);
}

} // namespace xushi
