#pragma once

#include "app/catalog/RecordSheet.h"

namespace xushi {

/// 处室
class DepartmentSheet : public RecordSheet<Department> {
    Q_DECLARE_TR_FUNCTIONS(xushi::DepartmentSheet)
public:
    QString id() const override { return QStringLiteral("department"); }
    RecordKind kind() const override { return RecordKind::Department; }
    QString newTitle() const override { return tr("New department"); }

protected:
    const std::vector<Department>& recordsOf(const Catalogue& catalogue) const override { return catalogue.departments; }
    QStringList ownHeadings() const override;
    QStringList ownKeys() const override;
    std::vector<SheetField> ownFields(const Catalogue& catalogue) const override;
    void describe(const Department& department, const Catalogue& catalogue, const Period& period, SheetRow& row) const override;
    Result<Department> withOwn(Department department, const SheetValues& values) const override;
};

} // namespace xushi
