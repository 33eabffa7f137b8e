#pragma once

#include "app/catalog/RecordSheet.h"

namespace xushi {

/// 地区
class RegionSheet : public RecordSheet<Region> {
    Q_DECLARE_TR_FUNCTIONS(xushi::RegionSheet)
public:
    explicit RegionSheet(Language language) : m_language(language) {}

    QString id() const override { return QStringLiteral("region"); }
    RecordKind kind() const override { return RecordKind::Region; }
    QString newTitle() const override { return tr("New region"); }

protected:
    const std::vector<Region>& recordsOf(const Catalogue& catalogue) const override { return catalogue.regions; }
    QStringList ownHeadings() const override;
    QStringList ownKeys() const override;
    std::vector<SheetField> ownFields(const Catalogue& catalogue) const override;
    SheetValues ownNewValues(const Catalogue& catalogue) const override;
    void describe(const Region& region, const Catalogue& catalogue, const Period& period, SheetRow& row) const override;
    Result<Region> withOwn(Region region, const SheetValues& values) const override;

private:
    Language m_language;
};

} // namespace xushi
