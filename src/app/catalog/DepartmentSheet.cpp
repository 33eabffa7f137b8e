#include "app/catalog/DepartmentSheet.h"

#include "app/catalog/SheetText.h"
#include "usecases/EditLists.h"

namespace xushi {

QStringList DepartmentSheet::headings() const { return {tr("Code"), tr("Name"), tr("Origin"), tr("Used by")}; }

std::vector<SheetField> DepartmentSheet::fields(const Catalogue&) const {
    using Kind = SheetField::Kind;
    return {{.id = QStringLiteral("code"), .label = tr("Code"), .kind = Kind::Code, .isHalf = true},
            {.id = QStringLiteral("order"), .label = tr("Order")},
            {.id = QStringLiteral("name"), .label = tr("Name")},
            {.id = QStringLiteral("assumed"), .label = tr("Assumed: no document names it"), .kind = Kind::Flag}};
}

std::vector<SheetRow> DepartmentSheet::rows(const Catalogue& catalogue, const Period&) const {
    std::vector<SheetRow> rows;
    for (const auto& department : catalogue.departments) {
        const int indicators = usageOf(catalogue, department.code).indicators;
        SheetRow row{.code = toQt(department.code.text)};
        row.usage = tr("%1 indicators").arg(indicators);
        row.cells = {row.code, toQt(department.name), department.isAssumed ? tr("assumed") : QStringLiteral("—"), row.usage};
        row.values = {{QStringLiteral("code"), row.code},
                      {QStringLiteral("name"), toQt(department.name)},
                      {QStringLiteral("assumed"), department.isAssumed ? QStringLiteral("1") : QString()},
                      {QStringLiteral("order"), QString::number(department.order)},
                      {QStringLiteral("revision"), QString::number(department.revision)}};
        rows.push_back(row);
    }
    return rows;
}

SheetValues DepartmentSheet::newValues(const Catalogue& catalogue) const {
    return {{QStringLiteral("order"), nextOrder(catalogue.departments)}};
}

Result<QString> DepartmentSheet::save(Store& store, const Catalogue&, const SheetValues& values,
                                      const ChangeNote& note) const {
    Department department{.code = {trimmedText(values, "code")}, .name = trimmedText(values, "name")};
    department.isAssumed = !values.value(QStringLiteral("assumed")).isEmpty();
    department.revision = values.value(QStringLiteral("revision")).toInt();
    const auto placed = withOrder(Result<Department>(department), values);
    if (!placed) return placed.error();
    const auto saved = saveDepartment(store, *placed, note);
    if (!saved) return saved.error();
    return toQt(saved->code.text);
}

} // namespace xushi
