#pragma once

#include "domain/summary/SummaryTemplate.h"
#include "words/Sentences.h"

#include <QAbstractTableModel>

#include <vector>

namespace xushi {

/// The columns of a layout, one a row: what it holds, its title, the title above, its width and its decimals. Rows are moved by dragging.
class LayoutColumnsModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { WhatColumn, TitleColumn, GroupColumn, WidthColumn, DecimalsColumn, ColumnCount };
    /// Stands for no decimals of its own where a number is edited.
    static constexpr int ownDecimals = -1;

    explicit LayoutColumnsModel(Language language, QObject* parent);

    const std::vector<SummaryTemplate::Column>& columns() const { return m_columns; }
    /// What is shown; nobody edited it.
    void show(const std::vector<SummaryTemplate::Column>& columns);
    void setReadOnly(bool isReadOnly) { m_isReadOnly = isReadOnly; }

    void insert(int row, const SummaryTemplate::Column& column);
    void remove(int row);
    /// To where it stands afterwards.
    void move(int row, int to);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    Qt::DropActions supportedDropActions() const override { return Qt::MoveAction; }
    QStringList mimeTypes() const override;
    QMimeData* mimeData(const QModelIndexList& indexes) const override;
    bool dropMimeData(const QMimeData* data, Qt::DropAction action, int row, int column, const QModelIndex& parent) override;

signals:
    /// By a person.
    void edited();
    /// A row stands elsewhere now.
    void placed(int row);

private:
    QVariant shown(const SummaryTemplate::Column& column, int section) const;
    QVariant typed(const SummaryTemplate::Column& column, int section) const;
    bool isEditable(const QModelIndex& index) const;

    Language m_language;
    std::vector<SummaryTemplate::Column> m_columns;
    bool m_isReadOnly = false;
};

} // namespace xushi
