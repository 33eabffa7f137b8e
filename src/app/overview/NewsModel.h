#pragma once

#include "app/office/Workspace.h"
#include "domain/summary/StoreNews.h"

#include <QAbstractTableModel>

namespace xushi {

/// What has happened since somebody saw the store last, a line each: what it is, what it says, who did it and when.
class NewsModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { KindColumn, WhatColumn, WhoColumn, ColumnCount };

    explicit NewsModel(Workspace& workspace, QObject* parent = nullptr);

    void show(const StoreNews& news);
    void clear();
    /// Where the line leads.
    Place placeAt(int row) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    struct Line {
        QString kind;
        QString what;
        QString who;
        Place place;
    };

    void add(const QString& kind, const std::string& what, const StoreNews& news, std::int64_t act, const Place& place);

    Workspace& m_workspace;
    std::vector<Line> m_lines;
};

} // namespace xushi
