#pragma once

#include "app/catalog/ListSheet.h"

#include <QCoreApplication>

namespace xushi {

/// 地区
class RegionSheet : public ListSheet {
    Q_DECLARE_TR_FUNCTIONS(xushi::RegionSheet)
public:
    explicit RegionSheet(Language language) : m_language(language) {}

    QString id() const override { return QStringLiteral("region"); }
    QString newTitle() const override { return tr("New region"); }
    QStringList headings() const override;
    std::vector<SheetField> fields(const Catalogue& catalogue) const override;
    std::vector<SheetRow> rows(const Catalogue& catalogue, const Period& period) const override;
    SheetValues newValues(const Catalogue& catalogue) const override;
    Result<QString> save(Store& store, const Catalogue& catalogue, const SheetValues& values,
                         const ChangeNote& note) const override;

private:
    SheetRow rowOf(const Region& region, const Catalogue& catalogue, const Period& period) const;

    Language m_language;
};

} // namespace xushi
