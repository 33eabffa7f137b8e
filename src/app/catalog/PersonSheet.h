#pragma once

#include "app/catalog/ListSheet.h"

#include <QCoreApplication>

namespace xushi {

/// 人员
class PersonSheet : public ListSheet {
    Q_DECLARE_TR_FUNCTIONS(xushi::PersonSheet)
public:
    explicit PersonSheet(Language language) : m_language(language) {}

    QString id() const override { return QStringLiteral("person"); }
    QString newTitle() const override { return tr("New person"); }
    QStringList headings() const override;
    std::vector<SheetField> fields(const Catalogue& catalogue) const override;
    std::vector<SheetRow> rows(const Catalogue& catalogue, const Period& period) const override;
    SheetValues newValues(const Catalogue& catalogue) const override;
    Result<QString> save(Store& store, const Catalogue& catalogue, const SheetValues& values,
                         const ChangeNote& note) const override;

private:
    Language m_language;
};

} // namespace xushi
