#pragma once

#include "wiring/CatalogueLists.h"
#include "words/Sentences.h"

#include <QAbstractTableModel>

namespace xushi {

/// The lines of a plan of the catalogue: a row for each record that is new, the same or a problem, and one for each field of a
/// record that changes. The first row of a record can be ticked off.
class CatalogueEntryModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { VerdictColumn, NameColumn, RecordColumn, FieldColumn, BeforeColumn, AfterColumn, CellColumn, ColumnCount };
    enum Role { VerdictRole = Qt::UserRole };

    CatalogueEntryModel(Language language, QObject* parent) : QAbstractTableModel(parent), m_language(language) {}

    void show(CataloguePlan plan);
    const CataloguePlan& plan() const { return m_plan; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;

signals:
    /// A person ticked a record off, or on again.
    void chosen(const xushi::CatalogueKey& key, bool isTaken);

private:
    struct Row {
        std::size_t entry = 0;
        int field = -1; ///< of a change
    };

    QString text(const Row& row, int column) const;
    QString additionsOf(const CatalogueEntry& entry) const;
    CatalogueWords wordsOf(const CatalogueDifference& difference) const;
    bool canBeLeftOut(const Row& row) const;

    Language m_language;
    CataloguePlan m_plan;
    std::vector<Row> m_rows;
};

} // namespace xushi
