#include "app/catalog/PersonSheet.h"

#include "words/Phrases.h"

namespace xushi {

QStringList PersonSheet::ownHeadings() const { return {tr("Role"), tr("Department"), tr("Login"), tr("Last month")}; }
QStringList PersonSheet::ownKeys() const { return {QStringLiteral("role"), QStringLiteral("department"), QStringLiteral("login"), QStringLiteral("last")}; }

std::vector<SheetField> PersonSheet::ownFields(const Catalogue& catalogue) const {
    using Kind = SheetField::Kind;
    std::vector<std::pair<QString, QString>> roles;
    for (const auto& entry : Tokens<Role>::all)
        roles.emplace_back(toQt(roleWord(entry.first, m_language)), QString::number(static_cast<int>(entry.first)));
    std::vector<std::pair<QString, QString>> departments{{tr("of no one department"), QString()}};
    for (const auto& department : catalogue.departments)
        departments.emplace_back(toQt(department.name), toQt(department.code.text));
    return {{.id = QStringLiteral("role"), .label = tr("Role"), .kind = Kind::Choice, .choices = roles, .isHalf = true},
            {.id = QStringLiteral("department"), .label = tr("Department"), .kind = Kind::Choice, .choices = departments},
            {.id = QStringLiteral("login"), .label = tr("Login of the computer"), .hint = tr("any login"), .isHalf = true},
            {.id = QStringLiteral("validTo"), .label = tr("Last month (stops it)"), .hint = tr("still works here")},
            {.id = QStringLiteral("assumed"), .label = tr("Assumed: made for a sample"), .kind = Kind::Flag}};
}

SheetValues PersonSheet::ownNewValues(const Catalogue&) const {
    return {{QStringLiteral("role"), QString::number(static_cast<int>(Role::Clerk))}};
}

void PersonSheet::describe(const Person& person, const Catalogue& catalogue, const Period& period, SheetRow& row) const {
    const Department* department = catalogue.find(person.department);
    row.usage = tr("Says who did what; it proves no identity.");
    row.isStopped = person.validity().hasEndedBefore(monthOf(period));
    row.cells << toQt(roleWord(person.role, m_language)) << (department ? toQt(department->name) : QStringLiteral("—"))
              << (person.login.empty() ? QStringLiteral("—") : toQt(person.login))
              << (person.validTo ? monthText(person.validTo) : QStringLiteral("—"));
    row.values.insert({{QStringLiteral("role"), QString::number(static_cast<int>(person.role))},
                       {QStringLiteral("department"), toQt(person.department.text)},
                       {QStringLiteral("login"), toQt(person.login)},
                       {QStringLiteral("validTo"), monthText(person.validTo)},
                       {QStringLiteral("assumed"), flagText(person.isAssumed)}});
}

Result<Person> PersonSheet::withOwn(Person person, const SheetValues& values) const {
    person.role = static_cast<Role>(values.value(QStringLiteral("role")).toInt());
    person.department = {trimmedText(values, "department")};
    person.login = trimmedText(values, "login");
    person.isAssumed = isFlagSet(values, "assumed");
    const auto last = monthFrom(values.value(QStringLiteral("validTo")));
    if (!last) return last.error();
    person.validTo = *last;
    return person;
}

} // namespace xushi
