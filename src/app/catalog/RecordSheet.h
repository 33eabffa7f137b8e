#pragma once

#include "app/catalog/ListSheet.h"
#include "app/catalog/SheetText.h"

namespace xushi {

/// What the lists of regions, departments and people have in common: records with a code, a name, a place in the order
/// and a revision. A list adds what is its own behind these.
template <class Record> class RecordSheet : public ListSheet {
public:
    QStringList headings() const final { return namedHeadings() + ownHeadings(); }
    QStringList columnKeys() const final { return namedKeys() + ownKeys(); }

    std::vector<SheetField> fields(const Catalogue& catalogue) const final {
        auto fields = namedFields();
        for (auto& field : ownFields(catalogue)) fields.push_back(std::move(field));
        return fields;
    }

    std::vector<SheetRow> rows(const Catalogue& catalogue, const Period& period) const final {
        std::vector<SheetRow> rows;
        for (const auto& record : recordsOf(catalogue)) {
            SheetRow row = namedRow(record);
            describe(record, catalogue, period, row);
            rows.push_back(row);
        }
        return rows;
    }

    SheetValues newValues(const Catalogue& catalogue) const final {
        SheetValues values = ownNewValues(catalogue);
        values.insert(QStringLiteral("order"), nextOrder(recordsOf(catalogue)));
        return values;
    }

    Result<void> save(Acts& acts, const SheetValues& values, const QString& reason, const Taken<QString>& taken) const final {
        const auto record = withOrder(withOwn(named<Record>(values), values), values);
        if (!record) return record.error();
        const auto saved = acts.save(*record, reason, [&](const Record& written) { taken(toQt(written.code.text)); });
        return saved ? Result<void>() : Result<void>(saved.error());
    }

protected:
    virtual const std::vector<Record>& recordsOf(const Catalogue& catalogue) const = 0;
    virtual QStringList ownHeadings() const = 0;
    virtual QStringList ownKeys() const = 0;
    virtual std::vector<SheetField> ownFields(const Catalogue& catalogue) const = 0;
    virtual SheetValues ownNewValues(const Catalogue&) const { return {}; }
    /// Adds the cells under the list's own headings, the values of its own fields, and what the record is used by.
    virtual void describe(const Record& record, const Catalogue& catalogue, const Period& period, SheetRow& row) const = 0;
    /// `record` with what was typed into the list's own fields; refuses what cannot be read.
    virtual Result<Record> withOwn(Record record, const SheetValues& values) const = 0;
};

} // namespace xushi
