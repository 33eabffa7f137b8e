#pragma once

#include "app/catalog/RecordSheet.h"

namespace xushi {

/// 人员
class PersonSheet : public RecordSheet<Person> {
    Q_DECLARE_TR_FUNCTIONS(xushi::PersonSheet)
public:
    explicit PersonSheet(Language language) : m_language(language) {}

    QString id() const override { return QStringLiteral("person"); }
    RecordKind kind() const override { return RecordKind::Person; }
    QString newTitle() const override { return tr("New person"); }

protected:
    const std::vector<Person>& recordsOf(const Catalogue& catalogue) const override { return catalogue.people; }
    QStringList ownHeadings() const override;
    QStringList ownKeys() const override;
    std::vector<SheetField> ownFields(const Catalogue& catalogue) const override;
    SheetValues ownNewValues(const Catalogue& catalogue) const override;
    void describe(const Person& person, const Catalogue& catalogue, const Period& period, SheetRow& row) const override;
    Result<Person> withOwn(Person person, const SheetValues& values) const override;

private:
    Language m_language;
};

} // namespace xushi
