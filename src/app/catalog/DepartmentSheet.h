#pragma once

#include "app/catalog/ListSheet.h"

#include <QCoreApplication>

namespace xushi {

/// 处室
class DepartmentSheet : public ListSheet {
    Q_DECLARE_TR_FUNCTIONS(xushi::DepartmentSheet)
public:
    QString id() const override { return QStringLiteral("department"); }
    QString newTitle() const override { return tr("New department"); }
    QStringList headings() const override;
    std::vector<SheetField> fields(const Catalogue& catalogue) const override;
    std::vector<SheetRow> rows(const Catalogue& catalogue, const Period& period) const override;
    SheetValues newValues(const Catalogue& catalogue) const override;
    Result<QString> save(Store& store, const Catalogue& catalogue, const SheetValues& values,
                         const ChangeNote& note) const override;
};

} // namespace xushi
