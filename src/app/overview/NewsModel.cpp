#include "app/overview/NewsModel.h"

#include "app/table/TableRoles.h"
#include "app/text/QtText.h"
#include "wiring/Composition.h"
#include "words/FigureChange.h"
#include "words/NewsPhrases.h"

namespace xushi {

NewsModel::NewsModel(Workspace& workspace, QObject* parent) : QAbstractTableModel(parent), m_workspace(workspace) {}

void NewsModel::add(const QString& kind, const std::string& what, const StoreNews& news, std::int64_t act, const Place& place) {
    const auto by = news.acts.find(act);
    const QString who = by == news.acts.end() ? QString() : toQt(actorName(m_workspace.latestCatalogue(), by->second.actor) + " " + localMinute(by->second.at));
    m_lines.push_back({kind, toQt(what), who, place});
}

/// Lights first: they are why somebody looks.
void NewsModel::show(const StoreNews& news) {
    beginResetModel();
    m_lines.clear();
    const Catalogue& catalogue = m_workspace.latestCatalogue();
    const NumberFormat format = m_workspace.numberFormat();
    const Language language = m_workspace.language();
    const Place here = m_workspace.place();
    for (const auto& light : news.lights)
        add(tr("Light"), lightNewsPhrase(light, catalogue, language), news, light.acts.empty() ? 0 : light.acts.back(), {here.period, light.region, light.indicator, here.person});
    for (const auto& [figures, kind] : {std::pair(&news.came, tr("Came in")), std::pair(&news.revised, tr("Revised"))})
        for (const auto& figure : *figures) {
            const FigureKey& key = figure.after.key;
            const Place place{Period::ytd(key.period.year, key.period.last.number()), key.region, key.indicator, here.person};
            add(kind, figureNewsPhrase(figure, catalogue, format, language), news, figure.act, place);
        }
    for (const auto& month : news.months)
        add(tr("Month"), monthNewsPhrase(month, catalogue, language), news, month.act, {Period::ytd(month.key.month.year, month.key.month.month), here.region, {}, here.person});
    endResetModel();
}

void NewsModel::clear() {
    beginResetModel();
    m_lines.clear();
    endResetModel();
}

Place NewsModel::placeAt(int row) const { return m_lines[static_cast<std::size_t>(row)].place; }

int NewsModel::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : static_cast<int>(m_lines.size()); }
int NewsModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : ColumnCount; }

QVariant NewsModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const Line& line = m_lines[static_cast<std::size_t>(index.row())];
    if (role == MutedRole) return index.column() != WhatColumn;
    if (role != Qt::DisplayRole) return {};
    return index.column() == KindColumn ? line.kind : index.column() == WhatColumn ? line.what : line.who;
}

QVariant NewsModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) return {};
    return section == KindColumn ? tr("News") : section == WhatColumn ? tr("What is new") : tr("By whom");
}

} // namespace xushi
