#include "app/catalog/DepartmentSheet.h"

#include "usecases/EditLists.h"

namespace xushi {

QStringList DepartmentSheet::ownHeadings() const { return {tr("Origin"), tr("Used by")}; }
QStringList DepartmentSheet::ownKeys() const { return {QStringLiteral("origin"), QStringLiteral("used")}; }

std::vector<SheetField> DepartmentSheet::ownFields(const Catalogue&) const {
    return {{.id = QStringLiteral("assumed"), .label = tr("Assumed: no document names it"), .kind = SheetField::Kind::Flag}};
}

void DepartmentSheet::describe(const Department& department, const Catalogue& catalogue, const Period&, SheetRow& row) const {
    row.usage = tr("%1 indicators").arg(usageOf(catalogue, department.code).indicators);
    row.cells << (department.isAssumed ? tr("assumed") : QStringLiteral("—")) << row.usage;
    row.values.insert(QStringLiteral("assumed"), flagText(department.isAssumed));
}

Result<Department> DepartmentSheet::withOwn(Department department, const SheetValues& values) const {
    department.isAssumed = isFlagSet(values, "assumed");
    return department;
}

} // namespace xushi
